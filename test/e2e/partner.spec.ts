import { readFile } from 'node:fs/promises';
import type { Writing } from '../fixtures/writtenWorkshop.ts';
import { FROZEN, partner, written } from './institution.ts';
import {
  expectLargeTargets,
  expectNoFindings,
  expectNoSideways,
  expectVisibleFocus,
} from './surfaceChecks.ts';
import { expect, SCREENS, test } from './table.ts';
import { cookieFor } from './ways.ts';

// A partner institution reads, learns where sentences come from, downloads, and is told what comes next; the
// facilitator freezes, fills in who signs and hands out the link.

const IN_PROGRESS: Writing = {
  frozen: [],
  paragraphs: [
    ['A03', 'Strony współpracują na terenie gminy.'],
    ['A04', 'Chcemy, żeby czekanie było spokojniejsze.'],
  ],
};

test('an institution reads the frozen version, and learns where a sentence comes from', async ({
  house,
  table,
}) => {
  const workshop = await written(house, FROZEN);
  const page = await partner(table.newcomer, workshop);
  // The secret is gone from the address.
  expect(page.url()).not.toContain('#k=');
  await expect(page.getByRole('heading', { level: 1 })).toHaveText(/Wersja 2 czeka/);
  const text = page.getByRole('article');
  await expect(text).toContainText('Projekt, niepodpisany');
  await expect(text).toContainText(/v2 · [0-9A-F]{4}-[0-9A-F]{4}/);
  await expect(text.getByRole('heading', { level: 3 }).nth(1)).toHaveText(/§\s2\s+Preambuła/);
  await expect(text.getByRole('table', { name: /Zasoby/ })).toBeVisible();
  await expect(text).toContainText('do uzupełnienia');
  // Nothing is asked before the facilitator asks.
  await expect(page.getByRole('button', { name: /Zatwierdzam/ })).toHaveCount(0);
  await expect(page.getByText(/Gdy osoba prowadząca wyśle tę wersję/)).toBeVisible();

  const sources = text.getByRole('button', { name: 'Skąd to się wzięło' });
  await expect(sources).toHaveCount(2);
  await sources.last().click();
  const trace = text.getByRole('list', { name: 'Skąd wziął się ten fragment' });
  await expect(trace.getByRole('listitem')).toHaveCount(3);
  await expect(trace).toContainText('sala z lustrem');
  await expect(trace).toContainText('MOK');

  await page.getByRole('link', { name: 'Czytaj wersję 1' }).click();
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Wersję 1 zastąpiła nowsza');
  await expect(text).toContainText('Starem Lipowie');
  await expect(page.getByText('To starsza wersja')).toBeVisible();
  await page.getByRole('link', { name: 'Czytaj wersję 2' }).first().click();
  await expect(page.getByRole('heading', { level: 1 })).toHaveText(/Wersja 2/);
});

test('files come with their names; one that cannot be made is a sentence', async ({ house, table }) => {
  const workshop = await written(house, FROZEN);
  const page = await partner(table.newcomer, workshop, { viewport: SCREENS.phone });
  await page.getByRole('button', { name: 'Pobierz' }).click();
  const [file] = await Promise.all([
    page.waitForEvent('download'),
    page.getByRole('link', { name: /^Do\sdruku.*\(PDF\)/ }).click(),
  ]);
  expect(file.suggestedFilename()).toMatch(/^Porozumienie-o-wspolpracy-v2-2026-12-12\.pdf$/);
  expect((await readFile(await file.path())).subarray(0, 5).toString()).toBe('%PDF-');
  await expect(page.getByText(`Pobrano: ${file.suggestedFilename()}`)).toBeVisible();

  await page.getByText(/^Inne postaci/).click();
  await expect(page.getByRole('button', { name: 'Wróć do czytania' })).toBeInViewport({ ratio: 1 });
  const [extract] = await Promise.all([
    page.waitForEvent('download'),
    page.getByRole('link', { name: /^Wyciąg do\spublikacji \(HTML\)/ }).click(),
  ]);
  expect(extract.suggestedFilename()).toMatch(/^Porozumienie-o-wspolpracy-v2.*wyciag.*\.html$/);

  await page.route('**/porozumienie.docx*', route =>
    route.fulfill({ status: 503, contentType: 'application/json', body: '{"error":"document-not-made"}' }),
  );
  await page.getByRole('link', { name: /^Do\spoprawek, dla\sprawnika/ }).click();
  await expect(page.getByText(/Plik nie powstał. Tekst jest bezpieczny/)).toBeVisible();
});

test('the text in progress says so, and never changes under the eyes of somebody reading', async ({
  house,
  table,
}) => {
  const workshop = await written(house, IN_PROGRESS);
  const page = await partner(table.newcomer, workshop, { viewport: SCREENS.phone });
  const text = page.getByRole('article');
  await expect(text).toContainText('Projekt, tekst w pracy');
  await expect(text).toContainText('czekanie było spokojniejsze');
  const lead = await table.newcomer({ viewport: { width: 1440, height: 900 } });
  await lead.context().addCookies([cookieFor(house.own, workshop.lead)]);
  await lead.goto(`${house.own}/prowadzenie/${workshop.id}?p=documents`);
  await lead.getByRole('button', { name: 'Zamroź jako wersję 1' }).click();
  await lead.getByRole('button', { name: 'Zamrażam wersję 1' }).click();
  await expect(lead.getByText(/Zamrożono wersję 1. Jej znak: v1 · /).first()).toBeVisible();

  await page.evaluate(() => document.dispatchEvent(new Event('visibilitychange')));
  // The hash is the same: the version appears by itself; other words would be offered.
  await expect(text).toContainText('Projekt, niepodpisany');
  await lead.getByText('Tytuł i dane').click();
  await lead.getByLabel('Adres').first().fill('ul. Szkolna 4');
  await lead.getByLabel('Rodzaj').nth(1).selectOption('welfare');
  await expect(lead.getByText(/Ośrodki\spomocy/)).toBeVisible();
  await lead.getByRole('button', { name: 'Zapisz dane' }).click();
  await expect(lead.getByText('Zapisano dane dokumentu.').first()).toBeVisible();
  await lead.getByRole('button', { name: 'Zamroź jako wersję 2' }).click();
  await lead.getByRole('button', { name: 'Zamrażam wersję 2' }).click();
  await expect(lead.getByText(/Zamrożono wersję 2/).first()).toBeVisible();
  await page.evaluate(() => document.dispatchEvent(new Event('visibilitychange')));
  await expect(page.getByText('Jest już wersja 2.')).toBeVisible();
  await expect(text).not.toContainText('Szkolna');
  await page.getByRole('button', { name: 'Pokaż' }).click();
  await expect(text).toContainText('Szkolna');
});

test('without the network the text stays; a stopped link is one sentence', async ({ house, table }) => {
  const workshop = await written(house, FROZEN);
  const page = await partner(table.newcomer, workshop, { viewport: SCREENS.phone });
  await expect(page.getByRole('article')).toContainText('Preambuła');
  await page.route('**/content?*', route => route.abort());
  await page.evaluate(() => document.dispatchEvent(new Event('visibilitychange')));
  await expect(page.getByText(/Bez sieci. To tekst pobrany/)).toBeVisible();
  await expect(page.getByRole('article')).toContainText('Preambuła');
  await page.unroute('**/content?*');
  await page.evaluate(() => document.dispatchEvent(new Event('visibilitychange')));
  await expect(page.getByText(/Bez sieci/)).toHaveCount(0);

  await fetch(`${house.own}/api/workshops/${workshop.id}/links/${workshop.linkId}`, {
    method: 'DELETE',
    headers: { Origin: house.own, Cookie: workshop.lead },
  });
  await page.evaluate(() => document.dispatchEvent(new Event('visibilitychange')));
  await expect(page.getByRole('heading', { name: 'Ten link już nie działa' })).toBeVisible();
  await expectNoFindings(page, 'link stopped');
  const other = await table.newcomer();
  await other.goto(workshop.link);
  await expect(other.getByRole('heading', { name: 'Ten link już nie działa' })).toBeVisible();
});

test('nothing to read yet, and no seat at all', async ({ house, table }) => {
  const workshop = await written(house, { frozen: [] });
  const page = await partner(table.newcomer, workshop, { viewport: SCREENS.phone });
  await expect(page.getByRole('heading', { name: 'Nie ma jeszcze czego czytać' })).toBeVisible();
  await expectNoFindings(page, 'nothing written');
  const stranger = await table.newcomer();
  await stranger.goto(`${house.room}/dokument/${workshop.id}`);
  await expect(stranger.getByRole('heading', { name: 'Ten dokument otwiera się linkiem' })).toBeVisible();
  await expect(stranger.getByText(/na\skażdym telefonie i\skomputerze/)).toBeVisible();
  await page.goto(`${house.room}/dokument/${workshop.id}/inny`);
  await expect(page.getByRole('heading', { name: 'Tego dokumentu tu nie ma' })).toBeVisible();
});

test('a voice reads it, where the device has one of the language', async ({ house, table }) => {
  const workshop = await written(house, FROZEN);
  const silent = await partner(table.newcomer, workshop, { viewport: SCREENS.phone });
  await expect(silent.getByRole('article')).toBeVisible();
  await expect(silent.getByRole('button', { name: 'Czytaj na głos' })).toHaveCount(0);
  const page = await table.newcomer({ viewport: SCREENS.phone });
  await page.addInitScript(() => {
    const said: string[] = [];
    Object.assign(window, { said });
    Object.defineProperty(window, 'speechSynthesis', {
      value: {
        getVoices: () => [{ lang: 'pl-PL' }],
        addEventListener() {},
        removeEventListener() {},
        cancel() {},
        speak(one: SpeechSynthesisUtterance) {
          said.push(one.text);
          setTimeout(() => one.onend?.({} as SpeechSynthesisEvent), 60);
        },
      },
    });
  });
  await page.goto(workshop.link);
  await page.getByRole('button', { name: 'Czytaj na głos' }).click();
  await expect(page.getByText(/Przeczytano [5-9] z/)).toBeVisible();
  await expect(page.locator('[data-spoken]')).toHaveCount(1);
  await page.getByRole('button', { name: 'Zatrzymaj czytanie' }).click();
  await expect(page.locator('[data-spoken]')).toHaveCount(0);
  const said = await page.evaluate(() => (window as unknown as { said: string[] }).said);
  expect(said.length).toBeGreaterThan(5);
  expect(Math.max(...said.map(one => one.length))).toBeLessThanOrEqual(220);
});

for (const [lang, locale] of [
  ['pl', 'pl-PL'],
  ['en', 'en-GB'],
] as const) {
  test(`axe, targets, focus, 320 px (${lang}) @long`, async ({ house, table }) => {
    const workshop = await written(house, FROZEN);
    for (const size of ['laptop', 'phone', 'narrow'] as const) {
      const page = await partner(table.newcomer, workshop, { viewport: SCREENS[size], locale });
      const what = `partner ${lang} ${size}`;
      await expect(page.locator('html')).toHaveAttribute('lang', lang);
      await page
        .getByRole('button', { name: lang === 'pl' ? 'Skąd to się wzięło' : 'Where this comes from' })
        .first()
        .click();
      await expectNoFindings(page, what);
      await expectNoSideways(page, what);
      await expectLargeTargets(page, what);
      await expectVisibleFocus(page, what);
    }
  });
}

test('the language can be switched; the text keeps its own', async ({ house, table }) => {
  const workshop = await written(house, FROZEN);
  const page = await partner(table.newcomer, workshop, { viewport: SCREENS.phone });
  await page.getByRole('button', { name: 'Więcej: język i kontrast' }).click();
  await page.getByRole('menuitem', { name: 'English' }).click();
  await expect(page.getByRole('heading', { level: 1 })).toHaveText(/Version 2 is ready/);
  await expect(page.getByRole('article').locator('[lang=pl]').first()).toContainText('Preambuła');
});

test('the console: a link for an institution, whole keyboard, axe', async ({ house, table }) => {
  const workshop = await written(house, FROZEN);
  const lead = await table.newcomer({ viewport: { width: 1440, height: 900 } });
  await lead.context().addCookies([cookieFor(house.own, workshop.lead)]);
  await lead.goto(`${house.own}/prowadzenie/${workshop.id}`);
  await lead.getByRole('button', { name: 'Więcej', exact: true }).click();
  await lead.getByRole('menuitem', { name: 'Dokumenty' }).click();
  await expect(lead.getByRole('heading', { level: 1, name: 'Dokumenty' })).toBeVisible();
  // The list is drawn anew when the documents are known.
  await expect(async () => lead.getByRole('radio', { name: 'OPS' }).check({ force: true })).toPass();
  await lead.getByLabel('Ile dni ma działać').fill('0');
  await expect(lead.getByText('Od 1 do 366 dni.')).toBeVisible();
  await lead.getByLabel('Ile dni ma działać').fill('7');
  await lead.getByRole('button', { name: 'Zrób link dla instytucji' }).click();
  const link = await lead.getByLabel('Link do skopiowania').inputValue();
  expect(link).toMatch(/\/w\/[a-z0-9]{12}#k=/);
  await expect(lead.getByText(/w\stej samej sieci/)).toBeVisible();
  await lead.getByText('Tytuł i dane').click();
  await expectNoFindings(lead, 'console, documents');
  await expectLargeTargets(lead, 'console, documents');
  await lead.getByRole('button', { name: 'Wyłącz link: OPS' }).first().click();
  await lead.getByRole('button', { name: 'Wyłączam link' }).click();
  await expect(lead.getByText('nie działa').first()).toBeVisible();
});
