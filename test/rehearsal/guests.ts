import { makeRandomId, platformRandom } from '#shared/ids.ts';
import { Bot } from '../load/bot.ts';
import { type Browser, textIn } from '../load/browser.ts';
import { until } from '../load/sharedDoc.ts';
import { keepTrying, PATIENCE_MS } from './keepTrying.ts';

/** An invented person. */
export interface Guest {
  name: string;
  sides: readonly string[];
  /** Their id on the roster. */
  person: string;
  /** Their phone; null: without one, the facilitator writes for them. */
  bot: Bot | null;
  /** Everything they wrote that may come into the agreement, by step. */
  said: { step: string; text: string }[];
  /** Ids of what they wrote. */
  entries: Set<string>;
}

export interface Invitation {
  code: string;
  people: number;
  sides: readonly string[];
  names: readonly string[];
  /** A phone that has no seat yet. */
  phone(): Browser;
}

/** From this size on one person has no phone. */
const PAPER_FROM = 6;

/** Lets everybody sit down, sides by turns. The last one of a group that is not tiny comes without a phone. */
export async function seatGuests(lead: Bot, invitation: Invitation): Promise<Guest[]> {
  const guests: Guest[] = [];
  for (let index = 0; index < invitation.people; index += 1) {
    const name = nameOf(invitation.names, index);
    const sides = [invitation.sides[index % invitation.sides.length] ?? 'A'];
    const isPaper = invitation.people >= PAPER_FROM && index === invitation.people - 1;
    guests.push(isPaper ? await enter(lead, name, sides) : await join(invitation, name, sides));
  }
  return guests;
}

async function join(invitation: Invitation, name: string, sides: string[]): Promise<Guest> {
  const id = makeRandomId(platformRandom);
  const browser = invitation.phone();
  const bot = await keepTrying(() => Bot.join(browser, invitation.code, { id, name, sides }));
  await bot.live();
  return { name, sides, person: await personOf(bot), bot, said: [], entries: new Set() };
}

async function enter(lead: Bot, name: string, sides: string[]): Promise<Guest> {
  await lead.send({ type: 'person:add', name, sides }, PATIENCE_MS);
  const known = () => lead.parts.people?.people.find(person => person.name === name)?.id;
  await until(() => known() !== undefined, PATIENCE_MS);
  return { name, sides, person: known() ?? '', bot: null, said: [], entries: new Set() };
}

/** The same person on another phone, by the code that the first one showed. */
export async function comeBackOnAnotherPhone(guest: Guest, code: string, browser: Browser): Promise<void> {
  const returnCode = guest.bot?.parts.mine?.person?.returnCode;
  const reply = await keepTrying(() => browser.post('/api/join', { code, returnCode }));
  guest.bot?.leave();
  guest.bot = await new Bot(browser, textIn(reply, 'workshop'), textIn(reply, 'seat')).live();
  const person = await personOf(guest.bot);
  if (person !== guest.person) {
    throw new Error(`${guest.name} came back as somebody else`);
  }
}

async function personOf(bot: Bot): Promise<string> {
  await until(() => typeof bot.parts.mine?.person?.id === 'string', PATIENCE_MS);
  return bot.parts.mine?.person?.id ?? '';
}

/** First names; when they run out, with a letter. */
function nameOf(names: readonly string[], index: number): string {
  const round = Math.floor(index / names.length);
  const name = names[index % names.length] ?? '';
  return round === 0 ? name : `${name} ${String.fromCharCode(64 + round)}.`;
}
