import type { Outcome, Reason, ReasonCode, Verdict } from '#shared/agreement/files/verdict.ts';
import type { verify } from '#shared/i18n/pl/verify.ts';

/** What the stamp says: one of ours, one that was changed, one nobody here knows. */
export type Tone = 'good' | 'bad' | 'unknown';

/** Nothing in the file was changed: worth knowing, and no reason for the verdict. */
const WARNINGS: ReadonlySet<ReasonCode> = new Set<ReasonCode>(['older-version', 'over-text']);

export function toneOf(outcome: Outcome): Tone {
  return outcome === 'ours' || outcome === 'ours-signed' ? 'good' : outcome === 'changed' ? 'bad' : 'unknown';
}

/** The sentence under the verdict. */
export function saysOf({
  outcome,
  document,
  continues,
  reasons,
  signatures,
}: Verdict): keyof typeof verify.says {
  switch (outcome) {
    case 'ours-signed':
      return 'oursSigned';
    case 'changed': {
      if (document === null) {
        return 'changedUnknown';
      }
      // A signature over the whole file was made after the change.
      const isCovered = signatures.some(
        ({ isSeal, valid, coversWholeFile }) => !isSeal && valid && coversWholeFile,
      );
      return continues === null ? 'changedInside' : isCovered ? 'changedSigned' : 'changedAfter';
    }
    case 'other':
      return has(reasons, 'unknown-seal')
        ? 'otherSeal'
        : has(reasons, 'rewritten') && document !== null
          ? 'otherRewritten'
          : 'other';
    default:
      return outcome;
  }
}

/** What to do about it, in order; nothing where all is well. */
export function todoOf({ outcome, document, reasons }: Verdict): (keyof typeof verify.todo)[] {
  switch (outcome) {
    case 'ours':
    case 'ours-signed':
      return [];
    case 'changed':
      return document === null ? ['changedUnknown'] : ['changed', 'original'];
    case 'other':
      return has(reasons, 'rewritten') ? ['otherRewritten', 'original'] : ['other'];
    default:
      return [outcome];
  }
}

/** Each thing that was changed once, and what is worth knowing besides. */
export function changesOf({ reasons }: Verdict): { changes: Reason[]; warnings: Reason[] } {
  const seen = new Set<string>();
  const once = reasons.filter(({ code, page }) => {
    const key = `${code} ${page}`;
    const isNew = !seen.has(key);
    seen.add(key);
    return isNew;
  });
  return {
    changes: once.filter(({ code }) => !WARNINGS.has(code)),
    warnings: once.filter(({ code }) => WARNINGS.has(code)),
  };
}

function has(reasons: readonly Reason[], code: ReasonCode): boolean {
  return reasons.some(reason => reason.code === code);
}
