import { mkdir } from 'node:fs/promises';
import { join } from 'node:path';
import type { Browser, BrowserContext, Page } from 'playwright/test';
import { expect } from 'playwright/test';
import { foundWorkshop } from '../actor.ts';
import { openPage } from '../cycle/leading.ts';
import { SCREENS } from '../table.ts';
import { comeToName, cookieFor, openStage } from '../ways.ts';
import { OwnServer } from './server.ts';
import { Watch } from './watch.ts';

/** Who sits here with a phone, and of which side. */
export const SIDES = { Marta: 'A', Kuba: 'A', Ola: 'A', Renata: 'B', Jan: 'B', Ewa: 'B' } as const;
export type Name = keyof typeof SIDES;
export const NAMES = Object.keys(SIDES) as Name[];
/** On the list without a phone: the facilitator writes for him. */
export const ZENON = 'Pan Zenon';
/** This phone is the smallest. */
const NARROW: Name = 'Jan';
const TEMPLATE = 'kultura-inicjatywy';

/** A console, a projector and six phones around a server of their own. */
export class Room {
  readonly server: OwnServer;
  readonly watch: Watch;
  readonly code: string;
  readonly lead: Page;
  readonly stage: Page;
  readonly #browser: Browser;
  /** Phones that are in the room now. */
  readonly #phones = new Map<Name, Page>();
  /** Phones of those who are not in the room, and where they were opened last. */
  readonly away = new Map<Name, { context: BrowserContext; url: string }>();
  /** Pictures taken so far. */
  shots = 0;

  private constructor(
    parts: Pick<Room, 'server' | 'watch' | 'code' | 'lead' | 'stage'> & { browser: Browser },
  ) {
    this.server = parts.server;
    this.watch = parts.watch;
    this.code = parts.code;
    this.lead = parts.lead;
    this.stage = parts.stage;
    this.#browser = parts.browser;
  }

  static async open(browser: Browser): Promise<Room> {
    const server = await OwnServer.start();
    const watch = new Watch(server);
    const { place, code } = await foundWorkshop(server.own, server.cookie, { template: TEMPLATE });
    const lead = await newPage(browser, { viewport: SCREENS.laptop });
    watch.on(lead, 'lead');
    await lead.context().addCookies([cookieFor(server.own, place.cookie)]);
    await lead.goto(`${server.own}/prowadzenie/${place.workshop}`);
    const wall = process.env.SHOTS === undefined ? SCREENS.stage : { width: 1920, height: 1080 };
    const stage = await newPage(browser, { viewport: wall });
    watch.on(stage, 'stage');
    await openStage(stage, server, place);
    return new Room({ server, watch, code, lead, stage, browser });
  }

  /** Phones of those who are here, in the order of the list. */
  get phones(): Page[] {
    return this.here.map(name => this.phone(name));
  }

  get here(): Name[] {
    return NAMES.filter(name => this.#phones.has(name));
  }

  phone(name: Name): Page {
    const page = this.#phones.get(name);
    if (page === undefined) {
      throw new Error(`${name} is not here`);
    }
    return page;
  }

  /** A phone in somebody's hand, without a seat yet. */
  async newPhone(name: Name): Promise<Page> {
    const viewport = name === NARROW ? SCREENS.narrow : SCREENS.phone;
    const page = await newPage(this.#browser, { viewport, hasTouch: true, isMobile: true });
    this.watch.on(page, name);
    this.seat(name, page);
    return page;
  }

  /** From now on this page is somebody's phone. */
  seat(name: Name, page: Page): void {
    this.#phones.set(name, page);
  }

  /** Sits down with the phone in hand, by the code on the wall. */
  async sitDown(name: Name): Promise<void> {
    const page = this.phone(name);
    await page.goto(`${this.server.room}/d/${this.code}`);
    const field = await comeToName(page);
    await field.fill(name);
    await page.locator(`#side-list label:has(input[value="${SIDES[name]}"])`).tap();
    await page.getByRole('button', { name: 'Siadam do stołu' }).tap();
    await page.waitForURL(/\/miejsce\//);
    await page.locator('main').first().waitFor();
  }

  /** Goes home with the phone. */
  async leave(name: Name): Promise<void> {
    await this.phone(name).context().close();
    this.#phones.delete(name);
  }

  /** Goes home; the phone keeps what its browser knows. */
  async putAway(name: Name): Promise<void> {
    const page = this.phone(name);
    this.away.set(name, { context: page.context(), url: page.url() });
    await page.close();
    this.#phones.delete(name);
  }

  /** Comes back with the phone that was put away. */
  async takeOut(name: Name): Promise<Page> {
    const own = this.away.get(name);
    if (own === undefined) {
      throw new Error(`${name} left no phone`);
    }
    this.away.delete(name);
    const page = await own.context.newPage();
    this.watch.on(page, name);
    this.seat(name, page);
    await page.goto(own.url);
    await page.locator('main').first().waitFor();
    return page;
  }

  /** The facilitator puts somebody without a phone on the list. */
  async addWithoutPhone(): Promise<void> {
    const { lead } = this;
    await openPage(lead, 'Osoby');
    await lead.getByRole('textbox', { name: 'Imię' }).fill(ZENON);
    const sides = lead.getByRole('group', { name: 'Strony' });
    await sides.getByRole('checkbox', { name: 'Kultura' }).uncheck({ force: true });
    await sides.getByRole('checkbox', { name: 'Pomoc' }).check({ force: true });
    await lead.getByRole('button', { name: 'Dodaj do stołu' }).click();
    await expect(lead.getByRole('listitem').filter({ hasText: ZENON })).toContainText('bez telefonu');
    await lead.getByRole('button', { name: 'Wróć do kroku' }).first().click();
  }

  /** The server goes and comes; every open page finds it again without a hand. */
  async restart(how: 'end' | 'kill'): Promise<void> {
    const pages = [this.lead, this.stage, ...this.phones];
    this.watch.isDown = true;
    if (how === 'kill') {
      await this.server.kill();
    } else {
      expect(await this.server.end(), 'the server ends by itself').toBe(0);
    }
    const again = pages.map(page =>
      page.waitForEvent('websocket', {
        predicate: socket => socket.url().includes('/live'),
        timeout: 60_000,
      }),
    );
    await this.server.run();
    await Promise.all(again);
    this.watch.isDown = false;
  }

  /** Pictures to look at: `SHOTS=<folder>`. */
  async shoot(what: string, ...names: Name[]): Promise<void> {
    const folder = process.env.SHOTS;
    if (folder === undefined) {
      return;
    }
    await mkdir(folder, { recursive: true });
    this.shots += 1;
    const number = String(this.shots).padStart(3, '0');
    const [wide = 'Marta'] = names;
    const pages: [string, Page | undefined][] = [
      ['lead', this.lead],
      ['stage', this.stage],
      ['seat', this.#phones.get(wide)],
      ['narrow', this.#phones.get(NARROW)],
    ];
    for (const [who, page] of pages) {
      await page?.evaluate(() =>
        Promise.all(document.getAnimations().map(one => one.finished.catch(() => {}))),
      );
      await page?.screenshot({ path: join(folder, `${number}-${what}-${who}.png`) });
    }
  }

  async close(): Promise<void> {
    for (const context of this.#browser.contexts()) {
      await context.close();
    }
    await this.server.close();
  }
}

async function newPage(
  browser: Browser,
  options: { viewport: { width: number; height: number }; hasTouch?: boolean; isMobile?: boolean },
): Promise<Page> {
  const context = await browser.newContext({ locale: 'pl-PL', timezoneId: 'Europe/Warsaw', ...options });
  return context.newPage();
}
