import { readFile } from 'node:fs/promises';
import { strFromU8, unzipSync } from 'fflate';
import type { Page } from 'playwright/test';
import { readPdfStructure } from '../../server/documents/pdfStructure.ts';
import { readPdfWords } from '../../server/documents/testing/pdfWords.ts';
import { productTemplate } from '../fixtures/productTemplate.ts';
import { expectNoFindings, expectNoSideways } from './surfaceChecks.ts';
import { expect, SCREENS, type Table, test } from './table.ts';
import { writeCard } from './writing.ts';

// From cards to paper, in browsers alone: a facilitator, a projector, six phones and the director of an institution.
// The words of one card are what breaks careless programs; they must arrive as they were typed.

const TYPED = 'Zażółć gęślą jaźń 🙂 <b>&amp;</b>';
const OTHER = 'Program tygodnia przy okienku nr 2';
const STEP = {
  solutions: 'kc.2.03',
  choose: 'kc.2.04',
  decide: 'kc.3.01',
  draft: 'kc.3.03',
  consent: 'kc.3.04',
};

const template = productTemplate('krotki-cykl');
test.use({ houseOptions: { templates: [template] } });

const PEOPLE = [
  ['Marta', 'A'],
  ['Jan', 'A'],
  ['Teresa', 'A'],
  ['Renata', 'B'],
  ['Ewa', 'B'],
  ['Bob', 'B'],
] as const;

/** Moves on as „Dalej" does, from the phase the room is in. */
async function onward(table: Table, step: string, phase: number): Promise<void> {
  await table.hand.do({ type: 'step:advance', step, phase });
}

async function vote(phone: Page, level: number): Promise<void> {
  await phone.locator(`input[type=radio][value="${level}"]`).check({ force: true });
  await phone.getByRole('button', { name: 'Oddaję głos' }).click();
  await expect(phone.getByText('Głos oddany.').first()).toBeVisible();
}

/** One check of the proposal in view, everybody at this level, stamped. */
async function agree(lead: Page, phones: readonly Page[]): Promise<void> {
  const rule = lead.getByRole('button', { name: 'Potwierdzam regułę' });
  if (await rule.isVisible()) {
    await rule.click();
  }
  await lead.getByRole('button', { name: /^Pytam o zgodę/ }).click();
  for (const phone of phones) {
    await vote(phone, 5);
  }
  await lead.getByRole('button', { name: 'Odsłoń poziomy' }).click();
  await lead.getByRole('button', { name: 'Przyjęta', exact: true }).click();
}

/** Letters without white space: where lines end differs from format to format. */
function letters(text: string): string {
  return text.replace(/[\s\u200b]+/g, '');
}

test('a sentence goes from a thumb to a downloaded page, and knows where it came from @long', async ({
  table,
}) => {
  test.setTimeout(420_000);
  const lead = await table.lead({ viewport: { width: 1440, height: 900 } });
  const stage = await table.stage({ viewport: { width: 1920, height: 1080 } });
  const phones: Page[] = [];
  for (const [name, side] of PEOPLE) {
    phones.push(await table.phone(name, side));
  }
  const [marta, , , renata, , bob] = phones as [Page, Page, Page, Page, Page, Page];
  await bob.setViewportSize(SCREENS.narrow);

  // Cards of both sides, hidden, then shown.
  await table.goTo(STEP.solutions);
  await writeCard(marta, TYPED);
  await writeCard(renata, OTHER);
  await table.hand.until('two cards', ({ now }) =>
    Object.values(now?.step?.counts.hidden ?? {}).some(sides => Object.keys(sides).length === 2),
  );
  await onward(table, STEP.solutions, 0);
  await expect(stage.getByText(TYPED).first()).toBeVisible();
  await table.hand.do({ type: 'step:close', step: STEP.solutions });

  // Dots, secret until all are shown.
  await table.goTo(STEP.choose, 1);
  for (const phone of phones) {
    await phone.getByRole('button', { name: TYPED, exact: true }).click();
    await phone.getByRole('button', { name: OTHER, exact: true }).click();
    await phone.getByRole('button', { name: 'Oddaję kropki' }).click();
    await expect(phone.getByRole('heading', { name: 'Twoje kropki są oddane.' })).toBeVisible();
  }
  await onward(table, STEP.choose, 1);
  await expect(stage.getByText(TYPED).first()).toBeVisible();
  await table.hand.do({ type: 'step:close', step: STEP.choose });

  // Consent, sentence by sentence.
  await table.goTo(STEP.decide);
  await onward(table, STEP.decide, 0);
  await expect(lead.getByText(TYPED).first()).toBeVisible();
  await agree(lead, phones);
  await lead.getByRole('button', { name: OTHER }).first().click();
  await agree(lead, phones);
  await expect(stage.getByText('przyjęta').first()).toBeVisible();
  await table.hand.do({ type: 'step:close', step: STEP.decide });

  // The text: the sentence stands in its clause, on every phone with the cards it grew from.
  await table.goTo(STEP.draft, 1);
  const row = lead.getByRole('button', { name: new RegExp(`\\d\\. ${TYPED.slice(0, 12)}`) });
  await row.last().click();
  await lead.getByRole('button', { name: 'Pokaż na ekranie' }).first().click();
  await expect(stage.getByRole('heading', { name: /Zażółć/ })).toBeVisible();
  await expect(stage.getByText('Skąd to się wzięło')).toBeVisible();
  await expect(renata.getByText('Skąd to się wzięło')).toBeVisible();
  await renata.getByRole('button', { name: 'Jasne', exact: true }).click();
  await expect(stage.getByText('jasne 1')).toBeVisible();
  for (const page of [renata, bob, lead]) {
    await expectNoFindings(page, 'draft');
    await expectNoSideways(page, 'draft');
  }

  // Somebody proposes, the other side nods, the facilitator accepts.
  await renata.getByRole('button', { name: 'Zaproponuj zmianę' }).click();
  const wording = renata.getByRole('textbox', { name: 'Jak to zdanie ma brzmieć?' });
  await wording.fill(`${await wording.inputValue()} We wtorki.`);
  await renata.getByRole('button', { name: 'Wysyłam propozycję' }).click();
  await marta.getByRole('button', { name: 'Popieram' }).click();
  // Before both sides stand behind it, the console asks once more.
  for (const side of ['Kultura', 'Pomoc']) {
    const behind = lead.locator('div', { has: lead.getByText('Popierają:') });
    await expect(behind.getByRole('img', { name: side, exact: true }).first()).toBeVisible();
  }
  await lead.getByRole('button', { name: 'Przyjmij', exact: true }).click();
  await expect(stage.getByRole('heading', { name: /We wtorki\./ })).toBeVisible();

  // Frozen: a mark, and from now on the words stand still.
  await lead.getByRole('button', { name: 'Zamroź jako wersję 1' }).click();
  await lead.getByRole('button', { name: 'Zamrażam wersję 1' }).click();
  await expect(renata.getByText(/Tekst jest zamrożony: v1 · [0-9A-F]{4}-[0-9A-F]{4}/)).toBeVisible();
  const mark = (await renata.getByText(/Tekst jest zamrożony/).innerText()).replace(/^.*: /, '');

  // Consent is asked on the frozen version and shows its mark.
  await table.goTo(STEP.consent);
  for (const page of [stage, renata, marta, lead]) {
    await expect(page.getByText(mark).first()).toBeVisible();
  }
  await agree(lead, phones);

  // The author learns what became of the card.
  await marta.getByRole('button', { name: /Marta/ }).click();
  await marta.getByRole('button', { name: 'Co się stało z moimi kartkami' }).click();
  await expect(marta.getByText('Jest w porozumieniu: § 5 ust. 2')).toBeVisible();

  // So does the facilitator, on the console, of any card.
  await table.hand.do({ type: 'step:focus', step: STEP.solutions });
  await lead.getByRole('button', { name: `Więcej: ${TYPED}` }).click();
  await lead.getByRole('menuitem', { name: 'Co się z nią stało' }).click();
  await expect(lead.getByRole('dialog').getByText('Jest w porozumieniu: § 5 ust. 2')).toBeVisible();
  await expectNoFindings(lead, 'fate');
  await lead.getByRole('dialog').getByRole('button', { name: 'Zamknij' }).click();

  // The director of an institution: a link, no account, the same words in every file.
  await lead.goto(`${table.house.own}/prowadzenie/${table.workshop}?p=documents`);
  await lead.getByRole('radio', { name: template.sides[1]?.short.pl ?? '' }).check({ force: true });
  await lead.getByRole('button', { name: 'Zrób link dla instytucji' }).click();
  const link = await lead.getByRole('textbox', { name: 'Link do skopiowania' }).inputValue();
  const { pathname, hash } = new URL(link);
  const director = await table.newcomer();
  await director.goto(`${table.house.room}${pathname}${hash}`);
  await expect(
    director
      .getByRole('article')
      .getByText(/Zażółć gęślą jaźń/)
      .first(),
  ).toBeVisible();
  await expect(director.getByText(mark).first()).toBeVisible();

  const files = new Map<string, Buffer>();
  for (const [kind, name] of [
    ['pdf', /^Do\sdruku/],
    ['docx', /^Do\spoprawek, dla/],
    ['html', /^Do\sczytania na\sekranie/],
  ] as const) {
    await director.getByRole('button', { name: 'Pobierz' }).first().click();
    if (kind === 'html') {
      await director.getByText(/^Inne postaci/).click();
    }
    const [file] = await Promise.all([
      director.waitForEvent('download'),
      director.getByRole('link', { name }).click(),
    ]);
    files.set(kind, await readFile(await file.path()));
    await director.keyboard.press('Escape');
  }
  const pdf = files.get('pdf') as Buffer;
  const structure = readPdfStructure(pdf);
  expect(structure.faults).toEqual([]);
  expect(structure.brokenFonts).toEqual([]);
  const pages = readPdfWords(pdf);
  expect(letters(pages.join(''))).toContain(letters(TYPED));
  for (const page of pages) {
    expect(letters(page)).toContain('zamrożony');
    expect(letters(page)).toContain(letters(mark));
  }
  const docx = strFromU8(unzipSync(files.get('docx') as Buffer)['word/document.xml'] as Uint8Array);
  const told = docx
    .replace(/<[^>]+>/g, '')
    .replaceAll('&lt;', '<')
    .replaceAll('&gt;', '>')
    .replaceAll('&amp;', '&');
  expect(letters(told)).toContain(letters(TYPED));
  const reading = await table.newcomer();
  await reading.setContent((files.get('html') as Buffer).toString());
  expect(letters(await reading.locator('main').innerText())).toContain(letters(TYPED));
});
