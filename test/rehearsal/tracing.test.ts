import { expect, test } from 'vitest';
import type { Version, WorkshopDocument } from '#shared/workshop/documents/documentState.ts';
import { walkDown, walkUp } from '#shared/workshop/documents/tracing.ts';
import { keyOf } from '#shared/workshop/entries/sources.ts';
import type { Ledger, Source, State } from '#shared/workshop/state.ts';
import { productTemplate } from '../fixtures/productTemplate.ts';
import { makeTable, phone, startApp } from '../fixtures/runningApp.ts';
import { seeded, seedOfRun, shuffled } from '../fixtures/seeded.ts';
import { missingSentences } from './adopted.ts';
import { rehearse } from './rehearse.ts';

const TEMPLATE = 'kultura-inicjatywy';
const TEXT = 'mik.3.10';
/** As many of each as the walks take. */
const WALKS = 20;

/**
 * The three workshops from the door to the files over the real sockets, and then every way between the cards of the second
 * session and the paragraphs of the agreement, there and back.
 */
test('what an invented group wrote leads to the agreement, and the agreement leads back', {
  timeout: 240_000,
}, async () => {
  const seed = seedOfRun();
  console.log(`trace: SEED=${seed}`);
  const template = productTemplate(TEMPLATE);
  const running = await startApp([template]);
  try {
    let workshop = '';
    const house = {
      browser: () => phone(running),
      found: async () => {
        const table = await makeTable(running, TEMPLATE);
        workshop = table.id;
        return { ...table, link: '' };
      },
      between: () => Promise.resolve(),
      close: () => running.close(),
    };
    const played = await rehearse(house, { template: TEMPLATE, people: 6, seed, lang: 'pl' });
    const missing = missingSentences(played.plan, played.guests, played.papers);
    expect([...played.problems, ...missing], `run again with SEED=${seed}`).toEqual([]);

    const state = (await running.app.house.workshops.get(workshop))?.shown as State;
    const random = seeded(seed);
    walkUpFromParagraphs(state, random);
    const session = template.sessions[1]?.steps ?? [];
    const cards = session.filter(({ activity }) => activity === 'cards').map(({ id }) => id);
    const order = template.sessions.flatMap(({ steps }) => steps.map(({ id }) => id));
    walkDownFromCards(state, cards, order, random);
    walkUpFromCarried(state);
  } finally {
    await running.close();
  }
});

/** A paragraph that a step filled leads to a card of each side it names, and each of these leads back to it. */
function walkUpFromParagraphs(state: State, random: () => number): void {
  const version = frozenIn(state);
  const filled = recordsOf(state, TEXT).filter(([, { row }]) => row.data?.filled === true);
  expect(filled.length).toBeGreaterThanOrEqual(WALKS);
  for (const [record, { row, from }] of shuffled(filled, random).slice(0, WALKS)) {
    const up = walkUp(state, from);
    const sides = row.data?.sides as string[];
    // Unsigned cards have no side, so a paragraph that grew from them alone names none; it leads to cards all the same.
    expect(up.size, row.text).toBeGreaterThan(0);
    for (const side of sides) {
      const cards = [...up.values()].filter(card => card.side === side);
      expect(cards.length, `${row.text}: a card of ${side}`).toBeGreaterThan(0);
      for (const card of cards) {
        expect([...walkDown(state, card).keys()], `${card.text} and back`).toContain(
          keyOf({ step: TEXT, id: record }),
        );
      }
    }
    // The frozen version tells the same to whoever was not there.
    const traced = version.trace.paragraphs.find(one => one.record === record);
    expect(new Set(traced?.sources)).toEqual(new Set(up.keys()));
  }
}

/** A card is found in a paragraph, or the walk names the last step that knows it, and nothing later does. */
function walkDownFromCards(state: State, steps: string[], order: string[], random: () => number): void {
  const cards = steps.flatMap(step =>
    recordsOf(state, step).map(([id, { row }]) => ({ step, id, text: row.text })),
  );
  expect(cards.length).toBeGreaterThanOrEqual(WALKS);
  const stops = new Map<string, number>();
  for (const { step, id, text } of shuffled(cards, random).slice(0, WALKS)) {
    const found = [...walkDown(state, { step, id }).values()].map(one => one.step);
    const last =
      [step, ...found].toSorted((one, other) => order.indexOf(one) - order.indexOf(other)).at(-1) ?? step;
    const stop = found.includes(TEXT) ? TEXT : last;
    stops.set(stop, (stops.get(stop) ?? 0) + 1);
    // The other way round, paragraph by paragraph and record by record: exactly what the walk said.
    const key = keyOf({ step, id });
    const knows = (one: string) => recordsOf(state, one).some(([, { from }]) => walkUp(state, from).has(key));
    expect(knows(TEXT), `${text}: in the agreement`).toBe(stop === TEXT);
    expect(order.slice(order.indexOf(last) + 1).filter(knows), `${text} stopped at ${last}`).toEqual([]);
  }
  console.log(
    `cards of session 2 went as far as: ${[...stops].map(([step, count]) => `${step} ${count}`).join(', ')}`,
  );
  expect(stops.get(TEXT) ?? 0).toBeGreaterThan(0);
}

/** What was carried in names the first words it came from, and these name it among what became of them. */
function walkUpFromCarried(state: State): void {
  const ways = [
    ['mik.2.04', 'mik.1.04'],
    ['mik.2.04', 'mik.1.11'],
    ['mik.3.08', 'mik.1.13'],
  ] as const;
  for (const [later, earlier] of ways) {
    const carried = recordsOf(state, later).filter(([, { from }]) => from[0]?.step === earlier);
    // Fears are offered that grew into no principle; by some seeds the group left none.
    const offered = [...state.list(`carried/${later}`)].length;
    console.log(`${later} took ${carried.length} from ${earlier}; ${offered} were offered`);
    expect(offered > 0 || later === 'mik.3.08', later).toBe(true);
    expect(carried.length > 0, `${later} from ${earlier}`).toBe(offered > 0);
    for (const [id, { row, from }] of carried) {
      const first = walkUp(state, from).get(keyOf(from[0] as Source));
      expect(first?.step, row.text).toBe(earlier);
      const down = walkDown(state, from[0] as Source);
      expect([...down.keys()], row.text).toContain(keyOf({ step: later, id }));
    }
  }
}

function frozenIn(state: State): Version {
  const { frozen } = state.get('document/porozumienie') as unknown as WorkshopDocument;
  return state.get(`version/porozumienie/${frozen}`) as unknown as Version;
}

function recordsOf(state: State, step: string): [string, Ledger][] {
  return [...state.list(`ledger/${step}`)].map(([key, value]) => [key, value as Ledger]);
}
