import type { Page } from 'playwright/test';
import { sameText } from '#shared/text.ts';
import { cardsStep, surveyStep, templateOf } from '../fixtures/template.ts';
import { focused, press } from './keys.ts';
import { expectLargeTargets, expectNoFindings, expectNoSideways } from './surfaceChecks.ts';
import { expect, SCREENS, type Table, test } from './table.ts';
import { comeToName, openAt } from './ways.ts';
import { cardField, writeCard } from './writing.ts';

// Without a phone of one's own: a printed card with a code, and a neighbour's phone.

const CARDS = 'zasoby';
const SURVEY = 'ankieta';
const cards = cardsStep(CARDS, 'side', { title: sameText('Bank zasobów') });
const template = templateOf(
  { ...cards, config: { ...(cards.config as object), limit: 2, owner: false, approveByOwner: false } },
  surveyStep(SURVEY),
);
test.use({ houseOptions: { templates: [template] } });
test.describe.configure({ timeout: 120_000 });

/** Pictures to look at: `SHOTS=<folder>`. */
async function shoot(page: Page, name: string): Promise<void> {
  if (process.env.SHOTS !== undefined) {
    await page.screenshot({ path: `${process.env.SHOTS}/${name}.png` });
  }
}

async function examine(page: Page, what: string): Promise<void> {
  await expectLargeTargets(page, what);
  await expectNoSideways(page, what);
  await expectNoFindings(page, what);
}

/** What went to the printer, as a picture of the sheet. */
async function shootPaper(page: Page, name: string): Promise<void> {
  if (process.env.SHOTS !== undefined) {
    await page.setViewportSize({ width: 734, height: 1050 });
    await page.emulateMedia({ media: 'print' });
    await page.screenshot({ path: `${process.env.SHOTS}/${name}.png`, fullPage: true });
    await page.emulateMedia({ media: 'screen' });
    await page.setViewportSize(SCREENS.laptop);
  }
}

/** The console without a printer: what is printed stays on the page to be read. */
async function leadWithoutPrinter(table: Table): Promise<Page> {
  return table.lead({
    before: async page => {
      await page.addInitScript(() => Object.assign(window, { print: () => undefined }));
    },
  });
}

/** A sheet that opens is examined once it stands. */
async function examineSheet(page: Page, what: string): Promise<void> {
  await expect(page.getByRole('dialog')).toHaveCSS('opacity', '1');
  await expectNoFindings(page, what);
}

/** Codes as they stand on the paper. */
async function printedCodes(lead: Page): Promise<string[]> {
  const words = await lead.locator('[data-printout] footer b').allTextContents();
  return words.map(code => code.replace(/\s/g, ''));
}

test('a stack of paper goes in by its codes, also on another day', async ({ table }) => {
  await table.goTo(CARDS);
  const lead = await leadWithoutPrinter(table);
  await lead.getByRole('button', { name: 'Kartki do wydruku: Bank zasobów' }).click();
  await lead.getByRole('textbox', { name: 'Ile kartek' }).fill('5');
  await examineSheet(lead, 'the dialog of cards');
  await shoot(lead, 'paper-dialog');
  await lead.getByRole('button', { name: 'Drukuję kartki' }).click();
  await expect(lead.getByText('Kartki są gotowe.', { exact: false })).toBeVisible();
  await expect(lead.locator('[data-printout] section')).toHaveCount(5);
  const [code = '', other = ''] = await printedCodes(lead);
  await shootPaper(lead, 'paper-cards');
  await lead.getByRole('button', { name: 'Zamknij' }).click();

  // By keys alone: the code, a side, two cards with Enter; then this paper is full.
  await openAt(lead, `${table.house.own}/prowadzenie/${table.workshop}?p=behalf`);
  const field = lead.getByRole('textbox', { name: 'Kod kartki' });
  await field.pressSequentially('2222');
  await expect(lead.getByText('Nie ma kartki z takim kodem', { exact: false })).toBeVisible();
  await field.pressSequentially(code.toLowerCase());
  await expect(lead.getByText('Z tej kartki wpisano: 0 z 2')).toBeVisible();
  await lead.getByRole('radio', { name: 'OPS' }).check({ force: true });
  const words = lead.getByRole('textbox', { name: 'Treść' });
  await words.fill('Sala z lustrem');
  await words.press('Enter');
  await expect(lead.getByText('Z tej kartki wpisano: 1 z 2')).toBeVisible();
  await expectNoFindings(lead, 'entering a card');
  await shoot(lead, 'paper-entry');

  // Another day, after the server was started anew, the same code finds the same card.
  await table.house.restart(24 * 3_600_000);
  await lead.reload();
  await field.pressSequentially(code);
  await expect(lead.getByText('Z tej kartki wpisano: 1 z 2')).toBeVisible();
  await expect(lead.getByRole('radio', { name: 'OPS' })).toHaveCount(0);
  await words.fill('Wtorki po południu');
  await words.press('Enter');
  await expect(lead.getByText('Ta kartka jest już wpisana w całości.')).toBeVisible();
  await shoot(lead, 'paper-full');
  await field.pressSequentially(other);
  await expect(lead.getByText('Z tej kartki wpisano: 0 z 2')).toBeVisible();
});

test('two people share one phone, and nothing of theirs is mixed', async ({ table }) => {
  await table.goTo(CARDS);
  const phone = await table.phone('Marta', 'A');
  await writeCard(phone, 'Sala Marty');
  await cardField(phone).fill('Niedokończone słowa Marty');

  // By touch: the neighbour goes through the same door on the same phone.
  await phone.getByRole('button', { name: /Marta, MOK/ }).tap();
  await phone.getByRole('button', { name: 'Dodaj osobę obok' }).tap();
  await examineSheet(phone, 'the sheet for a neighbour');
  await shoot(phone, 'beside-sheet');
  await phone.getByRole('button', { name: 'Podaję urządzenie' }).tap();
  const name = await comeToName(phone);
  await name.fill('Zenon');
  await phone.locator('#side-list label:has(input[value="B"])').click();
  await phone.getByRole('button', { name: 'Siadam do stołu' }).click();
  const strip = phone.getByRole('region', { name: 'Wspólne urządzenie' });
  await expect(strip).toContainText('Teraz pisze: Zenon. Obok: Marta.');
  await table.hand.until(
    'both sit at the table',
    ({ now }) => now?.here.online.A === 1 && now.here.online.B === 1,
  );
  await expect(cardField(phone)).toHaveValue('');
  await expect(phone.getByText('Sala Marty')).toHaveCount(0);
  await cardField(phone).fill('Niedokończone słowa Zenona');
  await examine(phone, 'shared at 390 px');
  await shoot(phone, 'beside-strip');

  // Two taps, and the words are Marta's again.
  await strip.getByRole('button', { name: 'Zmień' }).tap();
  await examineSheet(phone, 'who writes now');
  await shoot(phone, 'beside-choose');
  await phone.getByRole('button', { name: 'Teraz: Marta' }).tap();
  await expect(strip).toContainText('Teraz pisze: Marta. Obok: Zenon.');
  await expect(cardField(phone)).toHaveValue('Niedokończone słowa Marty');
  await expect(phone.getByText('Sala Marty').first()).toBeVisible();

  // The back button leads to nobody else's place.
  await phone.goBack();
  await expect(phone.getByRole('heading', { name: 'Odejść od stołu?' })).toBeVisible();
  await phone.getByRole('button', { name: 'Zostaję' }).tap();
  await expect(strip).toContainText('Teraz pisze: Marta.');

  // By keys at 320 px, and announced; the focus stays where it was.
  await phone.setViewportSize(SCREENS.narrow);
  await examine(phone, 'shared at 320 px');
  await shoot(phone, 'beside-narrow');
  await press(phone, 'Zmień');
  await press(phone, /Teraz: Zenon/);
  await expect(phone.getByText('Teraz pisze: Zenon.', { exact: true }).first()).toBeAttached();
  await expect.poll(() => focused(phone)).toBe('Zmień osobę, która pisze');
  await expect(cardField(phone)).toHaveValue('Niedokończone słowa Zenona');
  await writeCard(phone, 'Auto Zenona');
  await table.hand.until('each card is of its author’s side', ({ now }) => {
    const counts = now?.step?.counts.hidden.places;
    return counts?.A === 1 && counts.B === 1;
  });

  // A reload stays with whoever writes; one leaves, the other one's place is as it was.
  await phone.reload();
  await expect(strip).toContainText('Teraz pisze: Zenon.');
  await phone.getByRole('button', { name: /Zenon, OPS/ }).click();
  await phone.getByRole('button', { name: 'Usuń moje imię z listy' }).click();
  await phone.getByRole('button', { name: 'Usuwam moje imię' }).click();
  const back = phone.getByRole('link', { name: 'Wróć do miejsca: Marta' });
  await expect(back).toBeVisible();
  await shoot(phone, 'beside-left');
  await back.click();
  await expect(cardField(phone)).toHaveValue('Niedokończone słowa Marty');
  await expect(strip).toHaveCount(0);
});

test('@long pictures of every kind of paper', async ({ table }) => {
  await table.hand.do({ type: 'person:add', name: 'Zenon', sides: ['A'] });
  await table.goTo(SURVEY);
  const lead = await leadWithoutPrinter(table);
  await lead.getByRole('button', { name: /^Kartki do wydruku/ }).click();
  await lead.getByRole('textbox', { name: 'Ile kartek' }).fill('2');
  await lead.getByRole('button', { name: 'Drukuję kartki' }).click();
  await expect(lead.getByText('Kartki są gotowe.', { exact: false })).toBeVisible();
  const [code = ''] = await printedCodes(lead);
  await shootPaper(lead, 'paper-survey');
  await lead.goto(`${table.house.own}/prowadzenie/${table.workshop}?p=behalf`);
  await lead.getByRole('textbox', { name: 'Kod kartki' }).pressSequentially(code);
  await expect(lead.getByText('Z tej kartki wpisano: 0 z 1')).toBeVisible();
  await shoot(lead, 'paper-survey-entry');
  await lead.setViewportSize(SCREENS.narrow);
  await expectNoSideways(lead, 'entering at 320 px');
  await shoot(lead, 'paper-survey-narrow');
  await lead.goto(`${table.house.own}/prowadzenie/${table.workshop}?p=plan`);
  await expectLargeTargets(lead, 'the plan at 320 px');
  await lead.setViewportSize(SCREENS.laptop);
  await shoot(lead, 'paper-plan');
});
