import { expect, test } from 'vitest';
import { makeRandomId, platformRandom } from '#shared/ids.ts';
import type { Step } from '#shared/template/template.ts';
import { sameText } from '#shared/text.ts';
import type { Version, WorkshopDocument } from '#shared/workshop/documents/documentState.ts';
import { walkDown, walkUp } from '#shared/workshop/documents/tracing.ts';
import { keyOf } from '#shared/workshop/entries/sources.ts';
import type { Ledger } from '#shared/workshop/state.ts';
import { consentStep } from '../../test/fixtures/consent.ts';
import { seeded, seedOfRun } from '../../test/fixtures/seeded.ts';
import { cardsStep, chooseStep, draftStep } from '../../test/fixtures/template.ts';
import { type Guest, TestWorkshop } from './testWorkshop.ts';

const id = () => makeRandomId(platformRandom);
const SEED = seedOfRun();

/** Cards of both sides, some of them merged, chosen, decided about, and written into an agreement. */
async function played() {
  const solutions: Step = cardsStep('ideas', 'named', { title: sameText('Rozwiązania') });
  const draft = draftStep('text', ['ideas', 'agreed'], {
    from: ['ideas', 'agreed'],
    config: {
      form: 'short',
      slots: { solutions: ['agreed'], resources: ['ideas'] },
      variants: {},
      writers: 'lead',
      length: 1200,
    },
  });
  const table = await TestWorkshop.found([
    { ...solutions, config: { ...solutions.config, limit: null } },
    chooseStep('dots', {
      from: ['ideas'],
      config: { dots: 10, perOption: 1, cut: null, balance: true, most: 60 },
    }),
    consentStep(
      'agreed',
      { of: 'records', rule: { lowest: 2, fives: 'none', quorum: 0 } },
      { from: ['dots'] },
    ),
    draft,
  ]);
  const lead = await table.facilitator();
  const people = [
    await table.person('Marta', 'A'),
    await table.person('Jan', 'A'),
    await table.person('Renata', 'B'),
    await table.person('Ewa', 'B'),
  ];
  await ok(lead.send({ type: 'step:open', step: 'ideas' }));
  for (const [who, person] of people.entries()) {
    for (let n = 0; n < 6; n += 1) {
      const data = { text: `Pomysł ${who}.${n}`, column: 'places' };
      await ok(person.send({ type: 'entry:put', step: 'ideas', entry: id(), data }));
    }
  }
  await ok(lead.send({ type: 'step:advance', step: 'ideas', phase: 0 }));
  await ok(lead.send({ type: 'step:close', step: 'ideas' }));
  return { table, lead, people };
}

async function ok(answer: ReturnType<Guest['send']>): Promise<void> {
  expect(await answer).toMatchObject({ ok: true });
}

function recordsOf(table: TestWorkshop, step: string, kind: string): [string, Ledger][] {
  return [...table.live.shown.list(`ledger/${step}`)]
    .map(([key, value]): [string, Ledger] => [key, value as Ledger])
    .filter(([, { row }]) => row.kind === kind);
}

test('each paragraph that a step filled leads to cards of the sides it names, and back', async () => {
  console.log(`trace: SEED=${SEED}`);
  const random = seeded(SEED);
  const { table, lead, people } = await played();

  // Every third option goes into its neighbour of the other side: its sources must not get lost.
  await ok(lead.send({ type: 'step:open', step: 'dots' }));
  const options = recordsOf(table, 'dots', 'option');
  expect(options).toHaveLength(24);
  for (let n = 0; n < 12; n += 3) {
    const [entry] = options[n] ?? [''];
    const [into] = options[n + 12] ?? [''];
    await ok(lead.send({ type: 'entry:merge', step: 'dots', entry, into }));
  }
  await ok(lead.send({ type: 'step:advance', step: 'dots', phase: 0 }));
  const left = recordsOf(table, 'dots', 'option').map(([option]) => option);
  for (const [n, person] of people.entries()) {
    const mine = left.filter((_, index) => index % people.length === n).slice(0, 10);
    const dots = Object.fromEntries(mine.map(option => [option, 1]));
    await ok(person.send({ type: 'ballot:cast', step: 'dots', data: { dots } }));
  }
  await ok(lead.send({ type: 'step:advance', step: 'dots', phase: 1 }));
  await ok(lead.send({ type: 'step:close', step: 'dots' }));

  await ok(lead.send({ type: 'step:open', step: 'agreed' }));
  const direct = (data: Record<string, unknown>) => lead.send({ type: 'step:direct', step: 'agreed', data });
  await ok(direct({ act: 'rule', lowest: 2, fives: 'none', quorum: 0 }));
  for (const [proposal] of recordsOf(table, 'agreed', 'proposal')) {
    await ok(direct({ act: 'focus', record: proposal }));
    await ok(direct({ act: 'check', record: proposal }));
    for (const person of people) {
      const data = { proposal, version: 1, level: 5 };
      await ok(person.send({ type: 'ballot:cast', step: 'agreed', data }));
    }
    await ok(direct({ act: 'reveal', record: proposal }));
    await ok(direct({ act: 'outcome', record: proposal, word: 'accepted', until: null }));
  }
  await ok(lead.send({ type: 'step:close', step: 'agreed' }));
  await ok(lead.send({ type: 'step:open', step: 'text' }));
  await ok(lead.send({ type: 'document:freeze', document: 'porozumienie' }));

  const { frozen } = table.live.shown.get('document/porozumienie') as unknown as WorkshopDocument;
  const version = table.live.shown.get(`version/porozumienie/${frozen}`) as unknown as Version;
  const filled = recordsOf(table, 'text', 'paragraph').filter(([, { row }]) => row.data?.filled === true);
  expect(filled.length).toBeGreaterThanOrEqual(20);
  for (const [record, { row, from }] of pick(filled, 20, random)) {
    const up = walkUp(table.live.shown, from);
    const cards = [...up.values()].filter(({ step }) => step === 'ideas');
    const sides = row.data?.sides as string[];
    expect(sides.length, row.text).toBeGreaterThan(0);
    for (const side of sides) {
      expect(
        cards.some(card => card.side === side),
        `${row.text}: a card of ${side}`,
      ).toBe(true);
    }
    for (const card of cards) {
      expect([...walkDown(table.live.shown, card).keys()], `${card.text} and back`).toContain(
        keyOf({ step: 'text', id: record }),
      );
    }
    // The frozen version says the same, whatever happens to the steps later.
    const traced = version.trace.paragraphs.find(one => one.record === record);
    expect(new Set(traced?.sources)).toEqual(new Set(up.keys()));
    expect(cards.every(card => version.trace.sources[keyOf(card)]?.text === card.text)).toBe(true);
  }
});

/** So many of them, by chance. */
function pick<T>(items: readonly T[], count: number, random: () => number): T[] {
  return items
    .map(item => ({ item, at: random() }))
    .sort((left, right) => left.at - right.at)
    .slice(0, count)
    .map(({ item }) => item);
}
