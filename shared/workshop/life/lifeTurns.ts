import { fileToSign, standing } from '#shared/agreement/parties/counterparts.ts';
import type { ErrorCode } from '#shared/errors.ts';
import type { Actor } from '../actor.ts';
import type { Change } from '../change.ts';
import type { State } from '../state.ts';
import { type Context, DONE, type Handled, refused } from '../transition.ts';
import { note } from './approvalLog.ts';
import { neededOf, partiesOf } from './lifeParties.ts';
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
  if (turns.some(side => !isConcerned(change, living, side))) {
    return refused('bad-request');
  }
  if (turns.join() !== (life.turns ?? []).join()) {
    setLife(change, living, { turns });
    note(change, document, n, { act: 'turns', hash, words: turns.join(' ') }, context);
  }
  return DONE;
}

/** Whose turn it is: of those in the order, the first that has neither signed nor brought a signed file. Null: all have. */
export function turnNow(state: State, { document, n, life }: Version): string | null {
  return (life.turns ?? []).find(side => !isThrough(state, document, n, side)) ?? null;
}

/** Signed, or brought as many files as it has people who sign. */
function isThrough(state: State, document: string, n: number, side: string): boolean {
  const brought = standing(signedOf(state, document, n)).filter(
    one => one.kind === 'pdf' && one.side === side,
  );
  return brought.length >= neededOf(state, document, n, side) || isSigned(state, document, n, side);
}

/**
 * Why a signed file is not taken now, or null. In turns it is the turn of whoever brings it (facilitators bring files
 * for others), and it goes on from the file with the signatures there are; scans of paper go no way from hand to hand.
 * Once all in the order are through, it is the turn of everybody whose signature nobody has found yet.
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
  const newest = fileToSign(signedOf(state, document, n));
  if (correctedBy(state, version, side, continues) !== null) {
    return null;
  }
  if (side !== null && !isOwnMistake(newest, side) && !signsNow(state, version, side)) {
    return 'not-your-turn';
  }
  return newest !== null && newest.sha256 !== continues ? 'not-newest-file' : null;
}

function signsNow(state: State, version: Version, side: string): boolean {
  const turn = turnNow(state, version);
  return turn === null ? !isSigned(state, version.document, version.n, side) : turn === side;
}

/** The newest file, as long as nobody has found anybody's signature in it: whoever brought it may bring another one. */
function isOwnMistake(newest: Signed | null, side: string | null): boolean {
  return newest !== null && newest.side === side && Object.keys(newest.matched).length === 0;
}

/**
 * The file whose place another one takes: the newest, where its own side begins once more from what that went on from. Null:
 * it goes on from the newest one, as any other.
 */
export function correctedBy(
  state: State,
  { document, n, life }: Version,
  side: string | null,
  continues: string,
): number | null {
  const uploads = signedOf(state, document, n);
  const newest = fileToSign(uploads);
  if ((life.turns ?? []).length === 0 || newest === null || !isOwnMistake(newest, side)) {
    return null;
  }
  const before = fileToSign(uploads, newest.k)?.sha256 ?? life.sealed?.sha256;
  return continues === before ? newest.k : null;
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
  const { life } = version;
  if (side === null || (side !== from && !isConcerned(state, version, side))) {
    return 'not-allowed';
  }
  if (side === from || life.state === 'in-force') {
    return null;
  }
  const isOpen = life.state === 'sealed' || life.state === 'signing';
  return isOpen && goesOnFrom(state, version, side).includes(k) ? null : 'not-your-turn';
}

/** The files that a party may sign on top of now: the newest; and to correct that, the one before. */
function goesOnFrom(state: State, version: Version, side: string): number[] {
  const { document, n, life } = version;
  const uploads = signedOf(state, document, n);
  const newest = fileToSign(uploads);
  if (newest === null) {
    return [];
  }
  if ((life.turns ?? []).length === 0) {
    return isThrough(state, document, n, side) ? [] : [newest.k];
  }
  if (isOwnMistake(newest, side)) {
    return [newest.k, fileToSign(uploads, newest.k)?.k ?? newest.k];
  }
  return signsNow(state, version, side) && !isAwaited(state, version, side) ? [newest.k] : [];
}

/** It brought its files, and nobody has said yet whose signatures they hold: perhaps it has signed. */
function isAwaited(state: State, { document, n }: Version, side: string): boolean {
  const own = standing(signedOf(state, document, n)).filter(one => one.kind === 'pdf' && one.side === side);
  return isThrough(state, document, n, side) && own.some(({ matched }) => Object.keys(matched).length === 0);
}

/** Whether somebody is a party of a version, or was asked beside them when sides were all there were. */
export function isConcerned(state: State, { document, n, life }: Version, side: string): boolean {
  return life.asked.includes(side) || partiesOf(state, document, n).includes(side);
}
