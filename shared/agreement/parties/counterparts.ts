import { isPersons, type SignatureLine } from '../files/verdict.ts';

/** An accepted file, as far as it matters which signatures it holds. */
interface Accepted {
  k: number;
  kind: 'pdf' | 'scan';
  signatures: readonly SignatureLine[];
  /** The file that this one takes the place of. */
  corrects?: number | undefined;
}

/**
 * People's signatures of earlier accepted files that this one does not hold. Two people who sign the same download
 * make two files that nobody can join: each is a counterpart of its own, and whoever reads is told so.
 */
export function missingFrom(uploads: readonly Accepted[], k: number): SignatureLine[] {
  const own = uploads.find(one => one.k === k);
  if (own?.kind !== 'pdf') {
    return [];
  }
  const seen = new Set(peopleOf(own).map(signatureKey));
  const missing: SignatureLine[] = [];
  for (const signature of standing(uploads, k).flatMap(peopleOf)) {
    if (!seen.has(signatureKey(signature))) {
      seen.add(signatureKey(signature));
      missing.push(signature);
    }
  }
  return missing;
}

/**
 * The file that whoever signs next goes on from: the most signatures, the newest of those; null: the sealed one. `before`:
 * the one that there would be without this file.
 */
export function fileToSign<T extends Accepted>(uploads: readonly T[], before?: number): T | null {
  let best: T | null = null;
  for (const one of standing(uploads, before)) {
    if (one.kind === 'pdf' && peopleOf(one).length >= (best === null ? 0 : peopleOf(best).length)) {
      best = one;
    }
  }
  return best;
}

/** Files whose place no other one took; `before`: those that came before this one. */
export function standing<T extends Accepted>(uploads: readonly T[], before?: number): T[] {
  const gone = new Set(uploads.map(({ corrects }) => corrects));
  return uploads.filter(({ k }) => !gone.has(k) && (before === undefined || k < before));
}

/** Signatures of people, without the seal and time-stamps. */
export function peopleOf({ signatures }: Pick<Accepted, 'signatures'>): SignatureLine[] {
  return signatures.filter(isPersons);
}

/** The same signature in every file that holds it. By podpis zaufany all share one certificate: who and when stand beside. */
export function signatureKey({ fingerprint, name, reason, claimedAt }: SignatureLine): string {
  return JSON.stringify([fingerprint, name, reason, claimedAt]);
}

/**
 * The same person in whatever they sign: two files that somebody signed are still one signature. A certificate says who,
 * but for podpis zaufany, where it is the ministry's and the name says so; nobody is guessed where neither does.
 */
export function signerKey(signature: SignatureLine): string {
  const { fingerprint, level, name } = signature;
  if (level !== 'trusted' && fingerprint !== '') {
    return `certificate ${fingerprint}`;
  }
  const person = name.trim().replace(/\s+/g, ' ').toLowerCase();
  return person === '' ? signatureKey(signature) : `name ${person}`;
}
