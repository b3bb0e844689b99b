import type { Page } from 'playwright/test';
import { makeRandomId, platformRandom } from '#shared/ids.ts';
import { sameText } from '#shared/text.ts';
import { cardsStep, templateOf } from '../fixtures/template.ts';
import { press } from './keys.ts';
import { expectLargeTargets, expectNoFindings, expectNoSideways } from './surfaceChecks.ts';
import { expect, SCREENS, type Table, test } from './table.ts';

// What people wrote in an earlier step waits for them in a later one: nothing is typed twice.

const plain = { columns: [], condition: false, status: false, owner: false, approveByOwner: false, limit: 6 };
const earlier = (id: string, title: string, attribution: 'named' | 'side' | 'anonymous') => {
  const step = cardsStep(id, attribution, { title: sameText(title) });
  return { ...step, config: { ...step.config, ...plain, length: 160 } };
};
const bank = cardsStep('bank', 'named', {
  title: sameText('Bank zasobów'),
  from: ['wizytowki', 'targ', 'obawy'],
});
const template = templateOf(
  earlier('wizytowki', 'Moja wizytówka', 'named'),
  earlier('targ', 'Targ ofert', 'side'),
  earlier('obawy', 'Nadzieje i obawy', 'anonymous'),
  {
    ...bank,
    config: {
      ...bank.config,
      limit: 12,
      carry: [
        { step: 'wizytowki', column: 'time', owner: 'me', label: sameText('Zwróć się do mnie, gdy…') },
        { step: 'targ', column: 'places', owner: 'institution' },
        { step: 'obawy', column: 'time' },
      ],
    },
  },
);
test.use({ houseOptions: { templates: [template] } });
test.describe.configure({ timeout: 120_000 });

const section = (page: Page) => page.locator('[data-carried]');
const waiting = (page: Page, text: string) => section(page).getByText(text, { exact: true });
const LONG =
  'Szukasz kogoś, kto poprowadzi zajęcia z szycia, pożyczy maszynę i jeszcze pokaże, jak ją naprawić samemu';

/** Pictures to look at: `SHOTS=<folder>`. */
async function shoot(page: Page, name: string): Promise<void> {
  if (process.env.SHOTS !== undefined) {
    await page.screenshot({ path: `${process.env.SHOTS}/${name}.png` });
  }
}

/** What was said in an earlier step, written down by the facilitator. */
async function wrote(table: Table, step: string, name: string, text: string): Promise<void> {
  const person = table.hand.parts.people?.people.find(one => one.name === name)?.id ?? '';
  const entry = makeRandomId(platformRandom);
  await table.hand.do({ type: 'entry:put', step, entry, data: { text, column: '' }, behalf: person });
}

test('own words of an earlier step are added by touch, by keys, at 320 px, and for whoever has no phone', async ({
  table,
}) => {
  const touch = await table.phone('Marta', 'A');
  const narrow = await table.phone('Renata', 'B');
  await narrow.setViewportSize(SCREENS.narrow);
  const lead = await table.lead();
  const stage = await table.stage();
  await table.hand.do({ type: 'person:add', name: 'Kuba', sides: ['B'] });
  await table.hand.until('Kuba', ({ people }) => people?.people.length === 3);
  await table.goTo('wizytowki', 1);
  await wrote(table, 'wizytowki', 'Marta', LONG);
  await wrote(table, 'wizytowki', 'Marta', 'Trzeba coś uszyć');
  await wrote(table, 'wizytowki', 'Kuba', 'Trzeba coś przewieźć');
  await table.goTo('targ', 1);
  await wrote(table, 'targ', 'Renata', 'Warsztaty ceramiki');
  await table.goTo('obawy', 1);
  await wrote(table, 'obawy', 'Renata', 'Zabraknie nam czasu');
  await table.goTo('bank');

  // By touch: what is too long is shortened, what fits is added as it is.
  await expect(waiting(touch, LONG)).toBeVisible();
  await expect(section(touch)).toContainText('To Twoje słowa z kroku „Moja wizytówka”.');
  await shoot(touch, 'seat-long');
  await section(touch).getByRole('button', { name: 'Skróć i dodaj' }).tap();
  await section(touch).getByRole('textbox', { name: 'Twoja kartka' }).fill('Pożyczę maszynę do szycia');
  await shoot(touch, 'seat-shorten');
  await expectNoFindings(touch, 'shortening');
  await section(touch).getByRole('button', { name: 'Dodaj', exact: true }).tap();
  await expect(touch.getByText('Pożyczę maszynę do szycia')).toBeVisible();
  await expect(waiting(touch, 'Trzeba coś uszyć')).toBeVisible();
  await shoot(touch, 'seat-next');
  for (const [page, what] of [
    [touch, 'phone'],
    [narrow, '320 px'],
  ] as const) {
    await expectLargeTargets(page, what);
    await expectNoSideways(page, what);
    await expectNoFindings(page, what);
  }

  // Put off it is gone, after a reload too, and comes back when it is wanted. By keys alone it is added once.
  await section(touch).getByRole('button', { name: 'Pomiń' }).tap();
  await expect(waiting(touch, 'Trzeba coś uszyć')).toBeHidden();
  await touch.reload();
  await section(touch).getByRole('button', { name: 'Pokaż 1 pominiętą kartkę' }).tap();
  await expect(waiting(touch, 'Trzeba coś uszyć')).toBeVisible();
  await touch.locator('body').focus();
  await press(touch, 'Dodaj');
  await expect(touch.getByText('To już wszystko z wcześniejszych kroków.')).toBeFocused();
  await expect(touch.getByRole('button', { name: 'Zmień kartkę: Trzeba coś uszyć' })).toBeVisible();

  // What a side wrote is offered to its people; nobody else sees any of it.
  await shoot(narrow, 'seat-narrow');
  await expect(section(narrow)).toContainText('Wasza strona napisała to w kroku „Targ ofert”.');
  await section(narrow).getByRole('button', { name: 'Dodaj', exact: true }).tap();
  await expect(section(narrow).getByRole('button')).toHaveCount(0);
  await expect(narrow.getByRole('button', { name: 'Zmień kartkę: Warsztaty ceramiki' })).toBeVisible();

  // The console: for Kuba, who has no phone, and what nobody signed.
  await expect(lead.getByText('Z wcześniejszych kroków przeszło tu 5 kartek.')).toBeVisible();
  await shoot(lead, 'lead');
  await expectNoFindings(lead, 'the console');
  await lead.locator('body').focus();
  await press(lead, 'Dodaj: Trzeba coś przewieźć');
  await expect(lead.getByText('w imieniu: Kuba')).toBeHidden();
  await lead.getByRole('button', { name: 'Zmień i dodaj: Zabraknie nam czasu' }).click();
  await lead.getByRole('textbox', { name: 'Słowa na kartce' }).fill('Czas: ustalmy terminy');
  await shoot(lead, 'lead-change');
  await lead.getByRole('button', { name: 'Dodaj: Czas: ustalmy terminy' }).click();
  await expect(lead.getByText('Możesz dodać')).toBeHidden();

  // The room sees what was added, with its authors, and nothing else.
  await expect(stage.getByText('Trzeba coś')).toHaveCount(0);
  await table.goTo('bank', 1);
  for (const text of [
    'Pożyczę maszynę do szycia',
    'Trzeba coś uszyć',
    'Trzeba coś przewieźć',
    'Warsztaty ceramiki',
    'Czas: ustalmy terminy',
  ]) {
    await expect(stage.getByText(text)).toBeVisible();
  }
  await expect(stage.getByText(LONG)).toHaveCount(0);
  await shoot(stage, 'stage');
});
