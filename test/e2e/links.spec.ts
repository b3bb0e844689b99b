import type { Page } from 'playwright/test';
import { makeRandomId, platformRandom } from '#shared/ids.ts';
import { sameText } from '#shared/text.ts';
import { cardsStep, planStep, surveyStep, templateOf } from '../fixtures/template.ts';
import { Actor, sitDown } from './actor.ts';
import { press } from './keys.ts';
import { expectLargeTargets, expectNoFindings, expectNoSideways } from './surfaceChecks.ts';
import { expect, SCREENS, type Table, test } from './table.ts';

// Steps outside of a meeting: a survey for everybody who has the link, a task somebody accepts a week later.

const BEFORE = 'przed';
const TASKS = 'zadania';
const DAY = 24 * 3_600_000;
const TASK = 'Wtorki w OPS';

const scale = (id: string, question: string) => ({
  id,
  kind: 'scale',
  question: sameText(question),
  low: sameText('prawie nic'),
  high: sameText('bardzo dobrze'),
});
const before = surveyStep(BEFORE, {
  title: sameText('Zanim się spotkamy'),
  prompt: sameText('Co już o sobie wiemy?'),
  outside: { days: 7, when: 'before' },
  config: {
    questions: [
      scale('know', 'Jak dobrze znasz drugą instytucję?'),
      { id: 'word', kind: 'word', question: sameText('Jednym słowem: po co się spotykamy?'), length: 40 },
    ],
    show: 'reveal',
  },
});
const template = templateOf(before, cardsStep('karteczki', 'named'), planStep(TASKS), planStep('potem'));
test.use({ houseOptions: { templates: [template] } });
test.describe.configure({ timeout: 120_000 });

/** Pictures to look at: `SHOTS=<folder>`. */
async function shoot(page: Page, name: string): Promise<void> {
  if (process.env.SHOTS !== undefined) {
    await page.screenshot({ path: `${process.env.SHOTS}/${name}.png` });
  }
}

async function examine(page: Page, what: string): Promise<void> {
  await expectLargeTargets(page, what);
  await expectNoSideways(page, what);
  await expectNoFindings(page, what);
}

/** Opens the link that the console shows, in a browser without a seat. */
async function follow(table: Table, lead: Page, viewport: { width: number; height: number }): Promise<Page> {
  const link = new URL(await lead.getByRole('textbox', { name: 'Link do skopiowania' }).inputValue());
  const page = await table.newcomer({ viewport, hasTouch: true });
  await page.goto(`${table.house.room}${link.pathname}${link.hash}`);
  return page;
}

test('a survey is answered by link before the meeting, and a task is accepted a week after it', async ({
  table,
}) => {
  // The console opens the survey for everybody; the room looks at nothing yet.
  const lead = await table.lead();
  await lead.getByRole('button', { name: 'Zanim się spotkamy' }).click();
  await expect(lead.getByLabel('Do kiedy, razem')).not.toHaveValue('');
  await lead.getByRole('button', { name: 'Otwieram linkiem' }).click();
  await expect(lead.getByText('Otwarte do:', { exact: false })).toBeVisible();
  await lead.getByRole('button', { name: 'Zrób link dla każdego' }).click();
  await expect(lead.getByRole('img', { name: 'Kod QR: dla każdego' })).toBeVisible();
  await shoot(lead, 'lead-public');
  await expectNoFindings(lead, 'the sheet of links');

  // By touch on a phone, then somebody else on the same one; the address keeps no secret.
  const phone = await follow(table, lead, SCREENS.phone);
  await expect(phone.getByText('Można do:', { exact: false })).toBeVisible();
  expect(phone.url()).not.toContain('#');
  await shoot(phone, 'seat-first');
  await phone.getByRole('radio', { name: /^4/ }).check({ force: true });
  await phone.getByRole('button', { name: 'Dalej' }).tap();
  await phone.getByRole('textbox').fill('kanarek');
  await phone.getByRole('button', { name: 'Dalej' }).tap();
  await phone.getByRole('button', { name: 'Wysyłam odpowiedzi' }).tap();
  await expect(phone.getByRole('heading', { name: 'Mamy Twoje odpowiedzi' })).toBeVisible();
  await phone.reload();
  await expect(phone.getByRole('heading', { name: 'Mamy Twoje odpowiedzi' })).toBeVisible();
  await shoot(phone, 'seat-given');
  await examine(phone, 'answered');
  await expect(lead.getByText('Mamy 1 odpowiedź.', { exact: false })).toBeVisible();
  await phone.getByRole('button', { name: 'Inna osoba na tym urządzeniu' }).tap();
  await expect(phone.getByText('1 z 2')).toBeVisible();
  await expect(phone.getByText('kanarek')).toBeHidden();

  // By keys at 320 px.
  const narrow = await follow(table, lead, SCREENS.narrow);
  await expect(narrow.getByText('1 z 2')).toBeVisible();
  await shoot(narrow, 'seat-narrow');
  await examine(narrow, 'at 320 px');
  await press(narrow, 'Pomiń');
  await narrow.getByRole('textbox').fill('razem');
  await press(narrow, 'Dalej');
  await press(narrow, 'Wysyłam odpowiedzi');
  await expect(lead.getByText('Mamy 2 odpowiedzi.', { exact: false })).toBeVisible();

  // „Dalej" passes it by: the room begins with cards, and the survey stays open for its link.
  await lead.getByRole('button', { name: 'Zamknij', exact: true }).click();
  await table.hand.do({ type: 'step:advance', step: null, phase: 0 });
  await table.hand.until('the room is at its cards', ({ now }) => now?.step?.id === 'karteczki');
  await expect(phone.getByText('1 z 2')).toBeVisible();

  // Closed by hand: those who have it open are told, a link that comes late too.
  await table.hand.do({ type: 'window:close', step: BEFORE });
  await expect(narrow.getByRole('heading', { name: 'Czas na odpowiedzi minął' })).toBeVisible();
  await expect(narrow.getByRole('main').getByText('Mamy Twoje odpowiedzi', { exact: false })).toBeVisible();
  await shoot(narrow, 'seat-over');
  await examine(narrow, 'over');

  // A task names two people. One says yes on her own phone, the other is not there.
  await table.hand.do({ type: 'step:open', step: TASKS });
  const marta = await sitDown(table.house.own, table.code, 'Marta', ['A']);
  await table.hand.do({ type: 'person:add', name: 'Renata', sides: ['B'] });
  await table.hand.until('Renata is on the list', ({ people }) => people?.people.length === 2);
  const ids = Object.fromEntries((table.hand.parts.people?.people ?? []).map(({ id, name }) => [name, id]));
  const task = makeRandomId(platformRandom);
  await marta.do({
    type: 'entry:put',
    step: TASKS,
    entry: task,
    data: { text: TASK, lead: ids.Renata, along: [ids.Marta] },
  });
  await table.hand.do({ type: 'step:close', step: TASKS });
  await table.hand.do({ type: 'step:open', step: 'potem' });
  marta.close();

  // The step is over and another one has the focus: Renata gets a link of her own.
  await lead.getByText('Zmień plan').click();
  await lead.getByRole('button', { name: 'Otwórz linkiem: Kto, co, do kiedy' }).first().click();
  await lead.getByLabel('Do kiedy, razem').fill(new Date(Date.now() + 20 * DAY).toLocaleDateString('sv-SE'));
  await lead.getByRole('button', { name: 'Otwieram linkiem' }).click();
  await lead.getByRole('combobox', { name: 'Dla kogo?' }).selectOption({ label: 'Renata' });
  await lead.getByRole('button', { name: 'Zrób link osobisty' }).click();
  await expect(lead.getByRole('img', { name: 'Kod QR: Renata' })).toBeVisible();
  await shoot(lead, 'lead-personal');

  // A week later, after the server was started anew.
  await table.house.restart(7 * DAY);
  const renata = await follow(table, lead, SCREENS.phone);
  await expect(renata.getByRole('heading', { name: TASK })).toBeHidden();
  await expect(renata.getByText(TASK).first()).toBeVisible();
  await shoot(renata, 'seat-task');
  await examine(renata, 'asked a week later');
  await renata.getByRole('button', { name: 'Biorę to na siebie' }).tap();
  await expect(renata.getByRole('heading', { name: 'Twoje zadania' })).toBeVisible();
  await renata.getByRole('button', { name: `Jak idzie: ${TASK}` }).tap();
  await renata.getByRole('radio', { name: 'w toku' }).check({ force: true });
  await renata.getByRole('button', { name: 'Zapisuję stan' }).tap();
  await expect(renata.getByText('w toku od', { exact: false })).toBeVisible();
  await shoot(renata, 'seat-updated');

  // The room, which looked elsewhere all the time, finds it when it looks back.
  const { workshop, cookie, house } = table;
  const hand = await Actor.connect({ base: house.own, workshop, seat: table.hand.seat, cookie });
  await hand.do({ type: 'step:focus', step: TASKS });
  hand.close();
  const stage = await table.stage();
  await expect(stage.getByText('w toku')).toBeVisible();
  await expect(stage.getByText('Renata').first()).toBeVisible();
});

test('before its window a link says from when; everybody gets a strip of paper, also on a laptop @long', async ({
  table,
}) => {
  const lead = await table.lead();
  await lead.evaluate(() => {
    window.print = () => undefined;
  });
  for (const name of ['Renata', 'Marta', 'Jan Maria z Bardzo Długim Nazwiskiem']) {
    await table.hand.do({ type: 'person:add', name, sides: ['B'] });
  }
  const soon = Date.now() + DAY;
  await table.hand.do({ type: 'window:open', step: BEFORE, from: soon, until: soon + DAY });
  await lead.getByText('Zmień plan').click();
  await expect(lead.getByText('linkiem od', { exact: false })).toBeVisible();
  await shoot(lead, 'lead-plan');
  await examine(lead, 'the plan');
  await lead.getByRole('button', { name: 'Otwórz linkiem: Zanim się spotkamy' }).click();
  await lead.getByRole('button', { name: 'Zrób link dla każdego' }).click();
  const early = await follow(table, lead, SCREENS.narrow);
  await expect(early.getByRole('heading', { name: 'Jeszcze nie otwarte' })).toBeVisible();
  await shoot(early, 'seat-ahead');
  await examine(early, 'ahead');
  await lead.getByRole('button', { name: 'Drukuj linki wszystkich osób' }).click();
  await expect(lead.getByText('Każda osoba dostaje własny pasek', { exact: false })).toBeVisible();
  await lead.emulateMedia({ media: 'print' });
  await expect(lead.getByRole('heading', { name: 'Renata' })).toBeVisible();
  await shoot(lead, 'lead-paper');
  await lead.emulateMedia({ media: 'screen' });
  await lead.getByLabel('Od kiedy').fill(new Date().toLocaleDateString('sv-SE'));
  await lead.getByRole('button', { name: 'Zmieniam czas' }).click();
  await expect(early.getByText('1 z 2')).toBeVisible();
  await early.setViewportSize(SCREENS.laptop);
  await shoot(early, 'seat-wide');
  await examine(early, 'on a laptop');
  await lead.getByRole('button', { name: 'Zamknij', exact: true }).click();
  await table.hand.do({ type: 'step:open', step: TASKS });
  await lead.getByRole('button', { name: 'Wróć do kroku', exact: true }).click();
  await expect(lead.getByRole('button', { name: 'Otwórz linkiem: Kto, co, do kiedy' })).toBeVisible();
  await shoot(lead, 'lead-step');
});
