import type { Page } from 'playwright/test';
import { sitDown } from './actor.ts';
import { consoleDialogs, leadWords, onTheList } from './dialogs.ts';
import { choose, focused, press, tabToName } from './keys.ts';
import { expect, SCREENS, test } from './table.ts';

// The console and the projector without a mouse. Nothing in this file clicks.

const CARDS = 'mik.1.06';
const BREAK = 'mik.1.08';
const words = leadWords('pl');

test.use({ houseOptions: { countdown: { reveal: 2_500, close: 0 } } });

/** The focus is on something of this name; an act must never throw it back to the top of the page. */
async function expectFocus(page: Page, name: string | RegExp): Promise<void> {
  await expect.poll(() => focused(page)).toMatch(typeof name === 'string' ? new RegExp(`^${name}`) : name);
}

test('by keyboard alone: a workshop in three steps', async ({ table }) => {
  const home = await table.newcomer({ viewport: SCREENS.laptop });
  await home.goto(table.house.houseLink);
  await expect(home.getByRole('heading', { name: 'Nowy cykl' })).toBeVisible();
  await press(home, 'Pierwsze spotkanie');
  await expectFocus(home, 'Nowy cykl');
  await press(home, 'Zakładam cykl');
  await expectFocus(home, 'Cykl jest gotowy');
  await press(home, 'Otwórz konsolę');
  await home.waitForURL(/\/prowadzenie\//);
  await expect(home.getByRole('heading', { name: 'Stół czeka na pierwsze osoby' })).toBeVisible();
});

test('by keyboard alone: open, go on, take back, reveal', async ({ table }) => {
  const lead = await table.lead();
  const anna = await sitDown(table.house.own, table.code, 'Anna', ['A']);

  await press(lead, words('skipToNext'));
  await press(lead, 'Zacznij: Wejście i kawa');
  await table.hand.until('the first step', ({ now }) => now?.step?.id === 'mik.1.01');
  await expect(lead.getByRole('heading', { level: 1, name: 'Wejście i kawa' })).toBeVisible();
  // By the green button: the plan beside it knows the same titles, and the page may not have followed yet.
  await press(lead, /^Dalej.*Tak się dziś mamy/);
  await table.hand.until('the pulse shown', ({ now }) => now?.step?.phase === 1);
  await press(lead, /^Zakończ i otwórz.*Powitanie i plan drogi/);
  await table.hand.until('the second step', ({ now }) => now?.step?.id === 'mik.1.02');
  await expect(lead.getByRole('heading', { level: 1, name: 'Powitanie i plan drogi' })).toBeVisible();
  await press(lead, /^Zakończ i otwórz.*Czego potrzebuję, żeby mówić szczerze/);
  await table.hand.until('the cards', ({ now }) => now?.step?.id === CARDS);
  await expect(lead.getByRole('heading', { level: 1, name: /Czego potrzebuję/ })).toBeVisible();
  await anna.write(CARDS, { text: 'nikt nie przerywa', column: '' });

  // Announced: the focus is on „Cofnij", and afterwards on the green button again.
  await press(lead, 'Odsłoń');
  await expectFocus(lead, 'Cofnij');
  await lead.keyboard.press('Enter');
  await expectFocus(lead, 'Odsłoń');
  await expect(lead.getByText('nikt nie przerywa')).toHaveCount(0);

  await lead.keyboard.press('Enter');
  await expect(lead.getByText('nikt nie przerywa')).toBeVisible();
  await expectFocus(lead, 'Zakończ i otwórz');
  await press(lead, 'Cofnij fazę');
  await table.hand.until('one phase back', ({ now }) => now?.step?.phase === 0);

  // As clickers send it, wherever the focus is. A key says which phase it leaves: this page has to know it by now.
  await expect(lead.getByRole('button', { name: 'Dalej: Odsłona' })).toBeVisible();
  await lead.keyboard.press('PageDown');
  await table.hand.until('on again', ({ now }) => now?.step?.phase === 1);
  await expect(lead.getByRole('button', { name: 'Zakończ i otwórz' })).toBeVisible();
  await lead.keyboard.press('PageUp');
  await table.hand.until('back again', ({ now }) => now?.step?.phase === 0);
  anna.close();
});

test('by keyboard alone: set a card aside and restore it', async ({ table }) => {
  const lead = await table.lead();
  const anna = await sitDown(table.house.own, table.code, 'Anna', ['A']);
  await table.goTo(CARDS);
  for (const text of ['kawa przed rozmową', 'zdanie, które kogoś zrani']) {
    await anna.write(CARDS, { text, column: '' });
  }
  await table.hand.do({ type: 'step:advance', step: CARDS, phase: 0 });
  await table.hand.until('shown', ({ now }) => now?.step?.phase === 1);

  await choose(lead, words('bar.more'), words('bar.aside'));
  await expectFocus(lead, 'Do obejrzenia');
  await tabToName(lead, 'zdanie, które kogoś zrani');
  await lead.keyboard.press('h');
  await table.hand.until('set aside', ({ now }) => now?.step?.aside === 1);
  await expectFocus(lead, 'kawa przed rozmową');
  await press(lead, 'Przywróć: zdanie, które kogoś zrani');
  await table.hand.until('restored', ({ now }) => now?.step?.aside === 0);
  await expectFocus(lead, /./);

  // With a reason, from the menu: the card goes, the focus stays on the page.
  await choose(lead, 'Odłóż: kawa przed rozmową', /./);
  await table.hand.until('set aside', ({ now }) => now?.step?.aside === 1);
  await expectFocus(lead, /./);
  await press(lead, words('backToStep'));
  await expectFocus(lead, 'Czego potrzebuję');
  anna.close();
});

test('by keyboard alone: the timer, a break, the menus', async ({ table }) => {
  await table.goTo(BREAK);
  const lead = await table.lead();
  const left = () => lead.getByRole('timer').first().textContent();
  const before = Number.parseInt((await left()) ?? '', 10);

  await press(lead, '+1 min');
  await expect.poll(async () => Number.parseInt((await left()) ?? '', 10)).toBe(before + 1);
  await expectFocus(lead, '\\+1 min');
  await press(lead, 'Pauza');
  await expectFocus(lead, 'Wznów');
  await lead.keyboard.press('Enter');
  await expectFocus(lead, 'Pauza');

  const until = () => table.hand.now.step?.timer.endsAt ?? 0;
  const planned = until();
  await press(lead, /5 min/);
  await expect.poll(until).toBeGreaterThan(planned + 240_000);

  for (const menu of [words('bar.more'), words('timer.controls'), words('room.stage')]) {
    await press(lead, menu);
    await expect(lead.getByRole('menu')).toBeVisible();
    await lead.keyboard.press('ArrowDown');
    await lead.keyboard.press('End');
    await lead.keyboard.press('Escape');
    await expect(lead.getByRole('menu')).toHaveCount(0);
    await expectFocus(lead, menu);
  }
  await choose(lead, words('room.stage'), words('room.blankIt'));
  await table.hand.until('an empty screen', ({ now }) => now?.stage.blank === true);
  await expectFocus(lead, words('room.stage'));
});

test('every dialog of the console closes with Escape and gives the focus back', async ({ table }) => {
  const person = await onTheList(table, CARDS);
  const lead = await table.lead();
  let page = '';
  for (const dialog of consoleDialogs('pl', table.code, person)) {
    if (dialog.page !== page) {
      page = dialog.page;
      // A dialog that closed a moment ago may still be taking its own step back in the history: that would win.
      await expect(() => lead.goto(`${table.house.own}/prowadzenie/${table.workshop}?p=${page}`)).toPass();
      await expect(lead.getByRole('heading', { level: 1 })).toBeVisible();
    }
    if (dialog.item === undefined) {
      await press(lead, dialog.opener);
    } else {
      await choose(lead, dialog.opener, dialog.item);
    }
    await expect(lead.getByRole('dialog'), dialog.what).toBeVisible();
    expect(
      await lead.evaluate(() => document.activeElement?.closest('dialog') !== null),
      `${dialog.what}: the focus is inside`,
    ).toBe(true);
    await lead.keyboard.press('Escape');
    await expect(lead.getByRole('dialog'), dialog.what).toHaveCount(0);
    await expectFocus(lead, dialog.opener);
  }
});

test('a dialog within a dialog: a new code is asked for, and Escape goes back one at a time', async ({
  table,
}) => {
  const lead = await table.lead();
  await press(lead, 'Kod wejścia');
  await press(lead, words('code.renew'));
  await expect(lead.getByRole('heading', { name: words('code.renewTitle') })).toBeVisible();
  await tabToName(lead, 'Jeszcze nie');
  await lead.keyboard.press('Escape');
  await expect(lead.getByRole('heading', { name: words('code.title') })).toBeVisible();
  await lead.keyboard.press('Escape');
  await expect(lead.getByRole('dialog')).toHaveCount(0);
  await expectFocus(lead, 'Kod wejścia');
});

test('on the remote and in a narrow window: the dialogs and the plan close with Escape', async ({
  table,
}) => {
  await table.goTo(CARDS);
  const remote = await table.lead({ viewport: SCREENS.phone });
  for (const opener of [words('room.onStage'), words('room.code')]) {
    await press(remote, opener);
    await expect(remote.getByRole('dialog')).toBeVisible();
    await remote.keyboard.press('Escape');
    await expect(remote.getByRole('dialog')).toHaveCount(0);
    await expectFocus(remote, opener);
  }
  await remote.setViewportSize({ width: 1024, height: 768 });
  await press(remote, words('bar.plan'));
  await expect(remote.getByRole('dialog')).toBeVisible();
  await remote.keyboard.press('Escape');
  await expect(remote.getByRole('dialog')).toHaveCount(0);
  await expectFocus(remote, words('bar.plan'));
});

test('what others do takes no focus: notes go on while another device leads', async ({ table }) => {
  await table.goTo(CARDS);
  const anna = await sitDown(table.house.own, table.code, 'Anna', ['A']);
  await anna.write(CARDS, { text: 'nikt nie przerywa', column: '' });
  const lead = await table.lead();
  await tabToName(lead, words('notes.title'));
  await lead.keyboard.type('zapytać o sa');
  await table.hand.do({ type: 'step:advance', step: CARDS, phase: 0 });
  await expect(lead.getByText(/Odsłona za/)).toBeVisible();
  await lead.keyboard.type('lę');
  await expect(lead.getByLabel(words('notes.title'))).toHaveValue('zapytać o salę');
  anna.close();
});

test('on the stage no key needs a focus', async ({ table }) => {
  const stage = await table.stage();
  for (const step of [null, BREAK, CARDS]) {
    if (step !== null) {
      await table.goTo(step);
      await expect(
        stage
          .getByRole('timer')
          .or(stage.getByText(/^Wracamy/))
          .first(),
      ).toBeVisible();
    }
    await expect(stage.locator('a[href], button, input, select, textarea, [tabindex]')).toHaveCount(0);
    await stage.keyboard.press('Tab');
    expect(await focused(stage)).toBe('');
  }
  await stage.keyboard.press('k');
  await expect(stage.getByRole('timer')).toHaveCount(0);
  await expect(stage.getByText(table.code.slice(0, 3)).first()).toBeVisible();
  await stage.keyboard.press('Escape');
  await expect(stage.getByRole('timer').first()).toBeVisible();
});
