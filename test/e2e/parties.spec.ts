import { cookieOf, putWritten } from '../fixtures/writtenWorkshop.ts';
import { expectLargeTargets, expectNoFindings, expectNoSideways } from './surfaceChecks.ts';
import { expect, test } from './table.ts';
import { cookieFor } from './ways.ts';

// Who signs: a side that does not, somebody who was not at the table, and two people who fill in one form.

const TEXT = [
  ['A03', 'Strony współpracują na terenie gminy.'],
  ['A09', 'Strona 2: Zaprosimy sąsiadów. Kto i do kiedy: Ewa, do 10 grudnia.'],
  ['A10', 'Osoba koordynująca w imieniu Strony 1: Ola.\nOsoba koordynująca w imieniu Strony 2: Ewa.'],
] as const;

test('a municipality is added and reads by its own link; a side that does not sign is told by number @long', async ({
  house,
  table,
}) => {
  const id = await putWritten(house.app, { frozen: [], paragraphs: TEXT });
  const cookie = await cookieOf(house.app, id, { kind: 'facilitator' });
  const open = async () => {
    const page = await table.newcomer({ viewport: { width: 1366, height: 768 } });
    await page.context().addCookies([cookieFor(house.own, cookie)]);
    await page.goto(`${house.own}/prowadzenie/${id}?p=documents`);
    await page.getByRole('heading', { level: 1 }).waitFor();
    return page;
  };
  const lead = await open();
  await lead.getByText('Strony dokumentu', { exact: true }).press('Enter');
  const there = lead.getByRole('list', { name: 'Strony po kolei' });
  await lead.getByLabel('Pełna nazwa').last().fill('Gmina Lipowo');
  await lead.getByRole('button', { name: 'Dodaj stronę' }).click();
  await expect(there.getByRole('listitem').last()).toContainText('Gmina Lipowo');
  const up = lead.getByRole('button', { name: 'Przesuń wyżej: Gmina Lipowo' });
  await up.focus();
  await lead.keyboard.press('Enter');
  await expect(there.getByRole('listitem').nth(1)).toContainText('Gmina Lipowo');
  // The same key once more moves it on: the focus stayed where it was.
  await expect(up).toBeFocused();
  await expect(lead.getByText('Zmieniono numery stron w 2 miejscach tekstu.')).toBeAttached();
  await lead
    .getByRole('button', { name: /^Zdejmij z podpisujących: / })
    .last()
    .click();
  await expect(lead.getByRole('heading', { name: 'Nie podpisują' })).toBeVisible();
  await expectNoFindings(lead, 'who signs');
  await expectLargeTargets(lead, 'who signs');

  // Two browsers in one form: the same field.
  const second = await open();
  for (const page of [lead, second]) {
    await page.getByText('Tytuł i dane').click();
  }
  const address = (page: typeof lead) => page.getByLabel('Adres', { exact: true }).last();
  await address(lead).fill('ul. Rynek 1');
  await address(lead).press('Tab');
  await expect(lead.getByText('Zapisano dane dokumentu.').first()).toBeAttached();
  await address(second).fill('ul. Rynek 2');
  await address(second).press('Tab');
  await expect(second.getByText(/ktoś inny zapisał tu „ul.\sRynek 1”/)).toBeVisible();
  await expect(address(second)).toHaveValue('ul. Rynek 2');
  await expectNoFindings(second, 'two people, one field');
  await second.getByRole('button', { name: 'Zapisz mój wpis: Gmina Lipowo, Adres' }).click();
  await expect(second.getByText('Zapisano dane dokumentu.').first()).toBeVisible();
  await expect(second.getByText(/ktoś inny zapisał tu/)).toHaveCount(0);

  await lead.getByRole('button', { name: 'Zamroź jako wersję 1' }).click();
  await lead.getByRole('button', { name: 'Zamrażam wersję 1' }).click();
  const life = lead.getByRole('region', { name: /^Wersja 1:/ });
  await life.getByRole('button', { name: 'Wyślij do zatwierdzenia' }).click();
  const dialog = lead.getByRole('dialog');
  await expect(dialog.getByRole('checkbox')).toHaveCount(2);
  await dialog.getByRole('button', { name: 'Wysyłam do zatwierdzenia' }).click();
  await expect(life).toContainText('Gmina Lipowo');

  await lead.getByRole('radio', { name: 'Gmina Lipowo', exact: true }).check({ force: true });
  await lead.getByRole('button', { name: 'Zrób link dla instytucji' }).click();
  const { pathname, hash } = new URL(await lead.getByLabel('Link do skopiowania').inputValue());
  const phone = await table.newcomer({ viewport: { width: 390, height: 844 } });
  await phone.goto(`${house.room}${pathname}${hash}`);
  await phone.waitForURL(/\/dokument\//);
  await expect(phone.getByRole('banner')).toContainText('Gmina Lipowo');
  await expect(phone.getByRole('article')).toContainText('Kto uczestniczył, a nie jest Stroną');
  await expect(phone.getByRole('button', { name: /Zatwierdzam/ })).toBeAttached();
  await expectNoFindings(phone, 'the municipality reads');
  await phone.setViewportSize({ width: 320, height: 700 });
  await expectNoSideways(phone, 'the municipality reads, narrow');
  await lead.setViewportSize({ width: 320, height: 700 });
  await expectNoSideways(lead, 'who signs, narrow');
});
