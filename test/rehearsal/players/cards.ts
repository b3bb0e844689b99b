import type { CardsConfig } from '#shared/activities/cards/cardsConfig.ts';
import { cardsConfigSchema } from '#shared/activities/cards/cardsConfig.ts';
import { makeRandomId, platformRandom } from '#shared/ids.ts';
import type { PlanTextStep } from '#shared/protocol/answers.ts';
import { until } from '../../load/sharedDoc.ts';
import type { Guest } from '../guests.ts';
import { PATIENCE_MS } from '../keepTrying.ts';
import type { Room } from '../room.ts';
import { configOf, docIdOf, type Player } from './player.ts';

/** Cards of one person; few enough that sixty people fill no shelf to the brim. */
const CARDS_EACH = 2;

/** Things of earlier steps that one person goes through. */
const TAKEN_EACH = 2;

/** Everybody writes, then everybody sees everything, and some say that a card matters to them too. */
export const cards: Player = {
  async phase(room, step, phase) {
    const config = configOf(cardsConfigSchema, step);
    if (phase === 0) {
      const taken = new Set<string>();
      for (const guest of room.turns()) {
        await takeEarlier(room, guest, step, config, taken);
        await writeCards(room, guest, step, config);
      }
    }
    if (phase === step.phases.findIndex(({ visibility }) => visibility === 'all')) {
      await addNobodys(room, step);
    }
    if (step.phases[phase]?.reveal === 'columns') {
      for (const { id } of config.columns) {
        await room.direct({ type: 'step:reveal', step: step.id, column: id });
        await room.sees(`column ${id}`, () => isRevealed(room, id));
      }
    }
    if (step.phases[phase]?.visibility === 'all' && step.phases[phase - 1]?.visibility !== 'all') {
      const ids = await everybodySees(room, step);
      await markSome(room, step, config, ids);
    }
  },
  produces: () => true,
};

/**
 * What waits from earlier steps: some add it as it was, some in other words, the rest put it off; but of each earlier step
 * (`taken`) somebody adds something. For people without a phone the facilitator adds it.
 */
async function takeEarlier(
  room: Room,
  guest: Guest,
  step: PlanTextStep,
  config: CardsConfig,
  taken: Set<string>,
): Promise<void> {
  if (config.carry === undefined) {
    return;
  }
  const { parts } = guest.bot ?? room.lead;
  await until(() => parts.now?.step?.id === step.id && parts.now.step.status === 'open', PATIENCE_MS);
  const waiting =
    guest.bot === null
      ? [...room.lead.entries.values()].filter(({ carried }) => carried?.person === guest.person)
      : (guest.bot.parts.mine?.carried ?? []).filter(({ skipped }) => !skipped);
  // One of each earlier step: the fields of a card are much alike.
  const steps = new Map(waiting.map(one => ['step' in one ? one.step : one.carried?.step, one]));
  for (const [earlier = '', { id, data }] of steps) {
    const text = [...String(data.text)].slice(0, config.length).join('').trim();
    if (guest.bot !== null && room.random() < 0.2 && taken.has(earlier)) {
      await room.act(guest, { type: 'carried:skip', step: step.id, carried: id, skipped: true });
      continue;
    }
    taken.add(earlier);
    const entry = makeRandomId(platformRandom);
    await room.act(guest, {
      type: 'entry:put',
      step: step.id,
      entry,
      data: { ...data, text },
      carried: id,
    });
    guest.entries.add(entry);
    guest.said.push({ step: step.id, text });
  }
}

/** What nobody signed the facilitator reads aloud and adds. */
async function addNobodys(room: Room, step: PlanTextStep): Promise<void> {
  const lines = [...room.lead.entries.values()].filter(({ carried }) => carried?.person === null);
  for (const { id, data } of lines.filter(one => one.side === null).slice(0, TAKEN_EACH)) {
    await room.direct({
      type: 'entry:put',
      step: step.id,
      entry: makeRandomId(platformRandom),
      data,
      carried: id,
    });
  }
}

async function writeCards(room: Room, guest: Guest, step: PlanTextStep, config: CardsConfig): Promise<void> {
  // A step with one question is answered once; a shelf gets two things of each person.
  const count = config.columns.length > 1 ? CARDS_EACH : 1;
  const place = room.guests.indexOf(guest);
  for (let number = 0; number < Math.min(count, config.limit ?? count); number += 1) {
    const column =
      config.columns[(place + number * stride(config.columns.length)) % Math.max(1, config.columns.length)];
    const text = room.speech.card(step.id, column?.id, topicOf(config), column?.kind, config.kind);
    const data = { text, column: column?.id ?? '', ...fieldsOf(room, guest, step, config) };
    await room.write(
      guest,
      step.id,
      data,
      config.attribution === 'anonymous' || config.attribution === 'side',
    );
    guest.said.push({ step: step.id, text });
  }
}

/** Far enough for two different shelves, however many there are. */
function stride(shelves: number): number {
  return shelves % 3 === 0 ? 1 : 3;
}

/** What a step without columns is about, as far as its questions tell. */
function topicOf(config: CardsConfig): string {
  if (config.extras !== undefined) {
    return 'solution';
  }
  return config.condition && config.kind === 'thought'
    ? 'task'
    : config.kind === 'thought'
      ? 'rule'
      : config.kind;
}

/** The short fields that this step asks for. */
function fieldsOf(
  room: Room,
  guest: Guest,
  step: PlanTextStep,
  config: CardsConfig,
): Record<string, unknown> {
  const { words } = room.speech;
  return {
    ...(config.condition ? { condition: conditionOf(room, guest, step, config) } : {}),
    ...(config.forWhom ? { forWhom: room.pick(words.groups) } : {}),
    ...(config.addressedTo ? { addressedTo: otherSide(room, guest) } : {}),
    ...(config.status ? { status: room.random() < 0.7 ? 'free' : 'sometimes' } : {}),
    ...(config.owner ? { owner: room.random() < 0.5 ? 'me' : 'institution' } : {}),
    ...(config.extras ? { extras: answersOf(room, config.extras) } : {}),
  };
}

/** What stands beside the words depends on what the card is about: people, a task, or a thing. */
function conditionOf(room: Room, guest: Guest, step: PlanTextStep, config: CardsConfig): string {
  const { words } = room.speech;
  if (Object.hasOwn(words.cards, step.id)) {
    return room.pick(words.strengths);
  }
  return topicOf(config) === 'task'
    ? `${guest.name}, ${room.pick(words.deadlines)}`
    : room.pick(words.conditions);
}

function answersOf(room: Room, extras: NonNullable<CardsConfig['extras']>): Record<string, string> {
  return Object.fromEntries(
    extras.map(({ id, choices }) => [
      id,
      choices === undefined ? room.pick(room.speech.words.answers) : room.pick(choices).id,
    ]),
  );
}

function otherSide(room: Room, guest: Guest): string {
  const sides = room.lead.parts.now?.workshop.sides.map(({ id }) => id) ?? [];
  return sides.find(side => !guest.sides.includes(side)) ?? '';
}

function isRevealed(room: Room, column: string): boolean {
  const revealed = room.lead.parts.now?.step?.revealed;
  return revealed === 'all' || revealed?.includes(column) === true;
}

/** Every phone has exactly the cards that the console has. Their ids, in the order of their words. */
async function everybodySees(room: Room, step: PlanTextStep): Promise<string[]> {
  const docId = await docIdOf(room, step);
  const { rows } = await room.read(docId);
  const known = rows.map(({ id }) => id).sort();
  for (const { bot, name } of room.guests) {
    if (bot !== null) {
      const seen = (await room.read(docId, bot)).rows.map(({ id }) => id).sort();
      if (seen.join() !== known.join()) {
        room.problems.push(`${step.id}: ${name} sees ${seen.length} of ${known.length} cards`);
      }
    }
  }
  if (known.length < room.made) {
    room.problems.push(`${step.id}: ${room.made} cards were written, ${known.length} are shown`);
  }
  return rows.toSorted((one, other) => (one.text < other.text ? -1 : 1)).map(({ id }) => id);
}

async function markSome(room: Room, step: PlanTextStep, config: CardsConfig, ids: string[]): Promise<void> {
  const mark = config.marks.find(one => one !== 'flag');
  if (mark === undefined || ids.length === 0 || room.lead.parts.now?.step?.locked) {
    return;
  }
  for (const guest of room.turns()) {
    const entry = room.pick(ids);
    if (!guest.entries.has(entry)) {
      await room.act(guest, { type: 'entry:mark', step: step.id, entry, mark, on: true });
    }
  }
}
