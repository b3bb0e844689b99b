import type { Page } from 'playwright';
import { sameText } from '#shared/text.ts';
import { cardsStep, templateOf } from '../fixtures/template.ts';
import {
  expectLargeTargets,
  expectNoFindings,
  expectNoSideways,
  expectNothingClipped,
} from './surfaceChecks.ts';
import { expect, SCREENS, test } from './table.ts';
import { cardField } from './writing.ts';

// What every activity keeps to, in real browsers: a warning before personal data goes, easier words, Ty and Państwo,
// and a card for a step that is over.

const template = templateOf(
  cardsStep('kartki', 'named', {
    prompt: sameText('Co mają nasze instytucje?'),
    promptEasy: sameText('Co masz w pracy?'),
    promptFormal: sameText('Co mają Państwo u siebie?'),
    extraForFast: sameText('Kogo jeszcze warto zaprosić?'),
  }),
  cardsStep('dalej', 'unsigned'),
);
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

test('easier words on one phone, Państwo for the whole room, and a question for the fast', async ({
  table,
}, info) => {
  const lead = await table.lead();
  const stage = await table.stage();
  const marta = await table.phone('Marta', 'A');
  const ola = await table.phone('Ola', 'B');
  await table.goTo('kartki');
  const asked = (page: Page, words: string) =>
    expect(page.getByRole('heading', { name: words })).toBeVisible();
  await asked(marta, 'Co mają nasze instytucje?');
  await marta.getByRole('button', { name: /Twoje miejsce i ustawienia/ }).tap();
  await marta.getByRole('switch', { name: 'Prostszym językiem' }).tap();
  await marta.setViewportSize(SCREENS.narrow);
  await expectWellMade(marta, 'settings at 320 px');
  await marta.screenshot({ path: info.outputPath('settings.png') });
  await marta.setViewportSize(SCREENS.phone);
  await marta.keyboard.press('Escape');
  await asked(marta, 'Co masz w pracy?');
  await marta.reload();
  await asked(marta, 'Co masz w pracy?');
  await asked(ola, 'Co mają nasze instytucje?');

  await lead.keyboard.press('Escape');
  await lead.getByRole('button', { name: 'Więcej' }).first().click();
  await lead.getByRole('menuitem', { name: 'Cykl i strony' }).click();
  await lead.locator('label', { hasText: /^Państwo$/ }).click();
  await expectNoFindings(lead, 'settings of the workshop');
  await lead.screenshot({ path: info.outputPath('lead-settings.png') });
  await lead.getByRole('button', { name: 'Zapisuję zmiany' }).click();
  await asked(ola, 'Co mają Państwo u siebie?');
  await asked(stage, 'Co mają Państwo u siebie?');
  await asked(marta, 'Co masz w pracy?');

  await expect(marta.getByText('Kogo jeszcze warto zaprosić?')).toHaveCount(0);
  await marta.getByRole('button', { name: 'Mam już wszystko' }).tap();
  await expect(marta.getByText('Kogo jeszcze warto zaprosić?')).toBeVisible();
  await expectWellMade(marta, 'ready, while another writes');
  await marta.screenshot({ path: info.outputPath('ready.png') });
  await ola.getByRole('button', { name: 'Mam już wszystko' }).tap();
  await expect(marta.getByText('Kogo jeszcze warto zaprosić?')).toHaveCount(0);

  // The room has gone on; a card for the step before, half-written across a reload, by touch and by keyboard.
  await table.hand.do({ type: 'step:advance', step: 'kartki', phase: 0 });
  await table.hand.do({ type: 'step:close', step: 'kartki' });
  await table.goTo('dalej');
  await openLate(marta);
  await marta.setViewportSize(SCREENS.narrow);
  const late = marta.getByRole('dialog').getByRole('textbox', { name: 'Twoja kartka' });
  await late.fill('Piec do ceramiki');
  await expectWellMade(marta, 'adding to an earlier step at 320 px');
  await marta.screenshot({ path: info.outputPath('late.png') });
  await marta.setViewportSize(SCREENS.phone);
  await marta.reload();
  await openLate(marta);
  await expect(late).toHaveValue('Piec do ceramiki');
  await late.press('Control+Enter');
  await expect(marta.getByRole('dialog').getByRole('status')).toContainText('Piec do ceramiki');
  await marta.keyboard.press('Escape');
  await marta.keyboard.press('Escape');
  await asked(marta, 'Co mamy?');
  await table.hand.do({ type: 'step:lock', step: 'kartki', locked: true });
  await ola.getByRole('button', { name: /Twoje miejsce i ustawienia/ }).tap();
  await expect(ola.getByRole('button', { name: 'Dopisz, gdy masz chwilę' })).toHaveCount(0);
  await table.hand.do({ type: 'step:open', step: 'kartki' });
  await expect(stage.getByText('Piec do ceramiki')).toBeVisible();
});

async function openLate(phone: Page): Promise<void> {
  await phone.getByRole('button', { name: /Twoje miejsce i ustawienia/ }).tap();
  await phone.getByRole('button', { name: 'Dopisz, gdy masz chwilę' }).tap();
  await phone.getByRole('button', { name: 'Kartki kartki' }).tap();
}
