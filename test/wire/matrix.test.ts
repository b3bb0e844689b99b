import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { makeRandomId, platformRandom } from '#shared/ids.ts';
import { type CommandType, commandSchema } from '#shared/workshop/commands.ts';
import { ACTIONS, type Action } from '#shared/workshop/policy.ts';
import { hashOf } from '../../server/http/access/secrets.ts';
import { Addresses } from '../../server/http/addresses.ts';
import { CountingStore } from '../fixtures/countingStore.ts';
import { expectedCells, type Letter, POWERLESS, SITUATIONS, type Situation } from '../fixtures/matrix.ts';
import { ownMachine, phone, type RunningApp, startApp } from '../fixtures/runningApp.ts';
import { cardsStep, templateOf } from '../fixtures/template.ts';
import { Bot } from '../load/bot.ts';
import type { Browser } from '../load/browser.ts';
import { pause, SharedDoc } from '../load/sharedDoc.ts';
import {
  ACTIVITIES_OF_MATRIX,
  answerOfPartner,
  type Case,
  commandFor,
  LAN,
  makeCase,
  NOTHING_TO_DO,
  REQUESTS,
  type RouteAction,
} from './matrixTable.ts';

/**
 * The matrix seat × action × situation over the real wire, against the table written by hand: every command by
 * socket.io, every route by HTTP, documents by frames. An allowed action succeeds in a workshop of its own; a
 * refused one leaves the journal as it was. Done line 6.
 */

/** Everybody who can come over the wire; the server itself (`V`) cannot. */
const LETTERS = ['F', 'C', 'P', 'S', 'X', 'A', 'N'] as const;
type Comer = (typeof LETTERS)[number];

const COMMANDS = ACTIONS.filter(action => isCommand(action)) as CommandType[];
const SYSTEM = [
  'person:join',
  'seat:add',
  'link:end',
  'step:due',
  'texts:keep',
  'presence:note',
  'document:hand-over',
  'document:hand-back',
  'document:sealed',
  'document:uploaded',
] as const;
const expected = expectedCells();

let running: RunningApp;
let store: CountingStore;
let houseSecret = '';
let cells = 0;

beforeAll(async () => {
  store = new CountingStore();
  const addresses = new Addresses(() => ({
    wlan0: [{ address: LAN, family: 'IPv4', internal: false, netmask: '', mac: '', cidr: null }],
  }));
  running = await startApp([templateOf(cardsStep('s', 'named'))], {
    store,
    addresses,
    activities: ACTIVITIES_OF_MATRIX,
  });
  houseSecret = running.houseLink.slice(running.houseLink.indexOf('#k=') + 3);
});
afterAll(async () => {
  console.log(`${cells} cells of the matrix walked over the wire`);
  await running.close();
});

function isCommand(action: Action): action is CommandType {
  return commandSchema.def.options.some(option => option.def.shape.type.def.values[0] === action);
}

/** Puts a workshop of this situation on the server's disk. */
async function found(situation: Situation, action?: string): Promise<Case> {
  const made = makeCase(situation, action);
  await store.put(made.id, made.state);
  return made;
}

/** Makes the codes and links of these workshops known, and forgets all earlier ones: the catalogue stays small. */
async function catalogue(cases: readonly Case[]): Promise<void> {
  await running.app.house.catalogue.update(draft => {
    draft.codes = cases.map(({ code, id }) => ({ hash: hashOf(code), workshopId: id }));
    draft.links = cases.map(made => ({
      id: made.linkId,
      hash: hashOf(made.linkSecret),
      workshopId: made.id,
      kind: 'stage',
      label: '',
      side: null,
      step: null,
      person: null,
      createdAt: 0,
      expiresAt: null,
      usesLeft: null,
      revokedAt: null,
      lastUsedAt: null,
      hand: false,
      seats: [],
    }));
  });
}

/** The browser of a seat, with its cookie and nothing else. */
function browserOf(letter: Comer, made: Case, away = false): Browser {
  const browser = away ? phone(running) : ownMachine(running);
  const { instanceId } = running.app.house.catalogue.read();
  if (letter === 'A') {
    browser.cookie = `ws_${instanceId}=admin.${houseSecret}`;
  } else if (letter !== 'N') {
    const seat = made.seats[letter];
    browser.cookie = `ws_${instanceId}=${seat.id}.${seat.secret}`;
  }
  return browser;
}

/** A bot on that seat; those without one claim the facilitator's, which the cookie does not prove. */
function botOf(letter: Comer, made: Case, away = false): Bot {
  const seat = letter === 'A' || letter === 'N' ? made.seats.F : made.seats[letter];
  return new Bot(browserOf(letter, made, away), made.id, seat.id);
}

/** Runs tasks a few at a time. */
async function inLanes<T>(items: readonly T[], run: (item: T) => Promise<void>): Promise<void> {
  const rest = [...items];
  await Promise.all(
    Array.from({ length: 8 }, async () => {
      for (let item = rest.shift(); item !== undefined; item = rest.shift()) {
        await run(item);
      }
    }),
  );
}

function may(action: Action, letter: Letter, situation: Situation): boolean {
  cells += 1;
  return expected.has(`${action} ${letter} ${situation}`);
}

function nothingToDo(action: string, situation: Situation): string | undefined {
  return NOTHING_TO_DO[`${action} ${situation}`] ?? NOTHING_TO_DO[action];
}

/** Sends an allowed command in a workshop made for it; what went wrong, or null. */
async function allowedCommand(
  action: CommandType,
  letter: Comer,
  situation: Situation,
): Promise<string | null> {
  const made = await found(situation, action);
  if (letter === 'X') {
    // Partners are not connected: they answer by HTTP.
    const reply = await answerOfPartner(browserOf(letter, made), action, made);
    return reply.status < 400 ? null : `${action} ${letter} ${situation}: ${reply.status} ${reply.text}`;
  }
  const bot = await botOf(letter, made).live();
  const command = { id: makeRandomId(platformRandom), ...commandFor(action, letter, made) };
  const answer = await bot.raw(command);
  bot.leave();
  const isIdle = answer?.ok === false && answer.error === nothingToDo(action, situation);
  return answer?.ok || isIdle ? null : `${action} ${letter} ${situation}: ${JSON.stringify(answer)}`;
}

/** Sends every refused command of a seat in one workshop, in which nothing may change. */
async function refusedCommands(letter: Comer, situation: Situation, actions: string[]): Promise<string[]> {
  const made = await found(situation);
  const bot = await botOf(letter, made).live();
  let before = store.records(made.id);
  const wrong: string[] = [];
  if (!bot.connected) {
    // It cannot even say it.
    bot.leave();
    return [];
  }
  for (const action of actions) {
    const system = (SYSTEM as readonly string[]).includes(action);
    const command = system
      ? { type: action, id: makeRandomId(platformRandom), step: 's', people: [], person: made.marta }
      : {
          id: makeRandomId(platformRandom),
          ...commandFor(action as CommandType, letter, made),
        };
    const answer = await bot.raw(command);
    const isFair = answer !== null && !answer.ok && (system || answer.error !== 'bad-request');
    if (!isFair || store.records(made.id) !== before) {
      wrong.push(
        `${action} ${letter} ${situation}: ${JSON.stringify(answer)}, journal ${before} → ${store.records(made.id)}`,
      );
      before = store.records(made.id);
    }
  }
  bot.leave();
  return wrong;
}

describe.each([...SITUATIONS])('when %s', situation => {
  test('commands', { timeout: 60_000 }, async () => {
    const wrong: string[] = [];
    const allowed: [CommandType, Comer][] = [];
    for (const letter of LETTERS) {
      const refused: string[] = SYSTEM.filter(action => !may(action, letter, situation));
      for (const action of COMMANDS) {
        if (may(action, letter, situation)) {
          allowed.push([action, letter]);
        } else {
          refused.push(action);
        }
      }
      wrong.push(...(await refusedCommands(letter, situation, refused)));
    }
    await inLanes(allowed, async ([action, letter]) => {
      const problem = await allowedCommand(action, letter, situation);
      if (problem !== null) {
        wrong.push(problem);
      }
    });
    expect(wrong).toEqual([]);
  });

  test('connections and documents', { timeout: 30_000 }, async () => {
    const wrong: string[] = [];
    await inLanes(LETTERS, async letter => {
      wrong.push(...(await connectionsOf(letter, situation)));
    });
    expect(wrong).toEqual([]);
  });

  test('routes', { timeout: 30_000 }, async () => {
    const wrong: string[] = [];
    const asked: { action: RouteAction; letter: Comer; made: Case }[] = [];
    for (const action of Object.keys(REQUESTS) as RouteAction[]) {
      for (const letter of LETTERS) {
        asked.push({ action, letter, made: await found(situation, action) });
      }
    }
    await catalogue(asked.map(({ made }) => made));
    await inLanes(asked, async ({ action, letter, made }) => {
      const problem = await routeOf(action, letter, made);
      if (problem !== null) {
        wrong.push(problem);
      }
    });
    expect(wrong).toEqual([]);
  });
});

/** `/live`, `/doc` read and write, and whether the script is in the plan. */
async function connectionsOf(letter: Comer, situation: Situation): Promise<string[]> {
  const made = await found(situation);
  const wrong: string[] = [];
  const note = (action: Action, isAllowed: boolean, seen: string) => {
    if (isAllowed !== may(action, letter, situation)) {
      wrong.push(`${action} ${letter} ${situation}: ${seen}`);
    }
  };
  const bot = await botOf(letter, made).live();
  note('live:connect', bot.connected && bot.ended === null, `${bot.refused} ${bot.ended}`);
  bot.leave();

  const plan = await bot.browser.get(`/api/workshops/${made.id}/plan/1`);
  note('script:read', plan.status === 200 && plan.text.includes('Osiem minut w ciszy.'), plan.text);

  const before = store.records(made.id);
  const shared = new SharedDoc(bot.browser, made.docId, bot.seat);
  for (let waited = 0; waited < 5000 && !shared.provider.synced && shared.closes.length === 0; waited += 5) {
    await pause(5);
  }
  note('doc:read', shared.provider.synced, `closed with ${shared.closes}`);
  shared.write('Słowo');
  for (let waited = 0; waited < 150 && shared.durable === 0 && shared.closes.length === 0; waited += 5) {
    await pause(5);
  }
  note('doc:write', shared.durable > 0, `closed with ${shared.closes}`);
  if (shared.durable === 0 && store.records(made.id) !== before) {
    wrong.push(`doc:write ${letter} ${situation}: refused, and yet in the journal`);
  }
  shared.destroy();
  return wrong;
}

/** Allowed, and yet nothing to be had: no seat to give back, no seat to be made in what is archived. */
function routeReason(action: RouteAction, letter: Comer, situation: Situation): number | null {
  if (action === 'seat:leave' && (letter === 'A' || letter === 'N')) {
    return 401;
  }
  return action === 'join:enter' && situation === 'archived' ? 409 : null;
}

async function routeOf(action: RouteAction, letter: Comer, made: Case): Promise<string | null> {
  const { situation } = made;
  const browser = browserOf(letter, made);
  const before = store.records(made.id);
  const reply = await REQUESTS[action](browser, made, houseSecret);
  const cell = `${action} ${letter} ${situation}: ${reply.status} ${reply.text.slice(0, 100)}`;
  if (may(action, letter, situation)) {
    const reason = routeReason(action, letter, situation);
    // The page itself may not be built where only these tests run.
    const isFine = reply.status < 400 || (action === 'page:read' && reply.status === 503);
    return (reason === null ? isFine : reply.status === reason) ? null : cell;
  }
  const isRefused = [401, 403, 409].includes(reply.status);
  return isRefused && store.records(made.id) === before ? null : `${cell}, journal changed`;
}

test('from another device on plain http those who lead may only look for their way in', async () => {
  const wrong: string[] = [];
  for (const letter of ['F', 'C', 'A'] as const) {
    const made = await found('hidden');
    // Leaving takes the seat away: it is tried where nothing else is tried.
    const left = await found('hidden');
    await catalogue([made, left]);
    for (const action of Object.keys(REQUESTS) as RouteAction[]) {
      const place = action === 'seat:leave' ? left : made;
      const before = store.records(place.id);
      const reply = await REQUESTS[action](browserOf(letter, place, true), place, houseSecret);
      const allowed = POWERLESS.includes(action);
      const reason = routeReason(action, letter, 'hidden');
      const isFine =
        reply.status < 400 || reply.status === reason || (action === 'page:read' && reply.status === 503);
      const isRefused = reply.status === 403 && store.records(place.id) === before;
      cells += 1;
      if (!(allowed ? isFine : isRefused)) {
        wrong.push(`${action} ${letter}: ${reply.status} ${reply.text.slice(0, 100)}`);
      }
    }
    const bot = await botOf(letter, made, true).live();
    if (bot.connected) {
      wrong.push(`live:connect ${letter}`);
    }
    bot.leave();
    const shared = new SharedDoc(bot.browser, made.docId, bot.seat);
    for (let waited = 0; waited < 3000 && shared.closes.length === 0; waited += 5) {
      await pause(5);
    }
    if (shared.provider.synced || ![4401, 4403].includes(shared.closes[0] ?? 0)) {
      wrong.push(`doc:read ${letter}: ${shared.closes}`);
    }
    shared.destroy();
  }
  expect(wrong).toEqual([]);
});

test('a seat of one workshop is nobody in another', async () => {
  const here = await found('cowrite');
  const there = await found('cowrite');
  await catalogue([here, there]);
  const before = store.records(there.id);
  for (const letter of ['F', 'C', 'P', 'S', 'X'] as const) {
    const browser = browserOf(letter, here);
    const seat = here.seats[letter].id;
    for (const path of ['plan/1', 'links', 'address'].map(tail => `/api/workshops/${there.id}/${tail}`)) {
      expect([path, (await browser.get(path)).status]).toEqual([path, 401]);
      expect([path, (await browser.get(`${path}?as=${seat}`)).status]).toEqual([path, 401]);
    }
    const shared = new SharedDoc(browser, there.docId, seat);
    for (let waited = 0; waited < 3000 && shared.closes.length === 0; waited += 5) {
      await pause(5);
    }
    expect([letter, shared.closes[0]]).toEqual([letter, 4403]);
    shared.destroy();
    // Naming the other workshop's seat does not help: the cookie does not prove it.
    const bot = await new Bot(browser, there.id, there.seats[letter].id).live();
    expect([letter, bot.connected]).toEqual([letter, false]);
    bot.leave();
  }
  expect(store.records(there.id)).toBe(before);
});
