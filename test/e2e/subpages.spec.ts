import type { Page } from 'playwright/test';
import { type ConsoleDialog, consoleDialogs, leadWords, onTheList } from './dialogs.ts';
import {
  expectLargeTargets,
  expectNoFindings,
  expectNoSideways,
  expectNothingClipped,
} from './surfaceChecks.ts';
import { expect, SCREENS, type Table, test } from './table.ts';
import { joinAs, openAt } from './ways.ts';

// What lies behind the first screens: the console's other pages, every dialog, and text at twice its size.

const CARDS = 'mik.1.06';
const PAGES = ['plan', 'people', 'moderation', 'behalf', 'documents', 'health'] as const;
const LANGUAGES = [
  ['pl', 'pl-PL'],
  ['en', 'en-GB'],
] as const;

async function openConsole(page: Page, { house, workshop }: Table, where: string): Promise<void> {
  await openAt(page, `${house.own}/prowadzenie/${workshop}?p=${where}`);
  await expect(page.getByRole('heading', { level: 1 })).toBeVisible();
}

async function open(page: Page, { opener, item }: ConsoleDialog): Promise<void> {
  const name = typeof opener === 'string' ? opener : new RegExp(opener.source.replace('^', ''));
  await page.getByRole('button', { name }).first().click();
  if (item !== undefined) {
    await page.getByRole('menuitem', { name: item }).click();
  }
  await expect(page.getByRole('dialog')).toBeVisible();
}

async function expectGood(page: Page, what: string): Promise<void> {
  await expectNoFindings(page, what);
  await expectLargeTargets(page, what);
  await expectNoSideways(page, what);
  await expectNothingClipped(page, what);
}

for (const [lang, locale] of LANGUAGES) {
  test(`axe: the pages of the console and every dialog (${lang})${lang === 'en' ? ' @long' : ''}`, async ({
    table,
  }) => {
    test.setTimeout(180_000);
    const person = await onTheList(table, CARDS);
    await table.hand.do({ type: 'step:advance', step: CARDS, phase: 0 });
    await table.hand.until('shown', ({ now }) => now?.step?.phase === 1);
    const lead = await table.lead({ locale });
    for (const where of PAGES) {
      await openConsole(lead, table, where === 'behalf' ? `behalf&o=${person.id}` : where);
      await lead.setViewportSize(SCREENS.laptop);
      await expectGood(lead, `lead, ${where} ${lang}`);
      await lead.setViewportSize(SCREENS.phone);
      await expectGood(lead, `lead, ${where} ${lang}, phone`);
      await lead.setViewportSize(SCREENS.laptop);
    }
    let page = '?';
    for (const dialog of consoleDialogs(lang, table.code, person)) {
      if (dialog.page !== page) {
        page = dialog.page;
        await openConsole(lead, table, page);
      }
      await open(lead, dialog);
      const what = `dialog: ${dialog.what} ${lang}`;
      await expectGood(lead, what);
      await lead.keyboard.press('Escape');
      await expect(lead.getByRole('dialog')).toHaveCount(0);
    }
  });

  test(`axe: the remote's dialogs and menus (${lang})${lang === 'en' ? ' @long' : ''}`, async ({ table }) => {
    const t = leadWords(lang);
    await table.goTo(CARDS);
    const remote = await table.lead({ locale, viewport: SCREENS.phone });
    for (const opener of [t('room.onStage'), t('room.code')]) {
      await open(remote, { what: opener, page: '', opener });
      await expectGood(remote, `remote, ${opener}`);
      await remote.keyboard.press('Escape');
    }
    await open(remote, { what: 'names', page: '', opener: t('bar.more'), item: t('bar.settings') });
    await expectGood(remote, `remote, names of the workshop ${lang}`);
    await remote.keyboard.press('Escape');
    await remote.getByRole('button', { name: t('bar.more'), exact: true }).click();
    await expectGood(remote, `remote, menu ${lang}`);
  });
}

/** Text at twice its size, as somebody sets it in the browser: `rem` and media queries in `em` follow. */
async function withDoubleText(page: Page): Promise<void> {
  const cdp = await page.context().newCDPSession(page);
  await cdp.send('Page.setFontSizes', { fontSizes: { standard: 32 } });
}

async function expectReadable(page: Page, what: string): Promise<void> {
  expect(await page.evaluate(() => getComputedStyle(document.documentElement).fontSize)).toBe('32px');
  await expectNoSideways(page, what);
  await expectNothingClipped(page, what);
}

test('at 320 px and twice the text size the join page loses nothing', async ({ table }) => {
  await onTheList(table, CARDS);
  const join = await table.newcomer({ viewport: SCREENS.narrow, before: withDoubleText });
  await join.goto(`${table.house.room}/dolacz`);
  await expectReadable(join, 'join, code at 200 %');
  await join.goto(`${table.house.room}/d/${table.code}`);
  await join.locator('#information.on').waitFor();
  await expectReadable(join, 'join, information at 200 %');
  await join.locator('#information-return').click();
  await expectReadable(join, 'join, roster at 200 %');
  await join.locator('#roster-code').click();
  await expectReadable(join, 'join, return code at 200 %');
  await join.locator('#roster-not').click();
  await expectReadable(join, 'join, name at 200 %');
});

test('at 320 px and twice the text size the seat loses nothing', async ({ table }) => {
  const phone = await table.newcomer({ viewport: SCREENS.narrow, before: withDoubleText });
  await joinAs(phone, { base: table.house.room, code: table.code, name: 'Małgorzata', side: 'A' });
  await expectReadable(phone, 'seat, waiting at 200 %');
  for (const step of ['mik.1.01', 'mik.1.02', CARDS, 'mik.1.08', 'mik.1.10', 'mik.2.04', 'mik.2.05']) {
    await table.goTo(step);
    await table.hand.until(step, ({ now }) => now?.step?.id === step);
    await expect(phone.getByRole('heading').first()).toBeVisible();
    await expectReadable(phone, `seat, ${step} at 200 %`);
  }
  await phone.getByRole('textbox').first().fill('Kontakt do koła gospodyń w Lipowie Górnym');
  await expectReadable(phone, 'seat, writing at 200 %');
  await phone.getByRole('button', { name: 'Dodaj kartkę' }).click();
  await expect(phone.getByText('Twoje kartki', { exact: false }).first()).toBeVisible();
  await expectReadable(phone, 'seat, an own card at 200 %');
});
