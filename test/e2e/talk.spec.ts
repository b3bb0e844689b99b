import type { Page } from 'playwright';
import { LADDER, talkPhase, talkStep } from '../fixtures/talk.ts';
import { cardsStep, templateOf } from '../fixtures/template.ts';
import { tabToName } from './keys.ts';
import {
  expectLargeTargets,
  expectNoFindings,
  expectNoSideways,
  expectNothingClipped,
  expectVisibleFocus,
} from './surfaceChecks.ts';
import { expect, SCREENS, type Table, test } from './table.ts';

// Conversations in real browsers: one person by touch, one by keyboard alone, the wall, the console.

const STEP = 'rozmowa';
const [FIRST = '', SECOND = '', LAST = ''] = LADDER;
const WORDS = 'Nie wiedzieliśmy, że w piątki pracujecie do ósmej';
const step = talkStep(STEP);
const template = templateOf(
  step,
  talkStep('krag', {
    phases: [talkPhase('Krąg', 'plenary', 'all', true)],
    minutes: 4,
    config: { ...step.config, questions: step.config.questions, notes: 'all' },
  }),
  cardsStep('dalej', 'named'),
);
test.use({ houseOptions: { templates: [template] } });
test.describe.configure({ timeout: 240_000 });

const pair = (page: Page) => page.locator('section[aria-labelledby="moja-para"]');
const partner = (page: Page) => pair(page).locator('li b').first().textContent();
const note = (page: Page) => page.getByRole('textbox', { name: /^Jedno zdanie/ });
const advance = (table: Table, phase: number, id = STEP) =>
  table.hand.do({ type: 'step:advance', step: id, phase });

async function expectWellMade(page: Page, what: string): Promise<void> {
  await expectNoFindings(page, what);
  await expectLargeTargets(page, what);
  await expectNoSideways(page, what);
  await expectNothingClipped(page, what);
}

test('two talk, one writes, both read; then all read, and three voices are written down', async ({
  table,
}, info) => {
  const lead = await table.lead();
  const stage = await table.stage({ viewport: { width: 1920, height: 1080 } });
  const marta = await table.phone('Marta', 'A');
  const kuba = await table.phone('Kuba', 'A');
  const renata = await table.phone('Renata', 'B');
  const ewa = await table.phone('Ewa', 'B');
  await table.goTo(STEP);

  // The question large, the pair, the half: both phones name the same person.
  await expect(marta.getByRole('heading', { name: FIRST })).toBeVisible();
  await expect(pair(marta)).toContainText('Twoja para');
  const other = (await partner(marta)) === 'Renata' ? renata : ewa;
  const apart = other === renata ? ewa : renata;
  const half = (page: Page) => page.getByRole('region', { name: 'Kto teraz mówi' });
  await expect(half(marta)).toContainText(/Teraz mówi/);
  const mineFirst =
    (await half(marta).innerText()).includes('Ty.') && !(await half(marta).innerText()).includes('słuchasz');
  await expect(half(other)).toContainText(mineFirst ? 'Marta' : 'Teraz mówisz Ty');
  await expect(stage.getByRole('heading', { name: FIRST })).toBeVisible();
  await expect(stage.getByText(/^dzwonek za 1:\d\d$/)).toBeVisible();
  await expectNoFindings(stage, 'pairs on the wall');
  await expectNothingClipped(stage, 'pairs on the wall');

  // By touch: one sentence for both of them.
  await expect(
    marta.getByText('Wystarczy jedna notatka na grupę. Notuje osoba, która zacznie.'),
  ).toBeVisible();
  await note(marta).fill(WORDS);
  await marta.getByRole('button', { name: 'Zapisz notatkę' }).tap();
  await expect(other.getByRole('heading', { name: 'Notatka Waszej grupy' })).toBeVisible();
  await expect(other.getByText(WORDS)).toBeVisible();
  await expect(other.getByText('Wasza grupa ma już notatkę.')).toBeVisible();
  for (const page of [kuba, apart, stage, lead]) {
    await expect(page.getByText(WORDS)).toHaveCount(0);
  }
  await expect(lead.getByText('1 notatka, ukryta do odsłony.')).toBeVisible();
  await expectWellMade(other, 'a note of one’s pair');
  await other.screenshot({ path: info.outputPath('seat-group.png') });
  await marta.screenshot({ path: info.outputPath('seat-write.png') });
  await lead.screenshot({ path: info.outputPath('lead-pairs.png'), fullPage: true });
  await marta.setViewportSize(SCREENS.narrow);
  await expectWellMade(marta, 'writing at 320 px');
  await expectVisibleFocus(marta, 'writing at 320 px');
  await marta.setViewportSize(SCREENS.phone);

  // The other one adds a sentence, by keyboard alone; half-written words outlive a reload.
  await tabToName(other, 'Dopiszę też ja');
  await other.keyboard.press('Enter');
  await tabToName(other, 'Jedno zdanie');
  await other.keyboard.type('Mamy te same poniedziałki');
  await other.reload();
  await expect(note(other)).toHaveValue('Mamy te same poniedziałki');
  await tabToName(other, 'Jedno zdanie');
  await other.keyboard.press('Control+Enter');
  await expect(other.getByRole('heading', { name: 'Twoje notatki' })).toBeVisible();
  await tabToName(other, 'Zmień notatkę: Mamy');
  await other.keyboard.press('Enter');
  await other.keyboard.press('End');
  await other.keyboard.type(' i piątki');
  await tabToName(other, 'Zapisz zmianę');
  await other.keyboard.press('Enter');
  await expect(marta.getByText('Mamy te same poniedziałki i piątki')).toBeVisible();

  // A stray „Dalej" and back: the pair and the words are as they were.
  await advance(table, 0);
  await expect(marta.getByRole('heading', { name: SECOND })).toBeVisible();
  await table.hand.do({ type: 'step:back', step: STEP });
  await expect(marta.getByRole('heading', { name: FIRST })).toBeVisible();
  await expect(marta.getByText(WORDS)).toBeVisible();

  await advance(table, 0);
  await advance(table, 1);
  for (const page of [kuba, apart, stage, lead]) {
    await expect(page.getByText(WORDS).first()).toBeVisible();
  }
  await expect(marta.getByRole('heading', { name: LAST })).toBeVisible();
  await expectWellMade(kuba, 'notes that all read');

  // Three voices, each one line and one Enter.
  const voice = lead.getByRole('textbox', { name: 'Głos z sali' });
  await voice.focus();
  for (const text of ['U Was też grudzień', 'Kawa przy okienku', 'Mamy wspólną Panią Zosię']) {
    await lead.keyboard.type(text);
    await lead.keyboard.press('Enter');
    await expect(stage.getByText(`„${text}”`)).toBeVisible();
    await expect(apart.getByText(text)).toBeVisible();
  }
  await expect(lead.getByText('Głosy z sali: 3 z 3')).toBeVisible();
  await expect(lead.getByText('Mamy komplet głosów.')).toBeVisible();
  await expectWellMade(lead, 'notes and voices on the console');
  await lead.screenshot({ path: info.outputPath('lead-voices.png'), fullPage: true });
  await kuba.screenshot({ path: info.outputPath('seat-shown.png') });

  // One on the wall alone; one set aside by the key H.
  await lead.getByRole('button', { name: `Pokaż na ekranie: ${WORDS}` }).click();
  await expect(stage.getByText('U Was też grudzień')).toHaveCount(0);
  await expect(stage.getByText(WORDS)).toBeVisible();
  await expectNoFindings(stage, 'one note on the wall');
  await expectNothingClipped(stage, 'one note on the wall');
  await lead.getByRole('button', { name: `Zdejmij z ekranu: ${WORDS}` }).click();
  await lead.getByRole('article').filter({ hasText: 'Kawa przy okienku' }).focus();
  await lead.keyboard.press('h');
  await expect(stage.getByText('Kawa przy okienku')).toHaveCount(0);
  await expect(lead.getByText('Głosy z sali: 2 z 3')).toBeVisible();

  // Closed and opened again: nothing is lost.
  await table.hand.do({ type: 'step:close', step: STEP });
  await expectNoFindings(kuba, 'closed');
  await table.hand.do({ type: 'step:open', step: STEP });
  await expect(stage.getByText(WORDS)).toBeVisible();
  await expect(kuba.getByText('U Was też grudzień')).toBeVisible();
});

test('a round: everybody knows whose turn it is, and a finger is enough to pass', async ({ table }, info) => {
  const lead = await table.lead();
  const stage = await table.stage();
  const marta = await table.phone('Marta', 'A');
  const renata = await table.phone('Renata', 'B');
  await table.goTo('krag');
  await expect(stage.getByRole('heading', { name: FIRST })).toBeVisible();
  await lead.getByRole('button', { name: 'Zacznij rundę' }).focus();
  await lead.keyboard.press('Enter');
  await expect(marta.getByText('Teraz mówisz Ty')).toBeVisible();
  await expect(renata.getByText('Teraz mówi: Marta')).toBeVisible();
  await expect(renata.getByText('potem: Ty')).toBeVisible();
  await expect(lead.getByText('Mówi: Marta')).toBeVisible();
  // Nobody agreed to a name on the wall: there each is somebody of a side.
  await expect(stage.getByRole('status').filter({ hasText: 'osoba, MOK' })).toBeVisible();
  await expect(stage.getByRole('timer')).toHaveText(/^0:[34]\d$/);
  for (const [page, what] of [
    [marta, 'my turn'],
    [renata, 'my turn comes'],
    [lead, 'a round on the console'],
  ] as const) {
    await expectWellMade(page, what);
  }
  await expectNoFindings(stage, 'a round on the wall');
  await expectNothingClipped(stage, 'a round on the wall');
  await marta.setViewportSize(SCREENS.narrow);
  await expectWellMade(marta, 'my turn at 320 px');
  await marta.screenshot({ path: info.outputPath('seat-turn.png') });
  await lead.screenshot({ path: info.outputPath('lead-round.png') });
  await marta.getByRole('button', { name: 'Pasuję' }).tap();
  await expect(renata.getByText('Teraz mówisz Ty')).toBeVisible();
  await expect(marta.getByText('Pasujesz w tej rundzie.')).toBeVisible();
  await lead.setViewportSize(SCREENS.narrow);
  await expect(lead.getByText('Mówi: Renata')).toBeVisible();
  await expectWellMade(lead, 'a round on the remote');
  await lead.getByRole('button', { name: 'Skończ rundę' }).click();
  await expect(renata.getByText('Runda skończona.')).toBeVisible();
  await lead.getByRole('button', { name: 'Skończ rundę' }).click();
  await expect(renata.getByText('Runda skończona.')).toHaveCount(0);
});

/** People without a phone sit at the table too: a whole room without forty browsers. */
async function fillRoom(table: Table, count: number): Promise<string[]> {
  const people: string[] = [];
  for (let number = 0; number < count; number += 1) {
    const name = NAMES[number % NAMES.length] ?? '';
    const { value } = await table.hand.do({
      type: 'person:add',
      name: number < NAMES.length ? name : `${name} ${String.fromCharCode(65 + (number % 26))}.`,
      sides: [number % 2 === 0 ? 'A' : 'B'],
    });
    people.push((value as { person: string }).person);
  }
  return people;
}

const NAMES = [
  'Marta',
  'Renata',
  'Kuba',
  'Ewa',
  'Ola',
  'Piotr',
  'Teresa',
  'Bożena',
  'Iwona',
  'Mateusz',
  'Zofia',
];
const SENTENCES = [
  'Nie wiedzieliśmy, że w piątki pracujecie do ósmej',
  'Mamy te same poniedziałki',
  'Do obu z nas przychodzą najpierw porozmawiać, a dopiero potem o coś zapytać',
  'Najtrudniejszy jest grudzień, bo wtedy wszyscy piszą wnioski i wszyscy są sami',
];

for (const [count, notes] of [
  [6, 3],
  [40, 20],
  [60, 200],
] as const) {
  test(`the wall with ${count} people and ${notes} notes @long`, async ({ table }, info) => {
    const stage = await table.stage({ viewport: { width: 1920, height: 1080 } });
    const people = await fillRoom(table, count);
    await table.goTo(STEP);
    const look = async (what: string) => {
      for (const [shape, viewport] of [
        ['wide', { width: 1920, height: 1080 }],
        ['old', { width: 1024, height: 768 }],
      ] as const) {
        await stage.setViewportSize(viewport);
        await expectNothingClipped(stage, `${what}, ${shape}`);
        await stage.screenshot({ path: info.outputPath(`${what}-${shape}.png`) });
      }
      await expectNoFindings(stage, what);
    };
    await expect(stage.getByRole('timer')).toBeVisible();
    await look('pairs');
    // Half of the time is over.
    await table.hand.do({ type: 'timer:set', step: STEP, action: 'until', amount: Date.now() + 8000 });
    await expect(stage.getByText('Zamiana: teraz mówi druga osoba.')).toBeVisible();
    await table.hand.do({ type: 'timer:set', step: STEP, action: 'pause' });
    await look('bell');
    for (let number = 0; number < notes; number += 1) {
      await table.hand.do({
        type: 'entry:put',
        step: STEP,
        entry: number.toString(16).padStart(32, '0'),
        behalf: people[number % people.length] ?? '',
        data: { text: SENTENCES[number % SENTENCES.length] ?? '', question: number % 2 },
      });
    }
    await advance(table, 0);
    await advance(table, 1);
    await table.hand.do({ type: 'step:direct', step: STEP, data: { act: 'voice', text: SENTENCES[1] } });
    await expect(stage.getByText(`„${SENTENCES[1]}”`)).toBeVisible();
    await look('notes');
    await table.hand.do({ type: 'step:show', step: STEP, record: '2'.padStart(32, '0') });
    await expect(stage.getByText(SENTENCES[0] ?? '')).toHaveCount(0);
    await look('one');
    await table.hand.do({ type: 'step:direct', step: STEP, data: { act: 'start' } });
    await expect(stage.getByText('Teraz mówi', { exact: true })).toBeVisible();
    await look('round');
  });
}
