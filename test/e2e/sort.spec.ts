import type { Page } from 'playwright/test';
import { sameText } from '#shared/text.ts';
import { cardsStep, sortStep, templateOf } from '../fixtures/template.ts';
import { type Actor, sitDown } from './actor.ts';
import { clippedTexts } from './clipped.ts';
import { choose, press } from './keys.ts';
import { expectLargeTargets, expectNoFindings, expectNoSideways } from './surfaceChecks.ts';
import { expect, SCREENS, test } from './table.ts';

// Cards are put together and named: a console, a projector, phones by touch and by keys, a laptop that drags.

const CARDS = 'kartki';
const STEP = 'porzadek';
const cards = cardsStep(CARDS, 'named');
const plain = {
  ...cards,
  config: { ...(cards.config as object), columns: [], limit: 200 },
  title: sameText('Nadzieje i obawy'),
};
test.use({ houseOptions: { templates: [templateOf(plain, sortStep(STEP, { from: [CARDS] }))] } });
test.describe.configure({ timeout: 240_000 });

const WORDS = [
  'Że przestaniemy odsyłać ludzi od drzwi do drzwi',
  'Jeden numer, pod którym ktoś odbiera',
  'Że to będzie kolejna praca po godzinach',
  'Krótkie spotkania, nie dłużej niż godzinę',
  'Jasne, kto decyduje i do kiedy',
  'Że pójdziemy tam, gdzie ludzie już są, i nie będziemy czekać na frekwencję',
];

/** Pictures to look at: `SHOTS=<folder>`. */
async function shoot(page: Page, name: string): Promise<void> {
  if (process.env.SHOTS !== undefined) {
    await page.screenshot({ path: `${process.env.SHOTS}/${name}.png` });
  }
}

async function examine(room: Record<string, Page>, when: string): Promise<void> {
  for (const [who, page] of Object.entries(room)) {
    const what = `${when}, ${who}`;
    if (who !== 'stage') {
      await expectLargeTargets(page, what);
      await expectNoSideways(page, what);
    }
    await expectNoFindings(page, what);
  }
}

/** So many cards, written in the step before and closed there. */
async function write(table: { hand: Actor; house: { own: string }; code: string }, count: number) {
  const ola = await sitDown(table.house.own, table.code, 'Ola', ['A']);
  await table.hand.do({ type: 'step:open', step: CARDS });
  for (let index = 0; index < count; index += 1) {
    const text = WORDS[index % WORDS.length] ?? '';
    await ola.write(CARDS, { text: index < WORDS.length ? text : `${text} ${index}`, column: '' });
  }
  await table.hand.do({ type: 'step:advance', step: CARDS, phase: 0 });
  await table.hand.do({ type: 'step:close', step: CARDS });
  return ola;
}

/** The part of the page with this name. */
const group = (page: Page, name: string) => page.getByRole('region', { name, exact: true });
const [DOORS = '', NUMBER = '', WORK = '', SHORT = '', CLEAR = '', THERE = ''] = WORDS;
const NAME = 'Znamy się po imieniu i dzwonimy, zanim napiszemy.';

test('cards are put together by touch, by keys and by dragging, named, taken back and read aloud', async ({
  table,
}) => {
  const ola = await write(table, WORDS.length);
  const lead = await table.lead();
  const stage = await table.stage();
  const touch = await table.phone('Marta', 'A');
  const keys = await table.phone('Jan', 'B');
  const laptop = await table.phone('Renata', 'B', { viewport: SCREENS.laptop, hasTouch: false });
  await keys.setViewportSize(SCREENS.narrow);
  await table.goTo(STEP);
  await expect(stage.getByText(DOORS)).toBeVisible();

  // By touch: a new group of one card; it is respected as it is.
  await touch.getByRole('button', { name: `Więcej: ${DOORS}` }).tap();
  await touch.getByRole('menuitem', { name: 'Przenieś do…' }).tap();
  await touch.getByRole('radio', { name: 'Nowa grupa' }).check({ force: true });
  await touch.getByRole('textbox', { name: 'Nazwa, jeśli już ją masz' }).fill(NAME);
  await expectNoFindings(touch, 'the dialog');
  await touch.getByRole('button', { name: 'Przenoszę' }).tap();
  await expect(group(touch, NAME).getByText(DOORS)).toBeVisible();
  await expect(stage.getByRole('heading', { name: NAME })).toBeVisible();

  // By keys alone, at 320 px: another card goes there, and the name is seconded.
  await keys.locator('body').focus();
  await choose(keys, `Więcej: ${NUMBER}`, 'Przenieś do…');
  await keys.keyboard.press('Space');
  await press(keys, 'Przenoszę');
  await expect(group(keys, NAME).getByText(NUMBER)).toBeVisible();
  await press(keys, `Popieram nazwę: ${NAME}`);
  await expect(group(touch, NAME).getByText('popiera 1 osoba')).toBeVisible();

  // By dragging on a laptop: one card onto another makes a group of two, and a third comes in.
  await laptop.getByText(WORK).dragTo(laptop.getByText(SHORT));
  await expect(group(laptop, 'Grupa bez nazwy').getByText(WORK)).toBeVisible();
  await laptop.getByText(CLEAR).dragTo(group(laptop, 'Grupa bez nazwy').getByRole('heading'));
  await expect(group(laptop, 'Grupa bez nazwy').getByText(CLEAR)).toBeVisible();
  await laptop.getByRole('button', { name: 'Cofnij mój ruch' }).click();
  await expect(group(laptop, 'Jeszcze bez grupy').getByText(CLEAR)).toBeVisible();

  // A fear becomes a principle.
  await laptop.getByRole('button', { name: 'Więcej: Grupa bez nazwy' }).click();
  await laptop.getByRole('menuitem', { name: 'Zapisz zasadę' }).click();
  // What looks like data of a person is held once.
  const fear = laptop.getByRole('textbox', { name: 'Boimy się, że', exact: true });
  await fear.fill('nikt nie odbierze numeru 600 100 200');
  // The rules come after the first screen.
  await laptop.waitForFunction(() =>
    performance.getEntriesByType('resource').some(({ name }) => name.includes('personalData')),
  );
  await laptop.getByRole('button', { name: 'Zapisuję zasadę' }).click();
  await expect(laptop.getByText('To wygląda na dane konkretnej osoby', { exact: false })).toBeVisible();
  await fear.fill('to będzie kolejna praca po godzinach');
  await laptop
    .getByRole('textbox', { name: 'dlatego umawiamy się, że' })
    .fill('zaczynamy od tego, co i tak robimy.');
  await laptop.getByRole('button', { name: 'Zapisuję zasadę' }).click();
  await expect(laptop.getByRole('dialog')).toBeHidden();
  await expect(stage.getByText('zaczynamy od tego', { exact: false })).toBeVisible();
  await shoot(touch, 'seat');
  await shoot(keys, 'seat-narrow');
  await shoot(laptop, 'seat-laptop');
  await shoot(stage, 'stage');
  await examine({ touch, keys, laptop, stage }, 'sorted');

  // The console: several at once, a lock, back and forth, read aloud.
  await lead.getByRole('checkbox', { name: CLEAR }).check();
  await lead.getByRole('checkbox', { name: THERE }).check();
  await lead.getByRole('button', { name: 'Przenieś zaznaczone (2)' }).click();
  await lead.getByRole('radio', { name: NAME }).check({ force: true });
  await lead.getByRole('button', { name: 'Przenoszę' }).click();
  await expect(stage.getByText('6 kartek')).toBeVisible();
  await lead.getByRole('button', { name: 'Cofnij ruch' }).click();
  await expect(group(touch, 'Jeszcze bez grupy').getByText(THERE)).toBeVisible();
  await lead.getByRole('button', { name: 'Ponów' }).click();
  await expect(group(touch, NAME).getByText(THERE)).toBeVisible();
  await lead.locator('body').focus();
  await choose(lead, `Więcej: ${NAME}`, 'Zamknij na zmiany');
  await expect(touch.getByRole('button', { name: `Więcej: ${NAME}` })).toBeHidden();
  await choose(lead, `Więcej: ${NAME}`, 'Czytamy na głos');
  await expect(stage.getByRole('listitem')).toHaveCount(4);
  await shoot(lead, 'lead');
  await shoot(stage, 'stage-aloud');
  await examine({ lead, stage }, 'read aloud');

  // A stray „Dalej" is taken back, and one closed and opened again: everything lies as it lay.
  await table.hand.do({ type: 'step:close', step: STEP });
  await table.hand.do({ type: 'step:open', step: STEP });
  await touch.reload();
  await expect(group(touch, NAME).getByText(THERE)).toBeVisible();
  ola.close();
});

test('two hundred cards and up to fourteen groups can be read from the last chair @long', async ({
  table,
}) => {
  const ola = await write(table, 200);
  const stage = await table.stage({ viewport: { width: 1920, height: 1080 } });
  const phone = await table.phone('Marta', 'A');
  const laptop = await table.phone('Renata', 'B', { viewport: SCREENS.laptop, hasTouch: false });
  const lead = await table.lead();
  await table.goTo(STEP);
  await expect(stage.getByText('na telefonach', { exact: false })).toBeVisible();
  await shoot(stage, 'stage-200-tray');
  await shoot(phone, 'seat-200');
  await shoot(laptop, 'seat-200-laptop');
  await examine({ stage, phone, lead }, 'two hundred');
  expect(await stage.evaluate(clippedTexts), 'two hundred').toEqual([]);

  // Four groups, then nine, then fourteen, with names as long as they may be.
  for (const [clusters, picture] of [
    [4, 'stage-4'],
    [9, 'stage-9'],
    [14, 'stage-14'],
  ] as const) {
    const have = await stage.getByRole('article').count();
    for (let index = have; index < clusters; index += 1) {
      const name = `${NAMES[index % NAMES.length]}${index < NAMES.length ? '' : ` ${index}`}`;
      await table.hand.do({ type: 'step:direct', step: STEP, data: { act: 'add', name } });
      await expect(stage.getByRole('article')).toHaveCount(index + 1);
    }
    await lead.reload();
    await lead.getByRole('checkbox').nth(0).check();
    await lead.getByRole('checkbox').nth(1).check();
    await lead.getByRole('checkbox').nth(2).check();
    await lead.getByRole('button', { name: 'Przenieś zaznaczone (3)' }).click();
    await lead
      .getByRole('radio')
      .nth(clusters - 1)
      .check({ force: true });
    await lead.getByRole('button', { name: 'Przenoszę' }).click();
    await expect(lead.getByRole('dialog')).toBeHidden();
    await shoot(stage, picture);
    expect(await stage.evaluate(clippedTexts), picture).toEqual([]);
    await expectNoFindings(stage, picture);
  }
  await shoot(lead, 'lead-14');
  await shoot(laptop, 'seat-14-laptop');
  await phone.setViewportSize(SCREENS.narrow);
  await phone.getByRole('button', { name: 'Więcej:' }).first().tap();
  await phone.getByRole('menuitem', { name: 'Przenieś do…' }).tap();
  await phone
    .getByRole('radio', { name: /^Sala nie stoi pusta\. \d/ })
    .first()
    .check({ force: true });
  await expectNoFindings(phone, 'the dialog');
  await shoot(phone, 'seat-14-dialog');
  await examine({ phone, lead, laptop }, 'fourteen groups');
  ola.close();
});

test('among seven groups a long principle is told on the wall and read aloud whole @long', async ({
  table,
}) => {
  const ola = await write(table, 12);
  const stage = await table.stage({ viewport: { width: 1920, height: 1080 } });
  const lead = await table.lead();
  await table.goTo(STEP);
  for (let index = 0; index < 7; index += 1) {
    const name = index < NAMES.length ? NAMES[index] : `Grupa numer ${index + 1}`;
    await table.hand.do({ type: 'step:direct', step: STEP, data: { act: 'add', name } });
  }
  const first = NAMES.reduce((long, name) => (name.length > long.length ? name : long), '');
  await choose(lead, `Więcej: ${first}`, 'Zapisz zasadę');
  await lead.getByRole('textbox', { name: 'Boimy się, że', exact: true }).fill(LONG_FEAR);
  await lead.getByRole('textbox', { name: 'dlatego umawiamy się, że' }).fill(LONG_PRINCIPLE);
  await lead.getByRole('button', { name: 'Zapisuję zasadę' }).click();
  await expect(lead.getByRole('dialog')).toBeHidden();
  await expect(stage.getByText('każde spotkanie kończymy', { exact: false })).toBeVisible();
  for (const theme of ['light', 'dark'] as const) {
    await table.hand.do({ type: 'stage:set', theme });
    for (const [shape, viewport] of [
      ['wide', { width: 1920, height: 1080 }],
      ['old', { width: 1024, height: 768 }],
    ] as const) {
      await stage.setViewportSize(viewport);
      await shoot(stage, `stage-principle-${theme}-${shape}`);
      expect(await stage.evaluate(clippedTexts), `${theme}, ${shape}`).toEqual([]);
    }
    await expectNoFindings(stage, theme);
  }
  await choose(lead, `Więcej: ${first}`, 'Czytamy na głos');
  await expect(stage.getByText('nikt nie będzie pamiętał', { exact: false })).toBeVisible();
  await shoot(stage, 'stage-principle-aloud');
  expect(await stage.evaluate(clippedTexts), 'aloud').toEqual([]);
  ola.close();
});

const LONG_FEAR =
  'znowu umówimy się na wiele miłych rzeczy, a po dwóch miesiącach nikt nie będzie pamiętał, kto co obiecał';
const LONG_PRINCIPLE =
  'każde spotkanie kończymy jednym zdaniem: kto, co i do kiedy, a następne zaczynamy od przeczytania tego zdania na głos';

const NAMES = [
  'Znamy się po imieniu i dzwonimy, zanim napiszemy.',
  'Nikomu nie przybywa pracy po godzinach.',
  'Wiadomo, kto za co odpowiada.',
  'Pamiętamy o tych, którzy sami nie przyjdą, i pytamy ich, czego chcą, zanim cokolwiek zaplanujemy.',
  'Sala nie stoi pusta.',
];
