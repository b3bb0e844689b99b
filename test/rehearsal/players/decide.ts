import { type DecideConfig, decideConfigSchema } from '#shared/activities/decide/decideConfig.ts';
import type { LedDecideView, ProposalLine } from '#shared/activities/decide/decideView.ts';
import type { PlanTextStep } from '#shared/protocol/answers.ts';
import type { Room } from '../room.ts';
import { configOf, type Player } from './player.ts';

/** Points of a contract that a room keeps. */
const MOST_RULES = 6;

/** Each proposal: levels, one concern that is heard and answered, the sentence amended, levels again, a stamp. */
export const decide: Player = {
  async phase(room, step, phase) {
    const config = configOf(decideConfigSchema, step);
    if (phase === 0 && config.of === 'own') {
      for (const text of room.speech.words.proposals) {
        await act(room, step, { act: 'add', text });
      }
    }
    await room.sees(`proposals of ${step.id}`, () => (viewOf(room)?.proposals.length ?? 0) > 0);
    if (phase === 0 && viewOf(room)?.rule === null) {
      await act(room, step, { act: 'rule', ...config.rule });
    }
    if (phase < step.phases.length - 1) {
      return;
    }
    const open =
      viewOf(room)?.proposals.filter(({ outcome, superseded }) => outcome === null && !superseded) ?? [];
    for (const [index, { id }] of open.entries()) {
      await decideOne(room, step, config, id, index);
    }
  },
  harvested: room => viewOf(room)?.proposals.filter(({ outcome }) => outcome !== null).length ?? 0,
  produces: () => true,
};

async function decideOne(
  room: Room,
  step: PlanTextStep,
  config: DecideConfig,
  record: string,
  index: number,
): Promise<void> {
  await act(room, step, { act: 'focus', record });
  if (config.as === 'one') {
    await keepTheBest(room, step, record);
  }
  // What is frozen cannot be amended: there the room says a remark instead.
  const isDoubted =
    index === 0 &&
    config.of !== 'version' &&
    config.as !== 'one' &&
    carriers(room).length < room.guests.length;
  if (isDoubted) {
    await check(room, step, config, record, 'doubt');
    await answerConcern(room, step, record);
  }
  const remarked = index === 1 || config.of === 'version';
  await check(room, step, config, record, remarked ? 'remark' : 'agree');
  const word = remarked ? 'remarks' : 'accepted';
  await act(room, step, { act: 'outcome', record, word, until: null });
  await room.sees(`${record} stamped`, () => lineOf(room, record)?.outcome?.word === word);
}

/** The facilitator writes the points that stay, each once, in an order that tells nobody's turn. */
async function keepTheBest(room: Room, step: PlanTextStep, record: string): Promise<void> {
  const points = (lineOf(room, record)?.text ?? '').split('\n').filter(line => line !== '');
  const text = points.toSorted().slice(0, MOST_RULES).join('\n');
  await act(room, step, { act: 'amend', record, text, final: true });
  await room.sees('the kept points', () => lineOf(room, record)?.text === text);
}

/** The first of each side: they say 5, so that no decision lacks somebody who carries it. */
function carriers(room: Room) {
  return room.guests.slice(0, room.lead.parts.now?.workshop.sides.length ?? 2);
}

type Mood = 'agree' | 'remark' | 'doubt';

/** Everybody gives a level for the words that stand now, and the room sees them. */
async function check(room: Room, step: PlanTextStep, config: DecideConfig, record: string, mood: Mood) {
  await act(room, step, { act: 'check', record });
  await room.sees('the check', () => lineOf(room, record)?.stage === 'check');
  const version = lineOf(room, record)?.version ?? 1;
  const willing = config.scale.filter(level => level >= 4);
  // Somebody of each side carries it; whoever comes first of the others may have something to say.
  const carrying = carriers(room);
  const turns = room.turns();
  const speaker = turns.find(guest => !carrying.includes(guest));
  for (const guest of turns) {
    const level = carrying.includes(guest) ? 5 : room.pick(willing);
    const said = guest === speaker ? saidBy(room, config, mood) : {};
    const data = { proposal: record, version, level, ...said };
    await room.act(guest, { type: 'ballot:cast', step: step.id, data });
  }
  await act(room, step, { act: 'reveal', record });
  await room.sees('levels', () => lineOf(room, record)?.stage !== 'check');
}

/** Doubts, or a remark. */
function saidBy(room: Room, config: DecideConfig, mood: Mood): Record<string, unknown> {
  const { concerns, remarks } = room.speech.words;
  if (mood === 'doubt') {
    return { level: config.scale.includes(2) ? 2 : 1, remark: room.speech.next('concern', concerns) };
  }
  return mood === 'remark' && config.scale.includes(3)
    ? { level: 3, remark: room.speech.next('remark', remarks) }
    : {};
}

async function answerConcern(room: Room, step: PlanTextStep, record: string): Promise<void> {
  const open = () => viewOf(room)?.led?.concerns.find(({ status }) => status === 'open');
  await room.sees('a concern', () => open() !== undefined);
  const { text } = lineOf(room, record) as ProposalLine;
  const amended = `${text.replace(/[.\s]*$/u, '')}. ${room.speech.next('amendment', room.speech.words.amendments)}`;
  await act(room, step, { act: 'concern', record, id: open()?.id ?? '', status: 'solved' });
  await act(room, step, { act: 'amend', record, text: amended, final: true });
  await room.sees('the amended sentence', () => lineOf(room, record)?.text === amended);
}

const act = (room: Room, step: PlanTextStep, data: Record<string, unknown>) =>
  room.direct({ type: 'step:direct', step: step.id, data });

function viewOf(room: Room): LedDecideView | undefined {
  return (room.lead.parts.results?.run ?? undefined) as LedDecideView | undefined;
}

function lineOf(room: Room, record: string): ProposalLine | undefined {
  return viewOf(room)?.proposals.find(({ id }) => id === record);
}
