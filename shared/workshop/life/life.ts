import { cleanText } from '#shared/text.ts';
import type { Change } from '../change.ts';
import { versionOf } from '../documents/documentKeys.ts';
import { type Context, DONE, type Handled, refused } from '../transition.ts';
import { answerOf, logOf, note } from './approvalLog.ts';
import { answer, handBack, handOver } from './lifeAnswers.ts';
import type { LifeCommand } from './lifeCommands.ts';
import { partiesOf } from './lifeParties.ts';
import { match, registerOriginal, seal, sealed, takeForce, uploaded } from './lifeSealing.ts';
import { setTurns } from './lifeTurns.ts';
import { isPast, type LivingVersion, lifeOf, setLife } from './lifeVersions.ts';

/**
 * The life of a frozen version: sent to sides, approved or declined, sealed, signed outside, in force. The log of what
 * happened is written beside it, chained; no answer ever moves to another version.
 */
export function decideLife(change: Change, command: LifeCommand, context: Context): Handled {
  if (command.type === 'document:hand-back') {
    return handBack(change, command.link);
  }
  const { document, version: n } = command;
  const version = versionOf(change, document, n);
  if (version === undefined) {
    return refused('no-such-document');
  }
  const living: LivingVersion = { document, n, hash: version.hash, life: lifeOf(change, document, n) };
  switch (command.type) {
    case 'document:ask':
      return ask(change, living, command, context);
    case 'document:approve':
    case 'document:decline':
      return answer(change, living, command, context);
    case 'document:hand-over':
      return handOver(change, living, command, context);
    case 'document:seal':
      return seal(change, living, command.without, context);
    case 'document:sealed':
      return sealed(change, living, command, context);
    case 'document:uploaded':
      return uploaded(change, living, command, context);
    case 'document:turns':
      return setTurns(change, living, command.sides, context);
    case 'document:match':
      return match(change, living, command, context);
    case 'document:original':
      return registerOriginal(change, living, command, context);
    case 'document:in-force':
      return takeForce(change, living, command.without ?? [], context);
    case 'document:withdraw':
      return withdraw(change, living, command.reason, context);
  }
}

function ask(
  change: Change,
  living: LivingVersion,
  command: Extract<LifeCommand, { type: 'document:ask' }>,
  context: Context,
): Handled {
  const { document, n, hash, life } = living;
  const past = isPast(change, living);
  if (past !== null) {
    return refused(past === 'version-over' && life.state === 'superseded' ? 'stale-version' : past);
  }
  if (life.sealing !== null || (life.state !== 'frozen' && life.state !== 'approving')) {
    return refused('already-sealed');
  }
  const known = partiesOf(change, document, n);
  const sides = [...new Set(command.sides)];
  if (sides.some(side => !known.includes(side))) {
    return refused('bad-request');
  }
  const lines = logOf(change, document, n);
  // Whoever has answered stays among the asked: the answer stays in the log as well.
  const asked = known.filter(
    side => sides.includes(side) || (life.asked.includes(side) && answerOf(lines, side)),
  );
  setLife(change, living, {
    state: 'approving',
    until: command.until,
    asked,
    asker: command.asker === undefined ? (life.asker ?? '') : cleanText(command.asker),
  });
  for (const side of life.asked.filter(one => !asked.includes(one))) {
    note(change, document, n, { act: 'unasked', hash, side }, context);
  }
  for (const side of sides) {
    const waits = life.asked.includes(side) && answerOf(lines, side) === null;
    // Not a second line for who waits anyway; an approval is no question any more.
    if (!waits && answerOf(lines, side)?.act !== 'approved') {
      note(change, document, n, { act: 'asked', hash, side, words: command.until }, context);
    }
  }
  return DONE;
}

function withdraw(change: Change, living: LivingVersion, reason: string, context: Context): Handled {
  const { document, n, hash, life } = living;
  if (life.state === 'superseded' || life.state === 'withdrawn') {
    return refused('version-over');
  }
  const words = cleanText(reason);
  if (words === '') {
    return refused('text-empty');
  }
  setLife(change, living, { state: 'withdrawn', withdrawn: words, sealing: null });
  note(change, document, n, { act: 'withdrawn', hash, words }, context);
  if (life.sealed !== null) {
    change.effect({ type: 'over', document, version: n });
  }
  return DONE;
}
