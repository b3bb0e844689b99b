import type { Page } from 'playwright/test';
import { clausePrint } from '#shared/agreement/clausePrint.ts';
import { makeRandomId, platformRandom } from '#shared/ids.ts';
import { cardsStep, draftStep, templateOf } from '../fixtures/template.ts';
import { type Actor, sitDown } from './actor.ts';
import {
  expectLargeTargets,
  expectNoFindings,
  expectNoSideways,
  expectNothingClipped,
  expectVisibleFocus,
} from './surfaceChecks.ts';
import { expect, SCREENS, type Table, test } from './table.ts';

// Consent to a long text: forty clauses and more, six people, both languages, every screen, by keyboard and by touch.

const TEXT = 'text';
const DOCUMENT = 'porozumienie';
const OWN = 20;

const template = templateOf(
  cardsStep('bank', 'named'),
  draftStep(TEXT, ['bank'], {
    minutes: 5,
    config: { form: 'long', slots: {}, variants: {}, writers: 'lead', length: 1200, stances: true },
  }),
);
test.use({ houseOptions: { templates: [template] } });
test.describe.configure({ timeout: 300_000 });

const wordsOf = (n: number) => `Spotykamy się co dwa tygodnie, po kolei u każdej ze Stron (${n}).`;
const printOf = (n: number) => clausePrint([{ record: '', order: 1, text: wordsOf(n) }]);

/** An agreement with every usual clause and twenty of their own, and what five people said of some of them. */
async function longText(table: Table): Promise<Actor[]> {
  await table.goTo(TEXT);
  for (let n = 1; n <= OWN; n += 1) {
    const title = `Rozliczanie wyjazdów międzypokoleniowych i opieka nad salą numer ${n}`;
    const clause = { act: 'add', title, words: wordsOf(n) } as const;
    await table.hand.do({ type: 'document:clause', document: DOCUMENT, clause });
  }
  const people: Actor[] = [];
  for (const [name, side] of [
    ['Ewa', 'B'],
    ['Jan', 'A'],
    ['Ola', 'A'],
    ['Bożena', 'B'],
    ['Kazimierz', 'A'],
  ] as const) {
    people.push(await sitDown(table.house.own, table.code, name, [side]));
  }
  for (const [index, person] of people.entries()) {
    for (let n = 1; n <= 6; n += 1) {
      await say(person, `own${n}`, printOf(n), index === n - 1 && n < 4 ? REASONS[n] : undefined);
    }
  }
  await say(people[0] as Actor, 'A03', '0'.repeat(16), {
    stance: 'object',
    text: 'Zakres jest za szeroki na nasze siły.',
  });
  // Of the last clause but few: a wall that cannot hold them all would leave it out.
  await say(people[0] as Actor, `own${OWN}`, printOf(OWN), {
    stance: 'object',
    text: 'Sala jest za daleko.',
  });
  return people;
}

type Said = { stance: 'remark' | 'object'; text: string; signed?: boolean };

const REASONS: Record<number, Said> = {
  1: {
    stance: 'object',
    text: 'Sala jest zamknięta w soboty, a spotkania miały być w soboty.',
    signed: true,
  },
  2: { stance: 'remark', text: 'Może raz w miesiącu?' },
  3: { stance: 'object', text: 'Nie mamy na to ludzi.' },
};

async function say(person: Actor, clause: string, words: string, said?: Said): Promise<void> {
  const entry = makeRandomId(platformRandom);
  const data = { kind: 'stance', clause, words, ...(said ?? { stance: 'agree' as const }) };
  await person.do({ type: 'entry:put', step: TEXT, entry, data });
}

async function picture(page: Page, name: string): Promise<void> {
  if (process.env.SHOTS) {
    await page.screenshot({ path: `${process.env.SHOTS}/${name}.png` });
  }
}

async function speak(page: Page, lang: 'pl' | 'en'): Promise<void> {
  await page.evaluate((chosen: string) => localStorage.setItem('wspolny-stol.lang', chosen), lang);
  await page.reload();
  await expect(page.locator('html')).toHaveAttribute('lang', lang);
}

async function expectGood(page: Page, what: string): Promise<void> {
  await expectNoFindings(page, what);
  await expectNoSideways(page, what);
  await expectLargeTargets(page, what);
  await expectNothingClipped(page, what);
}

const WORDS = {
  pl: {
    way: /^Zgoda na §\s\d+\?$/,
    question: /^Czy zgadzasz się na §\s\d+\?$/,
    agree: 'Zgoda',
    said: /^§\s\d+: zgoda$/,
    object: 'Sprzeciw',
    reason: 'Dlaczego sprzeciw?',
    back: 'Wróć do tekstu',
    overview: 'Przegląd zgody',
    objected: 'Ze sprzeciwem: 4',
    rest: 'Całość macie na telefonach.',
  },
  en: {
    way: /^Agree to §\s\d+\?$/,
    question: /^Do you agree to §\s\d+\?$/,
    agree: 'I agree',
    said: /^§\s\d+: agreed$/,
    object: 'I object',
    reason: 'Why do you object?',
    back: 'Back to the text',
    overview: 'Overview of consent',
    objected: 'With objections: 4',
    rest: 'The whole text is on your phones.',
  },
} as const;

test('forty clauses, on every screen and in both languages @long', async ({ table }) => {
  const people = await longText(table);
  await table.hand.do({ type: 'step:show', step: TEXT, record: 'own7.text' });
  const phone = await table.phone('Marta', 'A');
  const lead = await table.lead({ viewport: SCREENS.laptop });
  const stage = await table.stage({ viewport: { width: 1920, height: 1080 } });
  for (const lang of ['en', 'pl'] as const) {
    await table.hand.do({ type: 'workshop:edit', lang });
    await onPhone(phone, lang);
    await onConsole(lead, lang);
    await onWall(table, stage, lang);
  }
  for (const person of people) {
    person.close();
  }
});

/** The question by touch and by keyboard, on the two phones; the answer is taken back for the next language. */
async function onPhone(phone: Page, lang: 'pl' | 'en'): Promise<void> {
  const words = WORDS[lang];
  await speak(phone, lang);
  for (const size of ['phone', 'narrow'] as const) {
    const what = `phone, ${size}, ${lang}`;
    await phone.setViewportSize(SCREENS[size]);
    await phone.getByRole('button', { name: words.way }).tap();
    const asked = phone.getByRole('region', { name: words.question });
    await expect(asked.getByRole('button', { name: words.agree, exact: true })).toBeInViewport({ ratio: 1 });
    await expectGood(phone, what);
    await picture(phone, `asked-${size}-${lang}`);
    await phone.keyboard.press('Enter');
    const said = phone.getByRole('button', { name: words.said });
    await expect(said).toBeFocused();
    await expectVisibleFocus(phone, what);
    await picture(phone, `said-${size}-${lang}`);
    await phone.keyboard.press('Enter');
    await asked.getByRole('button', { name: words.object }).tap();
    await expect(phone.getByRole('textbox', { name: words.reason })).toBeFocused();
    await expectGood(phone, `${what}, reason`);
    await picture(phone, `reason-${size}-${lang}`);
    await phone.getByRole('button', { name: words.back }).click();
    await phone.getByRole('button', { name: words.said }).click();
    await asked.getByRole('button').last().click();
    await expect(phone.getByRole('button', { name: words.way })).toBeFocused();
  }
}

/** The overview: what is open comes first, with its reasons, and each line leads to its clause. */
async function onConsole(lead: Page, lang: 'pl' | 'en'): Promise<void> {
  const words = WORDS[lang];
  await speak(lead, lang);
  for (const [size, screen] of Object.entries({
    desk: SCREENS.laptop,
    phone: SCREENS.phone,
    narrow: SCREENS.narrow,
  })) {
    const what = `console, ${size}, ${lang}`;
    await lead.setViewportSize(screen);
    await picture(lead, `lead-${size}-${lang}`);
    await lead.getByRole('button', { name: words.overview }).click();
    const dialog = lead.getByRole('dialog');
    await expect(dialog.getByRole('heading', { name: words.objected })).toBeVisible();
    await expect(
      dialog.getByRole('listitem').filter({ hasText: 'Nie mamy na to ludzi.' }).first(),
    ).toBeVisible();
    await expectGood(lead, what);
    await picture(lead, `overview-${size}-${lang}`);
    await dialog.getByRole('button', { name: /numer 3$/ }).press('Enter');
    await expect(dialog).toHaveCount(0);
    await expect(lead.getByRole('heading', { name: /numer 3$/ }).first()).toBeInViewport();
    await expectNoFindings(lead, `${what}, a clause`);
    await expectNoSideways(lead, `${what}, a clause`);
    await expectNothingClipped(lead, `${what}, a clause`);
    await picture(lead, `clause-${size}-${lang}`);
  }
  await lead.setViewportSize(SCREENS.laptop);
}

async function onWall(table: Table, stage: Page, lang: 'pl' | 'en'): Promise<void> {
  await table.hand.do({ type: 'step:show', step: TEXT, record: 'own1.text' });
  await expect(stage.getByText(wordsOf(1), { exact: false }).first()).toBeVisible();
  await expect(stage.getByText('Sala jest zamknięta')).toHaveCount(0);
  await expectNoFindings(stage, `stage, ${lang}`);
  await picture(stage, `stage-${lang}`);
  await table.hand.do({ type: 'step:show', step: TEXT, record: null });
  // More than the wall holds: it says so, and what it shows is whole.
  await expect(stage.getByText(WORDS[lang].rest)).toBeVisible();
  // What somebody objects to is never among what is left out.
  await expect(stage.getByText(/1\s(sprzeciw|objection)/).filter({ visible: true })).toHaveCount(4);
  await expectNoFindings(stage, `outline, ${lang}`);
  await expectNothingClipped(stage, `outline, ${lang}`);
  await picture(stage, `outline-${lang}`);
  await table.hand.do({ type: 'step:show', step: TEXT, record: 'own7.text' });
}
