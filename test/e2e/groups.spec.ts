import type { Page } from 'playwright';
import type { Phase } from '#shared/template/template.ts';
import { sameText } from '#shared/text.ts';
import { cardsStep, templateOf } from '../fixtures/template.ts';
import {
  expectLargeTargets,
  expectNoFindings,
  expectNoSideways,
  expectNothingClipped,
  expectVisibleFocus,
} from './surfaceChecks.ts';
import { expect, SCREENS, test } from './table.ts';
import { writeCard } from './writing.ts';

// Pairs in real browsers: each phone its own, the wall and the console everybody's; a late one, an odd one, by keyboard.

const QUESTION = 'Co Cię cieszy w pracy?';
const [hidden, shown] = cardsStep('write', 'named').phases as [Phase, Phase];
const talk: Phase = {
  ...hidden,
  label: sameText('Pierwsza rozmowa'),
  form: 'pairs',
  visibility: 'all',
  write: false,
  prompt: sameText(QUESTION),
};
const template = templateOf(
  cardsStep('talk', 'named', {
    activity: 'brief',
    title: sameText('Krótkie rozmowy'),
    phases: [talk, { ...talk, label: sameText('Druga rozmowa') }],
    minutes: 16,
    config: { preset: 'energiser', slides: [{ title: sameText('W parach') }] },
  }),
  cardsStep('write', 'named', {
    title: sameText('Rozwiązania'),
    phases: [{ ...hidden, form: 'pairs', visibility: 'group' }, shown],
  }),
);
test.use({ houseOptions: { templates: [template] } });
test.describe.configure({ timeout: 240_000 });

const card = (page: Page) => page.locator('section[aria-labelledby="moja-para"]');
const partner = (page: Page) => card(page).locator('li b').first().textContent();

async function expectWellMade(page: Page, what: string): Promise<void> {
  await expectNoFindings(page, what);
  await expectLargeTargets(page, what);
  await expectNoSideways(page, what);
  await expectNothingClipped(page, what);
}

test('three short conversations: people find each other', async ({ table }) => {
  const lead = await table.lead();
  const stage = await table.stage();
  const marta = await table.phone('Marta', 'A');
  const kuba = await table.phone('Kuba', 'A');
  const renata = await table.phone('Renata', 'B');
  await table.hand.do({ type: 'person:add', name: 'Ewa', sides: ['B'] });
  await table.goTo('talk');

  // One's own pair, with the question still there; the others on the wall, with a clock.
  await expect(card(marta)).toContainText(/^Twoja para, stolik \d/);
  const first = await partner(marta);
  expect(['Renata', 'Ewa']).toContain(first);
  expect(await partner(kuba)).not.toBe(first);
  await expect(marta.getByText(QUESTION)).toBeVisible();
  await expect(stage.getByRole('heading', { name: QUESTION })).toBeVisible();
  const wall = stage.getByRole('region', { name: 'Kto z kim siada' });
  await expect(wall.getByRole('listitem')).toHaveCount(2);
  await expect(wall.getByText('Ewa')).toBeVisible();
  // Whoever did not agree to a name on the wall is a side there.
  await expect(wall.getByText('Marta')).toBeHidden();
  await expect(stage.getByRole('timer')).toBeVisible();
  for (const [page, what] of [
    [marta, 'a pair on a phone'],
    [stage, 'pairs on the wall'],
    [lead, 'pairs on the console'],
  ] as const) {
    await expectNoFindings(page, what);
    await expectNothingClipped(page, what);
  }
  await marta.setViewportSize(SCREENS.narrow);
  await expectWellMade(marta, 'a pair at 320 px');
  await marta.setViewportSize(SCREENS.phone);

  // The second conversation is with the other one, and the reader says so.
  await table.hand.do({ type: 'step:advance', step: 'talk', phase: 0 });
  await expect.poll(() => partner(marta)).not.toBe(first);
  const second = (await partner(marta)) ?? '';
  await expect(marta.getByRole('status').filter({ hasText: `Twoja para: ${second}, stolik` })).toHaveCount(1);

  // An odd one comes late and joins a pair.
  const late = await table.phone('Zofia', 'B');
  await expect(card(late)).toContainText('Twoja trójka');
  await expect(wall.getByText(/./).first()).toBeVisible();
  await expect(wall.getByRole('listitem')).toHaveCount(2);
  await renata.close();
});

test('on the console pairs are formed anew, and a person is moved with the keyboard alone', async ({
  table,
}) => {
  const lead = await table.lead();
  const marta = await table.phone('Marta', 'A');
  const renata = await table.phone('Renata', 'B');
  await table.hand.do({ type: 'person:add', name: 'Kuba', sides: ['A'] });
  await table.hand.do({ type: 'person:add', name: 'Ewa', sides: ['B'] });
  await table.goTo('talk');
  await expect(card(marta)).toContainText('Twoja para');
  const first = await partner(marta);

  const pairs = lead.getByRole('region', { name: /^Pary/ });
  await expect(pairs.getByRole('button', { name: /^Przenieś do…/ })).toHaveCount(4);
  await expectLargeTargets(lead, 'pairs on the console');
  await expectNoSideways(lead, 'pairs on the console');
  await expectVisibleFocus(lead, 'pairs on the console');
  await pairs.getByRole('button', { name: 'Wymieszaj na nowo' }).click();
  await expect.poll(() => partner(marta)).not.toBe(first);

  // Marta gets a table of her own: her phone says so, the console offers her a place.
  await pairs.getByRole('button', { name: 'Przenieś do…: Marta' }).focus();
  await lead.keyboard.press('Enter');
  const dialog = lead.getByRole('dialog');
  const where = dialog.getByRole('combobox', { name: 'Dokąd' });
  await expect(where).toBeFocused();
  await expectNoFindings(lead, 'moving somebody');
  await expectLargeTargets(lead, 'moving somebody');
  await lead.keyboard.press('n');
  await expect(where).toHaveValue('new');
  await lead.keyboard.press('Tab');
  await lead.keyboard.press('Enter');
  await expect(dialog).toBeHidden();
  await expect(card(marta)).toContainText('Na razie siedzisz bez pary');
  await expect(pairs.getByText('Marta siedzi bez pary.')).toBeVisible();
  await expectNoFindings(lead, 'somebody alone, console');
  await marta.setViewportSize(SCREENS.narrow);
  await expectWellMade(marta, 'somebody alone, phone');
  // Two are alone now; the one is offered the other.
  const row = pairs.getByRole('listitem').filter({ hasText: 'Marta siedzi bez pary.' });
  await row.getByRole('button', { name: /^Dosadź do stolika/ }).click();
  await expect(card(marta)).toContainText(/Twoja (para|trójka)/);

  // The remote of a facilitator on a phone has them too.
  await lead.setViewportSize(SCREENS.narrow);
  await expect(lead.getByRole('button', { name: 'Wymieszaj na nowo' })).toBeVisible();
  await expectWellMade(lead, 'pairs on the remote');
  await renata.close();
});

test('what one’s pair writes is read on both phones and nowhere else @long', async ({ table }) => {
  const stage = await table.stage();
  const marta = await table.phone('Marta', 'A');
  const kuba = await table.phone('Kuba', 'A');
  const renata = await table.phone('Renata', 'B');
  const ewa = await table.phone('Ewa', 'B');
  await table.goTo('write');
  await expect(card(marta)).toContainText('Twoja para');
  const pair = (await partner(marta)) === 'Renata' ? renata : ewa;
  const words = 'Wtorki w OPS: próba chóru';
  await writeCard(marta, words);
  await expect(pair.getByRole('heading', { name: 'W Waszej parze: 1' })).toBeVisible();
  await expect(pair.getByText(words)).toBeVisible();
  await expect(pair.getByRole('button', { name: `Zmień kartkę: ${words}` })).toHaveCount(0);
  // Whoever reads along has the screen for it; writing is one press away.
  await expect(pair.getByRole('button', { name: 'Dodaj kartkę' })).toBeVisible();
  await expect(pair.getByRole('button', { name: 'Mam już wszystko' })).toBeVisible();
  for (const other of [kuba, stage, pair === renata ? ewa : renata]) {
    await expect(other.getByText(words)).toHaveCount(0);
  }
  await expectNoFindings(pair, 'a card of one’s pair');
  await pair.setViewportSize(SCREENS.narrow);
  await expectWellMade(pair, 'a card of one’s pair at 320 px');
  await pair.setViewportSize(SCREENS.laptop);
  await expectWellMade(pair, 'a card of one’s pair on a laptop');

  await table.hand.do({ type: 'step:advance', step: 'write', phase: 0 });
  await expect(kuba.getByText(words)).toBeVisible();
  await expect(card(marta)).toBeHidden();
});
