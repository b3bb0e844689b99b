import type { Page } from 'playwright';
import type { Grouping, Phase } from '#shared/template/template.ts';
import { sameText } from '#shared/text.ts';
import { cardsStep, templateOf } from '../fixtures/template.ts';
import {
  expectLargeTargets,
  expectNoFindings,
  expectNoSideways,
  expectNothingClipped,
  expectVisibleFocus,
} from './surfaceChecks.ts';
import { expect, SCREENS, type Table, test } from './table.ts';

// Groups in real browsers: people choose a table, a facilitator fills tables, and large rooms find themselves on the wall.

const [hidden, shown] = cardsStep('write', 'named').phases as [Phase, Phase];
const talk = (label: string, groups: Grouping, form: Phase['form'] = 'groups'): Phase => ({
  ...hidden,
  label: sameText(label),
  form,
  groups,
  visibility: 'all',
  write: false,
  prompt: sameText('Czego dotąd o sobie nie wiedzieliśmy?'),
});
const phases = [
  talk('Wybór', { by: 'choice', size: 2 }),
  talk('Przy stolikach', { by: 'hand', size: 3 }),
  talk('W małych grupach', { by: 'mixed', size: 4 }),
  talk('W swojej instytucji', { by: 'side' }, 'sides'),
  talk('W swojej okolicy', { by: 'area', size: 3 }),
];
const AREAS = phases.length - 1;
const template = templateOf(
  cardsStep('come', 'named', {
    activity: 'arrive',
    title: sameText('Dzień dobry'),
    prompt: sameText('Usiądź wygodnie'),
    phases: [{ ...shown, write: false }],
    minutes: shown.minutes,
    config: { pulse: { on: false } },
  }),
  cardsStep('talk', 'named', {
    activity: 'brief',
    title: sameText('Rozmowy przy stolikach'),
    phases,
    minutes: 40,
    config: { preset: 'energiser', slides: [{ title: sameText('W grupach') }] },
  }),
  cardsStep('write', 'named', {
    title: sameText('Rozwiązania'),
    phases: [{ ...hidden, form: 'groups', groups: { by: 'mixed', size: 3 }, visibility: 'group' }, shown],
  }),
);
test.use({ houseOptions: { templates: [template] } });
test.describe.configure({ timeout: 240_000 });

const card = (page: Page) => page.locator('section[aria-labelledby="moja-para"]');

async function expectWellMade(page: Page, what: string): Promise<void> {
  await expectLargeTargets(page, what);
  await expectNoSideways(page, what);
  await expectNothingClipped(page, what);
}

test('people choose a table by touch and by keyboard; a facilitator drags, seats the rest, keeps two apart', async ({
  table,
}) => {
  const lead = await table.lead({ viewport: { width: 1366, height: 1000 } });
  const marta = await table.phone('Marta', 'A');
  const renata = await table.phone('Renata', 'B');
  for (const [name, side] of [
    ['Kuba', 'A'],
    ['Ewa', 'B'],
  ] as const) {
    await table.hand.do({ type: 'person:add', name, sides: [side] });
  }
  await table.goTo('talk');

  // Marta by touch; Renata reads who sits there and joins with the keyboard, on the narrowest phone.
  await expectNoFindings(marta, 'choosing a table');
  await expectWellMade(marta, 'choosing a table');
  await card(marta).getByRole('button', { name: 'Siadam tutaj, stolik 2' }).tap();
  await expect(card(marta)).toContainText('Na razie nikogo tu nie ma.');
  await renata.setViewportSize(SCREENS.narrow);
  await expect(card(renata).getByRole('listitem').filter({ hasText: 'Marta' }).first()).toBeVisible();
  await expectWellMade(renata, 'choosing a table at 320 px');
  await card(renata).getByRole('button', { name: 'Siadam tutaj, stolik 2' }).focus();
  await renata.keyboard.press('Enter');
  await expect(card(renata)).toContainText('Twoja para, stolik 2');
  await expect(card(marta).getByText('Renata')).toBeVisible();
  await card(renata).getByRole('button', { name: 'Zmień stolik' }).tap();
  const sheet = renata.getByRole('dialog');
  await expect(sheet.getByText('Tu siedzisz')).toBeVisible();
  await expectWellMade(renata, 'changing the table at 320 px');
  await sheet.getByRole('button', { name: 'Siadam tutaj, stolik 1' }).tap();
  await expect(card(renata)).toContainText('stolik 1');

  // The console: whoever has no table is dragged to one, the rest is seated at once.
  const groups = lead.getByRole('region', { name: /^Grupy/ });
  const standing = groups.getByRole('region', { name: /^Jeszcze bez stolika/ });
  await expect(standing.getByRole('button', { name: /^Przenieś do…/ })).toHaveCount(2);
  const row = groups.getByRole('listitem').filter({ has: lead.getByRole('img', { name: 'stolik 2' }) });
  await standing.getByRole('listitem').filter({ hasText: 'Ewa' }).dragTo(row);
  await expect(row.getByText('Ewa')).toBeVisible();
  await expectNoFindings(lead, 'groups on the console');
  await expectWellMade(lead, 'groups on the console');
  await expectVisibleFocus(lead, 'groups on the console');
  await standing.getByRole('button', { name: 'Rozsadź pozostałych' }).click();
  await expect(standing).toBeHidden();

  // By hand nobody chooses: phones wait for their table.
  await table.hand.do({ type: 'step:advance', step: 'talk', phase: 0 });
  await expect(card(marta)).toContainText('Osoba prowadząca rozsadza przy stolikach.');
  await groups.getByRole('button', { name: 'Przenieś do…: Marta' }).click();
  await lead.getByRole('combobox', { name: 'Dokąd' }).selectOption({ label: 'stolik 2, pusty' });
  await lead.getByRole('dialog').getByRole('button', { name: 'Przenoszę' }).click();
  await expect(card(marta)).toContainText('bez pary');

  // Together or apart: wished on the page of people, kept to by the next groups.
  await lead.getByRole('button', { name: 'Osoby' }).click();
  await lead.getByRole('button', { name: 'Więcej: Marta' }).click();
  await lead.getByRole('menuitem', { name: 'Razem albo osobno' }).click();
  const dialog = lead.getByRole('dialog');
  await dialog.getByRole('combobox', { name: 'Z kim' }).selectOption({ label: 'Renata (B)' });
  await dialog.getByRole('radio', { name: 'Osobno' }).check();
  await expectNoFindings(lead, 'together or apart');
  await expectLargeTargets(lead, 'together or apart');
  await dialog.getByRole('button', { name: 'Zapisuję' }).click();
  await expect(dialog.getByText('osobno: Renata')).toBeVisible();
  await dialog.getByRole('button', { name: 'Zamknij' }).click();
  await expect(lead.getByText('osobno: Marta')).toBeVisible();
});

test('people say which area they are from, and sit with their own; nobody is asked before there are areas', async ({
  table,
}, info) => {
  const lead = await table.lead();
  const marta = await table.phone('Marta', 'A');
  const renata = await table.phone('Renata', 'B');
  await table.hand.do({ type: 'person:add', name: 'Kuba', sides: ['A'] });
  await table.goTo('come');
  const own = marta.getByRole('combobox', { name: 'Moja okolica' });
  await expect(marta.getByText('Twój kod powrotu')).toBeVisible();
  await expect(own).toHaveCount(0);

  await lead.getByRole('button', { name: 'Osoby' }).click();
  await lead.getByRole('button', { name: 'Wpisz okolice' }).click();
  const dialog = lead.getByRole('dialog');
  await dialog
    .getByRole('textbox', { name: /^Okolice/ })
    .fill('Śródmieście\nZatorze\nOsiedle Księcia Witolda');
  await expectNoFindings(lead, 'naming areas');
  await lead.screenshot({ path: info.outputPath('areas-dialog.png') });
  await dialog.getByRole('button', { name: 'Zapisuję okolice' }).click();
  await expect(dialog).toBeHidden();

  // Marta by touch where she arrived, Renata with the keyboard in the menu of her own seat.
  await own.selectOption({ label: 'Zatorze' });
  await expect(marta.getByText('Zapisano: Zatorze.')).toBeVisible();
  await expectNoFindings(marta, 'one’s own area');
  for (const size of [SCREENS.phone, SCREENS.narrow]) {
    await marta.setViewportSize(size);
    await expectWellMade(marta, `one’s own area at ${size.width} px`);
    await own.scrollIntoViewIfNeeded();
    await marta.screenshot({ path: info.outputPath(`areas-${size.width}.png`) });
  }
  await renata
    .getByRole('button', { name: /Renata/ })
    .first()
    .click();
  await renata.getByRole('dialog').getByRole('combobox', { name: 'Moja okolica' }).focus();
  await renata.keyboard.press('Z');
  await expect(renata.getByText('Zapisano: Zatorze.')).toBeVisible();
  await expectNoFindings(renata, 'one’s own area in the menu');
  await renata.screenshot({ path: info.outputPath('areas-menu.png') });
  await renata.keyboard.press('Escape');

  await expect(lead.getByText('okolica: Zatorze')).toHaveCount(2);
  await lead.getByRole('button', { name: 'Więcej: Kuba' }).click();
  await lead.getByRole('menuitem', { name: /^Zmień imię/ }).click();
  await dialog.getByRole('combobox', { name: /^Okolica/ }).selectOption({ label: 'Śródmieście' });
  await lead.screenshot({ path: info.outputPath('areas-edit.png') });
  await dialog.getByRole('button', { name: 'Zapisz zmianę' }).click();
  await expect(lead.getByText('okolica: Śródmieście')).toBeVisible();
  await expectNoFindings(lead, 'people and their areas');
  await expectLargeTargets(lead, 'people and their areas');
  await lead.screenshot({ path: info.outputPath('areas-people.png'), fullPage: true });

  await table.goTo('talk', AREAS);
  for (const page of [marta, renata]) {
    await expect(card(page)).toContainText('Zatorze');
  }
  await expectWellMade(marta, 'a table of an area at 320 px');
  await marta.screenshot({ path: info.outputPath('areas-table-320.png') });
});

/** People without a phone sit at the table too: a whole room without forty browsers. */
async function fillRoom(table: Table, count: number): Promise<void> {
  for (let number = 0; number < count; number += 1) {
    const name = NAMES[number % NAMES.length] ?? '';
    const initial = String.fromCharCode(65 + (number % 26));
    await table.hand.do({
      type: 'person:add',
      name: number < NAMES.length ? name : `${name} ${initial}.`,
      sides: [number % 2 === 0 ? 'A' : 'B'],
    });
  }
}

const NAMES = [
  'Marta',
  'Renata',
  'Kuba',
  'Ewa',
  'Ola',
  'Piotr',
  'Teresa',
  'Bożena',
  'Iwona',
  'Mateusz',
  'Zofia',
];

for (const count of [11, 40, 60, 120]) {
  test(`the wall and the console with ${count} people in every way @long`, async ({ table }, info) => {
    const stage = await table.stage({ viewport: { width: 1920, height: 1080 } });
    const lead = await table.lead();
    const marta = await table.phone('Marta-Aleksandra', 'A');
    await fillRoom(table, count);
    await table.goTo('talk');
    for (const [phase, { label }] of phases.entries()) {
      await expect(stage.getByRole('region', { name: 'Kto z kim siada' })).toBeVisible();
      await expect(marta.getByText(label.pl).first()).toBeVisible();
      await expectNothingClipped(stage, label.pl);
      await expectNoFindings(stage, label.pl);
      for (const [page, what] of [
        [stage, 'wall'],
        [lead, 'console'],
        [marta, 'phone'],
      ] as const) {
        await page.screenshot({ path: info.outputPath(`${phase}-${what}.png`) });
      }
      await marta.setViewportSize(SCREENS.narrow);
      await expectWellMade(marta, `${label.pl}, 320 px`);
      await marta.screenshot({ path: info.outputPath(`${phase}-narrow.png`) });
      await marta.setViewportSize(SCREENS.phone);
      await table.hand.do({ type: 'step:advance', step: 'talk', phase });
    }
    await table.goTo('write');
    await expect(card(marta)).toContainText('Twoja');
    await expectWellMade(marta, 'a group that writes');
    await marta.screenshot({ path: info.outputPath('5-phone.png') });
  });
}
