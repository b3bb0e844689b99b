import type { ActivityType } from '#shared/activities/activities.ts';
import type { PlanTextStep } from '#shared/protocol/answers.ts';
import type { PlanPart, WindowLine } from '#shared/protocol/parts.ts';
import { Bot } from '../load/bot.ts';
import { textIn } from '../load/browser.ts';
import { pause, until } from '../load/sharedDoc.ts';
import type { Guest } from './guests.ts';
import type { House } from './house.ts';
import { keepTrying, PATIENCE_MS } from './keepTrying.ts';
import { PLAYERS } from './players/players.ts';
import { Refusal, type Room } from './room.ts';

const DAY = 24 * 3_600_000;
/** Longer than the console is behind. */
const COUNTED_MS = 5000;
/** The server gives a seat to each of a hundred at once, and then to one every five seconds. */
const ALLOWANCE_MS = 5000;

type PlanLine = PlanPart['sessions'][number]['steps'][number];

/** The plan's line of a step, which says whether and when it is open by link. */
export function lineOfPlan({ lead }: Pick<Room, 'lead'>, step: string): PlanLine | undefined {
  return lead.parts.plan?.sessions.flatMap(({ steps }) => steps).find(({ id }) => id === step);
}

/**
 * A step outside of a meeting, on its own way: the facilitator opens it by link and hands out links, each guest redeems
 * one on a device of their own and does their part there, and the window is closed. Afterwards the facilitator looks at
 * what came in. `people`: how many answer while nobody is on the list yet.
 */
export async function playOutside(
  house: House,
  room: Room,
  step: PlanTextStep,
  people: number,
): Promise<void> {
  const player = PLAYERS[step.activity as ActivityType];
  const line = lineOfPlan(room, step.id);
  if (player.byLink === undefined || line?.outside === undefined) {
    room.problems.push(`${step.id}: nobody here knows how to play ${step.activity} by link`);
    return;
  }
  const now = Date.now();
  const last = now + line.outside.days * DAY;
  // A server on another machine may be a little behind.
  await room.direct({ type: 'window:open', step: step.id, from: now - 60_000, until: last });
  await stands(room, step, 'open');
  const isPublic = line.links?.includes('public') === true;
  const open = isPublic ? await linksTo(room, step, null) : new Map();
  const own = await linksTo(room, step, room.guests);
  const guests = room.guests.length > 0 ? room.turns() : strangers(people);
  for (const [place, guest] of guests.entries()) {
    if (guest.bot === null && isPublic && room.guests.length > 0) {
      // Answers on a slip of paper; the facilitator enters it.
      await player.byLink(room, step, guest);
      continue;
    }
    // Where both are allowed some get one of their own and the others the one that goes round.
    const personal = own.get(guest.person);
    const secret = (isPublic && place % 2 === 0 ? undefined : personal) ?? open.get(null);
    const bot = await redeem(house, room, step, secret ?? '');
    await player.byLink(room, step, { ...guest, bot });
    bot.leave();
  }
  await checkAnswers(room, step, guests.length);
  await room.direct({ type: 'window:close', step: step.id });
  await stands(room, step, 'over');
  await room.direct({ type: 'step:focus', step: step.id });
  await room.sees(`${step.id} after its window`, () => room.lead.parts.now?.step?.id === step.id);
}

/** The facilitator turns away from it: closed for good, and the room sees the waiting screen. */
export async function leaveOutside(room: Room): Promise<void> {
  const { step } = room.lead.parts.now ?? {};
  if (step?.status === 'open') {
    await room.advance();
  }
  await room.direct({ type: 'step:focus', step: null });
  await room.sees('the waiting screen', () => room.lead.parts.now?.step === null);
}

/** Whoever answers before anybody is on the list. */
function strangers(people: number): Guest[] {
  return Array.from({ length: people }, (_, place) => ({
    name: `guest ${place + 1} by link`,
    sides: [],
    person: '',
    bot: null,
    said: [],
    entries: new Set(),
  }));
}

function stands(room: Room, step: PlanTextStep, status: WindowLine['status']): Promise<void> {
  return room.sees(`the window of ${step.id} ${status}`, () => {
    return lineOfPlan(room, step.id)?.window?.status === status;
  });
}

/** Secrets of new links by person; null: everybody's. */
async function linksTo(
  { lead }: Room,
  step: PlanTextStep,
  people: readonly Guest[] | null,
): Promise<Map<string | null, string>> {
  if (people?.length === 0) {
    return new Map();
  }
  const wish =
    people === null ? { kind: 'public' } : { kind: 'personal', people: people.map(({ person }) => person) };
  const path = `/api/workshops/${lead.workshop}/steps/${step.id}/links`;
  const reply = await keepTrying(() => lead.browser.post(path, wish));
  if (reply.status !== 201) {
    throw new Refusal(`no links to ${step.id}: ${reply.status} ${reply.text.slice(0, 200)}`);
  }
  const { links } = reply.json as { links: { person: string | null; link: string }[] };
  return new Map(links.map(({ person, link }) => [person, new URL(link).hash.slice('#k='.length)]));
}

/** Opens a link in a browser that has no seat, until the step is there. */
async function redeem(house: House, { lead }: Room, step: PlanTextStep, secret: string): Promise<Bot> {
  const browser = house.browser();
  const claim = { workshop: lead.workshop, secret };
  let reply = await keepTrying(() => browser.post('/api/claim', claim));
  while (reply.status === 429) {
    await pause(ALLOWANCE_MS);
    reply = await keepTrying(() => browser.post('/api/claim', claim));
  }
  const bot = await new Bot(browser, lead.workshop, textIn(reply, 'seat')).live();
  await until(() => bot.parts.now?.step?.id === step.id, PATIENCE_MS);
  return bot;
}

/** The console tells how many answered, a moment later than they did. */
async function checkAnswers(room: Room, step: PlanTextStep, people: number): Promise<void> {
  const counted = () => lineOfPlan(room, step.id)?.answers;
  await until(() => counted() === undefined || counted() === people, COUNTED_MS).catch(() => {
    room.problems.push(`${step.id}: ${people} answered by link, the console counts ${counted()}`);
  });
}
