import type { Page } from 'playwright/test';
import { makeRandomId, platformRandom } from '#shared/ids.ts';
import { sameText } from '#shared/text.ts';
import { pinsStep, placeStep } from '../fixtures/place.ts';
import { templateOf } from '../fixtures/template.ts';
import { type Actor, sitDown } from './actor.ts';
import { clippedTexts } from './clipped.ts';
import { press, tabToName } from './keys.ts';
import { expectLargeTargets, expectNoFindings, expectNoSideways } from './surfaceChecks.ts';
import { expect, SCREENS, type Table, test } from './table.ts';

// Things find their place: a field on phones, the console and the wall; pins on a map of areas.

const FIELD = 'pole';
const MAP = 'mapa';
const CARDS = [
  'Wtorki w OPS',
  'Program przy okienku',
  'Wejściówki „w zawieszeniu”',
  'Piknik obu ośrodków',
  'Bus na próby chóru',
  'Gazetka ścienna',
];
const zones = (...names: string[]) => names.map((name, index) => ({ id: `z${index}`, name: sameText(name) }));
const base = placeStep(FIELD);
const each = (id: string, field: unknown, given: readonly string[]) =>
  placeStep(id, { config: { ...(base.config as object), field, given: given.map(sameText) } });
const plane = (base.config as { field: unknown }).field;
const LAYERS = [
  { id: 'people', name: sameText('ludzie'), icon: 'hand-heart' },
  { id: 'places', name: sameText('miejsca'), icon: 'map-pin' },
  { id: 'time', name: sameText('wydarzenia'), icon: 'calendar-days' },
];
const template = templateOf(
  each(FIELD, plane, CARDS),
  pinsStep(MAP),
  pinsStep('skarby', { title: sameText('Mapa skarbów') }, { layers: LAYERS, limit: 20 }),
  each('kregi', { kind: 'rings', zones: zones('współtworzą', 'bywają', 'słyszeli', 'nie ma ich u nas') }, [
    'Seniorzy',
    'Młodzież',
    'Rodzice małych dzieci',
    'Nowi mieszkańcy',
  ]),
  pinsStep(
    'os',
    { title: sameText('Linia naszego dorobku') },
    {
      field: {
        kind: 'line',
        zones: zones('przed 1960', 'lata 60.', 'lata 70.', 'lata 80.', 'lata 90.', 'po 2000', 'dziś'),
      },
    },
  ),
  each('kolo', { kind: 'wheel', zones: zones('siejemy', 'rośnie', 'dojrzałe', 'czas odpuścić') }, [
    'Chór',
    'Kino pod chmurką',
    'Konkurs recytatorski',
    'Dyskusyjny klub',
  ]),
  each(
    'duzo',
    plane,
    Array.from({ length: 20 }, (_, index) => `Pomysł na wspólne działanie numer ${index + 1}`),
  ),
);
test.use({ houseOptions: { templates: [template] } });
test.describe.configure({ timeout: 240_000 });

/** Pictures to look at: `SHOTS=<folder>`. */
async function shoot(page: Page, name: string): Promise<void> {
  if (process.env.SHOTS !== undefined) {
    await page.screenshot({ path: `${process.env.SHOTS}/${name}.png`, fullPage: !name.startsWith('stage') });
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

/** Taps the field on a phone, in parts of its width and height. */
async function tapField(page: Page, x: number, y: number): Promise<void> {
  const picture = page.locator('svg[viewBox="0 0 300 300"]').first();
  const box = await picture.boundingBox();
  await picture.tap({ position: { x: (box?.width ?? 0) * x, y: (box?.height ?? 0) * y } });
}

const lists = (page: Page) => ({
  up: page.getByRole('combobox', { name: 'góra / dół: pożytek' }),
  across: page.getByRole('combobox', { name: 'w lewo / w prawo: praca dla nas' }),
});

async function people(table: Table, count: number): Promise<Actor[]> {
  return Promise.all(
    Array.from({ length: count }, (_, index) =>
      sitDown(table.house.own, table.code, `Osoba ${index + 1}`, [index % 2 === 0 ? 'A' : 'B']),
    ),
  );
}

/** A: little work, B: much, about the fourth card; near each other about the rest. */
function spotsOf(index: number) {
  const side = index % 2;
  return Object.fromEntries([
    ['g.0', { x: 2, y: 5 - (index % 3 === 0 ? 1 : 0) }],
    ['g.1', { x: 1, y: 4 }],
    ['g.2', { x: 3 - (index % 3 === 0 ? 1 : 0), y: 3 }],
    ['g.3', side === 0 ? { x: 1 + (index % 3 === 0 ? 1 : 0), y: 5 } : { x: 5, y: 4 }],
    ['g.4', { x: 4 + (index % 3 === 1 ? 1 : 0), y: 2 }],
    ['g.5', { x: 2, y: 1 + (index % 3 === 1 ? 1 : 0) }],
  ]);
}

test('cards are placed by touch, by keys and at 320 px, and all points appear at once', async ({ table }) => {
  const lead = await table.lead();
  const stage = await table.stage({ viewport: { width: 1920, height: 1080 } });
  const touch = await table.phone('Marta', 'A');
  const keys = await table.phone('Jan', 'B');
  await keys.setViewportSize(SCREENS.narrow);
  const others = await people(table, 4);
  await table.goTo(FIELD);

  // The room chooses what all compare with.
  await lead.getByRole('button', { name: 'Ustaw jako punkt odniesienia: Gazetka ścienna' }).click();
  await lead.getByRole('combobox', { name: 'góra / dół: pożytek' }).selectOption('2');
  await lead.getByRole('combobox', { name: 'w lewo / w prawo: praca dla nas' }).selectOption('2');
  await lead.getByRole('button', { name: 'Ustawiam punkt odniesienia' }).click();
  await expect(touch.getByText('Punkt odniesienia: 6.')).toBeVisible();
  await shoot(lead, 'lead-before');
  await shoot(stage, 'stage-before');
  await table.hand.do({ type: 'step:advance', step: FIELD, phase: 0 });

  // By touch: a tap is two numbers; half-made it survives a reload.
  await expect(touch.getByText('Karta 1 z 5')).toBeVisible();
  await shoot(touch, 'seat-first');
  await tapField(touch, 0.3, 0.1);
  await expect(lists(touch).up).toHaveValue('5');
  await expect(lists(touch).across).toHaveValue('2');
  await shoot(touch, 'seat-one');
  await touch.reload();
  await expect(touch.getByText('Karta 2 z 5')).toBeVisible();
  await touch.getByRole('button', { name: 'Bez zdania' }).tap();
  for (const card of [3, 4, 5]) {
    await expect(touch.getByText(`Karta ${card} z 5`)).toBeVisible();
    await tapField(touch, 0.15 * card, 0.3);
    await touch.getByRole('button', { name: card < 5 ? 'Następna karta' : 'Zobacz wszystkie' }).tap();
  }
  await shoot(touch, 'seat-review');
  await examine({ touch }, 'review');
  await touch.getByRole('button', { name: 'Oddaję', exact: true }).tap();
  await expect(touch.getByRole('heading', { name: 'Twoje rozmieszczenie jest oddane.' })).toBeVisible();

  // By keys alone, at 320 px.
  await keys.locator('body').focus();
  for (const card of [1, 2, 3, 4, 5]) {
    await expect(keys.getByText(`Karta ${card} z 5`)).toBeVisible();
    await tabToName(keys, 'góra / dół: pożytek');
    await keys.keyboard.press('4');
    await tabToName(keys, 'w lewo / w prawo: praca dla nas');
    await keys.keyboard.press('5');
    if (card === 1) {
      await shoot(keys, 'seat-one-narrow');
      await examine({ keys }, 'placing');
    }
    await press(keys, card < 5 ? 'Następna karta' : 'Zobacz wszystkie');
  }
  await press(keys, 'Oddaję');
  await expect(keys.getByRole('heading', { name: 'Twoje rozmieszczenie jest oddane.' })).toBeVisible();
  await expect(lead.getByText('Karty rozmieściło 2 z 6')).toBeVisible();
  await shoot(stage, 'stage-placing');
  await shoot(lead, 'lead-placing');

  for (const [index, person] of others.entries()) {
    const { 'g.5': _anchor, ...spots } = spotsOf(index);
    await person.do({ type: 'ballot:cast', step: FIELD, data: { spots } });
  }
  await lead.getByRole('button', { name: /^Odsłoń/ }).click();
  await lead.getByRole('button', { name: 'Zamknij głosowanie' }).click();
  await expect(stage.getByRole('heading', { name: /^Tu się różnimy: 4\./ })).toBeVisible();
  await lead.getByRole('button', { name: 'Na ścianę: 1. Wtorki w OPS' }).click();
  await expect(stage.getByRole('heading', { name: /^Patrzymy na 1\./ })).toBeVisible();
  await lead.getByRole('button', { name: 'Największa różnica: 4' }).click();
  await expect(stage.getByRole('heading', { name: /^Tu się różnimy: 4\./ })).toBeVisible();
  await expect(keys.getByText('Tu się różnimy: 4.')).toBeVisible();
  await shoot(stage, 'stage-result');
  await shoot(lead, 'lead-result');
  await shoot(keys, 'seat-result-narrow');
  expect(await stage.evaluate(clippedTexts)).toEqual([]);
  await examine({ lead, stage, keys }, 'result');
  for (const person of others) {
    person.close();
  }
});

async function pin(person: Actor, step: string, data: Record<string, unknown>): Promise<string> {
  const entry = makeRandomId(platformRandom);
  await person.do({ type: 'entry:put', step, entry, data });
  return entry;
}

test('pins are put on a map, toured, corrected and entered for somebody @long', async ({ table }) => {
  const lead = await table.lead();
  const stage = await table.stage({ viewport: { width: 1920, height: 1080 } });
  const touch = await table.phone('Marta', 'A');
  const keys = await table.phone('Jan', 'B');
  await keys.setViewportSize(SCREENS.narrow);
  await table.hand.do({ type: 'person:add', name: 'Kuba', sides: ['B'] });
  const others = await people(table, 4);
  await table.goTo(MAP);

  await tapField(touch, 0.75, 0.25);
  await expect(touch.getByRole('radio', { name: 'Przy Torach' })).toBeChecked();
  await touch.getByRole('textbox', { name: 'Co tu jest?' }).fill('Ogród, ul. Polna 5');
  await shoot(touch, 'seat-pin');
  await touch.getByRole('button', { name: 'Stawiam pinezkę' }).tap();
  await expect(touch.getByText('dane', { exact: false }).first()).toBeVisible();
  await shoot(touch, 'seat-pin-warning');
  await touch.getByRole('textbox', { name: 'Co tu jest?' }).fill('Ogród między garażami');
  await touch.getByRole('button', { name: 'Stawiam pinezkę' }).tap();
  await expect(touch.getByText('Twoja 1 pinezka, najwyżej 3')).toBeVisible();

  await keys.locator('body').focus();
  await tabToName(keys, 'Stare Szwalnie');
  await keys.keyboard.press('Space');
  await tabToName(keys, 'Co tu jest?');
  await keys.keyboard.type('Próby chóru');
  await shoot(keys, 'seat-pin-narrow');
  await examine({ keys, touch }, 'pins');
  await keys.keyboard.press('Enter');
  await expect(keys.getByText('Twoja 1 pinezka, najwyżej 3')).toBeVisible();
  await expect(stage.getByText('2 pinezki czekają na odsłonę')).toBeVisible();
  await shoot(stage, 'stage-pins-hidden');

  await lead.getByRole('button', { name: 'Wpisz pinezkę za kogoś' }).click();
  await lead.getByRole('button', { name: /Kuba/ }).first().click();
  await lead.getByRole('textbox', { name: 'Numer naklejki' }).fill('12');
  await lead.getByRole('textbox', { name: 'Co tu jest?' }).fill('Ławka pod lipą');
  await lead.getByRole('radio', { name: 'Rynek' }).check({ force: true });
  await shoot(lead, 'lead-behalf-pin');
  await examine({ lead }, 'for somebody');
  await lead.getByRole('button', { name: 'Stawiam pinezkę za: Kuba' }).click();
  for (const [index, person] of others.entries()) {
    await pin(person, MAP, { text: `Warsztat szycia ${index + 1}`, spot: { zone: 'tory' } });
  }
  await expect(stage.getByText('7 pinezek czeka na odsłonę')).toBeVisible();
  await lead
    .getByRole('link', { name: 'Wróć do kroku' })
    .or(lead.getByRole('button', { name: 'Wróć do kroku' }))
    .click();
  await table.hand.do({ type: 'step:advance', step: MAP, phase: 0 });
  await expect(stage.getByText('5 pinezek')).toBeVisible();
  await lead.getByRole('button', { name: 'Na ścianę: Ogród między garażami' }).click();
  await expect(stage.getByRole('heading', { name: 'Ogród między garażami' })).toBeVisible();
  await shoot(stage, 'stage-pins');
  await shoot(touch, 'seat-pins');
  await lead.getByRole('button', { name: 'Przesuń: Próby chóru' }).click();
  await lead.getByRole('radio', { name: 'Ogrody' }).check({ force: true });
  await shoot(lead, 'lead-move');
  await lead.getByRole('button', { name: 'Przesuwam pinezkę' }).click();
  await expect(keys.getByText('Przesunięta przez osobę prowadzącą')).toBeVisible();
  await lead.getByRole('button', { name: 'Przejdź po miejscach' }).click();
  await expect(stage.getByRole('heading', { name: 'Stare Szwalnie' })).toBeVisible();
  await lead.getByRole('button', { name: 'Następne miejsce' }).click();
  await expect(stage.getByText('Warsztat szycia 4')).toBeVisible();
  await shoot(stage, 'stage-tour');
  await shoot(lead, 'lead-pins');
  expect(await stage.evaluate(clippedTexts)).toEqual([]);
  await examine({ lead, stage, touch, keys }, 'pins shown');
  for (const person of others) {
    person.close();
  }
});

test('rings, a line, a wheel, and many things on a field @long', async ({ table }) => {
  const stage = await table.stage({ viewport: { width: 1920, height: 1080 } });
  const lead = await table.lead();
  const phone = await table.phone('Marta', 'A');
  const others = await people(table, 6);
  for (const id of ['kregi', 'kolo']) {
    await table.goTo(id, 1);
    await expect(phone.getByText('Karta 1 z 4')).toBeVisible();
    await tapField(phone, 0.5, 0.3);
    await shoot(phone, `seat-${id}`);
    for (const [index, person] of others.entries()) {
      const spots = Object.fromEntries(
        [0, 1, 2, 3].map(card => [`g.${card}`, { zone: `z${card === 1 ? index % 4 : card}` }]),
      );
      await person.do({ type: 'ballot:cast', step: id, data: { spots } });
    }
    await table.hand.do({ type: 'step:advance', step: id, phase: 1 });
    await expect(stage.getByRole('heading', { name: /^Tu się różnimy/ })).toBeVisible();
    await shoot(stage, `stage-${id}`);
    await examine({ stage, phone }, id);
  }
  await table.goTo('os');
  for (const [index, person] of others.entries()) {
    await pin(person, 'os', { text: `Pierwszy festyn ${index}`, spot: { zone: `z${(index * 2) % 7}` } });
  }
  await table.hand.do({ type: 'step:advance', step: 'os', phase: 0 });
  await expect(stage.getByText('1 pinezka').first()).toBeVisible();
  await shoot(stage, 'stage-os');
  await shoot(phone, 'seat-os');
  await table.goTo('duzo', 1);
  for (const [index, person] of others.entries()) {
    const spots = Object.fromEntries(
      Array.from({ length: 20 }, (_, card) => [
        `g.${card}`,
        { x: 1 + ((card * 3 + index * (card % 3)) % 5), y: 1 + ((card + index) % 5) },
      ]),
    );
    await person.do({ type: 'ballot:cast', step: 'duzo', data: { spots } });
  }
  await table.hand.do({ type: 'step:advance', step: 'duzo', phase: 1 });
  await expect(stage.getByRole('heading', { name: /^Tu się różnimy/ })).toBeVisible();
  await expect(stage.getByText('i jeszcze 8 kart, na telefonach')).toBeVisible();
  await shoot(stage, 'stage-20');
  await shoot(lead, 'lead-20');
  expect(await stage.evaluate(clippedTexts)).toEqual([]);
  await examine({ stage, lead, phone }, 'twenty');
  for (const person of others) {
    person.close();
  }
});

test('six, forty and two hundred pins can be read from the last chair @long', async ({ table }) => {
  const stage = await table.stage({ viewport: { width: 1920, height: 1080 } });
  const lead = await table.lead();
  const phone = await table.phone('Marta', 'A');
  const others = await people(table, 11);
  await table.goTo('skarby');
  await table.hand.do({ type: 'step:advance', step: 'skarby', phase: 0 });
  let put = 0;
  const areas = ['szwalnie', 'tory', 'ogrody', 'rynek'];
  for (const count of [6, 40, 200]) {
    for (; put < count; put += 1) {
      const person = others[put % others.length];
      const spot = { zone: areas[(put * put) % 4 === 0 ? 0 : put % 3] };
      if (person !== undefined) {
        await pin(person, 'skarby', { text: `Skarb osiedla ${put + 1}`, spot, layer: LAYERS[put % 3]?.id });
      }
    }
    await expect(lead.getByRole('heading', { name: new RegExp(`^${count} pinez`) })).toBeVisible();
    await shoot(stage, `stage-skarby-${count}`);
    expect(await stage.evaluate(clippedTexts), String(count)).toEqual([]);
    await examine({ stage, ...(count < 200 ? { lead, phone } : {}) }, String(count));
  }
  await table.hand.do({ type: 'step:direct', step: 'skarby', data: { act: 'tour', zone: 'tory' } });
  await expect(stage.getByText('na telefonach', { exact: false })).toBeVisible();
  await shoot(stage, 'stage-skarby-tour');
  await shoot(phone, 'seat-skarby');
});
