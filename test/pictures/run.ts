import { join } from 'node:path';
import { type Browser, type BrowserContextOptions, chromium, type Page } from 'playwright';
import { Actor, foundWorkshop, type Place, sitDown } from '../e2e/actor.ts';
import { type RunningHouse, startHouse } from '../e2e/house.ts';
import { launchOptions } from '../e2e/launch.ts';
import { cookieFor, goTo, openStage } from '../e2e/ways.ts';
import { invented, RESOURCES } from './people.ts';
import { Shots } from './shots.ts';

// npm run pictures: every surface with six and with forty invented people, into docs/pictures. Fails on cut text and
// on stage text that is too small to read from the last row.

const FOLDER = join(import.meta.dirname, '..', '..', 'docs', 'pictures');
const BANK = 'mik.2.04';
const BREAK = 'mik.1.08';
const ARRIVE = 'mik.1.01';

const PHONE = { viewport: { width: 390, height: 844 }, deviceScaleFactor: 1.5, hasTouch: true };
const NARROW = { viewport: { width: 320, height: 640 }, deviceScaleFactor: 1.5, hasTouch: true };
const LAPTOP = { viewport: { width: 1366, height: 768 } };
const STAGE = { viewport: { width: 1280, height: 720 } };

/** A workshop with invented people, and the pages that look at it. */
interface Room {
  house: RunningHouse;
  browser: Browser;
  shots: Shots;
  size: number;
  place: Place;
  code: string;
  hand: Actor;
  people: Actor[];
}

await main();

async function main(): Promise<void> {
  const house = await startHouse();
  const browser = await chromium.launch(launchOptions());
  const shots = new Shots(FOLDER);
  try {
    for (const size of sizes()) {
      await pictures(await fill(house, browser, shots, size));
    }
  } finally {
    await browser.close();
    await house.close();
  }
  console.log(`${shots.taken.length} pictures in docs/pictures`);
  if (shots.faults.length > 0) {
    console.error([...new Set(shots.faults)].join('\n'));
    process.exitCode = 1;
  }
}

/** Six and forty, or what the command line names. */
function sizes(): number[] {
  const asked = process.argv.slice(2).map(Number);
  return asked.length > 0 ? asked : [6, 40];
}

/** A workshop with `size` people at the table. */
async function fill(house: RunningHouse, browser: Browser, shots: Shots, size: number): Promise<Room> {
  const { place, code } = await foundWorkshop(house.own, house.cookie);
  const hand = await Actor.connect(place);
  const people: Actor[] = [];
  for (const { name, side } of invented(size)) {
    people.push(await sitDown(house.own, code, name, [side]));
  }
  return { house, browser, shots, size, place, code, hand, people };
}

async function pictures(room: Room): Promise<void> {
  const { shots, size, hand, people } = room;
  if (size === 6) {
    await atTheDoor(room);
  }
  const stage = await openPage(room, STAGE);
  await openStage(stage, room.house, room.place);
  await settle(stage);
  await shots.take(stage, `stage-waiting-${size}`, { stage: true });
  await goTo(hand, ARRIVE, 0);
  await settle(stage);
  await shots.take(stage, `stage-arrive-${size}`, { stage: true });

  await goTo(hand, BREAK, 0);
  await settle(stage);
  await shots.take(stage, `stage-break-${size}`, { stage: true });

  const phone = await seatPage(room, PHONE, people[0]);
  await shots.take(phone, `seat-break-${size}`);
  await goTo(hand, BANK, 0);
  await cards(room);
  const narrow = await seatPage(room, NARROW, people[0]);
  const laptop = await seatPage(room, LAPTOP, people[0]);
  const lead = await leadPage(room, LAPTOP);
  const remote = await leadPage(room, PHONE);
  const shoot = async (state: string) => {
    await settle(stage);
    await shots.take(phone, `seat-cards-${state}-${size}`);
    await shots.take(narrow, `seat-320-${state}-${size}`);
    await shots.take(laptop, `seat-laptop-${state}-${size}`);
    await shots.take(lead, `lead-${state}-${size}`);
    await shots.take(remote, `lead-remote-${state}-${size}`);
    for (const theme of ['light', 'dark'] as const) {
      await hand.do({ type: 'stage:set', theme });
      await settle(stage);
      await shots.take(stage, `stage-cards-${state}-${theme}-${size}`, { stage: true });
    }
    await hand.do({ type: 'stage:set', theme: 'light' });
  };
  await shoot('hidden');
  for (const phase of [0, 1, 2]) {
    await hand.do({ type: 'step:advance', step: BANK, phase });
  }
  await hand.until('all shown', ({ now }) => now?.step?.phase === 3);
  await shoot('shown');

  hand.close();
  for (const person of people) {
    person.close();
  }
  for (const context of room.browser.contexts()) {
    await context.close();
  }
}

/** Home and the join page, which look alike however many people there are. */
async function atTheDoor(room: Room): Promise<void> {
  const { shots, house, code } = room;
  const home = await openPage(room, LAPTOP);
  await home.goto(house.houseLink);
  await settle(home);
  await shots.take(home, 'home');

  const join = await openPage(room, PHONE);
  await join.goto(`${house.room}/dolacz`);
  await settle(join);
  await shots.take(join, 'join-code');
  await join.goto(`${house.room}/d/${code}`);
  await join.locator('#information.on').waitFor();
  await shots.take(join, 'join-information');
  await join.locator('#information-next').click();
  const notListed = join.locator('#roster.on #roster-not');
  if (await notListed.isVisible()) {
    await notListed.click();
  }
  await join.locator('#name.on').waitFor();
  await shots.take(join, 'join-name');
}

/** Everybody writes: most of them one card, the first three more. */
async function cards({ people }: Room): Promise<void> {
  for (const [index, [column, text]] of RESOURCES.entries()) {
    const author = people[index % people.length];
    await author?.write(BANK, { text, column, owner: 'institution', status: 'free' });
  }
  for (const person of people.slice(1, Math.ceil(people.length / 2))) {
    await person.do({ type: 'ready:set', step: BANK, ready: true });
  }
}

async function openPage({ browser }: Room, options: BrowserContextOptions): Promise<Page> {
  const context = await browser.newContext({ locale: 'pl-PL', timezoneId: 'Europe/Warsaw', ...options });
  return context.newPage();
}

async function seatPage(room: Room, options: BrowserContextOptions, person?: Actor): Promise<Page> {
  const page = await openPage(room, options);
  await page.context().addCookies([cookieFor(room.house.room, person?.cookie ?? '')]);
  await page.goto(`${room.house.room}/miejsce/${room.place.workshop}`);
  await settle(page);
  return page;
}

async function leadPage(room: Room, options: BrowserContextOptions): Promise<Page> {
  const page = await openPage(room, options);
  await page.context().addCookies([cookieFor(room.house.own, room.place.cookie)]);
  await page.goto(`${room.house.own}/prowadzenie/${room.place.workshop}`);
  await settle(page);
  return page;
}

/** Views come at most four times a second; then something may fade in. */
async function settle(page: Page): Promise<void> {
  await page.locator('h1, h2').first().waitFor();
  await page.waitForTimeout(900);
}
