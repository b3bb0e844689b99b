import type { Page } from 'playwright/test';
import * as z from 'zod/mini';
import { sheetConfigSchema } from '#shared/activities/sheet/sheetConfig.ts';
import { sameText } from '#shared/text.ts';
import { sheetStep, templateOf } from '../fixtures/template.ts';
import { sitDown } from './actor.ts';
import { clippedTexts } from './clipped.ts';
import { press } from './keys.ts';
import { expectLargeTargets, expectNoFindings, expectNoSideways } from './surfaceChecks.ts';
import { expect, SCREENS, test } from './table.ts';

// A solution card: two phones write it together, each side says what it adds, somebody says yes, the room reads it.

const STEP = 'karta';
test.use({ houseOptions: { templates: [templateOf(sheetStep(STEP))] } });
test.describe.configure({ timeout: 120_000 });

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

const on = (page: Page, number: number) => page.getByRole('button', { name: `Dalej: pole ${number}` });

test('a card is written by two, judged by each side, agreed to by whom it names, and read by all', async ({
  table,
}) => {
  const lead = await table.lead();
  const stage = await table.stage();
  const marta = await table.phone('Marta', 'A');
  const jan = await table.phone('Jan', 'B');
  await jan.setViewportSize(SCREENS.narrow);
  await table.goTo(STEP);

  // By touch: a new card, its name, and a sentence that Jan reads while it is typed.
  await marta.getByRole('button', { name: 'Zacznij kartę' }).tap();
  await marta.getByRole('textbox', { name: 'Nazwa' }).fill('Wtorki w OPS');
  await shoot(marta, 'seat-1');
  await jan.getByRole('button', { name: 'Pracuję nad tą kartą: Wtorki w OPS' }).tap();
  await expect(jan.getByRole('textbox', { name: 'Nazwa' })).toHaveValue('Wtorki w OPS');
  await expect(jan.getByText('Marta teraz pisze')).toBeVisible();
  await shoot(jan, 'seat-writing-narrow');
  await on(marta, 2).tap();
  await expect(stage.getByText('1 z 9 pól')).toBeVisible();
  await expect(stage.getByText('Wtorki w OPS')).toBeHidden();

  // Each side for itself; Marta cannot answer for B.
  for (const number of [3, 4]) {
    await on(marta, number).tap();
  }
  await marta.getByRole('radio', { name: /trochę/ }).check({ force: true });
  await marta.getByRole('textbox', { name: /^Dlaczego/ }).fill('Dojazd i rozłożenie stołu, razem ok. 2 h');
  await expect(marta.getByText('Wypełnia: ', { exact: false })).toBeVisible();
  await expect(stage.getByRole('img', { name: /trochę/ })).toBeVisible();
  await shoot(marta, 'seat-burden');
  await examine({ marta }, 'what it adds');

  // By keys, at 320 px.
  await jan.locator('body').focus();
  await press(jan, 'Pole 4: Czy to dokłada pracy?');
  await jan.getByRole('radio', { name: /^nie/ }).focus();
  await jan.keyboard.press('Space');
  await expect(stage.getByRole('img', { name: /: nie/ })).toBeVisible();
  await shoot(jan, 'seat-burden-narrow');
  await examine({ jan, stage, lead }, 'in work');
  await shoot(stage, 'stage-work');

  // Jan is named by the facilitator, and nobody counts on him before he says yes.
  await lead.getByRole('button', { name: 'Otwórz kartę: Wtorki w OPS' }).click();
  await lead
    .getByRole('combobox', { name: /Kogo wpisujemy.*/ })
    .last()
    .selectOption({ label: 'Jan' });
  await expect(lead.getByText('do potwierdzenia').first()).toBeVisible();
  await shoot(lead, 'lead-open');
  await jan.getByRole('button', { name: 'Odpowiedz' }).tap();
  await expect(jan.getByRole('heading', { name: /Czy zgadzasz się/ })).toBeVisible();
  await shoot(jan, 'seat-ask-narrow');
  await examine({ jan }, 'asked');
  await jan.getByRole('button', { name: 'Tak, wpiszcie mnie' }).tap();
  await expect(lead.getByText('do potwierdzenia')).toBeHidden();

  // An amount outside of its range is kept and explains itself; a reload loses nothing.
  await marta.getByRole('button', { name: 'Pole 9: Ile pieniędzy potrzeba' }).tap();
  await marta.getByRole('textbox', { name: 'Ile pieniędzy potrzeba' }).fill('9000');
  await expect(marta.getByText('Ta kwota jest zapisana', { exact: false })).toBeVisible();
  await expect(marta.getByRole('button', { name: 'Karta gotowa' })).toHaveAttribute('aria-disabled', 'true');
  await expect(lead.getByRole('textbox', { name: 'Ile pieniędzy potrzeba' })).toHaveValue('9000');
  await marta.reload();
  await expect(marta.getByRole('textbox', { name: 'Ile pieniędzy potrzeba' })).toHaveValue('9000');
  await marta.getByRole('textbox', { name: 'Ile pieniędzy potrzeba' }).fill('900');
  await marta.getByRole('button', { name: 'Karta gotowa' }).tap();
  await expect(marta.getByRole('button', { name: 'Poprawiamy jeszcze' })).toBeVisible();
  await shoot(marta, 'seat-ready');

  // The gallery, and a stray „Dalej" taken back.
  await table.hand.do({ type: 'step:advance', step: STEP, phase: 0 });
  await expect(marta.getByRole('button', { name: 'To się przyda: Wtorki w OPS' })).toBeVisible();
  await table.hand.do({ type: 'step:back', step: STEP });
  await expect(marta.getByRole('button', { name: 'Poprawiamy jeszcze' })).toBeVisible();
  await table.hand.do({ type: 'step:advance', step: STEP, phase: 0 });
  await lead.getByRole('button', { name: 'Pokaż na ekranie: Wtorki w OPS' }).click();
  await expect(stage.getByRole('heading', { name: 'Wtorki w OPS' })).toBeVisible();
  await marta.getByRole('button', { name: 'To się przyda: Wtorki w OPS' }).tap();
  await jan.getByRole('button', { name: 'Zapytaj o kartę: Wtorki w OPS' }).tap();
  await jan.getByRole('textbox', { name: 'Zapytaj, żeby zrozumieć' }).fill('Kto otwiera salę?');
  await jan.getByRole('button', { name: 'Wysyłam pytanie' }).tap();
  await expect(marta.getByText('Kto otwiera salę?')).toBeVisible();
  await shoot(marta, 'seat-gallery');
  await shoot(stage, 'stage-gallery');
  await shoot(lead, 'lead-gallery');
  expect(await stage.evaluate(clippedTexts)).toEqual([]);
  await examine({ marta, jan, stage, lead }, 'in the gallery');
});

test.describe('looked at @long', () => {
  const words = (text: string) => sameText(text);
  const model = sheetStep('model', {
    title: words('Model współpracy'),
    prompt: words('Jak chcemy ze sobą pracować?'),
    config: z.parse(sheetConfigSchema, {
      filler: 'plenary',
      kind: 'model',
      fields: [
        { id: 'title', type: 'short', label: words('Jak to nazwiemy') },
        ...['Charakter', 'Czas trwania', 'Rytm', 'Ewaluacja'].map((label, index) => ({
          id: `f${index}`,
          type: 'choice',
          label: words(label),
          individual: index < 2,
          words: 200,
          choices: ['list intencyjny', 'porozumienie o współpracy', 'stały zespół roboczy', 'inne'].map(
            (choice, at) => ({ id: `c${at}`, label: words(choice) }),
          ),
        })),
        { id: 'scale', type: 'scale', label: words('Jak pilne'), low: words('wcale'), high: words('bardzo') },
      ],
    }),
  });
  const [groups] = model.phases;
  if (groups === undefined) {
    throw new Error('a sheet has phases');
  }
  const quiet = {
    ...groups,
    label: words('Po cichu'),
    form: 'alone',
    visibility: 'own',
    cowrite: false,
  } as const;
  const card = sheetStep('wizytowka', {
    title: words('Moja wizytówka'),
    prompt: words('Zrób swoją wizytówkę zwykłymi słowami.'),
    phases: [{ ...groups, label: words('Piszemy'), form: 'alone', cowrite: false }],
    config: z.parse(sheetConfigSchema, {
      filler: 'person',
      kind: 'card',
      most: 1,
      fields: [
        { id: 'does', type: 'short', label: words('Czym się zajmujesz?'), length: 80 },
        { id: 'turn', type: 'short', label: words('Zwróć się do mnie, gdy…'), length: 120 },
        { id: 'likes', type: 'short', label: words('Co lubisz robić?'), length: 80 },
      ],
    }),
  });
  const solution = sheetStep('rozwiazanie');
  test.use({
    houseOptions: {
      templates: [templateOf(solution, { ...model, phases: [quiet, ...model.phases] }, card)],
    },
  });

  test('many cards on the wall, a laptop, the narrowest phone', async ({ table }) => {
    const stage = await table.stage({ viewport: { width: 1920, height: 1080 } });
    const lead = await table.lead();
    const marta = await table.phone('Marta', 'A');
    const laptop = await table.phone('Jan', 'B', { viewport: SCREENS.laptop });
    await table.goTo('rozwiazanie');
    const titles = [
      'Wtorki w OPS',
      'Wejściówki „w zawieszeniu” dla osób, które przychodzą pierwszy raz',
      'Bus na próby',
    ];
    for (const title of titles) {
      await marta.getByRole('button', { name: 'Zacznij kartę' }).tap();
      await expect(marta.getByRole('textbox', { name: 'Nazwa' })).toHaveValue('');
      await marta.getByRole('textbox', { name: 'Nazwa' }).fill(title);
      await marta.getByRole('button', { name: 'Dalej: pole 2' }).tap();
      await marta.getByRole('button', { name: 'Pole 1: Nazwa' }).tap();
      await marta.getByRole('button', { name: 'Wszystkie karty' }).first().tap();
    }
    await laptop.getByRole('button', { name: 'Pracuję nad tą kartą: Wtorki w OPS' }).click();
    await laptop
      .getByRole('textbox', { name: 'Co się zmieni i po czym to poznamy' })
      .fill('Ludzie, którzy czekają w poczekalni, poznają instruktorkę i trafią do pracowni bez wstydu.');
    await laptop.getByRole('textbox', { name: 'Pierwszy krok' }).fill('Zapytać kierowniczkę o wtorki od 9');
    await laptop.getByRole('radio', { name: /dużo/ }).check({ force: true });
    await laptop.getByRole('button', { name: 'Wpisuję siebie' }).last().click();
    await shoot(laptop, 'laptop');
    await marta.setViewportSize(SCREENS.narrow);
    await shoot(marta, 'list-narrow');
    await lead.getByRole('button', { name: 'Powiedz: połowa czasu' }).click();
    await laptop.getByText('Połowa czasu za nami.').waitFor();
    await lead.getByRole('button', { name: /^Więcej o karcie: Wtorki/ }).click();
    await lead.getByRole('menuitem', { name: 'Poproś o uzupełnienie' }).click();
    await lead.getByRole('textbox', { name: 'Czego jeszcze brakuje?' }).fill('Kto od strony MOK?');
    await lead.getByRole('button', { name: 'Wysyłam prośbę' }).click();
    await laptop.getByText('Kto od strony MOK?').waitFor();
    await examine({ marta, laptop, lead, stage }, 'three cards');
    await shoot(lead, 'lead-list');
    for (let index = 3; index < 12; index += 1) {
      await table.hand.do({
        type: 'entry:act',
        step: 'rozwiazanie',
        entry: 'sheets',
        data: { act: 'start' },
      });
    }
    await expect(stage.getByText('Powstaje 12 kart')).toBeVisible();
    await shoot(stage, 'stage-12');
    expect(await stage.evaluate(clippedTexts)).toEqual([]);
    await table.hand.do({ type: 'step:advance', step: 'rozwiazanie', phase: 0 });
    await lead.getByRole('button', { name: 'Pokaż na ekranie: Wtorki w OPS' }).click();
    await expect(stage.getByText('Ludzie, którzy', { exact: false })).toBeVisible();
    await shoot(stage, 'stage-full');
    await examine({ laptop, stage }, 'gallery');
    await shoot(laptop, 'laptop-gallery');
  });

  test('what each marks alone, then one sheet of the room', async ({ table }) => {
    const stage = await table.stage({ viewport: { width: 1920, height: 1080 } });
    const marta = await table.phone('Marta', 'A');
    const others = await Promise.all(
      ['Ola', 'Piotr', 'Iwona', 'Adam', 'Ewa'].map((name, index) =>
        sitDown(table.house.own, table.code, name, [index % 2 === 0 ? 'A' : 'B']),
      ),
    );
    await table.goTo('model');
    await marta.getByRole('radio', { name: 'list intencyjny' }).first().check({ force: true });
    await shoot(marta, 'marks');
    await examine({ marta, stage }, 'marking');
    await marta.getByRole('button', { name: 'Zapisuję swoje odpowiedzi' }).tap();
    for (const [index, one] of others.entries()) {
      const marks = { f0: `c${index % 3}`, f1: 'c1' };
      await one.do({ type: 'ballot:cast', step: 'model', data: { marks } });
    }
    await shoot(stage, 'stage-marks');
    await table.hand.do({ type: 'step:advance', step: 'model', phase: 0 });
    await marta.getByRole('button', { name: 'Pole 2: Charakter' }).tap();
    await expect(marta.getByText('Zaznaczone po cichu')).toBeVisible();
    await marta.getByRole('radio', { name: 'porozumienie o współpracy' }).check({ force: true });
    await shoot(marta, 'spread');
    await examine({ marta }, 'spread');
    await table.hand.do({ type: 'step:advance', step: 'model', phase: 1 });
    await expect(stage.getByText('Czas trwania')).toBeVisible();
    await shoot(stage, 'stage-model');
    expect(await stage.evaluate(clippedTexts)).toEqual([]);
    await examine({ stage }, 'model');
    for (const one of others) {
      one.close();
    }
  });

  test('a card of one person', async ({ table }) => {
    const stage = await table.stage({ viewport: { width: 1920, height: 1080 } });
    const lead = await table.lead();
    const marta = await table.phone('Marta', 'A');
    await table.hand.do({ type: 'person:add', name: 'Kuba', sides: ['B'] });
    await table.goTo('wizytowka');
    await marta.getByRole('button', { name: 'Napisz swoją kartę' }).tap();
    await marta.getByRole('textbox', { name: 'Czym się zajmujesz?' }).fill('Uczę tańca');
    await shoot(marta, 'card-form');
    await examine({ marta }, 'form');
    await marta.getByRole('button', { name: 'Dodaję kartę' }).tap();
    await expect(marta.getByText('Uczę tańca')).toBeVisible();
    await marta.getByRole('button', { name: 'Popraw swoją kartę' }).tap();
    await marta.getByRole('textbox', { name: 'Co lubisz robić?' }).fill('Szachy');
    await marta.getByRole('button', { name: 'Zapisuję kartę' }).tap();
    await expect(marta.getByText('Szachy')).toBeVisible();
    await lead.getByRole('button', { name: 'Wpisz za kogoś' }).click();
    await lead.getByRole('button', { name: /Kuba/ }).first().click();
    await lead.getByRole('textbox', { name: 'Czym się zajmujesz?' }).fill('Prowadzę okienko');
    await shoot(lead, 'lead-behalf');
    await lead.getByRole('button', { name: 'Zapisuję za: Kuba' }).click();
    await expect(marta.getByText('Prowadzę okienko')).toBeVisible();
    await shoot(marta, 'card-list');
    await shoot(stage, 'stage-cards');
    await examine({ marta, stage, lead }, 'cards');
  });
});
