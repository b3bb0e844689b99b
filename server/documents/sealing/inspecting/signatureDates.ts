import type { SignatureLine } from '#shared/agreement/files/verdict.ts';

const HOUR = 3_600_000;
/** Time zones and clocks that are a little wrong are nobody's business. */
const MOST_AHEAD = 24 * HOUR;
const MOST_BEHIND = HOUR;

/** Says of each signature of others whose date cannot be right; a file whose seal has no time is compared with now alone. */
export function withDates(
  signatures: readonly SignatureLine[],
  sealedAt: string,
  now: number,
): SignatureLine[] {
  const sealed = Date.parse(sealedAt);
  return signatures.map(line => {
    const dated = line.isSeal ? null : datedOf(line, sealed, now);
    return dated === null ? line : { ...line, dated };
  });
}

/** By the time-stamp where there is one: that is not the signer's own clock. */
function datedOf(
  { claimedAt, stampedAt }: SignatureLine,
  sealed: number,
  now: number,
): NonNullable<SignatureLine['dated']> | null {
  const at = Date.parse(stampedAt ?? claimedAt ?? '');
  if (at > now + MOST_AHEAD) {
    return 'future';
  }
  return at < sealed - MOST_BEHIND ? 'before-seal' : null;
}
