import type { Page } from 'playwright/test';
import { makeRandomId, platformRandom } from '#shared/ids.ts';
import { sameText } from '#shared/text.ts';
import { gatherStep, templateOf } from '../fixtures/template.ts';
import { type Actor, sitDown } from './actor.ts';
import { clippedTexts } from './clipped.ts';
import { choose, press } from './keys.ts';
import { expectLargeTargets, expectNoFindings, expectNoSideways } from './surfaceChecks.ts';
import { expect, SCREENS, test } from './table.ts';

// People gather around topics: a console, a projector, phones that offer, join, call together and merge.

const STEP = 'grupy';
const MARKET = 'gielda';
const MANY = 'duzo';
const names = (...words: string[]) => words.map((name, index) => ({ id: `x${index}`, name: sameText(name) }));
const market = gatherStep(MARKET, {
  title: sameText('Giełda tematów'),
  prompt: sameText('O czym chcesz porozmawiać? Wpisz temat, wybierz miejsce i porę.'),
  config: {
    kinds: ['theme'],
    propose: true,
    limit: 2,
    most: null,
    convenor: true,
    least: 1,
    sides: 1,
    perPerson: null,
    areas: [],
    grid: {
      slots: names('10.00–10.40', '11.00–11.40'),
      spots: names('Duża sala', 'Biblioteka', 'Ogród', 'Kawiarnia'),
    },
  },
});
const many = gatherStep(MANY);
const crowd = { ...many, config: { ...(many.config as object), limit: 60, perPerson: null } };
test.use({ houseOptions: { templates: [templateOf(gatherStep(STEP), market, crowd)] } });
test.describe.configure({ timeout: 240_000 });

/** A group's card of this name. */
const card = (page: Page, text: string) =>
  page.locator('article').filter({ has: page.getByRole('heading', { name: text, exact: true }) });

/** Pictures to look at: `SHOTS=<folder>`. */
async function shoot(page: Page, name: string): Promise<void> {
  if (process.env.SHOTS !== undefined) {
    await page.screenshot({ path: `${process.env.SHOTS}/${name}.png`, fullPage: name.startsWith('full') });
  }
}

async function examine(room: Record<string, Page>, when: string): Promise<void> {
  for (const [who, page] of Object.entries(room)) {
    const what = `${when}, ${who}`;
    if (who !== 'stage') {
      await expectLargeTargets(page, what);
      await expectNoSideways(page, what);
    }
    await expectNoFindings(page, what);
  }
}

async function offer(person: Actor, text: string, data: Record<string, unknown> = {}, step = STEP) {
  const entry = makeRandomId(platformRandom);
  await person.do({ type: 'entry:put', step, entry, data: { text, ...data } });
  return entry;
}

const act = (person: Actor, entry: string, data: Record<string, unknown>, step = STEP) =>
  person.do({ type: 'entry:act', step, entry, data });

test('a topic is offered by touch, joined by keys and at 320 px, and two become one when both agree', async ({
  table,
}) => {
  const lead = await table.lead();
  const stage = await table.stage();
  const touch = await table.phone('Marta', 'A');
  const keys = await table.phone('Jan', 'B');
  const narrow = await table.phone('Renata', 'B');
  await narrow.setViewportSize(SCREENS.narrow);
  await table.goTo(STEP);

  // By touch; half-written it survives a reload.
  await touch.getByRole('button', { name: 'Zwołaj swoją' }).tap();
  await touch.getByRole('textbox', { name: 'Zwołuję tych' }).fill('Ogród na podwórku przy Szklanej');
  await touch.reload();
  await touch.getByRole('button', { name: 'Zwołaj swoją' }).tap();
  await touch.getByRole('radio', { name: 'miejsce' }).check({ force: true });
  await shoot(touch, 'seat-form');
  await expectNoFindings(touch, 'the form');
  await touch.getByRole('button', { name: 'Zwołuję', exact: true }).tap();
  await expect(card(touch, 'Ogród na podwórku przy Szklanej').getByText('zwołujesz')).toBeVisible();
  await expect(stage.getByText('pomysł czeka na innych')).toBeVisible();

  // By keys alone: Jan joins, and what is missing changes on the wall.
  await keys.locator('body').focus();
  await press(keys, 'Dołącz: Ogród na podwórku przy Szklanej');
  await expect(card(keys, 'Ogród na podwórku przy Szklanej').getByText('Twoja grupa')).toBeVisible();
  await expect(stage.getByText('brakuje 1 osoby')).toBeVisible();

  // At 320 px: Renata calls together something similar, and Marta's group would like to go there.
  await narrow.getByRole('button', { name: 'Zwołaj swoją' }).tap();
  await narrow.getByRole('textbox', { name: 'Zwołuję tych' }).fill('Zieleń na podwórkach');
  await narrow.getByRole('button', { name: 'Zwołuję', exact: true }).tap();
  await expect(card(touch, 'Zieleń na podwórkach')).toBeVisible();
  await touch.getByRole('button', { name: 'Więcej: Ogród na podwórku przy Szklanej' }).tap();
  await touch.getByRole('menuitem', { name: 'Połącz z inną grupą' }).tap();
  await touch.getByRole('radio', { name: 'Zieleń na podwórkach' }).check({ force: true });
  await touch.getByRole('button', { name: 'Proszę o połączenie' }).tap();
  await expect(narrow.getByText('chce się z Wami połączyć', { exact: false })).toBeVisible();
  await shoot(narrow, 'seat-wish-narrow');
  await examine({ narrow, touch, keys }, 'asked');
  await narrow.getByRole('button', { name: 'Zgadzam się na połączenie' }).tap();
  await expect(stage.getByText('grupa gotowa')).toBeVisible();
  await expect(stage.getByText('Ogród na podwórku przy Szklanej')).toBeHidden();
  await expect(card(keys, 'Zieleń na podwórkach').getByText('Twoja grupa')).toBeVisible();
  await shoot(touch, 'seat-merged');
  await shoot(stage, 'stage-1');

  // Who calls them together leaves, by keys: the role is vacant for all to see, and somebody takes it.
  await narrow.getByRole('button', { name: 'Więcej: Zieleń na podwórkach' }).tap();
  await narrow.getByRole('menuitem', { name: 'Opuszczam grupę' }).tap();
  await expect(narrow.getByText('będzie jej brakować osoby zwołującej', { exact: false })).toBeVisible();
  await narrow.getByRole('button', { name: 'Opuszczam', exact: true }).tap();
  await expect(stage.getByText('brakuje osoby zwołującej')).toBeVisible();
  await press(keys, 'Zwołam: Zieleń na podwórkach');
  await expect(stage.getByText('brakuje osoby zwołującej')).toBeHidden();

  // The console: said aloud for somebody without a phone, a name that hurts, and a group taken apart again.
  await table.hand.do({ type: 'person:add', name: 'Kuba', sides: ['A'] });
  await lead.locator('body').focus();
  await choose(lead, 'Więcej: Zieleń na podwórkach', 'Wpisz osobę');
  await lead.getByRole('radio', { name: 'Kuba' }).check({ force: true });
  await expectNoFindings(lead, 'who joins');
  await lead.getByRole('button', { name: 'Wpisuję', exact: true }).click();
  await expect(stage.getByText('grupa gotowa')).toBeVisible();
  await shoot(lead, 'lead');
  await examine({ lead, stage, narrow }, 'formed');
  await lead.getByRole('button', { name: 'Zamroź skład' }).click();
  await expect(narrow.getByText('Skład grup jest zamrożony.')).toBeVisible();
  await expect(narrow.getByRole('button', { name: 'Dołącz: Zieleń na podwórkach' })).toBeHidden();
  await lead.getByRole('button', { name: 'Odmroź skład' }).click();
  await expect(narrow.getByRole('button', { name: 'Dołącz: Zieleń na podwórkach' })).toBeVisible();

  // One phase on and back, and a stray „Dalej" taken back: everything is as it was.
  await table.hand.do({ type: 'step:advance', step: STEP, phase: 0 });
  await table.hand.do({ type: 'step:back', step: STEP });
  await keys.reload();
  await expect(card(keys, 'Zieleń na podwórkach').getByText('zwołujesz')).toBeVisible();
  await expect(card(keys, 'Zieleń na podwórkach').getByText('Kto tu jest (3)')).toBeVisible();
});

test('somebody without a phone is entered, asked ones answer, and set aside comes back @long', async ({
  table,
}) => {
  const lead = await table.lead();
  const phone = await table.phone('Marta', 'A');
  const ewa = await sitDown(table.house.own, table.code, 'Ewa', ['B']);
  await table.hand.do({ type: 'person:add', name: 'Kuba', sides: ['B'] });
  await table.goTo(STEP);
  const entry = await offer(ewa, 'Śpiewy na schodach');
  await lead.getByRole('button', { name: 'Wpisz za kogoś' }).click();
  await lead.getByRole('button', { name: /Kuba/ }).first().click();
  await expect(lead.getByRole('heading', { name: 'Grupy: Kuba' })).toBeVisible();
  await lead.getByRole('button', { name: 'Dołącza: Śpiewy na schodach' }).click();
  await lead.getByRole('textbox', { name: 'Zwołuję tych' }).fill('Ławki i światło wieczorem');
  await lead.getByRole('button', { name: 'Zapisuję za: Kuba' }).click();
  await expect(lead.getByRole('heading', { name: 'Ławki i światło wieczorem' })).toBeVisible();
  await shoot(lead, 'lead-behalf');
  await examine({ lead }, 'for somebody');

  const marta = table.hand.parts.people?.people.find(({ name }) => name === 'Marta')?.id ?? '';
  await act(ewa, entry, { act: 'invite', person: marta });
  await expect(phone.getByRole('heading', { name: 'Czekają na Twoją odpowiedź' })).toBeVisible();
  await shoot(phone, 'seat-asked');
  await examine({ phone }, 'asked');
  await phone.getByRole('button', { name: 'Nie tym razem: Śpiewy na schodach' }).tap();
  await expect(phone.getByRole('heading', { name: 'Czekają na Twoją odpowiedź' })).toBeHidden();
  ewa.close();
});

test('the market of topics stands on the wall as a table @long', async ({ table }) => {
  const stage = await table.stage({ viewport: { width: 1920, height: 1080 } });
  const phone = await table.phone('Marta', 'A');
  const ola = await sitDown(table.house.own, table.code, 'Ola', ['A']);
  await table.goTo(MARKET);
  await offer(ola, 'Jak zaprosić tych, którzy nie wychodzą z domu', { slot: 'x0', spot: 'x1' }, MARKET);
  const other = await offer(ola, 'Skąd wziąć pieniądze na farby', { slot: 'x1', spot: 'x2' }, MARKET);
  await act(ola, other, { act: 'resign' }, MARKET);
  await phone.getByRole('button', { name: 'Zwołaj swoją' }).tap();
  await phone.getByRole('textbox', { name: 'Zwołuję tych' }).fill('Sąsiedzi i hałas');
  await phone
    .getByRole('combobox', { name: 'Kiedy i w którym miejscu?' })
    .selectOption({ label: '10.00–10.40, Duża sala' });
  await shoot(phone, 'seat-cell');
  await phone.getByRole('button', { name: 'Zwołuję', exact: true }).tap();
  await expect(stage.getByText('Sąsiedzi i hałas')).toBeVisible();
  await shoot(stage, 'stage-grid');
  await shoot(phone, 'seat-grid');
  expect(await stage.evaluate(clippedTexts)).toEqual([]);
  await examine({ stage, phone }, 'the market');
  ola.close();
});

test('six, forty and two hundred topics can be read from the last chair @long', async ({ table }) => {
  const stage = await table.stage({ viewport: { width: 1920, height: 1080 } });
  const phone = await table.phone('Marta', 'A');
  const lead = await table.lead();
  await table.goTo(MANY);
  const people = await Promise.all(
    ['Halina', 'Darek', 'Irena', 'Wit', 'Zofia', 'Ola'].map((name, index) =>
      sitDown(table.house.own, table.code, name, [index % 2 === 0 ? 'A' : 'B']),
    ),
  );
  await fill(people, 0, SIX.length);
  await expect(stage.getByRole('article')).toHaveCount(6);
  await shoot(stage, 'stage-6');
  await shoot(lead, 'lead-6');
  await shoot(phone, 'seat-6');
  expect(await stage.evaluate(clippedTexts), 'six').toEqual([]);
  await examine({ stage, lead, phone }, 'six');
  await fill(people, 6, 12);
  await expect(stage.getByRole('listitem').filter({ hasText: 'Wspomnienia włókniarek 11' })).toBeVisible();
  await shoot(stage, 'stage-12');
  expect(await stage.evaluate(clippedTexts), 'twelve').toEqual([]);
  await fill(people, 12, 40);
  await expect(stage.getByText('40 tematów')).toBeVisible();
  await shoot(stage, 'stage-40');
  await shoot(lead, 'lead-40');
  await shoot(phone, 'seat-40');
  await phone.setViewportSize(SCREENS.narrow);
  await shoot(phone, 'seat-40-narrow');
  await examine({ stage, lead, phone }, 'forty');
  await phone.getByText('Szukaj i wybieraj').tap();
  await shoot(phone, 'seat-40-find');
  await phone.getByRole('searchbox', { name: 'Szukaj tematu' }).fill('spiewy');
  await expect(phone.getByRole('article')).toHaveCount(7);
  const small = await stage.evaluate(() =>
    [...document.querySelectorAll('main :not(svg *)')]
      .filter(one => [...one.childNodes].some(node => node.nodeType === 3 && node.textContent?.trim()))
      .map(one => [one.textContent?.slice(0, 30), Number.parseFloat(getComputedStyle(one).fontSize)] as const)
      .filter(([words, size]) => size < 27 && words !== ''),
  );
  expect(small, 'no letter is smaller than 1/40 of the wall').toEqual([]);
  await fill(people, 40, 200);
  await expect(stage.getByText('200 tematów')).toBeVisible();
  await expect(stage.getByText('na telefonach', { exact: false })).toBeVisible();
  await shoot(stage, 'stage-200');
  await shoot(lead, 'lead-200');
  await examine({ stage, phone }, 'two hundred');
  for (const person of people) {
    person.close();
  }
});

const SIX: [string, string, number][] = [
  ['Ogród na podwórku przy Szklanej', 'place', 4],
  ['Popołudnia dla nastolatków, nie tylko przed ekranem', 'theme', 2],
  ['Sąsiedzi, którzy nie wychodzą z domu', 'problem', 5],
  ['Śpiewy na schodach', 'theme', 3],
  ['Ławki i światło wieczorem', 'place', 2],
  ['Wspomnienia włókniarek', 'theme', 1],
];

/** Topics with so many people, offered and joined by turns; every third misses whoever calls it together. */
async function fill(people: readonly Actor[], from: number, to: number): Promise<void> {
  for (let index = from; index < to; index += 1) {
    const [topic, kind, count] = SIX[index % SIX.length] as [string, string, number];
    const text = index < SIX.length ? topic : `${topic} ${index}`;
    const [first, ...others] = Array.from(
      { length: count },
      (_, one) => people[(index + one) % people.length],
    );
    const area = index % 3 === 0 ? { area: 'tory' } : {};
    const entry = await offer(first as Actor, text, { kind, ...area }, MANY);
    await Promise.all(others.map(person => act(person as Actor, entry, { act: 'join' }, MANY)));
    if (index % 6 === 2) {
      await act(first as Actor, entry, { act: 'resign' }, MANY);
    }
  }
}
