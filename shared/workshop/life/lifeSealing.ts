import { isPersons, type SignatureLine } from '#shared/agreement/files/verdict.ts';
import { signatureKey } from '#shared/agreement/parties/counterparts.ts';
import type { ErrorCode } from '#shared/errors.ts';
import { cleanText } from '#shared/text.ts';
import type { Actor } from '../actor.ts';
import type { Change } from '../change.ts';
import { versionsOf } from '../documents/documentKeys.ts';
import { bytesOf, read, STATE_VALUE_BYTES, type State } from '../state.ts';
import { type Context, DONE, type Handled, refused } from '../transition.ts';
import { answerOf, headOf, logOf, note } from './approvalLog.ts';
import type { LifeCommand } from './lifeCommands.ts';
import { everyParty, neededOf } from './lifeParties.ts';
import type { Original, Signed } from './lifeState.ts';
import { correctedBy, isConcerned, mayNotSignNow } from './lifeTurns.ts';
import {
  isPast,
  isSigned,
  type LivingVersion,
  lifeOf,
  mayNotSign,
  setLife,
  signedOf,
  supersede,
} from './lifeVersions.ts';

type One<T extends LifeCommand['type']> = Extract<LifeCommand, { type: T }>;

/** A version takes so many signed files from each side, and from those who lead: none takes another's room. */
const MANY_UPLOADS = 10;
/** Where more people sign, so many more than they are. */
const SPARE_UPLOADS = 5;

/**
 * Decides that a version is sealed, and when: the file is made afterwards and carries this time, so that it comes out
 * the same however often the server dies meanwhile. Pressed again while the file is not there, it asks for it anew.
 */
export function seal(change: Change, living: LivingVersion, without: string[], context: Context): Handled {
  const { document, n, life } = living;
  const past = isPast(change, living);
  if (past !== null) {
    return refused(past);
  }
  if (life.sealed !== null) {
    return refused('already-sealed');
  }
  if (life.sealing === null) {
    const lines = logOf(change, document, n);
    const every = everyParty(change, document, n, life.asked);
    const open = every.filter(side => answerOf(lines, side)?.act !== 'approved');
    if (life.state !== 'approving' || open.length === every.length) {
      return refused('not-approved');
    }
    if (open.some(side => !without.includes(side))) {
      return refused('not-approved');
    }
    const log = headOf(change, document, n);
    setLife(change, living, {
      sealing: {
        at: context.now,
        without: open,
        ...(log === null ? {} : { log: { k: log.k, chain: log.chain } }),
      },
    });
  }
  change.effect({ type: 'seal', document, version: n });
  return DONE;
}

/** The sealed file is on disk. */
export function sealed(
  change: Change,
  living: LivingVersion,
  command: One<'document:sealed'>,
  context: Context,
): Handled {
  const { document, n, hash, life } = living;
  // Withdrawn or replaced while it was made, or said twice: nothing to add.
  if (life.sealing === null) {
    return DONE;
  }
  const { sha256, size, fingerprint } = command;
  setLife(change, living, {
    state: 'sealed',
    sealing: null,
    sealed: { ...life.sealing, sha256, size, fingerprint },
  });
  const words = life.sealing.without.join(' ');
  note(change, document, n, { act: 'sealed', hash, words, name: sha256 }, context);
  return DONE;
}

/** Why no file that this actor brings is taken, or null. Asked before a byte of it is read, too. */
export function mayNotBring(
  state: State,
  { document, n, life }: Omit<LivingVersion, 'hash'>,
  { kind, side }: Pick<Actor, 'kind' | 'side'>,
): ErrorCode | null {
  const closed = mayNotSign(state, { document, n, life });
  if (closed !== null) {
    return closed;
  }
  const bringer = kind === 'partner' ? side : null;
  if (bringer !== null && !isConcerned(state, { document, n, life }, bringer)) {
    return 'side-not-asked';
  }
  return null;
}

/**
 * Why a file is one too many, or null; one that is there already is not. Those who lead bring files for everybody. Asked
 * before its bytes are kept, too.
 */
export function mayNotAdd(
  state: State,
  { document, n, life }: Omit<LivingVersion, 'hash'>,
  { kind, side }: Pick<Actor, 'kind' | 'side'>,
  sha256: string,
): ErrorCode | null {
  const known = signedOf(state, document, n);
  if (known.some(one => one.sha256 === sha256)) {
    return null;
  }
  const bringer = kind === 'partner' ? side : null;
  const signing = bringer === null ? everyParty(state, document, n, life.asked) : [bringer];
  const needed = signing.reduce((sum, party) => sum + neededOf(state, document, n, party), 0);
  const brought = known.filter(one => one.side === bringer);
  return brought.length >= Math.max(MANY_UPLOADS, needed + SPARE_UPLOADS) ? 'too-many-files' : null;
}

/** A file that begins with the sealed one and is fine, or a scan of paper, was kept. */
export function uploaded(
  change: Change,
  living: LivingVersion,
  command: One<'document:uploaded'>,
  context: Context,
): Handled {
  const { document, n, hash, life } = living;
  const known = signedOf(change, document, n);
  const reason =
    mayNotBring(change, living, context.actor) ?? mayNotAdd(change, living, context.actor, command.sha256);
  if (reason !== null) {
    return refused(reason);
  }
  const same = known.find(({ sha256 }) => sha256 === command.sha256);
  if (same !== undefined) {
    return { value: { upload: same.k } };
  }
  const { name, sha256, size, ending, signatures } = command;
  // A PDF without anybody's signature was kept because somebody said that it is scanned paper.
  const kind = signatures.some(isPersons) ? 'pdf' : 'scan';
  const k = known.length + 1;
  const side = context.actor.kind === 'partner' ? context.actor.side : null;
  const outOfTurn = kind === 'pdf' ? mayNotSignNow(change, living, side, command.continues) : null;
  if (outOfTurn !== null) {
    return refused(outOfTurn);
  }
  const corrects = kind === 'pdf' ? correctedBy(change, living, side, command.continues) : null;
  const one: Signed = {
    v: 1,
    k,
    at: context.now,
    side,
    name,
    sha256,
    size,
    kind,
    ending,
    signatures,
    matched: {},
    ...(corrects === null ? {} : { corrects }),
  };
  if (bytesOf(one) > STATE_VALUE_BYTES) {
    return refused('too-large');
  }
  change.set(`signed/${document}/${n}/${k}`, one as never);
  note(change, document, n, { act: 'uploaded', hash, side, name }, context);
  if (life.state === 'sealed') {
    setLife(change, living, { state: 'signing' });
  }
  return { value: { upload: k } };
}

/** A person says whose signature it is; never a comparison of letters alone. */
export function match(
  change: Change,
  { document, n, hash, life }: LivingVersion,
  { upload, signature, side }: One<'document:match'>,
  context: Context,
): Handled {
  if (life.state !== 'sealed' && life.state !== 'signing') {
    // What is in force was so by these signatures; what is over is told as it was.
    return refused(life.state === 'in-force' ? 'signature-settled' : 'version-over');
  }
  const key = `signed/${document}/${n}/${upload}`;
  const one = read<Signed>(change.get(key) as never);
  // A scan has no signatures to count: it is one whole.
  const named = signatureOf(one, signature);
  const isThere = one?.kind === 'scan' ? signature === 0 : named !== undefined && isPersons(named);
  if (one === undefined || !isThere) {
    return refused('no-such-document');
  }
  if (side !== null && !isConcerned(change, { document, n, life }, side)) {
    return refused('bad-request');
  }
  if (
    named !== undefined &&
    side !== null &&
    isOfAnother(signedOf(change, document, n), upload, named, side)
  ) {
    return refused('signature-settled');
  }
  const { [signature]: _, ...others } = one.matched;
  const matched = side === null ? others : { ...others, [signature]: side };
  change.set(key, { ...one, matched } as never);
  const name = named?.name ?? one.name;
  note(change, document, n, { act: 'matched', hash, side, name, words: `${upload}.${signature}` }, context);
  return DONE;
}

/** Whether another file holds the same signature, and somebody said that it is another party's. */
function isOfAnother(uploads: readonly Signed[], k: number, named: SignatureLine, side: string): boolean {
  const same = signatureKey(named);
  return uploads.some(
    one =>
      one.k !== k &&
      one.signatures.some(other => {
        const whose = one.matched[other.index];
        return whose !== undefined && whose !== side && signatureKey(other) === same;
      }),
  );
}

function signatureOf(one: Signed | undefined, index: number) {
  return one?.signatures.find(signature => signature.index === index);
}

/** A side signed on paper: who, when, and where the sheet is kept. */
export function registerOriginal(
  change: Change,
  living: LivingVersion,
  command: One<'document:original'>,
  context: Context,
): Handled {
  const { document, n, hash, life } = living;
  const closed = mayNotSign(change, living);
  if (closed !== null) {
    return refused(closed);
  }
  const { side, date } = command;
  if (!isConcerned(change, living, side)) {
    return refused('bad-request');
  }
  const who = cleanText(command.who);
  const place = cleanText(command.place);
  if (who === '' || place === '') {
    return refused('text-empty');
  }
  const original: Original = { v: 1, date, place, who, at: context.now };
  change.set(`original/${document}/${n}/${side}`, original as never);
  note(change, document, n, { act: 'paper', hash, side, name: who, words: `${date}, ${place}` }, context);
  if (life.state === 'sealed') {
    setLife(change, living, { state: 'signing' });
  }
  return DONE;
}

/**
 * A person says that it holds; the version that held until now is replaced by it. `without`: parties that it holds without,
 * because they have not signed; the log names them.
 */
export function takeForce(
  change: Change,
  living: LivingVersion,
  without: readonly string[],
  context: Context,
): Handled {
  const { document, n, hash, life } = living;
  if (life.state === 'in-force') {
    return DONE;
  }
  const closed = mayNotSign(change, living);
  if (closed !== null) {
    return refused(closed);
  }
  const every = everyParty(change, document, n, life.asked);
  const open = every.filter(side => !isSigned(change, document, n, side));
  if (open.length === every.length || open.some(side => !without.includes(side))) {
    return refused('not-signed');
  }
  setLife(change, living, { state: 'in-force' });
  note(change, document, n, { act: 'in-force', hash, words: open.join(' ') }, context);
  supersede(change, document, n, new Set(['in-force']), context);
  return DONE;
}

/** Versions whose sealed file was decided and is not there: what a crash left, taken up at a load. */
export function sealingOf(state: State): { document: string; n: number }[] {
  return [...state.list('document')].flatMap(([document]) =>
    versionsOf(state, document)
      .map(n => ({ document, n }))
      .filter(({ n }) => lifeOf(state, document, n).sealing !== null),
  );
}

/** Sealed versions that are over, for whoever keeps what was sealed: told once more at a load, should that have been lost. */
export function overOf(state: State): { document: string; n: number }[] {
  return [...state.list('document')].flatMap(([document]) =>
    versionsOf(state, document)
      .map(n => ({ document, n }))
      .filter(({ n }) => {
        const { sealed, state: stands } = lifeOf(state, document, n);
        return sealed !== null && (stands === 'superseded' || stands === 'withdrawn');
      }),
  );
}
