import type { Page } from 'playwright';
import { cardsStep, templateOf } from '../fixtures/template.ts';
import {
  expectLargeTargets,
  expectNoFindings,
  expectNoSideways,
  expectNothingClipped,
} from './surfaceChecks.ts';
import { expect, SCREENS, test } from './table.ts';
import { cardField } from './writing.ts';

// What every activity keeps to, in real browsers: a warning before personal data goes.

const template = templateOf(cardsStep('kartki', 'named'));
test.use({ houseOptions: { templates: [template] } });

async function expectWellMade(page: Page, what: string): Promise<void> {
  await expectNoFindings(page, what);
  await expectLargeTargets(page, what);
  await expectNoSideways(page, what);
  await expectNothingClipped(page, what);
}

test('a telephone number is asked about once, and goes when the author insists', async ({ table }, info) => {
  const marta = await table.phone('Marta', 'A');
  const rules = marta.waitForResponse(/personalData/);
  await table.goTo('kartki');
  const warning = marta.getByText('To wygląda na dane konkretnej osoby.');
  const add = marta.getByRole('button', { name: 'Dodaj kartkę' });
  await cardField(marta).fill('Sala, dzwonić 501 234 567');
  await rules;
  await add.tap();
  await expect(warning).toBeVisible();
  await marta.setViewportSize(SCREENS.narrow);
  await expectWellMade(marta, 'the warning at 320 px');
  await marta.screenshot({ path: info.outputPath('warning.png') });

  // Other words go at once.
  await cardField(marta).fill('Sala we wtorki');
  await expect(warning).toHaveCount(0);
  await cardField(marta).press('Control+Enter');
  await expect(marta.getByText('Sala we wtorki')).toBeVisible();
  await expect(marta.getByText('501 234 567')).toHaveCount(0);

  // The same words a second time go too: by keyboard.
  await cardField(marta).fill('Sala, dzwonić 501 234 567');
  await cardField(marta).press('Control+Enter');
  await expect(warning).toBeVisible();
  await cardField(marta).press('Control+Enter');
  await expect(marta.getByText('Sala, dzwonić 501 234 567')).toBeVisible();
  await expect(cardField(marta)).toHaveValue('');
});
