import type { Page } from 'playwright/test';
import { sitDown } from './actor.ts';
import { tabTo, tabToName } from './keys.ts';
import {
  expectLargeTargets,
  expectNoFindings,
  expectNoSideways,
  expectVisibleFocus,
} from './surfaceChecks.ts';
import { expect, SCREENS, type Table, test } from './table.ts';
import { cookieFor } from './ways.ts';

const CARDS = 'mik.1.06';
const LANGUAGES = [
  ['pl', 'pl-PL'],
  ['en', 'en-GB'],
] as const;

/** Two invented people and some cards, shown. */
async function withCards(table: Table): Promise<void> {
  const anna = await sitDown(table.house.own, table.code, 'Anna', ['A']);
  const bogdan = await sitDown(table.house.own, table.code, 'Bogdan', ['B']);
  await table.goTo(CARDS);
  await anna.write(CARDS, { text: 'nikt nie przerywa', column: '' });
  await bogdan.write(CARDS, { text: 'wiemy, kto czyta nasze kartki', column: '' });
  anna.close();
  bogdan.close();
}

/** An empty browser of a language with the seat of somebody who sits already. */
async function seatPage(
  table: Table,
  locale: string,
  size: { width: number; height: number },
): Promise<Page> {
  const person = await sitDown(table.house.own, table.code, `Ewa ${locale} ${size.width}`, ['A']);
  person.close();
  const page = await table.newcomer({ locale, viewport: size });
  await page.context().addCookies([cookieFor(table.house.room, person.cookie)]);
  await page.goto(`${table.house.room}/miejsce/${table.workshop}`);
  await page.locator('main').first().waitFor();
  return page;
}

for (const [lang, locale] of LANGUAGES) {
  test(`axe: home and join (${lang})`, async ({ table }) => {
    const home = await table.newcomer({ locale, viewport: SCREENS.laptop });
    await home.goto(table.house.houseLink);
    await expectNoFindings(home, `home ${lang}`);
    await expectLargeTargets(home, `home ${lang}`);
    await expect(home.locator('html')).toHaveAttribute('lang', lang);

    const join = await table.newcomer({ locale });
    await join.goto(`${table.house.room}/dolacz`);
    await expectNoFindings(join, `join, code ${lang}`);
    await expectLargeTargets(join, `join, code ${lang}`);
    await expect(join.locator('html')).toHaveAttribute('lang', lang);
    await join.goto(`${table.house.room}/d/${table.code}`);
    await expect(join.locator('#information.on')).toBeVisible();
    await expectNoFindings(join, `join, information ${lang}`);
    await expectLargeTargets(join, `join, information ${lang}`);
    await join.locator('#information-next').click();
    await expect(join.locator('#name.on')).toBeVisible();
    await expectNoFindings(join, `join, name ${lang}`);
    await expectLargeTargets(join, `join, name ${lang}`);
  });

  test(`axe: seat, hidden and shown, phone and laptop (${lang})`, async ({ table }) => {
    const phone = await seatPage(table, locale, SCREENS.phone);
    await expectNoFindings(phone, `seat, waiting ${lang}`);
    await table.goTo('mik.1.01');
    await expectNoFindings(phone, `seat, arrive ${lang}`);
    await expectLargeTargets(phone, `seat, arrive ${lang}`);
    await withCards(table);
    const laptop = await seatPage(table, locale, SCREENS.laptop);
    for (const [page, where] of [
      [phone, 'phone'],
      [laptop, 'laptop'],
    ] as const) {
      await expectNoFindings(page, `seat, cards hidden ${lang} ${where}`);
      await expectLargeTargets(page, `seat, cards hidden ${lang} ${where}`);
    }
    await table.hand.do({ type: 'step:advance', step: CARDS, phase: 0 });
    for (const page of [phone, laptop]) {
      await expect(page.getByText('nikt nie przerywa')).toBeVisible();
      await expectNoFindings(page, `seat, cards shown ${lang}`);
      await expectLargeTargets(page, `seat, cards shown ${lang}`);
    }
  });

  test(`axe: console (${lang})`, async ({ table }) => {
    const lead = await table.lead({ locale });
    await expectNoFindings(lead, `lead, waiting ${lang}`);
    await withCards(table);
    await expect(lead.getByRole('heading', { level: 1, name: /mówić szczerze|honestly/ })).toBeVisible();
    await expectNoFindings(lead, `lead, cards ${lang}`);
    await expectLargeTargets(lead, `lead, cards ${lang}`);
    const remote = await table.lead({ locale, viewport: SCREENS.phone });
    await expectNoFindings(remote, `lead as remote ${lang}`);
    await expectLargeTargets(remote, `lead as remote ${lang}`);
  });

  test(`axe: stage in both themes (${lang})`, async ({ table }) => {
    const stage = await table.stage({ locale });
    for (const theme of ['light', 'dark'] as const) {
      await table.hand.do({ type: 'stage:set', theme });
      await expectNoFindings(stage, `stage, waiting ${theme} ${lang}`);
    }
    await withCards(table);
    await table.hand.do({ type: 'step:advance', step: CARDS, phase: 0 });
    await expect(stage.getByText('nikt nie przerywa')).toBeVisible();
    for (const theme of ['dark', 'light'] as const) {
      await table.hand.do({ type: 'stage:set', theme });
      await expectNoFindings(stage, `stage, cards ${theme} ${lang}`);
    }
  });
}

test('nothing is scrolled sideways at 320 px', async ({ table }) => {
  const join = await table.newcomer({ viewport: SCREENS.narrow });
  await join.goto(`${table.house.room}/dolacz`);
  await expectNoSideways(join, 'join, code');
  await join.goto(`${table.house.room}/d/${table.code}`);
  await expectNoSideways(join, 'join, information');
  await join.locator('#information-next').click();
  await expectNoSideways(join, 'join, name');

  const phone = await seatPage(table, 'pl-PL', SCREENS.narrow);
  await expectNoSideways(phone, 'seat, waiting');
  for (const step of ['mik.1.01', 'mik.1.02', CARDS, 'mik.1.08', 'mik.1.10', 'mik.2.04', 'mik.2.05']) {
    await table.goTo(step);
    await expect(phone.getByRole('heading').first()).toBeVisible();
    await expectNoSideways(phone, `seat, ${step}`);
    await expectLargeTargets(phone, `seat at 320 px, ${step}`);
  }
  const home = await table.newcomer({ viewport: SCREENS.narrow });
  await home.goto(table.house.houseLink);
  await expectNoSideways(home, 'home');
  const lead = await table.lead({ viewport: SCREENS.narrow });
  await expectNoSideways(lead, 'lead');
});

test('by keyboard alone: sit down, write a card, be ready', async ({ table }) => {
  const page = await table.newcomer({ viewport: SCREENS.laptop });
  await page.goto(`${table.house.room}/dolacz`);
  await tabTo(page, '#code-input');
  await page.keyboard.type(table.code.toLowerCase());
  await expect(page.locator('#information.on')).toBeVisible();
  await tabTo(page, '#information-next');
  await page.keyboard.press('Enter');
  await expect(page.locator('#name.on')).toBeVisible();
  await tabTo(page, '#name-input');
  await page.keyboard.type('Grażyna');
  await tabTo(page, '#side-list input[value="A"]');
  await page.keyboard.press('Space');
  await tabTo(page, '#name-sit');
  await page.keyboard.press('Enter');
  await page.waitForURL(/\/miejsce\//);

  await table.goTo(CARDS);
  await expect(page.getByRole('textbox', { name: 'Twoja kartka' })).toBeVisible();
  await tabTo(page, 'textarea, [role=textbox]');
  await page.keyboard.type('bez myszy też się da – żółć');
  await tabToName(page, 'Dodaj kartkę');
  await page.keyboard.press('Enter');
  await expect(page.getByText('bez myszy też się da – żółć')).toBeVisible();
  await tabToName(page, 'Mam już wszystko');
  await page.keyboard.press('Enter');
  await table.hand.until('Grażyna is ready', ({ people }) =>
    Boolean(people?.people.some(({ name, ready }) => name === 'Grażyna' && ready)),
  );
});

test('the focus can be seen and nothing covers it', async ({ table }) => {
  const join = await table.newcomer();
  await join.goto(`${table.house.room}/d/${table.code}`);
  await expect(join.locator('#information.on')).toBeVisible();
  await join.locator('#information-next').click();
  await expectVisibleFocus(join, 'join, name');
  await withCards(table);
  await expectVisibleFocus(await seatPage(table, 'pl-PL', SCREENS.phone), 'seat, phone');
  await expectVisibleFocus(await seatPage(table, 'pl-PL', SCREENS.laptop), 'seat, laptop');
  await expectVisibleFocus(await table.lead(), 'lead');
});

test('a change of phase by others takes neither focus nor text', async ({ table }) => {
  const page = await seatPage(table, 'pl-PL', SCREENS.phone);
  await table.goTo(CARDS);
  const field = page.getByRole('textbox', { name: 'Twoja kartka' });
  await field.pressSequentially('w pół sło');
  const neighbour = await sitDown(table.house.own, table.code, 'Bogdan', ['B']);
  await neighbour.write(CARDS, { text: 'kartka sąsiada', column: '' });
  await table.hand.do({ type: 'step:advance', step: CARDS, phase: 0 });
  await expect(page.getByText('kartka sąsiada')).toBeVisible();
  await page.keyboard.type('wa');
  await expect(field).toHaveValue('w pół słowa');
  await expect(field).toBeFocused();
  neighbour.close();
});
