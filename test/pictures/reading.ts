import { parseArgs } from 'node:util';
import { type Browser, chromium, type Page } from 'playwright';
import type { Lang } from '#shared/text.ts';
import { launchOptions } from '../e2e/launch.ts';
import { cookieFor, openStage } from '../e2e/ways.ts';
import type { Bot } from '../load/bot.ts';
import { ownHouse } from '../rehearsal/house.ts';
import { type Moment, rehearse } from '../rehearsal/rehearse.ts';
import { LAPTOP, PLAIN_PHONE, settle } from './room.ts';
import { Shots } from './shots.ts';

// npm run reading -- --lang en --out /tmp/evening
// A whole programme as the people of the evening read it: an invented group plays it, and of every phase there are the
// console with its script, the tips with the whole script unfolded, the wall and a phone. Not kept in the repository:
// they are for whoever changes the words of a template. Fails on words that are cut or too small for the last row.

const STAGE = { viewport: { width: 1920, height: 1080 } };
/** An old projector in a dark room. */
const OLD = { width: 1024, height: 768 };
/** Activities whose wall is drawn closely: they are looked at there too. */
const CLOSE: ReadonlySet<string> = new Set(['sort', 'place', 'sheet', 'match']);

const text = { type: 'string' } as const;
const { values } = parseArgs({ options: { template: text, lang: text, people: text, out: text } });
const { template = 'kultura-inicjatywy', people = '8', out = 'reading' } = values;
const lang: Lang = values.lang === 'en' ? 'en' : 'pl';

await main();

async function main(): Promise<void> {
  const house = await ownHouse();
  const browser = await chromium.launch(launchOptions());
  const shots = new Shots(out);
  let eyes: Eyes | null = null;
  try {
    const { problems } = await rehearse(house, {
      template,
      people: Number(people),
      seed: 7,
      lang,
      onPhase: async moment => {
        eyes ??= await open(browser, moment);
        await read(eyes, shots, moment);
      },
      onStep: ({ id, title }) => console.log(id, title),
    });
    shots.faults.push(...problems);
  } finally {
    await browser.close();
    await house.close();
  }
  console.log(`${shots.taken.length} pictures in ${out}`);
  // These are looked at and thrown away: how large they are is no matter.
  const faults = new Set(shots.faults.filter(fault => !/the picture has \d+ KB$/.test(fault)));
  if (faults.size > 0) {
    console.error([...faults].join('\n'));
    process.exitCode = 1;
  }
  // Sockets of a group that was interrupted would keep the process.
  process.exit();
}

/** The pages that look at the evening; nobody has a phone before people sit down. */
interface Eyes {
  console: Page;
  stage: Page;
  phone: Page | null;
}

async function open(browser: Browser, { room: { lead } }: Moment): Promise<Eyes> {
  const [console, stage] = await Promise.all([newPage(browser, LAPTOP), newPage(browser, STAGE)]);
  const at = addressOf(lead);
  await console.context().addCookies([cookieFor(at, lead.browser.cookie)]);
  await console.goto(`${at}/prowadzenie/${lead.workshop}`);
  const house = { own: at, room: at };
  await openStage(stage, house, { workshop: lead.workshop, cookie: lead.browser.cookie });
  return { console, stage, phone: null };
}

async function newPage(browser: Browser, options: object): Promise<Page> {
  const locale = lang === 'en' ? 'en-GB' : 'pl-PL';
  const context = await browser.newContext({ locale, timezoneId: 'Europe/Warsaw', ...options });
  return context.newPage();
}

function addressOf({ browser }: Bot): string {
  return `http://${browser.authority}`;
}

async function read(eyes: Eyes, shots: Shots, moment: Moment): Promise<void> {
  const { room, step, phase } = moment;
  const name = `${step.id}-${phase}`;
  // The second guest keeps one phone through the whole cycle; the first comes back on another.
  const guest = room.guests[1]?.bot;
  if (eyes.phone === null && guest) {
    eyes.phone = await newPage(eyes.stage.context().browser() as Browser, PLAIN_PHONE);
    await eyes.phone.context().addCookies([cookieFor(addressOf(guest), guest.browser.cookie)]);
    await eyes.phone.goto(`${addressOf(guest)}/miejsce/${guest.workshop}`);
  }
  const pages = [eyes.console, eyes.stage, ...(eyes.phone ? [eyes.phone] : [])];
  await Promise.all(pages.map(page => back(page)));
  await shots.take(eyes.console, `${name}-console`);
  await shots.take(eyes.stage, `${name}-stage`, { stage: true });
  if (eyes.phone !== null) {
    await shots.take(eyes.phone, `${name}-phone`);
  }
  if (CLOSE.has(step.activity)) {
    await eyes.stage.setViewportSize(OLD);
    await room.direct({ type: 'stage:set', theme: 'dark' });
    await settle(eyes.stage);
    await shots.take(eyes.stage, `${name}-old`, { stage: true });
    await room.direct({ type: 'stage:set', theme: 'light' });
    await eyes.stage.setViewportSize(STAGE.viewport);
  }
  if (phase === 0) {
    await unfold(eyes.console, shots, `${name}-script`);
  }
}

/** After a night the server is another one, and a page comes back a moment later. */
async function back(page: Page): Promise<void> {
  await settle(page);
  await page.getByText(/^(bez sieci|offline)$/i).waitFor({ state: 'hidden' });
  await settle(page);
}

/** What stands further down on the console: what comes soon, tips, the whole script. */
async function unfold(console: Page, shots: Shots, name: string): Promise<void> {
  // In a high window, where the table at the foot lies on nothing.
  await console.setViewportSize({ width: LAPTOP.viewport.width, height: 2400 });
  await settle(console);
  await console.evaluate(() => {
    for (const folded of document.querySelectorAll('details')) {
      folded.open = true;
    }
  });
  const script = console.getByRole('region', { name: /^(Za chwilę|In a moment)$/ });
  if ((await script.count()) > 0) {
    await shots.keep(name, await script.first().screenshot({ animations: 'disabled' }));
  }
  await console.setViewportSize(LAPTOP.viewport);
}
