import { createHash, timingSafeEqual } from 'node:crypto';
import type { RandomBytes } from '#shared/ids.ts';

/** A secret for a cookie or a link: 192 random bits that need no escaping anywhere. */
export function makeSecret(random: RandomBytes): string {
  return Buffer.from(random(24)).toString('base64url');
}

/** The only form in which secrets and codes are kept. */
export function hashOf(secret: string): string {
  return createHash('sha256').update(secret).digest('hex');
}

/** Whether `secret` is the one behind `hash`, in a time that tells nothing. */
export function isSecretOf(secret: string, hash: string): boolean {
  return sameText(hashOf(secret), hash);
}

/** Whether two texts are equal, in a time that does not depend on where they differ. */
export function sameText(one: string, other: string): boolean {
  return timingSafeEqual(
    createHash('sha256').update(one).digest(),
    createHash('sha256').update(other).digest(),
  );
}

/**
 * Bytes that follow from a secret of the client's: a repeated request makes the same ids again instead of a second
 * person.
 */
export function bytesFrom(seed: string): RandomBytes {
  let block = 0;
  return count => {
    const out = Buffer.alloc(count);
    for (let at = 0; at < count; at += 32) {
      const digest = createHash('sha256').update(`${seed}#${block}`).digest();
      block += 1;
      digest.copy(out, at);
    }
    return out;
  };
}
