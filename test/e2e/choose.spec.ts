import type { Page } from 'playwright/test';
import { sameText } from '#shared/text.ts';
import { chooseStep, templateOf } from '../fixtures/template.ts';
import { sitDown } from './actor.ts';
import {
  expectLargeTargets,
  expectNoFindings,
  expectNoSideways,
  expectVisibleFocus,
} from './surfaceChecks.ts';
import { expect, SCREENS, type Table, test } from './table.ts';

// Choosing with dots, from the list to what goes on: a console, a projector, three phones.

const STEP = 'wybor';
const IDEAS = ['Bus na próby chóru', 'Gazetka ścienna', 'Bus na próby', 'Piknik obu ośrodków'];

const template = templateOf(
  chooseStep(STEP, { config: { dots: 2, perOption: 1, cut: 1, balance: true, most: 3 } }),
  chooseStep('potem', { title: sameText('Karta rozwiązania') }),
);
test.use({ houseOptions: { templates: [template] } });
test.describe.configure({ timeout: 240_000 });

async function open(table: Table) {
  const narrow = await table.phone('Renata', 'B');
  await narrow.setViewportSize(SCREENS.narrow);
  return {
    narrow,
    lead: await table.lead(),
    stage: await table.stage(),
    touch: await table.phone('Marta', 'A'),
    keys: await table.phone('Jan', 'A'),
  };
}

/** The dot row of an option. */
const row = (page: Page, idea: string) => page.getByRole('button', { name: idea, exact: true });

/** Presses Tab until this has the focus: whoever has no mouse gets there too. */
async function tabTo(page: Page, name: string): Promise<void> {
  for (let step = 0; step < 40; step += 1) {
    await page.keyboard.press('Tab');
    const focused = await page.evaluate(() => document.activeElement?.textContent?.trim() ?? '');
    if (focused === name) {
      return;
    }
  }
  throw new Error(`the keyboard does not reach „${name}"`);
}

/** Every surface in both languages: axe, no sideways scrolling, targets. */
async function examine(table: Table, room: Record<string, Page>, when: string): Promise<void> {
  for (const lang of ['en', 'pl'] as const) {
    await table.hand.do({ type: 'workshop:edit', lang });
    for (const [who, page] of Object.entries(room)) {
      if (who !== 'stage') {
        await page.evaluate((chosen: string) => localStorage.setItem('wspolny-stol.lang', chosen), lang);
        await page.reload();
      }
      await page.locator('main').first().waitFor();
      await expect(page.getByText(IDEAS[0] ?? '').first()).toBeVisible();
      const what = `${when}, ${who}, ${lang}`;
      if (who !== 'stage') {
        await expect(page.locator('html')).toHaveAttribute('lang', lang);
        await expectLargeTargets(page, what);
        await expectNoSideways(page, what);
      }
      await expectNoFindings(page, what);
    }
  }
}

test('ideas are merged, dots are given by touch, by keys and at 320 px, and talk decides what goes on', async ({
  table,
}) => {
  const { lead, stage, touch, keys, narrow } = await open(table);
  await table.goTo(STEP);

  // The list is made on the console.
  for (const idea of IDEAS) {
    await lead.getByRole('textbox', { name: 'Nowy pomysł' }).fill(idea);
    await lead.getByRole('button', { name: 'Dodaj do listy' }).click();
    await expect(stage.getByText(idea, { exact: true })).toBeVisible();
  }
  await expect(lead.getByText('To dużo jak na jeden wybór', { exact: false })).toBeVisible();
  await lead.getByRole('button', { name: 'Połącz z… (Bus na próby)' }).click();
  await lead.getByRole('searchbox', { name: 'Szukaj w pomysłach' }).last().fill('choru');
  await lead.getByRole('radio', { name: 'Bus na próby chóru' }).check({ force: true });
  await lead.getByRole('button', { name: 'Łączę pomysły' }).click();
  await expect(stage.getByText('Bus na próby', { exact: true })).toBeHidden();
  await expect(lead.getByText('z 1 połączonym')).toBeVisible();

  await lead.getByRole('button', { name: 'Dalej: Kropki' }).click();

  // By touch: two dots, and no third.
  await row(touch, 'Bus na próby chóru').tap();
  await row(touch, 'Gazetka ścienna').tap();
  await expect(touch.getByText('Kropki rozdane').first()).toBeVisible();
  await row(touch, 'Piknik obu ośrodków').tap();
  await expect(touch.getByText('Nie masz już kropek', { exact: false }).first()).toBeVisible();
  await expect(row(touch, 'Piknik obu ośrodków')).toHaveAttribute('aria-pressed', 'false');
  await touch.getByRole('button', { name: 'Oddaję kropki' }).tap();
  await expect(touch.getByRole('heading', { name: 'Twoje kropki są oddane.' })).toBeVisible();

  // By keys alone; half-made it survives a reload.
  await keys.locator('body').focus();
  await tabTo(keys, 'Piknik obu ośrodków');
  await keys.keyboard.press('Space');
  await expect(row(keys, 'Piknik obu ośrodków')).toHaveAttribute('aria-pressed', 'true');
  await keys.reload();
  await expect(row(keys, 'Piknik obu ośrodków')).toHaveAttribute('aria-pressed', 'true');
  await expect(keys.getByText('Została Ci 1 kropka').first()).toBeVisible();
  await tabTo(keys, 'Oddaję kropki');
  await keys.keyboard.press('Enter');
  await expect(keys.getByRole('heading', { name: 'Twoje kropki są oddane.' })).toBeVisible();
  await expectVisibleFocus(keys, 'given');

  // At 320 px: given, taken back, given anew.
  await row(narrow, 'Bus na próby chóru').tap();
  await narrow.getByRole('button', { name: 'Oddaję kropki' }).tap();
  await narrow.getByRole('button', { name: 'Biorę z powrotem' }).tap();
  await expect(narrow.getByText('Zostały Ci 2 kropki').first()).toBeVisible();
  await row(narrow, 'Gazetka ścienna').tap();
  await narrow.getByRole('button', { name: 'Oddaję kropki' }).tap();
  await narrow.getByRole('button', { name: 'Zmieniam', exact: true }).tap();
  await row(narrow, 'Bus na próby chóru').tap();
  await narrow.getByRole('button', { name: 'Oddaję kropki' }).tap();

  await expect(lead.getByText('Kropki oddało 3 z 3')).toBeVisible();
  await expect(stage.getByText('3 z 3 gotowe')).toBeVisible();

  // „Dalej" ends the vote, and asks once.
  await lead.getByRole('button', { name: /^Odsłoń/ }).click();
  await expect(lead.getByRole('heading', { name: 'Zamknąć głosowanie?' })).toBeVisible();
  await lead.getByRole('button', { name: 'Zamknij głosowanie' }).click();

  // Bus and Gazetka have two dots each, one of them may go on: a tie that only talk breaks.
  await expect(
    stage.getByRole('heading', { name: 'Remis na granicy: o tych pomysłach rozmawiamy.' }),
  ).toBeVisible();
  await expect(stage.getByText('Głosowało 3 z 3, po 2 kropki')).toBeVisible();
  await lead.getByRole('button', { name: 'Idzie dalej: Gazetka ścienna' }).click();
  await expect(stage.getByRole('heading', { name: 'Dalej idzie 1 pomysł.' })).toBeVisible();
  await expect(lead.getByText('wskazane po rozmowie')).toBeVisible();
  await expect(touch.getByText('na później, zostają w raporcie')).toBeVisible();
});

test('every view can be used by everybody, in both languages', async ({ table }) => {
  const narrow = await table.phone('Renata', 'B');
  await narrow.setViewportSize(SCREENS.narrow);
  const phone = await table.phone('Marta', 'A');
  const room = { lead: await table.lead(), stage: await table.stage(), narrow, phone };
  await table.goTo(STEP);
  for (const text of IDEAS) {
    await table.hand.do({ type: 'step:direct', step: STEP, data: { act: 'add', text } });
  }
  await table.hand.do({ type: 'step:advance', step: STEP, phase: 0 });
  await row(phone, 'Gazetka ścienna').tap();
  await phone.getByRole('button', { name: 'Oddaję kropki' }).tap();
  await expect(phone.getByRole('heading', { name: 'Twoje kropki są oddane.' })).toBeVisible();
  await examine(table, room, 'voting');

  const people = await Promise.all(
    ['Jan', 'Ewa'].map(name => sitDown(table.house.own, table.code, name, ['A'])),
  );
  for (const person of people) {
    await person.do({ type: 'ballot:cast', step: STEP, data: { dots: {} } });
    person.close();
  }
  await table.hand.do({ type: 'step:advance', step: STEP, phase: 1 });
  await examine(table, room, 'result');
});

test('dots given without a network wait on the phone, and a late idea waits for the next time', async ({
  table,
}) => {
  const lead = await table.lead();
  const phone = await table.phone('Marta', 'A');
  await table.goTo(STEP);
  await table.hand.do({ type: 'step:direct', step: STEP, data: { act: 'add', text: 'Gazetka ścienna' } });
  await table.hand.do({ type: 'step:advance', step: STEP, phase: 0 });
  await row(phone, 'Gazetka ścienna').waitFor();
  await phone.context().setOffline(true);
  await row(phone, 'Gazetka ścienna').tap();
  await phone.getByRole('button', { name: 'Oddaję kropki' }).tap();
  await expect(
    phone.getByRole('heading', { name: 'Kropki są zapisane u Ciebie.', exact: false }),
  ).toBeVisible();
  await phone.context().setOffline(false);
  await expect(phone.getByRole('heading', { name: 'Twoje kropki są oddane.' })).toBeVisible({
    timeout: 30_000,
  });
  await expect(lead.getByText('Kropki oddało 1 z 1')).toBeVisible();

  await lead.getByText('Na później (0)').click();
  await lead
    .getByRole('textbox', { name: 'Pomysł, który przyszedł w trakcie głosowania' })
    .fill('Kino seniora');
  await lead.getByRole('button', { name: 'Zapisz na później' }).click();
  await expect(lead.getByText('Na później (1)')).toBeVisible();

  // One ballot of one person: a rehearsal, and said so.
  await lead.getByRole('button', { name: /^Odsłoń/ }).click();
  await lead.getByRole('button', { name: 'Zamknij głosowanie' }).click();
  await expect(phone.getByText('próba / jedna osoba', { exact: false })).toBeVisible();
  await expect(phone.getByText('Kino seniora')).toBeVisible();

  // One phase back is a new, empty vote beside the old result.
  await lead.getByRole('button', { name: 'Cofnij fazę' }).click();
  await expect(phone.getByRole('button', { name: 'Nie daję żadnej kropki' })).toBeVisible();
  await lead.getByText('Wcześniejsze głosowanie (1)').click();
  await expect(lead.getByText('1 kropka', { exact: true })).toBeVisible();
});

test('a folded paper ballot is typed in, and not seen afterwards', async ({ table }) => {
  const lead = await table.lead();
  await table.hand.do({ type: 'person:add', name: 'Kuba', sides: ['B'] });
  await table.goTo(STEP);
  await table.hand.do({ type: 'step:direct', step: STEP, data: { act: 'add', text: 'Gazetka ścienna' } });
  await table.hand.do({ type: 'step:advance', step: STEP, phase: 0 });
  await lead.getByRole('button', { name: 'Wpisz kropki za kogoś' }).click();
  await lead.getByRole('button', { name: /Kuba/ }).first().click();
  await row(lead, 'Gazetka ścienna').click();
  await expectNoFindings(lead, 'a ballot for somebody');
  await lead.getByRole('button', { name: 'Zapisz kropki: Kuba' }).click();
  await expect(lead.getByRole('heading', { name: 'Kropki osoby Kuba są oddane.' })).toBeVisible();
  await expect(lead.getByText('Gazetka ścienna')).toBeHidden();
  await lead.reload();
  await expect(lead.getByRole('heading', { name: 'Kropki osoby Kuba są oddane.' })).toBeVisible();
});
