import { readFile } from 'node:fs/promises';
import type { DocumentContent } from '#shared/protocol/documents.ts';
import { APPENDED } from '../../server/documents/sealing/testing/attackFiles.ts';
import type { Actor } from './actor.ts';
import { bring as bringFile, director, look, readAll, signedBy } from './agreementTable.ts';
import type { RunningHouse } from './house.ts';
import { FROZEN, handOf, linkOf, partner, type Written, written } from './institution.ts';
import { expectLargeTargets, expectNoFindings, expectNoSideways } from './surfaceChecks.ts';
import { expect, SCREENS, test } from './table.ts';

// An institution reads a version that was sent to it, compares it with the one before, and answers.

const DOCUMENT = 'porozumienie';

/** The second version, sent to both sides. */
async function asked(house: RunningHouse): Promise<{ workshop: Written; hand: Actor }> {
  const workshop = await written(house, FROZEN);
  const hand = await handOf(house, workshop);
  await hand.do({
    type: 'document:ask',
    document: DOCUMENT,
    version: 2,
    until: '2026-12-18',
    sides: ['A', 'B'],
  });
  return { workshop, hand };
}

async function hashOf(house: RunningHouse, { id, lead }: Written): Promise<string> {
  const path = `${house.own}/api/workshops/${id}/documents/${DOCUMENT}/content`;
  const { content } = (await (await fetch(path, { headers: { Cookie: lead } })).json()) as DocumentContent;
  return content?.hash ?? '';
}

/** The facilitator writes down what a side said. */
async function approveAloud(
  house: RunningHouse,
  workshop: Written,
  hand: Actor,
  side: string,
): Promise<void> {
  await hand.do({
    type: 'document:approve',
    document: DOCUMENT,
    version: 2,
    side,
    hash: await hashOf(house, workshop),
    method: 'told',
    name: 'Alicja Wzorcowa',
    role: 'dyrektorka',
    mandate: '',
  });
}

test('one institution approves by touch, another declines by keyboard at 320 px', async ({
  house,
  table,
}) => {
  const { workshop, hand } = await asked(house);
  const page = await partner(table.newcomer, workshop, { viewport: SCREENS.phone, hasTouch: true });
  await expect(page.getByRole('heading', { level: 1 })).toHaveText(/czeka\sna\sPaństwa decyzję/);
  await expect(page.getByText(/do: 18\sgrudnia 2026/)).toBeVisible();
  const approve = page.getByRole('button', { name: 'Zatwierdzam wersję 2' });
  // Who is asked, who else is, and the way to the decision: on the first screen, in one line under the thumb.
  await expect(page.getByText('Państwa instytucja: Ośrodek Pomocy Społecznej')).toBeInViewport();
  await expect(page.getByRole('list', { name: 'Kto odpowiada' })).toBeInViewport();
  const bar = page.getByRole('region', { name: 'Ile przeczytano' });
  expect((await bar.boundingBox())?.height).toBeLessThanOrEqual(88);
  await expect(approve).toHaveAttribute('aria-disabled', 'true');
  await approve.tap({ force: true });
  await expect(page.getByRole('dialog')).toHaveCount(0);
  await expectNoFindings(page, 'asked, phone');

  const { link } = await linkOf(house, workshop, 'A');
  const narrow = await partner(table.newcomer, { ...workshop, link }, { viewport: SCREENS.narrow });
  await narrow.getByRole('link', { name: /Zobacz, co\ssię zmieniło od\swersji 1/ }).press('Enter');
  await expect(narrow.getByRole('heading', { level: 1 })).toHaveText(/Jedna zmiana od\swersji 1/);
  await expect(narrow.locator('del')).toHaveText('usunięto: Starem Lipowie');
  await expect(narrow.locator('ins')).toHaveText('dodano: Lipowo');
  await expect(narrow.getByRole('region', { name: 'Jest (wersja 2)' })).toContainText('Lipowo');
  await expectNoFindings(narrow, 'differences, 320 px');
  await expectNoSideways(narrow, 'differences, 320 px');
  await narrow.getByRole('link', { name: 'Czytam całą wersję 2' }).press('Enter');

  // Declining waits for nothing.
  await narrow.getByRole('button', { name: /Nie\szgadzam\ssię/ }).press('Enter');
  await expect(narrow.getByRole('checkbox').first()).toBeChecked();
  await expect(narrow.getByRole('checkbox', { name: /^Załącznik\s1/ })).toBeVisible();
  await narrow.getByRole('checkbox', { name: /§\s5/ }).press('Space');
  const reason = narrow.getByLabel('Co musiałoby się zmienić?');
  await reason.press('Control+Enter');
  await expect(narrow.getByText(/choć jedno zdanie/)).toBeVisible();
  await expectNoFindings(narrow, 'declining, 320 px');
  await expectLargeTargets(narrow, 'declining, 320 px');
  await expectNoSideways(narrow, 'declining, 320 px');
  await reason.fill('Brakuje, kto odpowiada za dzieci.');
  await reason.press('Control+Enter');
  await expect(narrow.getByRole('heading', { level: 1 })).toHaveText(/Wersja 2 nie\sma\sPaństwa zgody/);
  await expect(narrow.getByRole('button', { name: /Zatwierdzam/ })).toHaveCount(0);

  await readAll(page);
  await expect(page.getByText(/To\szgoda na\stekst, jeszcze nie\spodpis/)).toBeVisible();
  await approve.tap();
  const dialog = page.getByRole('dialog');
  await dialog.getByRole('button', { name: 'Zatwierdzam wersję 2' }).tap();
  await expect(dialog.getByText(/Proszę wpisać imię i\snazwisko/)).toBeVisible();
  await expectNoFindings(page, 'approving, phone');
  await dialog.getByLabel('Imię i nazwisko').fill('Tomasz Przykładowy');
  // The text has a role and no name for this side: whose role it is, nobody knows.
  await expect(dialog.getByLabel('Funkcja')).toHaveValue('');
  await dialog.getByLabel('Funkcja').fill('kierownik');
  await dialog.getByRole('button', { name: 'Zatwierdzam wersję 2' }).tap();
  await expect(dialog.getByText(/pustych miejsc\. Czy\sna\spewno/)).toBeVisible();
  await dialog.getByRole('button', { name: 'Tak, zatwierdzam wersję 2' }).tap();
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Zatwierdzono wersję 2');
  await expect(page.getByText(/Miejski Ośrodek Kultury: brak zgody, /).last()).toBeVisible();
  await expect(page.getByText('Brakuje, kto odpowiada za dzieci.')).toBeVisible();
  await expect(page.getByText(/Dotyczy: §\s5/)).toBeVisible();
  await expect(page.getByRole('article')).toContainText('niepodpisany');
  await expectNoFindings(page, 'approved, phone');
  hand.close();
});

test('the server has the last word: an answer to an old text is one sentence @long', async ({
  house,
  table,
}) => {
  const { workshop, hand } = await asked(house);
  const page = await partner(table.newcomer, workshop, { viewport: SCREENS.phone });
  await page.getByRole('button', { name: 'Nie zgadzam się' }).click();
  await page.getByLabel('Co musiałoby się zmienić?').fill('Data.');
  // Without the server nothing is said to be saved.
  await page.route('**/decline?*', route => route.abort());
  await page.getByRole('button', { name: /Wysyłam: nie\szgadzam się/ }).click();
  await expect(page.getByRole('alert')).toHaveText(/nie\swiemy, czy\sodpowiedź dotarła/);
  await page.unroute('**/decline?*');
  await hand.do({ type: 'document:withdraw', document: DOCUMENT, version: 2, reason: 'Zła data.' });
  await page.getByRole('button', { name: /Wysyłam: nie\szgadzam się/ }).click();
  await expect(page.getByText(/Ta wersja jest wycofana/).first()).toBeVisible();
  await page.getByRole('button', { name: 'Wróć do czytania' }).click();
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Wersję 2 wycofano');
  await expect(page.getByText(/Powód: Zła data/)).toBeVisible();
  await expect(page.getByRole('button', { name: /Zatwierdzam/ })).toHaveCount(0);
  hand.close();
});

test('the decision goes to somebody else, whose link answers; whoever gave it reads on @long', async ({
  house,
  table,
}) => {
  const { workshop, hand } = await asked(house);
  const page = await partner(table.newcomer, workshop, { viewport: SCREENS.narrow });
  await page.getByRole('button', { name: 'Przekaż dalej' }).click();
  await page.getByLabel('Kto zdecyduje').fill('Zastępczyni kierownika');
  await expectNoFindings(page, 'handing over');
  await expectNoSideways(page, 'handing over');
  await page.getByRole('button', { name: 'Przekazuję decyzję' }).click();
  const made = new URL(await page.getByLabel('Link do skopiowania').inputValue());
  await expectNoFindings(page, 'link of the other person');
  await page.getByRole('button', { name: 'Wróć do czytania' }).click();
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Decyzję przekazano dalej');
  await expect(page.getByText(/odpowie: Zastępczyni kierownika/)).toBeVisible();
  await expect(page.getByRole('button', { name: /Zatwierdzam/ })).toHaveCount(0);

  const link = `${house.room}${made.pathname}${made.hash}`;
  const other = await partner(table.newcomer, { ...workshop, link }, { viewport: SCREENS.laptop });
  await expect(other.getByRole('button', { name: 'Zatwierdzam wersję 2' })).toBeVisible();
  await other.getByRole('button', { name: 'Nie zgadzam się' }).click();
  await other.getByLabel('Co musiałoby się zmienić?').fill('Data.');
  await other.getByRole('button', { name: /Wysyłam/ }).click();
  await expect(other.getByRole('heading', { level: 1 })).toHaveText(/nie\sma\sPaństwa zgody/);
  await look(page);
  await expect(page.getByText(/Ośrodek Pomocy Społecznej: brak zgody, /).last()).toBeVisible();
  hand.close();
});

for (const [locale, words] of [
  ['pl-PL', { signing: 'Jak podpisać', history: 'Historia tej wersji', see: /sealed|Opieczętowano/ }],
  ['en-GB', { signing: 'How to sign', history: 'History of this version', see: /Sealed on/ }],
] as const) {
  test(`sealed: how to sign outside, and what happened (${locale}) @long`, async ({ house, table }) => {
    test.setTimeout(90_000);
    const { workshop, hand } = await asked(house);
    for (const side of ['A', 'B']) {
      await approveAloud(house, workshop, hand, side);
    }
    await hand.do({ type: 'document:seal', document: DOCUMENT, version: 2, without: [] });
    for (const size of ['phone', 'narrow', 'laptop'] as const) {
      const page = await partner(table.newcomer, workshop, { viewport: SCREENS[size], locale });
      await expect(async () => {
        await look(page);
        await expect(page.getByRole('heading', { name: words.signing })).toBeVisible({ timeout: 500 });
      }).toPass({ timeout: 30_000 });
      await expect(page.getByText(words.see).first()).toBeAttached();
      await page.getByText(words.history).click();
      await expectNoFindings(page, `signing ${locale} ${size}`);
      await expectNoSideways(page, `signing ${locale} ${size}`);
      await expectLargeTargets(page, `signing ${locale} ${size}`);
    }
    hand.close();
  });
}

/** A picture of one point. */
const PNG = Buffer.from(
  'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==',
  'base64',
);

test('what an uploaded file turned out to be is said exactly @long', async ({ house, table }) => {
  const { workshop, hand } = await asked(house);
  await approveAloud(house, workshop, hand, 'A');
  await hand.do({ type: 'document:seal', document: DOCUMENT, version: 2, without: ['B'] });
  const page = await partner(table.newcomer, workshop, { viewport: SCREENS.phone });
  const upload = page.getByRole('heading', { name: 'Wgraj podpisany plik' });
  await expect(async () => {
    await look(page);
    await expect(upload).toBeVisible({ timeout: 500 });
  }).toPass({ timeout: 30_000 });
  const bring = (name: string) =>
    page.locator('input[type=file]').setInputFiles({ name, mimeType: '', buffer: Buffer.from('%PDF-1.7') });
  // The real server first: its own file without a signature, and a scan.
  const [sealed] = await Promise.all([
    page.waitForEvent('download'),
    page.getByRole('button', { name: 'Pobierz plik do podpisu' }).click(),
  ]);
  const file = {
    name: 'umowa.pdf',
    mimeType: 'application/pdf',
    buffer: await readFile(await sealed.path()),
  };
  await page.locator('input[type=file]').setInputFiles(file);
  await expect(page.getByRole('heading', { name: 'To nasz plik, ale bez podpisu' })).toBeVisible({
    timeout: 30_000,
  });
  await page
    .locator('input[type=file]')
    .setInputFiles({ name: 'skan.png', mimeType: 'image/png', buffer: PNG });
  await expect(page.getByText('Przyjęto plik: skan.png')).toBeVisible({ timeout: 30_000 });
  await expect(page.getByRole('link', { name: 'Pobierz: skan.png' })).toBeVisible();
  await bring('podpis.xml');
  await expect(page.getByText(/podpis w\sosobnym pliku XML/)).toBeVisible();

  const names: (string | undefined)[] = [];
  page.on('request', request => {
    if (request.url().includes('/signed?') && request.method() === 'POST') {
      names.push(request.headers()['x-file-name']);
    }
  });
  const person = await director('Tomasz Przykładowy', 'Ośrodek Pomocy Społecznej');
  const tampered = APPENDED['a new sentence on page 1'](file.buffer);
  await bringFile(page, 'umowa ś.pdf', await signedBy(tampered, person, 'Podpis1'));
  await expect(page.getByText('Tego pliku nie przyjęto: umowa ś.pdf')).toBeVisible({ timeout: 30_000 });
  await expect(
    page.getByRole('heading', { name: /W\stym pliku zmieniono coś oprócz podpisów/ }),
  ).toBeVisible();
  await expect(page.getByText(/Na\sstronie jest inna treść.*strona 1/)).toBeVisible();
  expect(names).toEqual([encodeURIComponent('umowa ś.pdf')]);
  await expectNoFindings(page, 'verdict');
  await page.setViewportSize(SCREENS.narrow);
  await expectNoSideways(page, 'verdict, 320 px');
  await bringFile(page, 'umowa.pdf', await signedBy(file.buffer, person, 'Podpis1'));
  await expect(page.getByText('Przyjęto plik: umowa.pdf')).toBeVisible({ timeout: 30_000 });
  await expect(page.getByText('Tomasz Przykładowy, podpis kwalifikowany').first()).toBeVisible();
  await page.route('**/signed?*', route => route.abort());
  await bring('umowa.pdf');
  await expect(page.getByText(/Serwer nie\sodpowiada/)).toBeVisible();
  hand.close();
});
