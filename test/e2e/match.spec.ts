import type { Page } from 'playwright/test';
import { makeRandomId, platformRandom } from '#shared/ids.ts';
import { bankStep, lacksStep, matchStep } from '../fixtures/match.ts';
import { cardsStep, templateOf } from '../fixtures/template.ts';
import { choose, tabToName } from './keys.ts';
import {
  expectLargeTargets,
  expectNoFindings,
  expectNoSideways,
  expectNothingClipped,
} from './surfaceChecks.ts';
import { expect, SCREENS, type Table, test } from './table.ts';

// What is missing meets what is there: tables link, sides answer, all read; by touch, by keys, on the wall.

const STEP = 'dopasowania';
const template = templateOf(
  bankStep('bank'),
  lacksStep('braki'),
  matchStep(STEP, ['bank', 'braki']),
  cardsStep('dalej', 'named'),
);
test.use({ houseOptions: { templates: [template] } });
test.describe.configure({ timeout: 240_000 });

const NEED = 'Ludzie nie wiedzą, co w tym tygodniu jest za darmo';
const ASKS = 'Prosimy o salę na próby chóru w środy po 16.00';
const POSTER = 'Plakat z programem na każdy tydzień, i tak go drukujemy';
const BOARD = 'Tablica w poczekalni, rano gwarno';
const HALL = 'Pracownia ceramiczna z piecem, wolna w środy rano';
const REST = 'w poniedziałek wieszać program tygodnia przy okienku nr 2';

async function shoot(page: Page, name: string): Promise<void> {
  if (process.env.SHOTS !== undefined) {
    await page.screenshot({ path: `${process.env.SHOTS}/${name}.png` });
  }
}

const advance = (table: Table, phase: number) => table.hand.do({ type: 'step:advance', step: STEP, phase });
const check = (page: Page, name: string) => page.getByRole('checkbox', { name });
const sentence = (page: Page) => page.getByRole('textbox', { name: 'Moglibyśmy…' });

async function add(table: Table, step: string, behalf: string, data: Record<string, unknown>): Promise<void> {
  const entry = makeRandomId(platformRandom);
  await table.hand.do({ type: 'entry:put', step, entry, behalf, data });
}

async function newPerson(table: Table, name: string, side: string): Promise<string> {
  const { value } = await table.hand.do({ type: 'person:add', name, sides: [side] });
  return (value as { person: string }).person;
}

async function expectWellMade(page: Page, what: string): Promise<void> {
  await expectNoFindings(page, what);
  await expectLargeTargets(page, what);
  await expectNoSideways(page, what);
  await expectNothingClipped(page, what);
}

/** Cards of both banks, written by people without a phone. */
async function fillBanks(table: Table): Promise<void> {
  const kuba = await newPerson(table, 'Kuba', 'A');
  const renata = await newPerson(table, 'Renata', 'B');
  await table.goTo('bank');
  await add(table, 'bank', kuba, { text: POSTER, column: 'offers' });
  await add(table, 'bank', renata, { text: BOARD, column: 'places', status: 'confirm' });
  await add(table, 'bank', kuba, { text: HALL, column: 'places', condition: 'klucz ma portiernia' });
  for (const [column, text] of [
    ['skills', 'Kurs rysunku dla początkujących'],
    ['gear', 'Dwa namioty plenerowe i agregat'],
    ['nets', 'Telefon do dziesięciu sołectw'],
    ['time', 'Wolne piątki po południu'],
    ['money', 'Program „Lato w mieście”'],
  ] as const) {
    await add(table, 'bank', renata, { text, column });
  }
  await table.hand.do({ type: 'step:close', step: 'bank' });
  await table.goTo('braki');
  await add(table, 'braki', renata, { text: NEED, column: 'need' });
  await add(table, 'braki', renata, { text: ASKS, column: 'asks', addressedTo: 'A' });
  await add(table, 'braki', kuba, { text: 'Prosimy o adresy świetlic', column: 'asks', addressedTo: 'B' });
  await table.hand.do({ type: 'step:close', step: 'braki' });
}

test('a table links, a side answers with one word, and all read it: by touch, by keys, at 320 px', async ({
  table,
}) => {
  await fillBanks(table);
  const lead = await table.lead();
  const stage = await table.stage({ viewport: { width: 1920, height: 1080 } });
  const marta = await table.phone('Marta', 'A');
  const ewa = await table.phone('Ewa', 'B');
  await table.goTo(STEP);

  // By touch: a need, two things that fit, half a sentence.
  await expect(marta.getByText(/^Potrzeba 1\sz\s\d/)).toBeVisible();
  while (!(await marta.getByRole('heading', { name: NEED }).isVisible())) {
    await marta.getByRole('button', { name: 'Następna potrzeba' }).tap();
  }
  await marta.getByRole('button', { name: 'Szukaj' }).tap();
  await marta.getByRole('searchbox').fill('tablica w poczek');
  await check(marta, BOARD).tap();
  await marta.getByRole('searchbox').fill('tydzien');
  await check(marta, POSTER).tap();
  await marta.getByRole('button', { name: 'Szukaj' }).tap();
  await sentence(marta).fill(REST);
  await marta.reload();
  await expect(sentence(marta)).toHaveValue(REST);
  await expect(check(marta, POSTER)).toBeChecked();
  await shoot(marta, 'seat-link');
  await expectWellMade(marta, 'linking');
  await marta.getByRole('button', { name: 'Połącz' }).tap();
  await expect(marta.getByText(`Moglibyśmy ${REST}`)).toBeVisible();
  await shoot(marta, 'seat-linked');
  await expect(lead.getByText('1 połączenie czeka na odsłonę').first()).toBeVisible();
  await expect(stage.getByText('1 połączenie czeka na odsłonę')).toBeVisible();
  await shoot(stage, 'stage-hidden');
  await marta.setViewportSize(SCREENS.narrow);
  await expectWellMade(marta, 'linking at 320 px');
  await shoot(marta, 'seat-link-320');
  await marta.setViewportSize(SCREENS.phone);

  // By keys alone: another person of the other side links too.
  await tabToName(ewa, HALL);
  await ewa.keyboard.press('Space');
  await tabToName(ewa, 'Moglibyśmy…');
  await ewa.keyboard.type('ćwiczyć w pracowni');
  await ewa.keyboard.press('Control+Enter');
  await expect(ewa.getByText('Moglibyśmy ćwiczyć w pracowni')).toBeVisible();

  await advance(table, 0);
  await expect(ewa.getByText(`Moglibyśmy ${REST}`)).toBeVisible();
  await expect(stage.getByText('2 połączenia', { exact: true })).toBeVisible();
  await shoot(ewa, 'seat-read');
  await advance(table, 1);

  // The side that is asked answers; the other side does not see it.
  await expect(marta.getByRole('heading', { name: ASKS })).toBeVisible();
  await marta.getByRole('button', { name: 'Doprecyzujcie' }).tap();
  await marta.getByRole('textbox', { name: 'Co trzeba doprecyzować?' }).fill('Na ile godzin?');
  await shoot(marta, 'seat-answer');
  await expectWellMade(marta, 'answering');
  await marta.setViewportSize(SCREENS.narrow);
  await expectWellMade(marta, 'answering at 320 px');
  await shoot(marta, 'seat-answer-320');
  await marta.setViewportSize(SCREENS.phone);
  await marta.getByRole('button', { name: 'Odpowiedz', exact: true }).tap();
  await expect(
    marta.getByText('Wasza strona odpowiada: doprecyzujcie: „Na ile godzin?”. Zapis: Ty.'),
  ).toBeVisible();
  await tabToName(ewa, 'Spróbujemy');
  await ewa.keyboard.press('Enter');
  await tabToName(ewa, 'Odpowiedz');
  await ewa.keyboard.press('Enter');
  await expect(ewa.getByText('Wasza strona odpowiada: spróbujemy. Zapis: Ty.')).toBeVisible();
  for (const page of [ewa, stage, lead]) {
    await expect(page.getByText('Na ile godzin?')).toHaveCount(0);
  }
  await expect(stage.getByText('odpowiedzi: 1 z 1')).toHaveCount(2);

  // A stray step back shows no answer to anybody.
  await table.hand.do({ type: 'step:back', step: STEP });
  await expect(ewa.getByText(`Moglibyśmy ${REST}`)).toBeVisible();
  await expect(ewa.getByText('Na ile godzin?')).toHaveCount(0);
  await advance(table, 1);
  await advance(table, 2);
  await expect(ewa.getByText('„Na ile godzin?”')).toBeVisible();
  await expect(stage.getByText('doprecyzujcie')).toBeVisible();
  await expectWellMade(ewa, 'reading');
  await shoot(ewa, 'seat-answers');
  await shoot(stage, 'stage-answers');
  await expectNoFindings(stage, 'the grid');
  await expectNothingClipped(stage, 'the grid');

  // On the console: one is read aloud, one taken apart, an answer said aloud.
  await shoot(lead, 'lead');
  await expectWellMade(lead, 'matches on the console');
  await choose(lead, `Więcej: Moglibyśmy ${REST}`, 'Pokaż na ekranie');
  await expect(stage.getByText(`Moglibyśmy ${REST}`)).toBeVisible();
  await shoot(stage, 'stage-aloud');
  await choose(lead, `Odpowiedź na głos: ${ASKS}`, /nie teraz/);
  await expect(ewa.getByText('nie teraz', { exact: true })).toBeVisible();
  await choose(lead, 'Więcej: Moglibyśmy ćwiczyć w pracowni', /jednak nie pasuje/);
  await expect(ewa.getByText('Moglibyśmy ćwiczyć w pracowni: To połączenie')).toBeVisible();
});

const WORDS = [
  'Plakat z programem',
  'Sala w środy',
  'Pracownia z piecem',
  'Telefon do sołectw',
  'Namiot i agregat',
];
const SHELVES = ['skills', 'places', 'gear', 'nets', 'offers', 'known', 'time', 'money'];

for (const [needs, resources] of [
  [6, 12],
  [40, 60],
  [200, 200],
] as const) {
  test(`the wall and a phone with ${needs} needs and ${resources} resources @long`, async ({ table }) => {
    const anna = await newPerson(table, 'Anna', 'A');
    const iwo = await newPerson(table, 'Iwo', 'B');
    const both = [anna, iwo];
    await table.goTo('bank');
    for (let number = 0; number < resources; number += 1) {
      const text = `${WORDS[number % WORDS.length]}, propozycja numer ${number + 1}`;
      await add(table, 'bank', both[number % 2] ?? '', {
        text,
        column: SHELVES[number % 8],
        status: number % 5 ? 'free' : 'confirm',
      });
    }
    await table.hand.do({ type: 'step:close', step: 'bank' });
    await table.goTo('braki');
    for (let number = 0; number < needs; number += 1) {
      const text = `Byłoby nam łatwiej, gdyby ktoś znalazł na to pół dnia w miesiącu (${number + 1})`;
      await add(table, 'braki', both[number % 2] ?? '', { text, column: number % 3 ? 'need' : 'asks' });
    }
    await table.hand.do({ type: 'step:close', step: 'braki' });
    const stage = await table.stage({ viewport: { width: 1920, height: 1080 } });
    const marta = await table.phone('Marta', 'A');
    const lead = await table.lead();
    await table.goTo(STEP);
    await table.hand.until('the document', ({ now }) => typeof now?.step?.docId === 'string');
    await expect(marta.getByRole('checkbox').first()).toBeVisible();
    for (let number = 0; number < Math.min(12, needs); number += 1) {
      await marta
        .getByRole('checkbox')
        .nth(number % 5)
        .check();
      await sentence(marta).fill(`spotkać się w tej sprawie po raz ${number + 1}`);
      await marta.getByRole('button', { name: 'Połącz' }).click();
      const next = marta.getByRole('button', { name: 'Następna potrzeba' });
      if (await next.isEnabled()) {
        await next.click();
      }
    }
    await shoot(marta, `seat-${needs}`);
    await expectWellMade(marta, `${needs} needs on a phone`);
    await advance(table, 0);
    await expect(stage.getByText(/połącze/).first()).toBeVisible();
    for (const [shape, viewport] of [
      ['wide', { width: 1920, height: 1080 }],
      ['old', { width: 1024, height: 768 }],
    ] as const) {
      await stage.setViewportSize(viewport);
      await expectNothingClipped(stage, `${needs} needs, ${shape}`);
      await shoot(stage, `stage-${needs}-${shape}`);
    }
    await expectNoFindings(stage, `${needs} needs`);
    await shoot(lead, `lead-${needs}`);
    await expectNoFindings(lead, `${needs} needs on the console`);
  });
}
