import { fileToSign } from '#shared/agreement/parties/counterparts.ts';
import type { ErrorCode } from '#shared/errors.ts';
import type { Actor } from '../actor.ts';
import type { Change } from '../change.ts';
import type { State } from '../state.ts';
import { type Context, DONE, type Handled, refused } from '../transition.ts';
import { note } from './approvalLog.ts';
import { neededOf } from './lifeParties.ts';
import type { Signed } from './lifeState.ts';
import { isPast, isSigned, type LivingVersion, setLife, signedOf } from './lifeVersions.ts';

/**
 * Who signs after whom. Two people who sign the same download make two files that nobody can join; in turns each signs
 * the file of whoever signed before, and the server takes no other.
 */

type Version = Omit<LivingVersion, 'hash'>;

/** Sets the order of signing, or lets each side sign when it likes. */
export function setTurns(
  change: Change,
  living: LivingVersion,
  sides: readonly string[],
  context: Context,
): Handled {
  const { document, n, hash, life } = living;
  if (life.state !== 'sealed' && life.state !== 'signing') {
    return refused(isPast(change, living) ?? 'not-sealed');
  }
  const turns = [...new Set(sides)];
  if (turns.some(side => !life.asked.includes(side))) {
    return refused('bad-request');
  }
  if (turns.join() !== (life.turns ?? []).join()) {
    setLife(change, living, { turns });
    note(change, document, n, { act: 'turns', hash, words: turns.join(' ') }, context);
  }
  return DONE;
}

/** Whose turn it is: of those in the order, the first that has neither signed nor brought a signed file. */
export function turnNow(state: State, { document, n, life }: Version): string | null {
  return (life.turns ?? []).find(side => !isThrough(state, document, n, side)) ?? null;
}

/** Signed, or brought as many files as it has people who sign. */
function isThrough(state: State, document: string, n: number, side: string): boolean {
  const brought = signedOf(state, document, n).filter(one => one.kind === 'pdf' && one.side === side);
  return brought.length >= neededOf(state, document, n, side) || isSigned(state, document, n, side);
}

/**
 * Why a signed file is not taken now, or null. In turns it is the turn of whoever brings it (facilitators bring files
 * for others), and it goes on from the file with the signatures there are; scans of paper go no way from hand to hand.
 */
export function mayNotSignNow(
  state: State,
  version: Version,
  side: string | null,
  continues: string,
): ErrorCode | null {
  const { document, n, life } = version;
  if ((life.turns ?? []).length === 0) {
    return null;
  }
  if (side !== null && turnNow(state, version) !== side) {
    return 'not-your-turn';
  }
  const last = fileToSign(signedOf(state, document, n));
  return last !== null && last.sha256 !== continues ? 'not-newest-file' : null;
}

/**
 * Why an accepted file is not handed on to this actor, or null. A certificate may hold its owner's PESEL, so another
 * institution gets it for a purpose only: to sign on top of it, or as a party of what is in force.
 */
export function mayNotGet(
  state: State,
  version: Version,
  { k, side: from }: Pick<Signed, 'k' | 'side'>,
  { kind, side }: Pick<Actor, 'kind' | 'side'>,
): ErrorCode | null {
  if (kind !== 'partner') {
    return kind === 'participant' || kind === 'stage' ? 'not-allowed' : null;
  }
  const { document, n, life } = version;
  if (side === null || (side !== from && !life.asked.includes(side))) {
    return 'not-allowed';
  }
  if (side === from || life.state === 'in-force') {
    return null;
  }
  const isOpen = life.state === 'sealed' || life.state === 'signing';
  const isNewest = fileToSign(signedOf(state, document, n))?.k === k;
  const signsNow =
    (life.turns ?? []).length > 0 ? turnNow(state, version) === side : !isThrough(state, document, n, side);
  return isOpen && isNewest && signsNow ? null : 'not-your-turn';
}
