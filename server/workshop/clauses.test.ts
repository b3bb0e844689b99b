import { expect, test } from 'vitest';
import { ACTIVITIES } from '#shared/activities/activities.ts';
import type { DraftView } from '#shared/activities/draft/showDraft.ts';
import { readRows, readTexts } from '#shared/activities/records.ts';
import type { ClauseAct } from '#shared/agreement/rearrange.ts';
import type { StepState } from '#shared/workshop/state.ts';
import { cardsStep, draftStep } from '../../test/fixtures/template.ts';
import { harvestStep } from './harvesting.ts';
import { lastPart, quiet, TestWorkshop } from './testWorkshop.ts';

/** An agreement whose clauses a facilitator chooses, before and while people write. */
async function table() {
  const workshop = await TestWorkshop.found([cardsStep('bank', 'named'), draftStep('text', ['bank'])]);
  const lead = await workshop.facilitator();
  const clause = (act: ClauseAct) =>
    lead.send({ type: 'document:clause', document: 'porozumienie', clause: act });
  const open = async () => {
    await lead.send({ type: 'step:open', step: 'bank' });
    await lead.send({ type: 'step:close', step: 'bank' });
    expect(await lead.send({ type: 'step:open', step: 'text' })).toMatchObject({ ok: true });
  };
  const printed = async () => (await workshop.live.present('porozumienie'))?.doc.clauses ?? [];
  return { workshop, lead, clause, open, printed, ids: async () => (await printed()).map(({ id }) => id) };
}

async function textsOf(workshop: TestWorkshop) {
  const docId = (workshop.live.decided.get('step/text') as StepState).docId ?? '';
  const doc = await workshop.live.openDoc(docId);
  if (typeof doc === 'number') {
    throw new Error(`closed with ${doc}`);
  }
  return { shown: doc.shown, rows: readRows(doc.shown).rows, texts: readTexts(doc.shown) };
}

test('what was chosen beforehand is what the step opens with', async () => {
  const { clause, open, ids } = await table();
  expect(await clause({ act: 'put', clause: 'A17', on: true })).toMatchObject({ ok: true });
  expect(await clause({ act: 'put', clause: 'A10', on: false })).toMatchObject({ ok: true });
  expect(
    await clause({ act: 'add', title: '  Wspólny   rower ', words: 'Kto jedzie, pompuje.' }),
  ).toMatchObject({
    ok: true,
  });
  await open();
  expect(await ids()).toContain('A17');
  expect(await ids()).not.toContain('A10');
  expect((await ids()).at(-1)).toBe('own1');
});

test('while people write a clause comes with its words, goes, and comes back with theirs', async () => {
  const { workshop, lead, clause, open, printed, ids } = await table();
  await open();
  expect(await ids()).not.toContain('A16');
  await clause({ act: 'put', clause: 'A16', on: true });
  const find = async () => (await printed()).find(({ id }) => id === 'A16');
  expect((await find())?.items[0]?.text).toContain('potrzeby w zakresie dostępności');
  const record = 'A16.needs';
  await lead.send({
    type: 'step:direct',
    step: 'text',
    data: { act: 'write', paragraph: record, text: 'Windą.' },
  });
  await clause({ act: 'put', clause: 'A16', on: false });
  expect(await ids()).not.toContain('A16');
  // Nothing is deleted, and what stands nowhere is said to be hidden.
  expect((await textsOf(workshop)).texts.get(record)).toBe('Windą.');
  await quiet();
  const view = lastPart(lead, 'results')?.run as DraftView | undefined;
  expect(view?.hidden).toContain(record);
  expect(view?.clauses.map(({ id }) => id)).not.toContain('A16');
  const { shown } = await textsOf(workshop);
  const handedOn = () => harvestStep(workshop.live.shown, 'text', shown, ACTIVITIES).map(({ id }) => id);
  expect(handedOn()).not.toContain(record);
  expect(handedOn()).toContain('A19.questions');
  await clause({ act: 'put', clause: 'A16', on: true });
  expect(handedOn()).toContain(record);
  expect((await find())?.items).toEqual([{ text: 'Windą.' }]);
});

test('another wording adds its paragraphs once and hides the others', async () => {
  const { workshop, clause, open, printed } = await table();
  await open();
  const records = async () =>
    (await textsOf(workshop)).rows.flatMap(({ id, place }) => (place === 'A24' ? [id] : []));
  const said = async () => (await printed()).find(({ id }) => id === 'A24');
  expect(await records()).toEqual(['A24.paper.copies']);
  for (const variant of ['electronic', 'paper', 'electronic']) {
    await clause({ act: 'reword', clause: 'A24', variant });
  }
  expect((await records()).toSorted()).toEqual(['A24.electronic.files', 'A24.paper.copies']);
  expect(await said()).toMatchObject({
    variant: 'electronic',
    items: [{ text: expect.stringContaining('elektronicznej') }],
  });
});

test('a moved clause is printed and frozen where it was put', async () => {
  const { workshop, lead, clause, open, ids } = await table();
  await open();
  await clause({ act: 'move', clause: 'A22', before: 'A03' });
  const order = await ids();
  expect(order.indexOf('A22')).toBe(order.indexOf('A03') - 1);
  expect(await lead.send({ type: 'document:freeze', document: 'porozumienie' })).toMatchObject({ ok: true });
  const version = workshop.live.shown.get('version/porozumienie/1') as unknown as { canonical: string };
  const { clauses } = JSON.parse(version.canonical) as { clauses: { id: string }[] };
  expect(clauses.map(({ id }) => id)).toEqual(await ids());
  // The step is closed by freezing: clauses can still be chosen, for the next version.
  expect(await clause({ act: 'put', clause: 'A19', on: false })).toMatchObject({ ok: true });
  expect(await ids()).not.toContain('A19');
});

test('only facilitators choose, and only what there is', async () => {
  const { workshop, clause } = await table();
  expect(await clause({ act: 'put', clause: 'A99', on: true })).toMatchObject({
    ok: false,
    error: 'bad-request',
  });
  const marta = await workshop.person('Marta', 'A');
  expect(
    await marta.send({
      type: 'document:clause',
      document: 'porozumienie',
      clause: { act: 'put', clause: 'A16', on: true },
    }),
  ).toMatchObject({ ok: false, error: 'not-allowed' });
});
