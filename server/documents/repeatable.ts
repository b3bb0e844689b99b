import { strFromU8, strToU8, unzipSync, type Zippable, zipSync } from 'fflate';

/** A zip keeps local time without a zone; this is the same hour wherever the server stands. */
export function zipTime(): Date {
  return new Date(1980, 0, 1, 12);
}

/**
 * The same office file with the same bytes every time: the moment of freezing instead of „now", files in the order
 * of their names, no times in the archive.
 */
export function repeatable(archive: Uint8Array, at: string): Uint8Array {
  const files = unzipSync(archive);
  const sorted: Zippable = {};
  for (const name of Object.keys(files).sort()) {
    const bytes = files[name] ?? new Uint8Array();
    sorted[name] = [name === 'docProps/core.xml' ? withTime(bytes, at) : bytes, { mtime: zipTime() }];
  }
  return zipSync(sorted, { level: 6, os: 0 });
}

function withTime(core: Uint8Array, at: string): Uint8Array {
  const moment = `${new Date(at).toISOString().slice(0, 19)}Z`;
  return strToU8(
    strFromU8(core).replace(
      /(<dcterms:(?:created|modified)\b[^>]*>)[^<]*/g,
      (_, open: string) => open + moment,
    ),
  );
}
