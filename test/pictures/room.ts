import type { Browser, BrowserContextOptions, Page } from 'playwright';
import { Actor, foundWorkshop, type Place, sitDown } from '../e2e/actor.ts';
import type { RunningHouse } from '../e2e/house.ts';
import { cookieFor, openStage } from '../e2e/ways.ts';
import { invented } from './people.ts';
import type { Shots } from './shots.ts';

export const PHONE = { viewport: { width: 390, height: 844 }, deviceScaleFactor: 1.5, hasTouch: true };
export const NARROW = { viewport: { width: 320, height: 640 }, deviceScaleFactor: 1.5, hasTouch: true };
export const LAPTOP = { viewport: { width: 1366, height: 768 } };
export const STAGE = { viewport: { width: 1280, height: 720 } };
/** For the many pictures of a whole cycle: lengths of a wall are shares of its height, so a small one shows the same. */
export const SMALL_STAGE = { viewport: { width: 960, height: 540 } };
/** An old projector. */
export const SQUARE_STAGE = { viewport: { width: 800, height: 600 } };
/** A phone in pixels of CSS. */
export const PLAIN_PHONE = { ...PHONE, deviceScaleFactor: 1 };
export const PLAIN_NARROW = { ...NARROW, deviceScaleFactor: 1 };

/** What every room needs from the run. */
export interface Studio {
  house: RunningHouse;
  browser: Browser;
  shots: Shots;
}

/** A workshop with invented people, and the pages that look at it. */
export interface Room extends Studio {
  size: number;
  place: Place;
  code: string;
  hand: Actor;
  people: Actor[];
}

/** A workshop of this template with `size` people at the table. */
export async function fillRoom(studio: Studio, size: number, template?: string): Promise<Room> {
  const { house } = studio;
  const { place, code } = await foundWorkshop(
    house.own,
    house.cookie,
    template === undefined ? {} : { template },
  );
  const hand = await Actor.connect(place);
  const people: Actor[] = [];
  for (const { name, side } of invented(size)) {
    people.push(await sitDown(house.own, code, name, [side]));
  }
  return { ...studio, size, place, code, hand, people };
}

/** Everybody goes home and every page closes. */
export async function leaveRoom({ hand, people, browser }: Room): Promise<void> {
  for (const actor of [hand, ...people]) {
    actor.close();
  }
  for (const context of browser.contexts()) {
    await context.close();
  }
}

export async function openPage(
  { browser }: Pick<Studio, 'browser'>,
  options: BrowserContextOptions,
): Promise<Page> {
  const context = await browser.newContext({ locale: 'pl-PL', timezoneId: 'Europe/Warsaw', ...options });
  return context.newPage();
}

export async function seatPage(room: Room, options: BrowserContextOptions, person?: Actor): Promise<Page> {
  const page = await openPage(room, options);
  await page.context().addCookies([cookieFor(room.house.room, person?.cookie ?? '')]);
  await page.goto(`${room.house.room}/miejsce/${room.place.workshop}`);
  await settle(page);
  // Who is photographed sat down long ago: no word about where the room is.
  const recap = page.getByRole('status').filter({ hasText: 'Teraz:' });
  if (await recap.isVisible()) {
    await recap.getByRole('button').click();
  }
  return page;
}

export async function leadPage(room: Room, options: BrowserContextOptions, page = ''): Promise<Page> {
  const lead = await openPage(room, options);
  await lead.context().addCookies([cookieFor(room.house.own, room.place.cookie)]);
  await lead.goto(`${room.house.own}/prowadzenie/${room.place.workshop}${page}`);
  await settle(lead);
  return lead;
}

export async function stagePage(room: Room, options: BrowserContextOptions): Promise<Page> {
  const stage = await openPage(room, options);
  await openStage(stage, room.house, room.place);
  await settle(stage);
  return stage;
}

/** Views come at most four times a second; then something may fade in. */
export async function settle(page: Page): Promise<void> {
  await page.locator('h1, h2').first().waitFor();
  await page.waitForTimeout(900);
}

interface ShootOptions {
  /** A wall: its smallest text is measured. */
  stage?: boolean;
  /** Looks alike in every room: checked in each, kept from the room of this size. */
  only?: number;
}

/** A small picture in the name of this room. */
export async function shoot(room: Room, page: Page, name: string, options: ShootOptions = {}): Promise<void> {
  const { stage = false, only = room.size } = options;
  await settle(page);
  await room.shots.take(page, `${name}-${room.size}`, { stage, small: true, kept: only === room.size });
}

/** A picture of the wall. */
export async function shootStage(room: Room, page: Page, name: string, only?: number): Promise<void> {
  await shoot(room, page, `stage-${name}`, { stage: true, ...(only === undefined ? {} : { only }) });
}
