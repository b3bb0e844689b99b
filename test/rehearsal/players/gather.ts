import {
  askedIn,
  CIRCLE,
  type Circle,
  isAlive,
  peopleIn,
  readCircle,
} from '#shared/activities/gather/circle.ts';
import { gatherConfigSchema } from '#shared/activities/gather/gatherConfig.ts';
import type { PlanTextStep } from '#shared/protocol/answers.ts';
import type { Guest } from '../guests.ts';
import type { Room } from '../room.ts';
import { configOf, docIdOf, type Player } from './player.ts';

/** One person in so many offers a topic; the others join what is there. */
const OFFERS = 0.4;

/**
 * Some offer a topic, the others join one with a free place; whoever was asked answers, a circle without a convenor gets
 * one, and the two smallest become one with the consent of both who call them together.
 */
export const gather: Player = {
  async phase(room, step, phase) {
    if (phase === 0) {
      await offer(room, step);
      await join(room, step);
      await convene(room, step);
      await merge(room, step);
    }
  },
  produces: () => true,
};

async function circlesOf(room: Room, step: PlanTextStep): Promise<Circle[]> {
  const { rows } = await room.read(await docIdOf(room, step));
  return rows
    .filter(({ kind }) => kind === CIRCLE)
    .map(readCircle)
    .toSorted((one, other) => (one.text < other.text ? -1 : 1));
}

async function offer(room: Room, step: PlanTextStep): Promise<void> {
  const { propose, kinds } = configOf(gatherConfigSchema, step);
  for (const guest of propose ? room.turns() : []) {
    if (room.random() < OFFERS || (await circlesOf(room, step)).length === 0) {
      const text = room.speech.card('task');
      await room.write(guest, step.id, { text, kind: room.pick(kinds) }, false);
      guest.said.push({ step: step.id, text });
    }
  }
}

async function join(room: Room, step: PlanTextStep): Promise<void> {
  const { most, perPerson } = configOf(gatherConfigSchema, step);
  for (const guest of room.turns()) {
    const circles = (await circlesOf(room, step)).filter(isAlive);
    const own = circles.filter(circle => peopleIn(circle).some(({ by }) => by === guest.person));
    const asked = circles.filter(circle => askedIn(circle).some(({ by }) => by === guest.person));
    const free = circles.filter(
      circle => !own.includes(circle) && (most === null || peopleIn(circle).length < most),
    );
    const wanted = asked.find(circle => free.includes(circle)) ?? free[0];
    if (wanted !== undefined && own.length < Math.min(perPerson ?? 1, 1)) {
      await act(room, guest, step, free.length > 1 && asked.length === 0 ? room.pick(free) : wanted, 'join');
    }
  }
}

async function convene(room: Room, step: PlanTextStep): Promise<void> {
  for (const circle of (await circlesOf(room, step)).filter(isAlive)) {
    const [first] = peopleIn(circle);
    const guest = room.guests.find(({ person }) => person === first?.by);
    if (circle.convenor === '' && guest !== undefined) {
      await act(room, guest, step, circle, 'convene');
    }
  }
}

/** The one asks, the other agrees: nobody is joined without both. */
async function merge(room: Room, step: PlanTextStep): Promise<void> {
  const { most } = configOf(gatherConfigSchema, step);
  const living = (await circlesOf(room, step)).filter(
    circle => isAlive(circle) && convenorOf(room, circle) !== undefined,
  );
  const [small, other] = living.toSorted((one, two) => peopleIn(one).length - peopleIn(two).length);
  if (living.length < 3 || small === undefined || other === undefined) {
    return;
  }
  const people = new Set([...peopleIn(small), ...peopleIn(other)].map(({ by }) => by));
  const one = convenorOf(room, small);
  const two = convenorOf(room, other);
  if (one === undefined || two === undefined || (most !== null && people.size > most)) {
    return;
  }
  await act(room, one, step, small, 'ask', { into: other.id });
  await act(room, two, step, other, 'agree', { circle: small.id });
  const merged = (await circlesOf(room, step)).find(({ id }) => id === other.id);
  if (merged === undefined || peopleIn(merged).length !== people.size) {
    room.problems.push(`${step.id}: two circles of ${people.size} people merged and somebody was lost`);
  }
}

function convenorOf(room: Room, circle: Circle): Guest | undefined {
  return room.guests.find(({ person }) => person === circle.convenor);
}

function act(
  room: Room,
  guest: Guest,
  step: PlanTextStep,
  circle: Circle,
  what: string,
  more: Record<string, unknown> = {},
): Promise<void> {
  return room.act(guest, {
    type: 'entry:act',
    step: step.id,
    entry: circle.id,
    data: { act: what, ...more },
  });
}
