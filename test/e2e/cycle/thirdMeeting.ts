import { readFile } from 'node:fs/promises';
import { strFromU8, unzipSync } from 'fflate';
import { expect, type Page } from 'playwright/test';
import { readPdfStructure } from '../../../server/documents/pdfStructure.ts';
import { readPdfWords } from '../../../server/documents/testing/pdfWords.ts';
import { writeCard } from '../writing.ts';
import { backToStep, goOn, goOnAsked, openPage, writeFor } from './leading.ts';
import { begin, type Room, ZENON } from './room.ts';
import { POSTER, TUESDAYS } from './secondMeeting.ts';
import { agree } from './voting.ts';

const TASK = 'Ustalić z dyrekcją pierwszy wtorek';

/** „Na co się umawiamy": to the frozen text and the way to its signature, led from a phone once the laptop is gone. */
export async function thirdMeeting(room: Room, ewa: Page): Promise<void> {
  const phones = [room.ala, room.bob, room.cela, room.alaK, ewa];
  await consent(room, phones);
  await tasks(room);
  const mark = await reading(room, phones);
  await consentToText(room, phones, mark);
  await download(room, mark);
  await thanks(room, phones);
}

/** Sentence by sentence; whoever has not come for weeks stands in no quorum. */
async function consent({ lead, stage }: Room, phones: readonly Page[]): Promise<void> {
  await begin(lead, 'Zgoda na rozwiązania', phones);
  await goOn(lead, 'Dalej: Po jednym rozwiązaniu');
  await expect(lead.getByRole('heading', { name: TUESDAYS })).toBeVisible();
  // Had Dorota been waited for, a rule that asks for everybody could not be met.
  await lead.getByRole('radio', { name: 'wszyscy obecni' }).check({ force: true });
  await agree({ lead, stage, phones, paper: ZENON, level: 5 });
  await lead.getByRole('button', { name: 'Następna:' }).click();
  await expect(lead.getByRole('heading', { name: POSTER })).toBeVisible();
  await agree({ lead, stage, phones, paper: ZENON, level: 5 });
  await goOnAsked(lead, 'Kto, pierwszy krok, do kiedy', 'Zamknij głosowanie');
}

/** In the middle of it the laptop goes dark; the phone that was let in weeks ago leads on. */
async function tasks({ lead, stage, remote, ala }: Room): Promise<void> {
  await writeCard(ala, TASK);
  await expect(remote.getByRole('heading', { name: 'Kto, pierwszy krok, do kiedy' })).toBeVisible();
  await lead.close();
  await writeFor(remote, ZENON, 'Przywieźć parawan z magazynu');
  await expect(remote.getByText('2 ukryte kartki')).toBeVisible();
  await goOn(remote, 'Odsłoń');
  await expect(stage.getByText(TASK).first()).toBeVisible();
  await expect(stage.getByText('Przywieźć parawan z magazynu').first()).toBeVisible();
}

/** The text is read on phones and on the wall, then frozen. Returns its mark. */
async function reading({ stage, remote, ala }: Room, phones: readonly Page[]): Promise<string> {
  await goOn(remote, 'Czytamy porozumienie');
  // Nobody is „still writing" while the room reads.
  await expect(remote.getByText('Przy stole 6 z 7')).toBeVisible();
  await expect(remote.getByText('Piszą jeszcze')).toHaveCount(0);
  await goOn(remote, 'Dalej: Na głos');
  await remote
    .getByRole('button', { name: new RegExp(`\\d\\. ${TUESDAYS.slice(0, 7)}`) })
    .last()
    .click();
  await remote.getByRole('button', { name: 'Pokaż na ekranie' }).first().click();
  await expect(stage.getByRole('heading', { name: TUESDAYS.slice(0, 20) })).toBeVisible();
  await ala.getByRole('button', { name: 'Jasne', exact: true }).click();
  await expect(stage.getByText('jasne 1')).toBeVisible();
  await goOn(remote, 'Dalej: Zamrażamy wersję');
  await remote.getByRole('button', { name: 'Zamroź jako wersję 1' }).click();
  await remote.getByRole('button', { name: 'Zamrażam wersję 1' }).click();
  for (const phone of phones) {
    await expect(phone.getByText('Tekst jest zamrożony: v1').first()).toBeVisible();
  }
  return (await ala.getByText('Tekst jest zamrożony: v1').first().innerText()).replace(/^.*: /, '');
}

/** The room consents to exactly this version. */
async function consentToText({ stage, remote }: Room, phones: readonly Page[], mark: string): Promise<void> {
  await goOn(remote, 'Zgoda na porozumienie');
  for (const page of [stage, ...phones]) {
    await expect(page.getByText(mark).first()).toBeVisible();
  }
  await agree({ lead: remote, stage, phones, paper: ZENON, level: 5 });
}

/** PDF and DOCX of the frozen version say what the room said, and carry its mark. */
async function download({ remote }: Room, mark: string): Promise<void> {
  await openPage(remote, 'Dokumenty');
  await remote.getByRole('button', { name: 'Pobierz: Wersja 1' }).click();
  const pdf = await fileOf(remote, /^Do\sdruku/);
  expect(readPdfStructure(pdf).faults).toEqual([]);
  const pages = readPdfWords(pdf);
  const words = letters(pages.join(''));
  for (const said of [TUESDAYS, POSTER, TASK, 'Przywieźć parawan z magazynu', 'tłumaczyć skróty']) {
    expect(words).toContain(letters(said));
  }
  for (const page of pages) {
    expect(letters(page)).toContain(letters(mark));
  }
  const docx = unzipSync(await fileOf(remote, /^Do\spoprawek, dla/))['word/document.xml'] as Uint8Array;
  expect(letters(strFromU8(docx).replace(/<[^>]+>/g, ''))).toContain(letters(TUESDAYS));
  await remote.getByRole('dialog').getByRole('button', { name: 'Wróć do dokumentów' }).click();
  await backToStep(remote);
}

async function fileOf(page: Page, name: RegExp): Promise<Buffer> {
  const [file] = await Promise.all([
    page.waitForEvent('download'),
    page.getByRole('dialog').getByRole('link', { name }).click(),
  ]);
  return readFile(await file.path());
}

/** Letters without white space: where lines end differs from format to format. */
function letters(text: string): string {
  return text.replace(/[\s\u200b]+/g, '');
}

/** The way to the signature, a round of thanks, the end. */
async function thanks({ stage, remote, ala }: Room, phones: readonly Page[]): Promise<void> {
  await goOnAsked(remote, 'Droga do podpisu i podziękowania', 'Zamknij głosowanie');
  await expect(stage.getByText('Cztery kroki do podpisu').first()).toBeVisible();
  // What was put off in the first meeting waits where the room comes back to it.
  await expect(remote.getByText('Pytania odłożone wcześniej: 1')).toBeVisible();
  await expect(remote.getByText('O której kończymy?')).toBeVisible();
  await goOn(remote, 'Dalej: Runda na koniec');
  await expect(ala.getByText('Podziękuj jednej osobie').first()).toBeVisible();
  await goOnAsked(remote, 'Zakończ spotkanie', 'Zakończ spotkanie 3');
  await expect(remote.getByText('Wszystkie kroki są zamknięte')).toBeVisible();
  await expect(stage.getByText('Dziękujemy za wspólną pracę.')).toBeVisible();
  for (const phone of phones) {
    await expect(phone.getByRole('heading', { name: 'To wszystko.' })).toBeVisible();
  }
  await ala.getByRole('link', { name: 'Przeczytaj, co uzgodniliśmy' }).click();
  const agreement = ala.getByRole('article').getByText(TUESDAYS).filter({ visible: true });
  await expect(agreement.first()).toBeVisible();
}
