import { signerKey } from '#shared/agreement/parties/counterparts.ts';
import type { ErrorCode } from '#shared/errors.ts';
import type { Change } from '../change.ts';
import { documentOf, versionOf } from '../documents/documentKeys.ts';
import { read, type State } from '../state.ts';
import type { Context } from '../transition.ts';
import { note } from './approvalLog.ts';
import { neededOf } from './lifeParties.ts';
import type { Life, LifeState, Signed } from './lifeState.ts';

/** Where frozen versions stand, and how they follow one another. */

/** One frozen version, as the deciding functions of this family get it. */
export interface LivingVersion {
  document: string;
  n: number;
  /** Content hash. */
  hash: string;
  life: Life;
}

const FROZEN: Life = {
  v: 1,
  state: 'frozen',
  until: '',
  asked: [],
  sealing: null,
  sealed: null,
  withdrawn: '',
};

/** Where a frozen version stands; one from before anybody kept it is the newest, or was replaced. */
export function lifeOf(state: State, document: string, version: number): Life {
  const kept = read<Life>(state.get(`life/${document}/${version}`) as never);
  if (kept !== undefined) {
    return kept;
  }
  const newest = documentOf(state, document)?.frozen ?? version;
  return { ...FROZEN, state: version < newest ? 'superseded' : 'frozen' };
}

/** Keeps where a version stands. */
export function setLife(change: Change, { document, n, life }: LivingVersion, to: Partial<Life>): void {
  change.set(`life/${document}/${n}`, { ...life, ...to } as never);
}

/** Why nothing is asked about a version any more, or null. */
export function isPast(state: State, { document, n, life }: Omit<LivingVersion, 'hash'>): ErrorCode | null {
  if (life.state === 'superseded' || life.state === 'withdrawn') {
    return 'version-over';
  }
  return (documentOf(state, document)?.frozen ?? n) > n ? 'stale-version' : null;
}

/** Why nobody signs a version now, or null: it is sealed and not over. */
export function mayNotSign(state: State, version: Omit<LivingVersion, 'hash'>): ErrorCode | null {
  const { sealed, state: stands } = version.life;
  const isOver = stands === 'superseded' || stands === 'withdrawn';
  return sealed === null || isOver ? (isPast(state, version) ?? 'not-sealed') : null;
}

/** States of a version that a newer one may put an end to; what is in force stays so until the newer one is. */
const ENDS_AT_FREEZE: ReadonlySet<LifeState> = new Set(['frozen', 'approving', 'sealed', 'signing']);

/** A version was frozen: nobody signs an older one from now on. Whoever had approved that one is asked anew. */
export function beginLife(change: Change, document: string, version: number, context: Context): void {
  supersede(change, document, version, ENDS_AT_FREEZE, context);
  change.set(`life/${document}/${version}`, FROZEN as never);
}

/** A newer version takes the place of older ones that stand at one of these states. */
export function supersede(
  change: Change,
  document: string,
  by: number,
  states: ReadonlySet<LifeState>,
  context: Context,
): void {
  for (let n = 1; n < by; n += 1) {
    const life = lifeOf(change, document, n);
    const kept = change.get(`life/${document}/${n}`) !== undefined;
    const hash = versionOf(change, document, n)?.hash;
    if (hash !== undefined && (states.has(life.state) || !kept)) {
      change.set(`life/${document}/${n}`, { ...life, state: 'superseded', sealing: null } as never);
      note(change, document, n, { act: 'superseded', hash, words: String(by) }, context);
      if (life.sealed !== null) {
        change.effect({ type: 'over', document, version: n });
      }
    }
  }
}

/** Accepted signed files of a version, oldest first. */
export function signedOf(state: State, document: string, version: number): Signed[] {
  return Array.from(state.list(`signed/${document}/${version}`), ([, one]) => one as unknown as Signed).sort(
    (one, other) => one.k - other.k,
  );
}

/** How many people signed for a party, as far as somebody said whose signatures the files hold; a scanned sheet is all. */
export function signaturesOf(uploads: readonly Signed[], side: string): number {
  const found = new Set<string>();
  for (const { kind, signatures, matched } of uploads) {
    for (const [index, whose] of Object.entries(matched)) {
      if (whose === side && kind === 'scan') {
        return Number.POSITIVE_INFINITY;
      }
      const one = signatures.find(signature => String(signature.index) === index);
      if (whose === side && one !== undefined) {
        // Whoever signs after others hands theirs in once more, and whoever signs twice is one person.
        found.add(signerKey(one));
      }
    }
  }
  return found.size;
}

/** Whether a party signed a version: files with as many signatures as it needs, or an original on paper. */
export function isSigned(state: State, document: string, version: number, side: string): boolean {
  return (
    state.get(`original/${document}/${version}/${side}`) !== undefined ||
    signaturesOf(signedOf(state, document, version), side) >= neededOf(state, document, version, side)
  );
}
