import {
  isPersons,
  type Outcome,
  type Reason,
  type ReasonCode,
  type Verdict,
} from '#shared/agreement/files/verdict.ts';
import type { verify } from '#shared/i18n/pl/verify.ts';

/** What the stamp says: ours and signed, ours and not signed, ours and invented, changed, or one nobody here knows. */
export type Tone = 'good' | 'plain' | 'trial' | 'bad' | 'unknown';

/** Nothing in the file was changed: worth knowing, and no reason for the verdict. */
const WARNINGS: ReadonlySet<ReasonCode> = new Set<ReasonCode>(['older-version', 'withdrawn', 'over-text']);

const MOST_NAMES = 3;

export function toneOf({ outcome, document }: Pick<Verdict, 'outcome' | 'document'>): Tone {
  if (isOurs(outcome)) {
    return document?.rehearsal ? 'trial' : outcome === 'ours' ? 'plain' : 'good';
  }
  return outcome === 'changed' ? 'bad' : 'unknown';
}

/** As it left this server, but for signatures. */
export function isOurs(outcome: Outcome): boolean {
  return outcome === 'ours' || outcome === 'ours-signed';
}

/** The verdict in a few words, with how many signatures of people there are, and of how many where that is known. */
export function headOf({ outcome, document, signatures }: Verdict): {
  key: keyof typeof verify.outcomes;
  signed: number;
  needed: number;
} {
  const signed = signatures.filter(isPersons).length;
  const needed = document?.needed ?? 0;
  const figures = { signed, needed };
  if (document?.rehearsal && isOurs(outcome)) {
    return { key: outcome === 'ours' ? 'trial' : 'trialSigned', ...figures };
  }
  // More than are needed are of people who were not asked: „3 of 2" would say nothing.
  return { key: outcome === 'ours-signed' && signed <= needed ? 'signedOf' : outcome, ...figures };
}

/** Whose signatures are in it, the first few by name; `more`: there are others. */
export function signersOf({ signatures }: Verdict, nobody: string): { names: string; more: boolean } {
  const all = signatures.filter(isPersons).map(({ name, organisation }) => name || organisation || nobody);
  return { names: all.slice(0, MOST_NAMES).join(', '), more: all.length > MOST_NAMES };
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
