import type { ErrorCode } from '#shared/errors.ts';
import { cleanText } from '#shared/text.ts';
import type { Actor } from '../actor.ts';
import type { Change } from '../change.ts';
import { documentOf, versionOf, versionsOf } from '../documents/documentKeys.ts';
import { liveSeatOf } from '../lookUp.ts';
import { read, type State } from '../state.ts';
import { type Context, DONE, type Handled, refused } from '../transition.ts';
import { answerOf, logOf, note } from './approvalLog.ts';
import type { LifeCommand } from './lifeCommands.ts';
import type { Handover } from './lifeState.ts';
import { type LivingVersion, lifeOf } from './lifeVersions.ts';

type Answering = Extract<LifeCommand, { type: 'document:approve' | 'document:decline' }>;

/** Why a side cannot answer about a version now, or null. Asked by the page of partners as well, to say so. */
export function mayNotAnswer(
  state: State,
  document: string,
  n: number,
  actor: Pick<Actor, 'kind' | 'seat' | 'side'>,
  side: string | null = actor.side,
): ErrorCode | null {
  const life = lifeOf(state, document, n);
  if (life.state === 'withdrawn') {
    return 'version-over';
  }
  if (life.state === 'superseded' || (documentOf(state, document)?.frozen ?? n) > n) {
    return 'stale-version';
  }
  if (life.sealing !== null || (life.state !== 'frozen' && life.state !== 'approving')) {
    return 'already-sealed';
  }
  if (side === null || !life.asked.includes(side)) {
    return 'side-not-asked';
  }
  const handed = handoverOf(state, document, n, side);
  if (actor.kind === 'partner') {
    const hand = (actor.seat === null ? undefined : liveSeatOf(state, actor.seat))?.hand ?? null;
    if (handed === undefined ? hand !== null && !isHandedIn(state, document, hand) : hand !== handed.link) {
      return 'handed-over';
    }
  }
  return answerOf(logOf(state, document, n), side) === null ? null : 'already-answered';
}

/** Whether some version of a document was handed over by this link: another document's was not meant. */
function isHandedIn(state: State, document: string, link: string): boolean {
  return versionsOf(state, document).some(n =>
    [...state.list(`handover/${document}/${n}`)].some(
      ([, one]) => (one as unknown as Handover).link === link,
    ),
  );
}

/** To whom a side handed its answer over, if to anybody. */
export function handoverOf(state: State, document: string, n: number, side: string): Handover | undefined {
  return read<Handover>(state.get(`handover/${document}/${n}/${side}`) as never);
}

/** Whose answer it is: a partner's own side's, or the one a facilitator writes it down for. */
function sideOf({ side }: Answering, { actor }: Context): string | null {
  return actor.kind === 'partner' ? actor.side : (side ?? null);
}

/** „Zatwierdzam" or „nie zatwierdzam", of exactly the content whose hash came with it. */
export function answer(
  change: Change,
  { document, n, hash }: LivingVersion,
  command: Answering,
  context: Context,
): Handled {
  const { actor } = context;
  // A partner speaks for its own side, and reads the text itself.
  const isTold = command.type === 'document:approve' && command.method === 'told';
  if (actor.kind === 'partner' ? command.side !== undefined || isTold : command.side === undefined) {
    return refused('not-allowed');
  }
  const side = sideOf(command, context);
  const reason = mayNotAnswer(change, document, n, actor, side);
  if (reason !== null) {
    return refused(reason);
  }
  if (command.hash !== hash) {
    return refused('stale-version');
  }
  const name = cleanText(command.name);
  const role = cleanText(command.role);
  const about = { hash, side, name, role, method: actor.kind === 'partner' ? '' : 'told' } as const;
  if (command.type === 'document:decline') {
    const words = cleanText(command.reason);
    if (words === '') {
      return refused('text-empty');
    }
    const clauses = [...new Set(command.clauses)];
    const receipt = note(change, document, n, { ...about, act: 'declined', words, clauses }, context);
    return { value: { receipt } };
  }
  if (name === '' || role === '') {
    return refused('text-empty');
  }
  const mandate = cleanText(command.mandate);
  const method = actor.kind === 'partner' ? command.method : 'told';
  const receipt = note(change, document, n, { ...about, act: 'approved', mandate, method }, context);
  return { value: { receipt } };
}

/** Longer chains of hands there are in no institution; each is a line of the log and a link that is kept. */
const MOST_HANDS = 10;

/** Why an answer is not handed over, or null. Asked before a link is made, too: links are kept even when stopped. */
export function mayNotHandOver(
  state: State,
  document: string,
  n: number,
  actor: Pick<Actor, 'kind' | 'seat' | 'side'>,
  { hash, name }: { hash: string; name: string },
): ErrorCode | null {
  const reason = mayNotAnswer(state, document, n, actor);
  if (reason !== null) {
    return reason;
  }
  if (versionOf(state, document, n)?.hash !== hash) {
    return 'stale-version';
  }
  const hands = logOf(state, document, n).filter(
    ({ act, side }) => act === 'handed-over' && side === actor.side,
  );
  if (hands.length >= MOST_HANDS) {
    return 'handed-over';
  }
  return cleanText(name) === '' ? 'text-empty' : null;
}

/** Somebody else of the same institution answers; whoever hands over reads on and answers no more. */
export function handOver(
  change: Change,
  { document, n, hash }: LivingVersion,
  command: Extract<LifeCommand, { type: 'document:hand-over' }>,
  context: Context,
): Handled {
  const { actor } = context;
  const reason = mayNotHandOver(change, document, n, actor, command);
  if (reason !== null) {
    return refused(reason);
  }
  const name = cleanText(command.name);
  const handed: Handover = { v: 1, at: context.now, name, link: command.link };
  change.set(`handover/${document}/${n}/${actor.side}`, handed as never);
  const words = cleanText(command.words);
  const said = { act: 'handed-over', hash, side: actor.side, name, words } as const;
  return { value: { receipt: note(change, document, n, said, context) } };
}

/** The link of that one person was stopped: its side answers by its own links again. */
export function handBack(change: Change, link: string): Handled {
  for (const [document] of change.list('document')) {
    for (let n = documentOf(change, document)?.frozen ?? 0; n > 0; n -= 1) {
      for (const [side, value] of change.list(`handover/${document}/${n}`)) {
        if ((value as unknown as Handover).link === link) {
          change.remove(`handover/${document}/${n}/${side}`);
        }
      }
    }
  }
  return DONE;
}
