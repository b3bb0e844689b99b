import { readFile } from 'node:fs/promises';
import type { Page } from 'playwright/test';
import { makeRandomId, platformRandom } from '#shared/ids.ts';
import { sameText } from '#shared/text.ts';
import { planStep, templateOf } from '../fixtures/template.ts';
import { sitDown } from './actor.ts';
import { clippedTexts } from './clipped.ts';
import { choose, press, tabToName } from './keys.ts';
import { expectLargeTargets, expectNoFindings, expectNoSideways } from './surfaceChecks.ts';
import { expect, SCREENS, type Table, test } from './table.ts';

// Who, what, by when: a console, a projector, phones that say yes, and somebody without one.

const STEP = 'zadania';
const YEAR = new Date().getFullYear() + 1;
const VIEWS = ['calendar', 'year', 'roles', 'counter'] as const;
const seenAs = (view: (typeof VIEWS)[number]) => {
  const step = planStep(view);
  return { ...step, config: { ...(step.config as object), view } };
};
const template = templateOf(
  planStep(STEP),
  planStep('potem', { title: sameText('Rytm i kalendarz') }),
  ...VIEWS.map(seenAs),
);
test.use({ houseOptions: { templates: [template] } });
test.describe.configure({ timeout: 240_000 });

/** A task card of this name. */
const card = (page: Page, text: string) =>
  page.locator('article').filter({ has: page.getByRole('heading', { name: text, exact: true }) });

/** Pictures to look at: `SHOTS=<folder>`. */
async function shoot(page: Page, name: string): Promise<void> {
  if (process.env.SHOTS !== undefined) {
    await page.screenshot({ path: `${process.env.SHOTS}/${name}.png` });
  }
}

async function add(table: Table, data: Record<string, unknown>): Promise<void> {
  await table.hand.do({ type: 'step:direct', step: STEP, data: { act: 'add', data } });
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

test('a task is proposed by touch, accepted by keys, declined at 320 px, and nobody is promised before', async ({
  table,
}) => {
  const lead = await table.lead();
  const stage = await table.stage();
  const touch = await table.phone('Marta', 'A');
  const keys = await table.phone('Jan', 'B');
  const narrow = await table.phone('Renata', 'B');
  await narrow.setViewportSize(SCREENS.narrow);
  await table.goTo(STEP);

  // By touch: what, who, with whom, by when. Half-written it survives a reload.
  await touch.getByRole('button', { name: 'Dodaj zadanie' }).tap();
  await touch.getByRole('textbox', { name: 'Co trzeba zrobić?' }).fill('Wtorki w OPS');
  await touch.reload();
  await touch.getByRole('button', { name: 'Dodaj zadanie' }).tap();
  await expect(touch.getByRole('textbox', { name: 'Co trzeba zrobić?' })).toHaveValue('Wtorki w OPS');
  await touch.getByRole('combobox', { name: 'Kto prowadzi?' }).selectOption({ label: 'Jan' });
  await touch.getByRole('combobox', { name: 'Kto współdziała?' }).selectOption({ label: 'Renata' });
  await touch.getByRole('textbox', { name: 'Jaki jest następny krok?' }).fill('Rozpisać wtorki do czerwca');
  await touch.getByLabel('Do kiedy?').fill(`${YEAR}-01-14`);
  await shoot(touch, 'seat-form');
  await expectNoFindings(touch, 'the form');
  await touch.getByRole('button', { name: 'Dodaję zadanie' }).tap();
  await expect(card(touch, 'Wtorki w OPS')).toBeVisible();
  await expect(stage.getByText('do potwierdzenia')).toHaveCount(2);
  await expect(stage.getByRole('heading', { name: 'Na odpowiedź czeka 1 zadanie.' })).toBeVisible();

  // By keys alone: Jan says yes.
  await expect(keys.getByRole('heading', { name: 'Proponuje Marta', exact: false })).toBeVisible();
  await shoot(keys, 'seat-ask');
  await keys.locator('body').focus();
  await press(keys, 'Biorę to na siebie');
  await expect(keys.getByRole('heading', { name: 'Twoje zadania' })).toBeVisible();
  await expect(stage.getByText('do potwierdzenia')).toHaveCount(1);

  // At 320 px: Renata does not.
  await shoot(narrow, 'seat-ask-narrow');
  await examine({ narrow, touch, keys }, 'asked');
  await narrow.getByRole('button', { name: 'Nie biorę' }).tap();
  await expect(stage.getByText('do potwierdzenia')).toBeHidden();
  await expect(stage.getByText('Renata')).toBeHidden();

  // A gap is taken, and there is no second lead.
  await add(table, { text: 'Program tygodnia przy okienku' });
  await expect(stage.getByText('kto poprowadzi?')).toBeVisible();
  await expect(stage.getByText('jaka data?')).toBeVisible();
  await narrow.getByRole('button', { name: 'Poprowadzę: Program tygodnia przy okienku' }).tap();
  await expect(stage.getByText('kto poprowadzi?')).toBeHidden();
  await expect(touch.getByRole('button', { name: 'Poprowadzę: Program tygodnia przy okienku' })).toBeHidden();

  // How it goes, in a minute, by keys; another day asks nobody why.
  await press(keys, 'Jak idzie: Wtorki w OPS');
  await keys.getByRole('radio', { name: 'w toku' }).check({ force: true });
  await tabToName(keys, 'Jedno zdanie');
  await keys.keyboard.type('Idzie.');
  await press(keys, 'Zapisuję stan');
  await expect(card(keys, 'Wtorki w OPS').getByText('w toku od', { exact: false })).toBeVisible();
  await expect(stage.getByText('w toku')).toBeVisible();

  // Own days go into the phone's calendar.
  const downloading = keys.waitForEvent('download');
  await keys.getByRole('button', { name: 'Do kalendarza' }).click();
  const file = await readFile(await (await downloading).path(), 'utf8');
  expect(file).toContain(`DTSTART;VALUE=DATE:${YEAR}0114`);
  expect(file).toContain('SUMMARY:Wtorki w OPS\r\n');

  // Renata steps back after all: the task stays.
  await narrow.getByRole('button', { name: 'Rezygnuję: Program tygodnia przy okienku' }).tap();
  await narrow.getByRole('button', { name: 'Rezygnuję z zadania' }).tap();
  await expect(stage.getByText('kto poprowadzi?')).toBeVisible();
  await expect(stage.getByText('Program tygodnia przy okienku')).toBeVisible();

  // The console: history, and a state set for the room; setting aside takes it from everybody, with a way back.
  await card(lead, 'Wtorki w OPS').getByText('Jak było (1)').click();
  await expect(lead.getByText('osoba prowadząca zadanie: w toku', { exact: false })).toBeVisible();
  await shoot(lead, 'lead');
  await shoot(stage, 'stage-2');
  await examine({ lead, stage, narrow, keys }, 'with gaps');
  await lead.locator('body').focus();
  await choose(lead, 'Więcej: Program tygodnia przy okienku', /^Odłóż/);
  await expect(stage.getByText('Program tygodnia przy okienku')).toBeHidden();
  await lead.getByText('Odłożone (1)').click();
  await lead.getByRole('button', { name: 'Przywróć: Program tygodnia przy okienku' }).click();
  await expect(stage.getByText('Program tygodnia przy okienku')).toBeVisible();

  // One phase on and back: everything is as it was.
  await table.hand.do({ type: 'step:advance', step: STEP, phase: 0 });
  await table.hand.do({ type: 'step:back', step: STEP });
  await keys.reload();
  await expect(card(keys, 'Wtorki w OPS').getByText('w toku od', { exact: false })).toBeVisible();
});

test('somebody without a phone is asked aloud, and a past day is a question', async ({ table }) => {
  const lead = await table.lead();
  const stage = await table.stage();
  await table.hand.do({ type: 'person:add', name: 'Kuba', sides: ['B'] });
  await table.goTo(STEP);
  await lead.getByRole('button', { name: 'Dodaj zadanie' }).click();
  await lead.getByRole('textbox', { name: 'Co trzeba zrobić?' }).fill('Bus na próby chóru');
  await lead.getByRole('combobox', { name: 'Kto prowadzi?' }).selectOption({ label: 'Kuba' });
  await lead.getByLabel('Do kiedy?').fill('2020-03-02');
  await expectNoFindings(lead, 'the form on the console');
  await lead.getByRole('button', { name: 'Dodaję zadanie' }).click();
  await expect(card(lead, 'Bus na próby chóru').getByText('Termin minął. Przesunięte?')).toBeVisible();
  await expect(stage.getByText('do potwierdzenia')).toBeVisible();

  await lead.getByRole('button', { name: 'Wpisz za kogoś' }).click();
  await lead.getByRole('button', { name: /Kuba/ }).first().click();
  await expect(lead.getByRole('heading', { name: 'Zadania: Kuba' })).toBeVisible();
  await shoot(lead, 'lead-behalf');
  await examine({ lead }, 'for somebody');
  await lead.getByRole('button', { name: 'Bierze na siebie: Bus na próby chóru' }).click();
  await expect(stage.getByText('do potwierdzenia')).toBeHidden();
  await lead.getByRole('textbox', { name: 'Co trzeba zrobić?' }).fill('Gazetka ścienna');
  await lead.getByRole('button', { name: 'Zapisuję za: Kuba' }).click();
  await expect(stage.getByText('Gazetka ścienna')).toBeVisible();
});

test('a yes said without a network waits on the phone', async ({ table }) => {
  const phone = await table.phone('Marta', 'A');
  const stage = await table.stage();
  await table.goTo(STEP);
  await add(table, { text: 'Plakat', date: `${YEAR}-02-03` });
  await phone.getByRole('button', { name: 'Poprowadzę: Plakat' }).waitFor();
  await expect(stage.getByText('kto poprowadzi?')).toBeVisible();
  await phone.context().setOffline(true);
  await phone.getByRole('button', { name: 'Poprowadzę: Plakat' }).tap();
  await expect(phone.getByText('Zapisane u Ciebie', { exact: false }).first()).toBeVisible();
  await phone.context().setOffline(false);
  await expect(stage.getByText('kto poprowadzi?')).toBeHidden({ timeout: 30_000 });
});

test('six tasks, forty and two hundred can be read from the last chair @long', async ({ table }) => {
  const stage = await table.stage({ viewport: { width: 1920, height: 1080 } });
  const phone = await table.phone('Marta', 'A');
  await phone.setViewportSize(SCREENS.narrow);
  const lead = await table.lead();
  await table.goTo(STEP);
  const people = await Promise.all(
    ['Ola', 'Piotr', 'Iwona'].map((name, index) =>
      sitDown(table.house.own, table.code, name, [index === 0 ? 'A' : 'B']),
    ),
  );
  const write = async (index: number) => {
    const person = people[index % 3];
    const entry = makeRandomId(platformRandom);
    const text =
      index % 4 === 1
        ? `Wejściówki „w zawieszeniu" dla osób, które przychodzą do okienka pierwszy raz, ${index}`
        : `Pracownia w środy ${index}`;
    await person?.do({
      type: 'entry:put',
      step: STEP,
      entry,
      data: {
        text,
        next: 'Zapytać kasę o zasady',
        ...(index % 5 === 2 ? {} : { date: `${YEAR}-0${1 + (index % 8)}-12` }),
      },
    });
    if (index % 3 !== 2) {
      await person?.do({ type: 'entry:act', step: STEP, entry, data: { act: 'take', as: 'lead' } });
    }
    await people[(index + 1) % 3]?.do({
      type: 'entry:act',
      step: STEP,
      entry,
      data: { act: 'take', as: 'along' },
    });
  };
  for (let index = 0; index < 6; index += 1) {
    await write(index);
  }
  await expect(stage.getByRole('row')).toHaveCount(7);
  await expect(stage.getByText('Ile kto wziął', { exact: false })).toBeVisible();
  await shoot(stage, 'stage-6');
  expect(await stage.evaluate(clippedTexts), 'six').toEqual([]);
  await expectNoFindings(stage, 'six tasks');
  for (let index = 6; index < 40; index += 1) {
    await write(index);
  }
  await expect(stage.getByText('40 zadań')).toBeVisible();
  await expect(stage.getByText('na telefonach', { exact: false })).toBeVisible();
  await shoot(stage, 'stage-40');
  await shoot(lead, 'lead-40');
  await shoot(phone, 'seat-40');
  await expectNoFindings(stage, 'forty tasks');
  const small = await stage.evaluate(() =>
    [...document.querySelectorAll('main :not(svg *)')]
      .filter(one => [...one.childNodes].some(node => node.nodeType === 3 && node.textContent?.trim()))
      .map(one => [one.textContent?.slice(0, 30), Number.parseFloat(getComputedStyle(one).fontSize)] as const)
      .filter(([, size]) => size < 27),
  );
  expect(small, 'no letter is smaller than 1/40 of the wall').toEqual([]);
  await examine({ phone, lead }, 'forty tasks');
  // More than any three people may write: the facilitator takes them down.
  for (let index = 40; index < 200; index += 1) {
    const data = { text: `Pracownia w środy ${index}`, next: 'Zapytać kasę o zasady' };
    await table.hand.do({ type: 'step:direct', step: STEP, data: { act: 'add', data } });
  }
  await expect(stage.getByText('200 zadań')).toBeVisible();
  await shoot(stage, 'stage-200');
  expect(await stage.evaluate(clippedTexts), 'two hundred').toEqual([]);
  await expectNoFindings(stage, 'two hundred tasks');
  for (const person of people) {
    person.close();
  }
});

test('months, the year, roles and numbers stand on the wall too', async ({ table }) => {
  const stage = await table.stage({ viewport: { width: 1920, height: 1080 } });
  const ola = await sitDown(table.house.own, table.code, 'Ola', ['A']);
  for (const view of VIEWS) {
    await table.goTo(view);
    for (let index = 0; index < 7; index += 1) {
      const entry = makeRandomId(platformRandom);
      const date = index === 6 ? {} : { date: `${YEAR}-0${1 + (index % 3)}-1${index}` };
      const lead = { lead: index < 5 ? (ola.parts.mine?.person?.id ?? '') : '' };
      const data = { text: `Pracownia w środy ${index}`, ...date, ...lead };
      await ola.do({ type: 'entry:put', step: view, entry, data });
      if (index === 0) {
        await ola.do({ type: 'entry:act', step: view, entry, data: { act: 'status', status: 'done' } });
      }
    }
    await expect(
      stage.getByText(
        { calendar: 'bez daty', year: 'bez daty', roles: '7 zadań', counter: 'zrobione' }[view],
        { exact: true },
      ),
    ).toBeVisible();
    // What is over is not announced as something more to read.
    await expect(stage.getByText('na telefonach', { exact: false })).toHaveCount(0);
    await shoot(stage, `stage-${view}`);
    expect(await stage.evaluate(clippedTexts), view).toEqual([]);
    await expectNoFindings(stage, view);
  }
  ola.close();
});
