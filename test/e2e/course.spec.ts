import type { Page } from 'playwright/test';
import { expect, type Table, test } from './table.ts';
import { writeCard } from './writing.ts';

// One meeting, led from the console with the mouse, the projector and three phones beside it. Texts are looked for
// by strings: only these match where the interface binds words with non-breaking spaces.

const SINCERE = 'Czego potrzebuję, żeby mówić szczerze';

test.use({ houseOptions: { countdown: { reveal: 2_500, close: 0 } } });

/** The one green button of the console. */
function next(lead: Page, goal: RegExp) {
  return lead.locator('#dalej').getByRole('button', { name: goal });
}

/** The console's bar has the way; on a laptop as a button, else in its menu. */
async function openPage(lead: Page, name: string): Promise<void> {
  await lead.getByRole('button', { name: 'Więcej', exact: true }).click();
  await lead.getByRole('menuitem', { name }).click();
}

/** Console, projector and three phones at „Wejście i kawa". */
async function meeting(table: Table) {
  const lead = await table.lead();
  const stage = await table.stage();
  const ala = await table.phone('Ala', 'A');
  const bob = await table.phone('Bob', 'B');
  const cela = await table.phone('Cela', 'A');
  return { lead, stage, ala, bob, cela };
}

test('a meeting from the first coffee to the cards on the wall', async ({ table }) => {
  test.setTimeout(180_000);
  const { lead, stage, ala, bob, cela } = await meeting(table);
  await expect(stage.getByText(table.code.slice(0, 3)).first()).toBeVisible();

  // Arrive, brief.
  await next(lead, /^Zacznij: Wejście i kawa/).click();
  await table.hand.until('the first step', ({ now }) => now?.step?.id === 'mik.1.01');
  await expect(ala.getByText('Wejście i kawa').first()).toBeVisible();
  await next(lead, /Tak się dziś mamy/).click();
  await next(lead, /Powitanie i plan drogi/).click();
  await expect(stage.getByText('Najpierw ludzie, potem zasoby').first()).toBeVisible();

  // Cards, hidden: counts for all, words for nobody.
  await next(lead, /Czego potrzebuję/).click();
  await expect(lead.getByRole('heading', { name: SINCERE })).toBeVisible();
  await writeCard(ala, 'nikt nie przerywa');
  await writeCard(bob, 'telefony leżą ekranem w dół');
  await expect(stage.getByText('2 ukryte kartki').first()).toBeVisible();
  await expect(lead.getByText('nikt nie przerywa')).toHaveCount(0);
  await ala.getByRole('button', { name: 'Mam już wszystko' }).click();
  await expect(lead.getByText('Gotowe 1 z 3').first()).toBeVisible();

  // Timer and hands.
  await lead.getByRole('button', { name: '+1 min' }).click();
  await expect(cela.getByRole('timer').first()).toHaveText(/^3:/);
  await bob.getByRole('button', { name: 'Podnieś rękę' }).click();
  await expect(lead.getByText(/podnosi rękę/)).toBeVisible();
  await lead.getByRole('button', { name: 'Opuść rękę: Bob' }).click();
  await expect(bob.getByRole('button', { name: 'Podnieś rękę' })).toHaveAttribute('aria-pressed', 'false');

  // A stray „Dalej" is undone before anything left the server.
  await next(lead, /Odsłoń|Odsłona/).click();
  await lead.getByRole('button', { name: 'Cofnij', exact: true }).click();
  await expect(next(lead, /Odsłoń|Odsłona/)).toBeVisible();
  await expect(stage.getByText('nikt nie przerywa')).toHaveCount(0);

  // The reveal itself.
  await next(lead, /Odsłoń|Odsłona/).click();
  for (const page of [stage, lead, ala, bob, cela]) {
    await expect(page.getByText('telefony leżą ekranem w dół').first()).toBeVisible();
  }
});

test('moderation: one key hides a card everywhere, one button brings it back', async ({ table }) => {
  test.setTimeout(150_000);
  const { lead, stage, ala, bob } = await meeting(table);
  await table.goTo('mik.1.06');
  await writeCard(ala, 'zdanie, które kogoś zrani');
  await expect(stage.getByText('1 ukryta kartka').first()).toBeVisible();
  await table.hand.do({ type: 'step:advance', step: 'mik.1.06', phase: 0 });
  for (const page of [stage, bob]) {
    await expect(page.getByText('zdanie, które kogoś zrani').first()).toBeVisible();
  }
  await openPage(lead, 'Do obejrzenia i odłożone');
  const card = lead.locator('[data-card]', { hasText: 'zdanie, które kogoś zrani' });
  await card.focus();
  await lead.keyboard.press('h');
  for (const page of [stage, bob]) {
    await expect(page.getByText('zdanie, które kogoś zrani')).toHaveCount(0);
  }
  await expect(ala.getByText('Kartka odłożona. Porozmawiaj z osobą prowadzącą.')).toBeVisible();
  await lead.getByRole('button', { name: /^Przywróć: zdanie/ }).click();
  for (const page of [stage, bob]) {
    await expect(page.getByText('zdanie, które kogoś zrani').first()).toBeVisible();
  }
});

test('questions: a preview for the facilitator, then column by column, then read aloud', async ({
  table,
}) => {
  test.setTimeout(150_000);
  const { lead, stage, ala, bob } = await meeting(table);
  await table.goTo('mik.1.10');
  await chooseColumn(ala, 'Pytanie, które od dawna chodzi mi po głowie');
  await writeCard(ala, 'kto naprawdę decyduje o sali?');
  await writeCard(ala, 'to zdanie rani');
  await chooseColumn(bob, 'Słowo drugiej strony, którego nie rozumiem');
  await writeCard(bob, 'superwizja');
  await table.hand.until('two hidden', ({ now }) => Object.keys(now?.step?.counts.hidden ?? {}).length >= 2);
  await next(lead, /Podgląd/).click();
  await expect(lead.getByText('superwizja').first()).toBeVisible();
  await expect(stage.getByText('superwizja')).toHaveCount(0);
  await lead.getByRole('button', { name: 'Odłóż: to zdanie rani' }).click();
  await lead.getByRole('menuitem').first().click();
  await expect(lead.getByText('Odłożone: 1')).toBeVisible();

  await next(lead, /Odsłoń|Odsłona/).click();
  await table.hand.until('the reveal', ({ now }) => now?.step?.phase === 2);
  await expect(stage.getByText('superwizja')).toHaveCount(0);
  await lead.getByRole('button', { name: /^Odsłoń: Słowo drugiej strony/ }).click();
  await expect(stage.getByText('superwizja').first()).toBeVisible();
  await expect(stage.getByText('kto naprawdę decyduje o sali?')).toHaveCount(0);
  // Somebody who only ever presses the green button cannot leave a shelf covered without noticing.
  await next(lead, /Odsłoń półkę.*Pytanie.*: 1 kartka/).click();
  await expect(bob.getByText('kto naprawdę decyduje o sali?').first()).toBeVisible();
  // Nobody knows whose it was; the phone it was written on does.
  await expect(ala.getByText('Kartka odłożona. Porozmawiaj')).toBeVisible();
  await lead.getByRole('button', { name: 'Czytaj po jednej' }).click();
  await expect(stage.getByText(/Kartka 1 z 2|kto naprawdę|superwizja/).first()).toBeVisible();
});

test('entry for somebody without a phone', async ({ table }) => {
  const lead = await table.lead();
  await table.hand.do({ type: 'person:add', name: 'Pan Zenon', sides: ['B'] });
  await table.goTo('mik.1.06');
  await openPage(lead, 'Wpisz za kogoś');
  await lead.getByRole('button', { name: /Pan Zenon/ }).click();
  await lead.getByRole('textbox', { name: 'Treść' }).fill('dostajemy plan przed spotkaniem');
  await lead.keyboard.press('Enter');
  await table.hand.until('the card is there', ({ now }) =>
    Object.values(now?.step?.counts.hidden ?? {}).some(side =>
      Object.values(side).some(count => count === 1),
    ),
  );
  const stage = await table.stage();
  await table.hand.do({ type: 'step:advance', step: 'mik.1.06', phase: 0 });
  await expect(stage.getByText('dostajemy plan przed spotkaniem').first()).toBeVisible();
});

test('removing a person works at once and can be taken back; the code can be renewed', async ({ table }) => {
  const lead = await table.lead();
  const ala = await table.phone('Ala', 'A');
  await openPage(lead, 'Osoby');
  await lead.getByRole('button', { name: 'Więcej: Ala' }).click();
  await lead.getByRole('menuitem', { name: 'Usuń z listy' }).click();
  await lead.getByRole('button', { name: 'Usuwam z listy' }).click();
  await expect(ala.getByText(/nie ma już na liście|jest już puste/).first()).toBeVisible();
  await lead.getByText('Usunięte z listy (1)').click();
  await lead.getByRole('button', { name: /Przywróć/ }).click();
  await ala.reload();
  await expect(ala.getByText('Ala').first()).toBeVisible();

  await lead.getByRole('button', { name: /^Kod wejścia/ }).click();
  await lead.getByRole('button', { name: 'Zmień kod' }).click();
  await lead.getByRole('button', { name: 'Zmieniam kod' }).click();
  await table.hand.until('a new code', ({ now }) => now?.joining.code !== table.code);
  const newcomer = await table.newcomer();
  await newcomer.goto(`${table.house.room}/d/${table.code}`);
  await expect(newcomer.getByRole('heading', { name: /Nie ma stołu z kodem/ })).toBeVisible();
});

test('three clicks from the home page to a workshop with a code', async ({ table }) => {
  const home = await table.newcomer({ viewport: { width: 1366, height: 768 } });
  await home.goto(table.house.houseLink);
  await home
    .getByRole('button', { name: /Pierwsze spotkanie/ })
    .first()
    .click();
  await home.getByRole('button', { name: 'Zakładam cykl' }).click();
  await expect(home.getByText(/Kod wejścia: ?[0-9A-Z]{3} ?[0-9A-Z]{3}/)).toBeVisible();
  await home.getByText('Otwórz konsolę').click();
  await home.waitForURL(/\/prowadzenie\//);
  await expect(home.getByRole('button', { name: /Zacznij: Wejście i kawa/ })).toBeVisible();
});

/** Picks a shelf for the next card. */
async function chooseColumn(phone: Page, name: string): Promise<void> {
  await phone.getByRole('combobox', { name: 'Kategoria' }).selectOption({ label: name });
}
