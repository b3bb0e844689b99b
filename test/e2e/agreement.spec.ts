import { PDF } from '@libpdf/core';
import type { Locator, Page } from 'playwright/test';
import { APPENDED } from '../../server/documents/sealing/testing/attackFiles.ts';
import {
  AGREEMENT,
  approveIt,
  bring,
  director,
  downloaded,
  expectFit,
  freezeAndSend,
  look,
  makePartnerLink,
  openDocuments,
  picture,
  readAll,
  signedBy,
  untilSaid,
  writtenText,
} from './agreementTable.ts';
import { expect, SCREENS, type Table, test } from './table.ts';

// An agreement's whole life, everything through pages: from the words of a room to a paper that holds.

test.use({ houseOptions: { templates: [AGREEMENT] } });
test.describe.configure({ timeout: 240_000 });

test('declined, changed, approved by both, sealed, signed outside, in force', async ({ table }) => {
  await writtenText(table);
  const lead = await table.lead();
  await openDocuments(lead, table);
  const first = await freezeAndSend(lead, 1);
  const links = {
    A: await makePartnerLink(lead, table, 'MOK'),
    B: await makePartnerLink(lead, table, 'OPS'),
  };
  const a = await table.newcomer({ viewport: SCREENS.phone, hasTouch: true });
  const b = await table.newcomer({ viewport: SCREENS.narrow, hasTouch: true });
  await a.goto(links.A);
  await b.goto(links.B);
  await expect(a.getByRole('heading', { level: 1 })).toHaveText(/czeka\sna\sPaństwa decyzję/);
  await expectFit(a, 'a01 asked');
  await approveIt(a, 1, 'Alicja Wzorcowa', 'dyrektorka');
  // Whoever read to the end sees at once that it is saved.
  await expect(a.getByText('Zapisano: wersja 1 zatwierdzona.')).toBeInViewport();
  await picture(a, 'a02 approved v1');

  await b.getByRole('button', { name: 'Nie zgadzam się' }).tap();
  await b.getByRole('checkbox', { name: /§\s6/ }).check({ force: true });
  await b.getByLabel('Co musiałoby się zmienić?').fill('Trzeba dopisać, że bez zapisów.');
  await b.getByLabel('Kto odpowiada (funkcja, nieobowiązkowo)').fill('kierownik');
  await expectFit(b, 'b01 declining');
  await b.getByRole('button', { name: 'Wysyłam: nie zgadzam się' }).tap();
  await expect(b.getByRole('heading', { level: 1 })).toHaveText(/Wersja 1 nie\sma\sPaństwa zgody/);
  await expectFit(b, 'b02 declined');

  // The console says who, why, and about which clause by its name.
  await openDocuments(lead, table);
  await expect(first).toContainText('Nie zatwierdza: OPS');
  await expect(first).toContainText('Trzeba dopisać, że bez zapisów.');
  await expect(first).toContainText(/Dotyczy: §\s6\s[A-ZŻŹĆŁŚ]/);
  await expectFit(lead, 'c01 declined');

  await lead.goto(`${table.house.own}/prowadzenie/${table.workshop}`);
  await lead.getByRole('button', { name: 'Otwórz ponownie' }).click();
  const desk = lead.getByRole('textbox', { name: /^Tekst: §/ });
  await desk.press('End');
  await desk.pressSequentially(' Bez zapisów.');
  await openDocuments(lead, table);
  const life = await freezeAndSend(lead, 2);

  // What differs, and the answer of before is not moved.
  await look(b);
  await expect(b.getByText('Jest już wersja 2.')).toBeVisible();
  await b.getByRole('button', { name: 'Pokaż' }).tap();
  await expect(b.getByRole('heading', { level: 1 })).toHaveText(/Wersja 2 czeka na\sPaństwa decyzję/);
  await expectFit(b, 'b03 asked again');
  await b.getByRole('link', { name: /Zobacz, co\ssię zmieniło od\swersji 1/ }).tap();
  await expect(b.locator('ins')).toContainText('Bez zapisów.');
  await expectFit(b, 'b04 differences');
  await b.getByRole('link', { name: 'Czytam całą wersję 2' }).tap();
  await approveIt(b, 2, 'Tomasz Przykładowy', 'kierownik');
  await look(a);
  await a.getByRole('button', { name: 'Pokaż' }).tap();
  await expect(a.getByRole('heading', { level: 1 })).toHaveText(/Wersja 2 czeka na\sPaństwa decyzję/);
  await approveIt(a, 2, 'Alicja Wzorcowa', 'dyrektorka');
  await expectFit(a, 'a03 approved v2');

  await openDocuments(lead, table);
  await life.getByRole('button', { name: 'Opieczętuj wersję 2' }).click();
  await lead.getByRole('dialog').getByRole('button', { name: 'Pieczętuję plik' }).click();
  await expect(lead.getByRole('heading', { name: 'Wersja 2: opieczętowana' })).toBeVisible({
    timeout: 60_000,
  });
  await picture(lead, 'c02 sealed');

  // The first signs what was downloaded and brings it back; the second brings a file with a sentence more.
  await untilSaid(a, /Wersja 2 czeka na\sPaństwa podpis/);
  await expectFit(a, 'a04 to sign');
  const get = { name: 'Pobierz plik do podpisu' };
  const sealed = await downloaded(a, a.getByRole('button', get));
  const [alicja, tomasz] = await Promise.all([
    director('Alicja Wzorcowa', 'Miejski Ośrodek Kultury'),
    director('Tomasz Przykładowy', 'Ośrodek Pomocy Społecznej'),
  ]);
  const once = await signedBy(sealed.bytes, alicja, 'Podpis1');
  await bring(a, sealed.name, once);
  await expect(a.getByText(`Przyjęto plik: ${sealed.name}`)).toBeVisible({ timeout: 30_000 });
  await expect(a.getByText('Alicja Wzorcowa, podpis kwalifikowany').first()).toBeVisible();
  await expect(a.getByText('90010112345')).toHaveCount(0);
  await expect(a.getByRole('heading', { level: 1 })).toHaveText('Plik jest przyjęty');
  // Nothing more is asked for: who signs next, whose the signature seems to be, and another file behind a disclosure.
  await expect(a.getByRole('heading', { level: 1 })).toBeFocused();
  await expect(a.getByText(/Czekamy na\spodpis: Ośrodek Pomocy Społecznej/)).toBeVisible();
  await expect(a.getByText(/Nazwisko w\spodpisie \(Alicja Wzorcowa\) zgadza się/)).toBeVisible();
  await expect(a.getByRole('button', { name: 'Wgraj inny plik' })).toBeHidden();
  await a.getByText('Wgrano zły plik?').click();
  await expect(a.getByRole('button', { name: 'Wgraj inny plik' })).toBeVisible();
  await expect(a.getByRole('progressbar')).toHaveCount(0);
  await picture(a, 'a05 brought');

  await untilSaid(b, /Wersja 2 czeka na\sPaństwa podpis/);
  const newest = await downloaded(b, b.getByRole('button', get));
  expect(newest.bytes.equals(once)).toBe(true);
  const tampered = await signedBy(APPENDED['a new sentence on page 1'](newest.bytes), tomasz, 'Podpis2');
  await bring(b, 'umowa.pdf', tampered);
  await expect(b.getByText('Tego pliku nie przyjęto: umowa.pdf')).toBeVisible({ timeout: 30_000 });
  await expect(b.getByRole('heading', { name: /W\stym pliku zmieniono coś oprócz podpisów/ })).toBeVisible();
  await expect(b.getByText(/Na\sstronie jest inna treść.*strona 1/)).toBeVisible();
  await expectFit(b, 'b05 tampered');
  const final = await signedBy(newest.bytes, tomasz, 'Podpis2');
  await bring(b, 'umowa-podpisana.pdf', final);
  await expect(b.getByText('Przyjęto plik: umowa-podpisana.pdf')).toBeVisible({ timeout: 30_000 });
  await expectFit(b, 'b06 brought');

  // Whose signature it is, a person says.
  await openDocuments(lead, table);
  await expect(life).toContainText(/Wskaż na\sliście „Podpisane pliki”, czyj to\spodpis/);
  for (const [name, side] of [
    ['Alicja Wzorcowa', 'Miejski Ośrodek Kultury'],
    ['Tomasz Przykładowy', 'Ośrodek Pomocy Społecznej'],
  ] as const) {
    await life.getByLabel(`Czyj to podpis: ${name}`, { exact: false }).last().selectOption({ label: side });
    await expect(life).toContainText(`podpisano w pliku: ${name}`);
  }
  await expectFit(lead, 'c03 matched');
  await life.getByRole('button', { name: 'Ogłoś, że obowiązuje' }).click();
  await lead.getByRole('dialog').getByRole('button', { name: 'Tak, obowiązuje' }).click();
  await expect(lead.getByRole('heading', { name: 'Wersja 2: obowiązuje' })).toBeVisible();
  await expectFit(lead, 'c04 in force');
  await untilSaid(b, 'Porozumienie obowiązuje');
  const kept = await downloaded(b, b.getByRole('link', { name: 'Pobierz podpisany plik' }));
  expect(kept.bytes.equals(final)).toBe(true);
  await expectFit(b, 'b07 in force');
  // To the page that checks files, and back.
  await b.getByRole('button', { name: 'Więcej: język i kontrast' }).click();
  await b.getByRole('menuitem', { name: 'Sprawdź plik' }).click();
  await b.getByRole('link', { name: 'Wróć do dokumentu' }).click();
  await untilSaid(b, 'Porozumienie obowiązuje');

  // A stranger's question about each file.
  const stranger = await table.newcomer({ viewport: SCREENS.phone });
  await stranger.goto(`${table.house.room}/sprawdz`);
  const asked = async (name: string, bytes: Uint8Array, says: RegExp) => {
    const [chooser] = await Promise.all([
      stranger.waitForEvent('filechooser'),
      stranger.getByRole('button', { name: 'Wybierz plik' }).click(),
    ]);
    await chooser.setFiles({ name, mimeType: 'application/pdf', buffer: Buffer.from(bytes) });
    await expect(stranger.getByText(name).first()).toBeVisible();
    await expect(stranger.getByRole('heading', { level: 1 })).toHaveText(says);
    await expectFit(stranger, `v ${name}`);
  };
  await asked('podpisane.pdf', final, /Nasz plik, z\spodpisami: 2/);
  await expect(stranger.getByText(/jako wersja\s2/)).toBeVisible();
  await expect(stranger.getByText('Tomasz Przykładowy').first()).toBeVisible();
  await asked('dopisane.pdf', tampered, /Zmieniony po\sopieczętowaniu/);
  const edited = await PDF.load(final);
  edited.setTitle('Umowa');
  await asked('zapisane.pdf', await edited.save({ useXRefStream: true }), /Zmieniony po\sopieczętowaniu/);
});

/** Both have approved version 1, which is sealed though the server stops meanwhile; nobody has signed. */
async function sealedFor(
  table: Table,
): Promise<{ lead: Page; life: Locator; links: { A: string; B: string } }> {
  await writtenText(table);
  const lead = await table.lead();
  await openDocuments(lead, table);
  const life = await freezeAndSend(lead, 1);
  const links = {
    A: await makePartnerLink(lead, table, 'MOK'),
    B: await makePartnerLink(lead, table, 'OPS'),
  };
  for (const name of ['Alicja Wzorcowa', 'Tomasz Przykładowy']) {
    await life
      .getByRole('button', { name: /^Zapisz odpowiedź: / })
      .first()
      .click();
    const dialog = lead.getByRole('dialog');
    await dialog.getByLabel('Imię i nazwisko').fill(name);
    await dialog.getByLabel('Funkcja').fill('osoba kierująca');
    await dialog.getByRole('button', { name: 'Zapisuję odpowiedź' }).click();
    await expect(life).toContainText(`zatwierdzono: ${name}`);
  }
  await life.getByRole('button', { name: 'Opieczętuj wersję 1' }).click();
  await lead.getByRole('dialog').getByRole('button', { name: 'Pieczętuję plik' }).click();
  await table.house.restart();
  await expect(async () => {
    await openDocuments(lead, table);
    await expect(lead.getByRole('heading', { name: 'Wersja 1: opieczętowana' })).toBeVisible({
      timeout: 3000,
    });
  }).toPass({ timeout: 60_000 });
  return { lead, life, links };
}

test('two sign the same file: both stay, and everybody is told that they cannot be joined @long', async ({
  table,
}) => {
  const { lead, life, links } = await sealedFor(table);
  const a = await table.newcomer({ viewport: SCREENS.phone });
  const b = await table.newcomer({ viewport: SCREENS.narrow, locale: 'en-GB' });
  await a.goto(links.A);
  await b.goto(links.B);
  const sealed = await downloaded(a, a.getByRole('button', { name: 'Pobierz plik do podpisu' }));
  const [alicja, tomasz] = await Promise.all([
    director('Alicja Wzorcowa', 'Miejski Ośrodek Kultury'),
    director('Tomasz Przykładowy', 'Ośrodek Pomocy Społecznej'),
  ]);
  // Whose turn it is not, is told to wait; nobody is stopped.
  await expect(b.getByText(/Signing now: Miejski Ośrodek Kultury/)).toBeVisible();
  const same = await downloaded(b, b.getByRole('button', { name: 'Download the file to sign' }));
  expect(same.bytes.equals(sealed.bytes)).toBe(true);
  await bring(a, 'a.pdf', await signedBy(sealed.bytes, alicja, 'Podpis1'));
  await expect(a.getByText('Przyjęto plik: a.pdf')).toBeVisible({ timeout: 30_000 });
  await bring(b, 'b.pdf', await signedBy(same.bytes, tomasz, 'Podpis1'));
  await expect(b.getByText(/does not hold the signature of Alicja Wzorcowa/).first()).toBeVisible({
    timeout: 30_000,
  });
  await expectFit(b, 'd01 fork');
  await openDocuments(lead, table);
  await expect(life).toContainText(/Osobny egzemplarz: nie\sma w\snim podpisu: Alicja Wzorcowa/);
  await expectFit(lead, 'd02 fork console');
});

test('signed on paper: a scanner makes a PDF, and whoever brings it says so @long', async ({ table }) => {
  const { lead, life, links } = await sealedFor(table);
  const b = await table.newcomer({ viewport: SCREENS.narrow });
  await b.goto(links.B);
  const scanner = PDF.create();
  scanner.addPage();
  await bring(b, 'skan.pdf', await scanner.save());
  await expect(b.getByRole('heading', { name: 'To inny plik' })).toBeVisible({ timeout: 30_000 });
  await expectFit(b, 'e01 other');
  await b.getByRole('button', { name: 'To skan podpisanego papieru, przyjmij go' }).press('Enter');
  await expect(b.getByText('Przyjęto plik: skan.pdf')).toBeVisible({ timeout: 30_000 });
  await expect(b.getByText(/Przyjęto skan/)).toBeVisible();
  await expectFit(b, 'e02 scan');
  await openDocuments(lead, table);
  await life.getByLabel('Czyj to podpis: skan papieru?').selectOption({ label: 'Ośrodek Pomocy Społecznej' });
  await expect(life).toContainText('podpisano w pliku: skan.pdf');
});

test('by keyboard alone a version is approved; after its days the link is one sentence @long', async ({
  table,
}) => {
  await writtenText(table);
  const lead = await table.lead();
  await openDocuments(lead, table);
  await freezeAndSend(lead, 1);
  const link = await makePartnerLink(lead, table, 'MOK');
  const a = await table.newcomer({ viewport: SCREENS.narrow });
  await a.goto(link);
  await a.getByRole('heading', { level: 1 }).waitFor();
  await readAll(a);
  const focused = () => a.evaluate(() => document.activeElement?.textContent ?? '');
  for (let tab = 0; tab < 60 && (await focused()) !== 'Zatwierdzam wersję 1'; tab += 1) {
    await a.keyboard.press('Tab');
  }
  await a.keyboard.press('Enter');
  await expect(a.getByRole('dialog').getByLabel('Imię i nazwisko')).toBeFocused();
  await a.keyboard.type('Alicja Wzorcowa');
  await a.keyboard.press('Tab');
  await a.keyboard.type('dyrektorka');
  // The last field sends.
  await a.keyboard.press('Tab');
  await a.keyboard.press('Enter');
  // Places of the text are empty: that is asked about once more.
  const sure = a.getByRole('button', { name: 'Tak, zatwierdzam wersję 1' });
  await expect(sure).toBeVisible();
  await a.keyboard.press('Tab');
  await expect(sure).toBeFocused();
  await a.keyboard.press('Enter');
  const title = a.getByRole('heading', { level: 1 });
  await expect(title).toHaveText('Zatwierdzono wersję 1');
  await expect(title).toBeFocused();

  await table.house.restart(31 * 24 * 3_600_000);
  await expect(async () => {
    await look(a);
    await expect(a.getByRole('heading', { name: 'Ten link już nie działa' })).toBeVisible({ timeout: 1000 });
  }).toPass({ timeout: 30_000 });
  await expectFit(a, 'f01 expired');
  const late = await table.newcomer({ viewport: SCREENS.phone });
  await late.goto(link);
  await expect(late.getByRole('heading', { name: 'Ten link już nie działa' })).toBeVisible();
});
