import { sameText } from '#shared/text.ts';
import { cardsStep, templateOf } from '../fixtures/template.ts';
import { sitDown } from './actor.ts';
import {
  expectLargeTargets,
  expectNoFindings,
  expectNoSideways,
  expectNothingClipped,
} from './surfaceChecks.ts';
import { expect, SCREENS, test } from './table.ts';
import { writeCard } from './writing.ts';

// Two cards about the same become one on the console; both authors keep theirs; moderation splits them again.

const STEP = 'bank';
const template = templateOf(
  cardsStep(STEP, 'named', { title: sameText('Co mamy') }),
  cardsStep('potem', 'named', { title: sameText('Potem') }),
);
test.use({ houseOptions: { templates: [template] } });
test.describe.configure({ timeout: 120_000 });

test('a card is merged into a near one, its author reads with which, and „Rozdziel" gives it back', async ({
  table,
}) => {
  const lead = await table.lead();
  const marta = await table.phone('Marta', 'A');
  const { house, code } = table;
  const renata = await sitDown(house.own, code, 'Renata', ['B']);
  const jan = await sitDown(house.own, code, 'Jan', ['A']);
  await table.goTo(STEP);
  await writeCard(marta, 'Sala na 30 osób!');
  await expect(marta.getByText('Sala na 30 osób!')).toBeVisible();
  const into = await renata.write(STEP, { text: 'sala na 30 osob', column: 'time' });
  await jan.write(STEP, { text: 'Kuchnia z dużym stołem', column: 'places' });
  await jan.write(STEP, { text: 'Wtorki po południu', column: 'time' });
  await table.hand.do({ type: 'step:advance', step: STEP, phase: 0 });

  await lead.getByRole('button', { name: 'Więcej: Sala na 30 osób!' }).click();
  await lead.getByRole('menuitem', { name: 'Połącz z…' }).click();
  const dialog = lead.getByRole('dialog');
  await expect(dialog.getByText('Zapytajcie autorów, czy to to samo.')).toBeVisible();
  const rows = dialog.getByRole('radio');
  await expect(rows).toHaveCount(3);
  await expect(rows.first()).toHaveAccessibleName(/^sala na 30 osob\s*podobne słowa · Renata, .* · Czas$/);
  await expect(rows.nth(1)).toHaveAccessibleName(/^Kuchnia/);
  await expectNoFindings(lead, 'merging');
  await expectLargeTargets(lead, 'merging');
  await expectNoSideways(lead, 'merging');
  await expectNothingClipped(lead, 'merging');
  await rows.first().check({ force: true });
  await dialog.getByRole('button', { name: 'Łączę kartki' }).click();
  await expect(lead.getByText('z 1 połączoną')).toBeVisible();

  const note = marta.getByText('Połączono z: sala na 30 osob');
  await expect(note).toBeVisible();
  await expect(marta.getByRole('button', { name: 'Zmień kartkę: Sala na 30 osób!' })).toBeHidden();
  await marta.setViewportSize(SCREENS.narrow);
  await expectNoSideways(marta, 'merged, narrow');
  await expectNoFindings(marta, 'merged, narrow');

  // Set aside with what went into it, the author is told so; put back, everything is as before.
  await table.hand.do({ type: 'entry:hide', step: STEP, entry: into, reason: '' });
  await expect(marta.getByText('Kartka odłożona.', { exact: false })).toBeVisible();
  await table.hand.do({ type: 'entry:restore', step: STEP, entry: into });
  await expect(note).toBeVisible();

  await lead.goto(`${house.own}/prowadzenie/${table.workshop}?p=moderation`);
  await expect(lead.getByText('Połączono z: sala na 30 osob')).toBeVisible();
  await expectNoFindings(lead, 'merged, moderation');
  await lead.getByRole('button', { name: 'Rozdziel: Sala na 30 osób!' }).click();
  await expect(note).toBeHidden();
  await expect(marta.getByRole('button', { name: 'Zmień kartkę: Sala na 30 osób!' })).toBeVisible();
  await expect(lead.getByRole('heading', { name: 'Połączone' })).toBeHidden();
  renata.close();
  jan.close();
});
