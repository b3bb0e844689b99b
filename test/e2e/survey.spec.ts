import { mkdir } from 'node:fs/promises';
import { join } from 'node:path';
import type { Page } from 'playwright/test';
import { sameText } from '#shared/text.ts';
import { cardsStep, surveyStep, templateOf } from '../fixtures/template.ts';
import { sitDown } from './actor.ts';
import {
  expectLargeTargets,
  expectNoFindings,
  expectNoSideways,
  expectNothingClipped,
  expectVisibleFocus,
} from './surfaceChecks.ts';
import { expect, SCREENS, type Table, test } from './table.ts';

// A survey from the first question to the totals: a console, a projector, three phones, a slip of paper.

const STEP = 'runda';
const FIRST = 'poczatek';
const own = surveyStep(STEP);
const { questions } = own.config as { questions: Record<string, unknown>[] };
const template = templateOf(
  // What was asked at the beginning, compared at the end.
  surveyStep(FIRST, {
    title: sameText('Puls na start'),
    config: { ...own.config, questions: questions.slice(0, 2) },
  }),
  surveyStep(STEP, { from: [FIRST], config: { ...own.config, show: 'compare' } }),
  cardsStep('potem', 'named'),
);
test.use({ houseOptions: { templates: [template] } });
test.describe.configure({ timeout: 240_000 });

const WORDS = [
  'spokój',
  'konkret',
  'lżej',
  'ciekawość',
  'nadzieja',
  'dobrze',
  'zmęczenie',
  'ludzie',
  'śmiech',
];
const LONG =
  'Więcej czasu na rozmowę w parach, dłuższa przerwa i jedno spotkanie w drugiej instytucji, żeby zobaczyć, jak tam naprawdę wygląda dzień.';
const RING = 'Do ilu osób z drugiej instytucji możesz teraz zadzwonić?';

/** Presses Tab until this has the focus: whoever has no mouse gets there too. */
async function tabTo(page: Page, name: string): Promise<void> {
  for (let step = 0; step < 40; step += 1) {
    await page.keyboard.press('Tab');
    const focused = await page.evaluate(() => {
      const element = document.activeElement;
      return element?.getAttribute('aria-label') ?? element?.textContent?.trim() ?? '';
    });
    if (focused.replace(/\u00a0/g, ' ') === name) {
      return;
    }
  }
  throw new Error(`the keyboard does not reach „${name}"`);
}

/** Invented people answer without a browser. */
async function answerAs(
  table: Table,
  count: number,
  step: string,
  from = 0,
  more: (place: number) => Record<string, unknown> = () => ({}),
): Promise<void> {
  for (let place = 0; place < count; place += 1) {
    const person = await sitDown(table.house.own, table.code, `Osoba ${step} ${from + place}`, [
      place % 2 === 0 ? 'A' : 'B',
    ]);
    const answers =
      step === FIRST
        ? { ring: place % 3, know: 1 + (place % 3) }
        : {
            ring: 2 + (place % 5),
            know: 3 + (place % 3),
            often: ['never', 'once', 'always'][place % 3],
            many: ['talk', 'pause'],
            word: WORDS[place % WORDS.length],
            keep: `Więcej czasu na rozmowę w parach, zdanie ${place + 1}.`,
            ...more(place),
          };
    await person.write(step, { kind: 'answer', answers }, true);
    person.close();
  }
}

/** Pictures for eyes, where asked for: `SURVEY_PICTURES=<folder>`. */
async function picture(page: Page, name: string): Promise<void> {
  const folder = process.env.SURVEY_PICTURES;
  if (folder !== undefined) {
    await mkdir(folder, { recursive: true });
    await page.evaluate(() => Promise.all(document.getAnimations().map(one => one.finished.catch(() => {}))));
    await page.screenshot({ path: join(folder, `${name}.png`) });
  }
}

async function examine(page: Page, what: string): Promise<void> {
  await expectNoFindings(page, what);
  await expectNoSideways(page, what);
  await expectLargeTargets(page, what);
}

test('questions are answered by touch at 320 px, by keys alone and on paper; nobody sees a word before', async ({
  table,
}) => {
  const lead = await table.lead();
  const stage = await table.stage();
  const keys = await table.phone('Jan', 'A');
  const touch = await table.phone('Renata', 'B');
  await touch.setViewportSize(SCREENS.narrow);
  await table.hand.do({ type: 'person:add', name: 'Kuba', sides: ['B'] });
  await table.goTo(STEP);

  // By touch on a small phone.
  await expect(touch.getByText('1 z 6', { exact: true })).toBeVisible();
  await expect(touch.getByRole('button', { name: 'Dalej' })).toHaveAttribute('aria-disabled', 'true');
  await examine(touch, 'number, 320 px');
  await picture(touch, 'seat-number-320');
  await touch.getByRole('button', { name: 'Więcej' }).tap();
  await touch.getByRole('button', { name: 'Więcej' }).tap();
  await expect(touch.getByRole('textbox', { name: RING })).toHaveValue('1');
  await touch.getByRole('textbox', { name: RING }).fill('99');
  await expect(touch.getByRole('button', { name: 'Dalej' })).toHaveAttribute('aria-disabled', 'true');
  await touch.getByRole('textbox', { name: RING }).fill('4');
  await touch.getByRole('button', { name: 'Dalej' }).tap();
  await examine(touch, 'scale, 320 px');
  await touch.getByRole('radio', { name: '2 z 5' }).tap();
  await picture(touch, 'seat-scale-320');
  // Half-made it survives a reload, at the question where it was.
  await touch.reload();
  await expect(touch.getByText('2 z 6', { exact: true })).toBeVisible();
  await expect(touch.getByRole('radio', { name: '2 z 5' })).toBeChecked();
  await touch.getByRole('button', { name: 'Wstecz' }).tap();
  await expect(touch.getByRole('textbox', { name: RING })).toHaveValue('4');
  await touch.getByRole('button', { name: 'Dalej' }).tap();
  await touch.getByRole('button', { name: 'Dalej' }).tap();
  await touch.getByRole('radio', { name: 'raz albo kilka razy' }).tap();
  await touch.getByRole('button', { name: 'Dalej' }).tap();
  await touch.getByRole('checkbox', { name: 'przerwa' }).tap();
  await touch.getByRole('checkbox', { name: 'karteczki' }).tap();
  await examine(touch, 'many, 320 px');
  await picture(touch, 'seat-many-320');
  await touch.getByRole('button', { name: 'Dalej' }).tap();
  await touch.getByRole('textbox').fill('bardzo długie słowo które się nie mieści');
  await expect(touch.getByText('za dużo. Nic nie zniknęło', { exact: false })).toBeVisible();
  await touch.getByRole('textbox').fill('lżej');
  await touch.getByRole('button', { name: 'Dalej' }).tap();
  await picture(touch, 'seat-text-320');
  await examine(touch, 'text, 320 px');
  await touch.getByRole('button', { name: 'Pomiń' }).tap();
  await expect(touch.getByRole('heading', { name: 'Twoje odpowiedzi' })).toBeFocused();
  await expect(touch.getByText('pominięte')).toBeVisible();
  await examine(touch, 'summary, 320 px');
  await picture(touch, 'seat-summary-320');
  await touch.getByRole('button', { name: 'Wysyłam odpowiedzi' }).tap();
  await expect(touch.getByRole('heading', { name: 'Mamy Twoje odpowiedzi. Dziękujemy.' })).toBeVisible();
  await expect(lead.getByText('Odpowiedziało 1 z 3')).toBeVisible();
  await expect(stage.getByText('Odpowiedziało 1 z 3')).toBeVisible();
  await picture(stage, 'stage-answering');

  // By keys alone: everything but one question is left out.
  await keys.locator('body').focus();
  for (let place = 0; place < 5; place += 1) {
    await tabTo(keys, 'Pomiń');
    await keys.keyboard.press('Enter');
    await expect(keys.getByText(`${place + 2} z 6`, { exact: true })).toBeVisible();
  }
  await tabTo(keys, 'Wstecz');
  await keys.keyboard.press('Enter');
  await expect(keys.getByText('5 z 6', { exact: true })).toBeVisible();
  await expect(keys.getByRole('heading', { name: /Z czym wychodzisz\? Jedno/ })).toBeFocused();
  await expectVisibleFocus(keys, 'a word');
  await keys.getByRole('textbox').focus();
  await keys.keyboard.type('spokój');
  await keys.keyboard.press('Enter');
  await tabTo(keys, 'Pomiń');
  await keys.keyboard.press('Enter');
  await tabTo(keys, 'Wysyłam odpowiedzi');
  await keys.keyboard.press('Enter');
  await expect(keys.getByRole('heading', { name: 'Mamy Twoje odpowiedzi. Dziękujemy.' })).toBeVisible();
  await examine(keys, 'given');

  // Changed: what was sent is still known here, also after a reload.
  await keys.reload();
  await keys.getByRole('button', { name: 'Zmień odpowiedzi' }).tap();
  for (let place = 0; place < 4; place += 1) {
    await keys.getByRole('button', { name: 'Pomiń' }).tap();
  }
  await expect(keys.getByRole('textbox')).toHaveValue('spokój');
  await keys.getByRole('textbox').fill('nadzieja');
  await keys.getByRole('button', { name: 'Dalej' }).tap();
  await keys.getByRole('button', { name: 'Pomiń' }).tap();
  await keys.getByRole('button', { name: 'Wysyłam odpowiedzi' }).tap();
  await expect(keys.getByRole('heading', { name: 'Mamy Twoje odpowiedzi. Dziękujemy.' })).toBeVisible();
  await expect(lead.getByText('Odpowiedziało 2 z 3')).toBeVisible();

  // A slip of paper, without an author.
  await examine(lead, 'console, answering');
  await lead.getByRole('button', { name: 'Wpisz odpowiedzi z kartki' }).click();
  await lead.getByRole('button', { name: /Kuba/ }).first().click();
  await lead.getByRole('radio', { name: '4 z 5' }).check({ force: true });
  await examine(lead, 'a slip of paper');
  await picture(lead, 'lead-behalf');
  await lead.getByRole('button', { name: 'Zapisz odpowiedzi z kartki' }).click();
  await expect(lead.getByRole('heading', { name: 'Kartka jest zapisana.' })).toBeVisible();
  await lead.goto(`${table.house.own}/prowadzenie/${table.workshop}`);

  // Three answers are too few.
  await lead.getByRole('button', { name: /^Odsłoń/ }).click();
  await expect(stage.getByRole('heading', { name: 'Za mało odpowiedzi, żeby pokazać' })).toBeVisible();
  await expect(stage.getByText('Mamy 3 odpowiedzi. Wynik pokażemy od pięciu.')).toBeVisible();
  await expectNoFindings(stage, 'few');
  await picture(stage, 'stage-few');
  await expect(touch.getByText('Mamy 3 odpowiedzi. Wynik pokażemy od pięciu.')).toBeVisible();
});

test('answers without a network wait on the phone', async ({ table }) => {
  const lead = await table.lead();
  const phone = await table.phone('Marta', 'A');
  await table.goTo(FIRST);
  await phone.getByRole('button', { name: 'Więcej' }).tap();
  await phone.getByRole('button', { name: 'Dalej' }).tap();
  await phone.context().setOffline(true);
  await phone.getByRole('button', { name: 'Pomiń' }).tap();
  await phone.getByRole('button', { name: 'Wysyłam odpowiedzi' }).tap();
  await expect(
    phone.getByRole('heading', { name: 'Odpowiedzi są zapisane u Ciebie.', exact: false }),
  ).toBeVisible();
  await phone.context().setOffline(false);
  await expect(phone.getByRole('heading', { name: 'Mamy Twoje odpowiedzi. Dziękujemy.' })).toBeVisible({
    timeout: 30_000,
  });
  await expect(lead.getByText('Odpowiedziało 1 z 1')).toBeVisible();
});

for (const count of [6, 40]) {
  test(`the wall, phones and the console show what ${count} people said together, before and now @long`, async ({
    table,
  }) => {
    await table.goTo(FIRST);
    await answerAs(table, 6, FIRST);
    await table.hand.do({ type: 'step:advance', step: FIRST, phase: 0 });
    await table.goTo(STEP);
    await answerAs(table, count, STEP);
    const lead = await table.lead();
    const stage = await table.stage();
    const phone = await table.phone('Marta', 'A');
    await phone.setViewportSize(SCREENS.narrow);
    await table.hand.do({ type: 'step:advance', step: STEP, phase: 0 });

    await expect(stage.getByRole('heading', { name: 'Tak było przedtem. Tak jest teraz.' })).toBeVisible();
    await expect(stage.getByText(`teraz, ${count} odpowiedzi`)).toBeVisible();
    await expect(stage.getByText(/przed, \d+ .+, 6 odpowiedzi/)).toBeVisible();
    await expect(stage.getByText('nadzieja').first()).toBeVisible();
    await expectNoFindings(stage, 'overview');
    await expectNothingClipped(stage, 'overview');
    await picture(stage, `stage-compare-${count}`);
    // An old projector.
    await stage.setViewportSize({ width: 1024, height: 768 });
    await expectNothingClipped(stage, 'overview, 4:3');
    await picture(stage, `stage-compare-${count}-4x3`);
    await stage.setViewportSize(SCREENS.stage);
    for (const [name, question] of [
      ['often', 'Czy Wasze instytucje współpracowały w ostatnim roku?'],
      ['word', 'Z czym wychodzisz? Jedno słowo.'],
      ['keep', 'Co warto zmienić?'],
      ['ring', RING],
    ] as const) {
      await lead.getByRole('button', { name: `Na ekran: ${question}` }).click();
      await expect(stage.getByRole('heading', { name: question })).toBeVisible();
      await picture(stage, `stage-${name}-${count}`);
      await expectNothingClipped(stage, name);
    }
    await expectNoFindings(stage, 'one question');

    // A text is hidden from the room, another one becomes a quote.
    const [hidden, quote] = ['zdanie 2.', 'zdanie 3.'].map(end => `Więcej czasu na rozmowę w parach, ${end}`);
    await expect(phone.getByText(hidden ?? '')).toBeVisible();
    await lead.getByRole('button', { name: `Ukryj: ${hidden}` }).click();
    await expect(phone.getByText(hidden ?? '')).toBeHidden();
    await lead.getByRole('button', { name: `Zachowaj jako cytat: ${quote}` }).click();
    await expect(lead.getByRole('button', { name: `Zachowaj jako cytat: ${quote}` })).toHaveAttribute(
      'aria-pressed',
      'true',
    );
    await examine(lead, 'console, totals');
    await examine(phone, 'totals, 320 px');
    await picture(lead, `lead-totals-${count}`);
    await picture(phone, `seat-totals-${count}`);
    await lead.getByRole('button', { name: `Przywróć: ${hidden}` }).click();
    await expect(phone.getByText(hidden ?? '')).toBeVisible();

    if (count === 6) {
      await table.hand.do({ type: 'workshop:edit', lang: 'en' });
      await expect(
        stage
          .getByText('now, 6 answers')
          .or(stage.getByText('Unsigned.', { exact: false }))
          .first(),
      ).toBeVisible();
      await expectNoFindings(stage, 'in English');
      // A new, empty survey beside the result.
      await lead.getByRole('button', { name: 'Cofnij fazę' }).click();
      await expect(phone.getByText('1 z 6', { exact: true })).toBeVisible();
      await expect(lead.getByRole('heading', { name: 'Wcześniejszy wynik całej grupy' })).toBeVisible();
    }
  });
}

test('the wall stays readable when 200 people answered @long', async ({ table }) => {
  const STEMS = [
    'spokój',
    'konkret',
    'lżej',
    'ciekawość',
    'nadzieja',
    'zmęczenie',
    'ludzie',
    'śmiech',
    'siła',
  ];
  const ENDS = ['', ' i czas', ' na początek', ' mimo deszczu', ' razem', ' po raz pierwszy'];
  await table.goTo(STEP);
  await answerAs(table, 200, STEP, 0, place => ({
    word: `${STEMS[place % STEMS.length]}${ENDS[Math.floor(place / STEMS.length) % ENDS.length]}`,
    keep: `${LONG.slice(0, 40 + ((place * 7) % 100)).trim()} (${place + 1})`,
  }));
  const lead = await table.lead();
  const stage = await table.stage();
  await table.hand.do({ type: 'step:advance', step: STEP, phase: 0 });
  for (const [size, screen] of [
    ['1920', { width: 1920, height: 1080 }],
    ['1024', { width: 1024, height: 768 }],
  ] as const) {
    await stage.setViewportSize(screen);
    await table.hand.do({ type: 'step:show', step: STEP, record: null });
    await expect(stage.getByText('środek, 200 odpowiedzi')).toBeVisible();
    await picture(stage, `stage-200-overview-${size}`);
    await expectNothingClipped(stage, `overview, ${size}`);
    for (const [name, question] of [
      ['often', 'Czy Wasze instytucje współpracowały w ostatnim roku?'],
      ['word', 'Z czym wychodzisz? Jedno słowo.'],
      ['keep', 'Co warto zmienić?'],
      ['ring', RING],
    ] as const) {
      await lead.getByRole('button', { name: `Na ekran: ${question}` }).click();
      await expect(stage.getByRole('heading', { name: question })).toBeVisible();
      if (name === 'word') {
        // Equal words stand once with their number, so that every word of 200 people is there.
        await expect(stage.getByText('spokój ×4', { exact: true })).toBeVisible();
        await expect(stage.getByText('i jeszcze', { exact: false })).toHaveCount(0);
      }
      await picture(stage, `stage-200-${name}-${size}`);
      await expectNothingClipped(stage, `${name}, ${size}`);
    }
    await expectNoFindings(stage, `one question, ${size}`);
  }
});
