import { createHash } from 'node:crypto';

/** A file this server knows: one it sealed, or one with signatures that it took in. */
export interface KnownFile {
  /** SHA-256 in hexadecimal. */
  sha256: string;
  size: number;
}

/** The longest known file that the bytes begin with; each byte is hashed once, whatever number is known. */
export function longestBeginning<File extends KnownFile>(
  bytes: Uint8Array,
  known: readonly File[],
): File | null {
  const sizes = [...new Set(known.map(({ size }) => size))]
    .filter(size => size > 0 && size <= bytes.length)
    .sort((one, other) => one - other);
  const hash = createHash('sha256');
  let at = 0;
  let longest: File | null = null;
  for (const size of sizes) {
    hash.update(bytes.subarray(at, size));
    at = size;
    const sha256 = hash.copy().digest('hex');
    longest = known.find(one => one.size === size && one.sha256 === sha256) ?? longest;
  }
  return longest;
}
