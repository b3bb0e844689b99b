import { sitDown } from './actor.ts';
import { expectLargeTargets, expectNoFindings, expectNothingClipped } from './surfaceChecks.ts';
import { expect, SCREENS, test } from './table.ts';

// Somebody goes home before the end: the console stops waiting, until their phone does something again.

const CARDS = 'mik.1.06';

test('whoever left early is not waited for, and is back with the first act of their phone', async ({
  table,
}) => {
  test.setTimeout(90_000);
  const lead = await table.lead();
  const marta = await table.phone('Marta', 'A');
  const jan = await sitDown(table.house.own, table.code, 'Jan', ['B']);
  await table.goTo(CARDS);
  const count = (words: string) => lead.getByText(words, { exact: true });
  await expect(count('Gotowe 0 z 2')).toBeVisible();

  await lead.goto(`${table.house.own}/prowadzenie/${table.workshop}?p=people`);
  await lead.getByRole('button', { name: 'Więcej: Marta' }).click();
  await lead.getByRole('menuitem', { name: 'Zaznacz wyjście' }).click();
  await expect(lead.getByText(/^wyjście \d?\d:\d\d$/)).toBeVisible();
  await expectNoFindings(lead, 'left, people');
  await expectLargeTargets(lead, 'left, people');

  await lead.goto(`${table.house.own}/prowadzenie/${table.workshop}`);
  await expect(count('Gotowe 0 z 1')).toBeVisible();
  await expect(lead.getByText('Wcześniejsze wyjście: Marta.')).toBeVisible();
  await expectNoFindings(lead, 'left, strip');
  await expectNothingClipped(lead, 'left, strip');

  // Noted by mistake: taken back at the table itself.
  await lead.getByRole('button', { name: /Marta/ }).click();
  await lead.getByRole('dialog').getByRole('button', { name: 'Jest z powrotem' }).click();
  await expect(count('Gotowe 0 z 2')).toBeVisible();
  await lead.getByRole('button', { name: /Marta/ }).click();
  await lead.getByRole('dialog').getByRole('button', { name: 'Zaznacz wyjście' }).click();
  await expect(count('Gotowe 0 z 1')).toBeVisible();

  // A phone that only reloads is in a pocket; one that raises a hand is not.
  await marta.reload();
  await marta.getByRole('button', { name: 'Podnieś rękę' }).waitFor();
  await expect(count('Gotowe 0 z 1')).toBeVisible();
  await marta.getByRole('button', { name: 'Podnieś rękę' }).click();
  await expect(count('Gotowe 0 z 2')).toBeVisible();
  await expect(lead.getByText('Wcześniejsze wyjście: Marta.')).toBeHidden();
  jan.close();
});

test('a sheet closed and opened again at once stays open, and nobody is asked whether to leave', async ({
  table,
}) => {
  const marta = await table.phone('Marta', 'A', { viewport: SCREENS.laptop });
  await table.goTo(CARDS);
  const own = marta.getByRole('button', { name: /Marta/ }).first();
  const sheet = marta.getByRole('dialog', { name: 'Twoje miejsce' });
  // As on a busy phone: a step back in the history comes when it comes.
  await marta.evaluate(() => {
    const back = history.back.bind(history);
    history.back = () => void setTimeout(back, 900);
  });
  for (let times = 0; times < 2; times += 1) {
    await own.click();
    await expect(sheet).toBeVisible();
    await marta.keyboard.press('Escape');
    await expect(sheet).toBeHidden();
  }
  await own.click();
  await marta.waitForTimeout(2_000);
  await expect(sheet).toBeVisible();
  await expect(marta.getByText('Odejść od stołu?')).toBeHidden();

  // The gesture still closes the sheet first, and asks only afterwards.
  await marta.goBack();
  await expect(sheet).toBeHidden();
  await expect(marta.getByText('Odejść od stołu?')).toBeHidden();
  await marta.goBack();
  await expect(marta.getByText('Odejść od stołu?')).toBeVisible();
});
