import { readFile } from 'node:fs/promises';
import { expect, type Page } from 'playwright/test';
import { readPdfStructure } from '../../../server/documents/pdfStructure.ts';
import { type Paper, plain, wordsOf } from '../../rehearsal/files.ts';
import { backToStep, openPage } from '../cycle/leading.ts';
import { card } from './hands/plan.ts';
import { answer } from './hands/survey.ts';
import { NAMES, type Room } from './room.ts';
import * as said from './said.ts';
import type { Scene } from './step.ts';

/** What is left of it: files, what became of a card, and two weeks later what was done. */
export const after: Scene[] = [
  { name: 'documents', play: documents },
  { name: 'what became of it', play: fates },
  { name: 'mik.4.01', play: whatWasDone },
  { name: 'mik.4.02', play: howAreYou },
];

/** Everybody's own sentence, and what both sides agreed to. */
const SENTENCES = [
  ...Object.values(said.NEEDED),
  said.NEEDED_ON_PAPER,
  said.CARD_1,
  said.CARD_2,
  said.AGREED,
  said.NOT_COVERED,
  said.MEETING,
];
/** Files as their rows begin; those for few are behind „Inne postaci i wyciągi”. */
const FORMATS: readonly (readonly [Paper['format'], RegExp])[] = [
  ['pdf', /^Do\sdruku/],
  ['docx', /^Do\spoprawek, dla/],
  ['html', /^Do\sczytania na\sekranie/],
  ['json', /^Dla informatyka/],
];

async function documents(room: Room): Promise<void> {
  const { lead } = room;
  await openPage(lead, 'Dokumenty');
  await room.shoot('documents');
  await lead.getByRole('button', { name: 'Pobierz: Wersja 1' }).click();
  await lead
    .getByRole('dialog')
    .getByText(/^Inne postaci/)
    .click();
  for (const [format, name] of FORMATS) {
    const bytes = await download(lead, name);
    const words = wordsOf({ document: '', format, bytes });
    for (const sentence of SENTENCES) {
      expect(words, `${sentence} in ${format}`).toContain(plain(sentence));
    }
    if (format === 'pdf') {
      expect(readPdfStructure(Buffer.from(bytes)).faults).toEqual([]);
    }
  }
  const markdown = new TextDecoder().decode(await download(lead, /^Sam tekst/));
  expect(plain(markdown)).toContain(plain(said.CARD_1));
  await lead.getByRole('dialog').getByRole('button', { name: 'Wróć do dokumentów' }).click();
  await backToStep(lead);
}

async function download(page: Page, name: RegExp): Promise<Uint8Array> {
  const [file] = await Promise.all([
    page.waitForEvent('download'),
    page.getByRole('dialog').getByRole('link', { name }).click(),
  ]);
  return readFile(await file.path());
}

/** Who signed a card sees on the phone where it stands by now. */
async function fates(room: Room): Promise<void> {
  for (const [name, text] of [
    ['Renata', said.THOUGHT_OF.Renata],
    ['Ola', said.RESOURCES.Ola[1]],
  ] as const) {
    const phone = room.phone(name);
    await phone.getByRole('button', { name: /^Ty: / }).tap();
    await phone.getByRole('button', { name: 'Co się stało z moimi kartkami' }).tap();
    const sheet = phone.getByRole('dialog').last();
    await expect(sheet.getByText(text).first()).toBeVisible();
    await expect(sheet.getByText('Jest w porozumieniu', { exact: false }).first()).toBeVisible();
    // Places of a text that are still asked for are read, never their marks.
    await expect(sheet.getByText('{{')).toHaveCount(0);
    await room.shoot(`fates-${name}`, name);
    await sheet.getByRole('button', { name: 'Zamknij' }).tap();
  }
  const ewa = room.phone('Ewa');
  await ewa.getByRole('link', { name: 'Przeczytaj, co uzgodniliśmy' }).tap();
  await expect(ewa.getByRole('article').getByText(said.NEEDED.Ewa).first()).toBeAttached();
  await room.shoot('read', 'Ewa');
}

/** Opens a step by link; the address of the link that was made. */
async function openByLink(lead: Page, title: string, make: (page: Page) => Promise<void>): Promise<URL> {
  await lead.getByText('Zmień plan').click();
  await lead.getByRole('radio', { name: /^3\./ }).check({ force: true });
  await lead.getByRole('button', { name: `Otwórz linkiem: ${title}` }).click();
  await lead.getByRole('button', { name: 'Otwieram linkiem' }).click();
  await make(lead);
  return new URL(await lead.getByRole('textbox', { name: 'Link do skopiowania' }).inputValue());
}

async function whatWasDone(room: Room): Promise<void> {
  const { lead, server } = room;
  const { pathname, hash } = await openByLink(lead, 'Co zrobiliśmy', async page => {
    await page.getByRole('combobox', { name: 'Dla kogo?' }).selectOption({ label: 'Marta' });
    await page.getByRole('button', { name: 'Zrób link osobisty' }).click();
  });
  const phone = room.phone('Marta');
  await phone.goto(`${server.room}${pathname}${hash}`);
  await phone.getByRole('button', { name: `Jak idzie: ${said.CARD_1}` }).tap();
  await phone.getByRole('radio', { name: 'zrobione' }).check({ force: true });
  await phone.getByRole('button', { name: 'Zapisuję stan' }).tap();
  await expect(card(phone, said.CARD_1).getByText('zrobione od', { exact: false })).toBeVisible();
  await room.shoot('mik.4.01');
  await lead.getByRole('button', { name: 'Zamknij', exact: true }).click();
  await backToStep(lead);
}

async function howAreYou(room: Room): Promise<void> {
  const { lead, stage, server } = room;
  const { pathname, hash } = await openByLink(lead, 'Co u Ciebie', page =>
    page.getByRole('button', { name: 'Zrób link dla każdego' }).click(),
  );
  for (const [place, name] of NAMES.entries()) {
    const phone = room.phone(name);
    await phone.goto(`${server.room}${pathname}${hash}`);
    await answer(phone, [
      { count: 5 + place },
      place === 0 ? { words: 'Dzwonię, zanim napiszę' } : null,
      null,
    ]);
  }
  await expect(lead.getByText('Mamy 6 odpowiedzi.', { exact: false })).toBeVisible();
  await lead.getByRole('button', { name: 'Zamknij teraz' }).click();
  await lead.getByRole('button', { name: 'Zamykam teraz' }).click();
  await lead.getByRole('button', { name: 'Pokaż w sali' }).click();
  await expect(stage.getByText('Do ilu osób z drugiej instytucji').first()).toBeVisible();
  await room.shoot('mik.4.02');
}
