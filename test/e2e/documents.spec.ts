import type { Page } from 'playwright/test';
import { cookieOf, putWritten, type Writing } from '../fixtures/writtenWorkshop.ts';
import type { RunningHouse } from './house.ts';
import { expectLargeTargets, expectNoFindings, expectNoSideways } from './surfaceChecks.ts';
import { expect, test } from './table.ts';
import { cookieFor } from './ways.ts';

// A facilitator chooses the clauses of a document, fills in who signs, and reads what is worth asking.

const WRITTEN: Writing = {
  frozen: [],
  paragraphs: [
    ['A03', 'Strony współpracują na terenie gminy.'],
    ['A05', 'Współpraca służy dzieciom. Podopieczni dzwonią: 601 234 567.'],
    ['A16', 'Pytamy o potrzeby.'],
  ],
};

async function documents(
  house: RunningHouse,
  open: (options?: object) => Promise<Page>,
  writing: Writing,
  viewport = { width: 320, height: 700 },
): Promise<Page> {
  const id = await putWritten(house.app, writing);
  const page = await open({ viewport });
  await page
    .context()
    .addCookies([cookieFor(house.own, await cookieOf(house.app, id, { kind: 'facilitator' }))]);
  await page.goto(`${house.own}/prowadzenie/${id}?p=documents`);
  await page.getByRole('heading', { level: 1 }).waitFor();
  return page;
}

test('clauses are chosen, moved and brought back by keyboard, on the narrowest screen', async ({
  house,
  table,
}) => {
  const page = await documents(house, table.newcomer, WRITTEN);
  await page.getByText('Co jest w dokumencie').press('Enter');
  const there = page.getByRole('list', { name: 'Części dokumentu po kolei' });
  await expect(there.getByRole('listitem').first()).toContainText('§ 1');
  const take = page.getByRole('button', { name: 'Zdejmij z dokumentu: Dostępność' });
  await take.focus();
  await page.keyboard.press('Enter');
  await expect(there).not.toContainText('Dostępność');
  // It went to the other list, and whoever pressed is still on it.
  const put = page.getByRole('button', { name: 'Dodaj do dokumentu: Dostępność' });
  await expect(put).toBeFocused();
  await put.click();
  await expect(there).toContainText('Dostępność');
  await page.getByRole('button', { name: 'Przesuń wyżej: Czas trwania i wypowiedzenie' }).click();
  await expect(page.getByText('Przesunięto: Czas trwania i wypowiedzenie.')).toBeAttached();
  await page.getByLabel(/przekazujecie sobie imiona/).selectOption('C');
  await page.getByRole('button', { name: 'Dodaj własną część' }).click();
  await expect(page.getByText('Wpisz tytuł, żeby było wiadomo')).toBeVisible();
  await page.getByLabel('Tytuł', { exact: true }).last().fill('Wspólny rower');
  await page.getByRole('button', { name: 'Dodaj własną część' }).click();
  await expect(there.getByRole('listitem').last()).toContainText('Wspólny rower');

  await page.getByText('Tytuł i dane').click();
  await page
    .getByLabel(/^Rejestr/)
    .first()
    .fill('NIP 526-025-02-75');
  await page
    .getByLabel(/^Rejestr/)
    .nth(1)
    .focus();
  await expect(page.getByText(/te cyfry do siebie nie pasują/)).toBeVisible();
  await expect(page.getByText('Zapisano dane dokumentu.').first()).toBeAttached();
  await page.getByText(/Warto sprawdzić/).click();
  await expect(page.getByText(/zamiast „Podopieczni” można napisać/)).toBeVisible();
  await expect(page.getByText(/nie ma części „Ochrona małoletnich”/)).toBeVisible();
  await expectNoFindings(page, 'documents, settings');
  await expectLargeTargets(page, 'documents, settings');
  await expectNoSideways(page, 'documents, settings');
  await page.reload();
  await page.getByText('Tytuł i dane').click();
  await expect(page.getByLabel(/^Rejestr/).first()).toHaveValue('NIP 526-025-02-75');
});

test('an application counts its budget, a letter knows the others @long', async ({ house, table }) => {
  const viewport = { width: 1366, height: 768 };
  const page = await documents(house, table.newcomer, { frozen: [], kind: 'mikrowsparcie' }, viewport);
  await page.getByText('Tytuł i dane').click();
  await page.getByRole('button', { name: 'Dodaj wiersz' }).click();
  await page.getByLabel('Wiersz 1: na co').fill('Części do rowerów');
  await page.getByLabel('Wiersz 1: ile sztuk lub godzin').fill('40');
  await page.getByLabel('Wiersz 1: cena jednej w złotych').fill('25,50');
  await expect(page.getByText(/Prosimy\so\s1\s020,00\szł/)).toContainText(
    'To mniej niż najmniejsze wsparcie',
  );
  await page.getByLabel('Wiersz 1: ile sztuk lub godzin').fill('80');
  await expect(page.getByText(/Prosimy\so\s2\s040,00\szł/)).toContainText('Mieści się w granicach.');
  await page.getByRole('button', { name: 'Zapisz dane' }).click();
  await expect(page.getByText('Zapisano dane dokumentu.').first()).toBeVisible();
  await expectNoFindings(page, 'documents, application');

  const letter = await documents(house, table.newcomer, { frozen: [], kind: 'list-intencyjny' });
  await letter.getByText('Tytuł i dane').click();
  await letter.getByRole('button', { name: 'Dodaj list, z którym się pokrywa' }).click();
  await letter.getByLabel(/^Wpis\s1:\snazwa\slistu$/).fill('List chóru');
  await letter.getByLabel('Co z tym listem').selectOption('aside');
  await letter.getByLabel(/^Dlaczego: jakie/).fill('Pomysł jest już w liście chóru.');
  await letter.getByRole('button', { name: 'Zapisz dane' }).click();
  await expect(letter.getByText('Zapisano dane dokumentu.').first()).toBeVisible();
  await expectNoFindings(letter, 'documents, letter');
  await expectNoSideways(letter, 'documents, letter');
});
