import { readFile } from 'node:fs/promises';
import type { Signer } from '@libpdf/core';
import type { Download, Locator, Page } from 'playwright/test';
import { sameText } from '#shared/text.ts';
import { makeSigner, signAs } from '../../server/documents/sealing/testing/signer.ts';
import { cardsStep, draftStep, templateOf } from '../fixtures/template.ts';
import { sitDown } from './actor.ts';
import { expectNoFindings, expectNoSideways } from './surfaceChecks.ts';
import { expect, type Table } from './table.ts';

// What several people do with an agreement, each in a browser of their own: for tests of its whole life.

const BANK = 'bank';
export const TEXT = 'text';
const WORDS = 'Poczekalnia, rano pełno ludzi';

/** One step of cards, and the agreement that grows from it. */
export const AGREEMENT = templateOf(
  cardsStep(BANK, 'named'),
  draftStep(TEXT, [BANK], { prompt: sameText('Czy to nasze słowa?'), minutes: 5 }),
);

/** The text is written and open for pens; the record is the paragraph in front of everybody. */
export async function writtenText(table: Table): Promise<void> {
  const ewa = await sitDown(table.house.own, table.code, 'Ewa', ['B']);
  await table.goTo(BANK);
  const card = await ewa.write(BANK, { text: WORDS, column: 'places' });
  await table.goTo(BANK, 1);
  await table.hand.do({ type: 'step:close', step: BANK });
  await table.goTo(TEXT);
  await table.hand.do({ type: 'step:show', step: TEXT, record: `A06.${card}` });
  ewa.close();
}

/** The console's page of documents. */
export async function openDocuments(lead: Page, { house, workshop }: Table): Promise<void> {
  await lead.goto(`${house.own}/prowadzenie/${workshop}?p=documents`);
  await lead.getByRole('heading', { level: 1, name: 'Dokumenty' }).waitFor();
}

/** Freezes the text on the console and sends it to both sides. */
export async function freezeAndSend(lead: Page, n: number): Promise<Locator> {
  await lead.getByRole('button', { name: `Zamroź jako wersję ${n}` }).click();
  await lead.getByRole('button', { name: `Zamrażam wersję ${n}` }).click();
  const life = lead.getByRole('region', { name: new RegExp(`^Wersja ${n}:`) });
  await life.getByRole('button', { name: 'Wyślij do zatwierdzenia' }).click();
  const dialog = lead.getByRole('dialog');
  await dialog.getByLabel(/Do kiedy/).fill('2027-01-15');
  await dialog.getByRole('button', { name: 'Wysyłam do zatwierdzenia' }).click();
  await expect(life).toContainText(/Czekamy na odpowiedź do 15\sstycznia 2027/);
  return life;
}

/** Makes a link for an institution on the console; its address as phones of the room reach it. */
export async function makePartnerLink(lead: Page, { house }: Table, side: string): Promise<string> {
  await lead.getByRole('radio', { name: side, exact: true }).check({ force: true });
  const field = lead.getByLabel('Link do skopiowania');
  const before = (await field.count()) === 0 ? '' : await field.inputValue();
  await lead.getByRole('button', { name: 'Zrób link dla instytucji' }).click();
  await expect(field).not.toHaveValue(before);
  const { pathname, hash } = new URL(await field.inputValue());
  return `${house.room}${pathname}${hash}`;
}

/** Asks the server what is now, as every return to the page does. */
export const look = (page: Page) =>
  page.evaluate(() => document.dispatchEvent(new Event('visibilitychange')));

/** Waits until a page that looks again says so. */
export async function untilSaid(page: Page, words: string | RegExp): Promise<void> {
  await expect(async () => {
    await look(page);
    await expect(page.getByRole('heading', { level: 1 })).toHaveText(words, { timeout: 1000 });
  }).toPass({ timeout: 30_000 });
}

/** Reads on to the end, screen by screen, as a reader does with the space bar. */
export async function readAll(page: Page): Promise<void> {
  const waits = page.getByText('Zatwierdzić można po przeczytaniu całości.');
  await page.getByRole('article').focus();
  await page.evaluate(() => scrollTo(0, 0));
  for (let screen = 0; (await waits.count()) > 0 && screen < 200; screen += 1) {
    await page.keyboard.press('PageDown');
    // What came past counts once it was drawn: nobody reads faster than that.
    await page.evaluate(() => new Promise(done => requestAnimationFrame(() => setTimeout(done, 60))));
  }
  await expect(waits).toHaveCount(0);
}

/** Reads a version and approves it. */
export async function approveIt(page: Page, n: number, name: string, role: string): Promise<void> {
  await readAll(page);
  await page.getByRole('button', { name: `Zatwierdzam wersję ${n}` }).click();
  const dialog = page.getByRole('dialog');
  await dialog.getByLabel('Imię i nazwisko').fill(name);
  await dialog.getByLabel('Funkcja').fill(role);
  await dialog.getByRole('button', { name: `Zatwierdzam wersję ${n}` }).click();
  // Where places of the text are empty, or it names somebody else, one question more is asked.
  const sure = dialog.getByRole('button', { name: `Tak, zatwierdzam wersję ${n}` });
  const approved = page.getByRole('heading', { level: 1, name: `Zatwierdzono wersję ${n}` });
  await expect(sure.or(approved)).toBeVisible();
  if (await sure.isVisible()) {
    await sure.click();
  }
  await expect(page.getByRole('heading', { level: 1 })).toHaveText(`Zatwierdzono wersję ${n}`);
}

/** What comes when something is pressed. */
export async function downloaded(page: Page, button: Locator): Promise<{ name: string; bytes: Buffer }> {
  const [file] = await Promise.all([page.waitForEvent('download'), button.click()]);
  return { name: (file as Download).suggestedFilename(), bytes: await readFile(await file.path()) };
}

/** Chooses a file of the phone. */
export async function bring(page: Page, name: string, buffer: Uint8Array): Promise<void> {
  const file = { name, mimeType: '', buffer: Buffer.from(buffer) };
  await page.locator('input[type=file]').setInputFiles(file);
}

/** Somebody with a certificate that an imitated office issued. */
export function director(commonName: string, organisation: string): Promise<Signer> {
  return makeSigner({
    key: 'EC',
    subject: { commonName, organisation, serialNumber: 'PNOPL-90010112345' },
    issuer: { commonName: 'Imitacja wystawcy', organisation: 'Testy' },
    qualified: true,
  });
}

/** Signs as the program of that person does; the field is called after the person. */
export async function signedBy(pdf: Uint8Array, signer: Signer, field: string): Promise<Buffer> {
  return Buffer.from(await signAs(pdf, signer, field));
}

/** A picture to look at: `SHOTS=<folder>`. */
export async function picture(page: Page, what: string): Promise<void> {
  if (process.env.SHOTS !== undefined) {
    await page.screenshot({ path: `${process.env.SHOTS}/${what.replaceAll(/[^a-z0-9]+/gi, '-')}.png` });
  }
}

/** What is asked of every state of a page. */
export async function expectFit(page: Page, what: string): Promise<void> {
  await picture(page, what);
  await expectNoFindings(page, what);
  await expectNoSideways(page, what);
}
