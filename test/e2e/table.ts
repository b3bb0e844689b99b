import {
  type BrowserContext,
  type BrowserContextOptions,
  expect,
  type Page,
  test as plainTest,
} from 'playwright/test';
import { Actor, foundWorkshop } from './actor.ts';
import { type HouseOptions, type RunningHouse, startHouse } from './house.ts';
import { cookieFor, goTo, joinAs, openStage } from './ways.ts';

/** Screens as they stand in the room. */
export const SCREENS = {
  phone: { width: 390, height: 844 },
  narrow: { width: 320, height: 640 },
  laptop: { width: 1366, height: 768 },
  stage: { width: 1280, height: 720 },
} as const;

interface Opening extends BrowserContextOptions {
  /** Runs before the page goes anywhere, to listen from the first byte on. */
  before?: (page: Page) => Promise<void>;
}

interface Sitting extends Opening {
  /** Another way to the table than `house.room`, through a proxy say. */
  base?: string;
}

/** A running workshop „Pierwsze spotkanie" and the browsers around it. */
export interface Table {
  house: RunningHouse;
  workshop: string;
  code: string;
  facilitatorLink: string;
  /** The cookie of the browser that leads. */
  cookie: string;
  /** The facilitator's hand without a page, where a test is about something else. */
  hand: Actor;
  /** The console, in the browser that made the workshop. */
  lead(options?: Opening): Promise<Page>;
  /** The projector: another browser, let in by a link. */
  stage(options?: Opening): Promise<Page>;
  /** A phone that sits down through the join page. */
  phone(name: string, side: string, options?: Sitting): Promise<Page>;
  /** A browser that has no seat yet. */
  newcomer(options?: Opening): Promise<Page>;
  /** Puts a step in front of everybody, opened at `phase`. */
  goTo(step: string, phase?: number): Promise<void>;
}

interface Fixtures {
  /** Countdowns of a file's houses: `test.use({ houseOptions: … })`. */
  houseOptions: HouseOptions;
  house: RunningHouse;
  table: Table;
}

export const test = plainTest.extend<Fixtures>({
  houseOptions: [{}, { option: true }],
  house: async ({ houseOptions }, use) => {
    const house = await startHouse(houseOptions);
    await use(house);
    await house.close();
  },
  table: async ({ house, houseOptions, browser }, use) => {
    const contexts: BrowserContext[] = [];
    const open = async ({ before, ...options }: Opening): Promise<Page> => {
      const context = await browser.newContext({ locale: 'pl-PL', timezoneId: 'Europe/Warsaw', ...options });
      contexts.push(context);
      const page = await context.newPage();
      await before?.(page);
      return page;
    };
    const { place, code, facilitatorLink } = await foundWorkshop(
      house.own,
      house.cookie,
      houseOptions.templates?.[0] === undefined ? {} : { template: houseOptions.templates[0].id },
    );
    const hand = await Actor.connect(place);
    await use({
      house,
      workshop: place.workshop,
      code,
      facilitatorLink,
      cookie: place.cookie,
      hand,
      async lead(options = {}) {
        const page = await open({ viewport: SCREENS.laptop, ...options });
        await page.context().addCookies([cookieFor(house.own, place.cookie)]);
        await page.goto(`${house.own}/prowadzenie/${place.workshop}`);
        await page.locator('main').first().waitFor();
        return page;
      },
      async stage(options = {}) {
        const page = await open({ viewport: SCREENS.stage, ...options });
        await openStage(page, house, place);
        return page;
      },
      async phone(name, side, { base = house.room, ...options } = {}) {
        const page = await open({ viewport: SCREENS.phone, hasTouch: true, ...options });
        await joinAs(page, { base, code, name, side });
        return page;
      },
      newcomer: (options = {}) => open({ viewport: SCREENS.phone, ...options }),
      goTo: (step, phase = 0) => goTo(hand, step, phase),
    });
    hand.close();
    for (const context of contexts) {
      await context.close();
    }
  },
});
export { expect };
