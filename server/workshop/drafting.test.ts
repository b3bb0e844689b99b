import { expect, test, vi } from 'vitest';
import * as Y from 'yjs';
import { readRows, readTexts, TEXTS } from '#shared/activities/records.ts';
import { contentHash } from '#shared/agreement/canonical.ts';
import { agreementDocSchema } from '#shared/agreement/model.ts';
import { makeRandomId, platformRandom } from '#shared/ids.ts';
import { CLOSE } from '#shared/protocol/wire.ts';
import type { Version } from '#shared/workshop/documents/documentState.ts';
import type { Row, StepState } from '#shared/workshop/state.ts';
import { cardsStep, draftStep } from '../../test/fixtures/template.ts';
import { type Guest, lastPart, quiet, TestWorkshop } from './testWorkshop.ts';

const id = () => makeRandomId(platformRandom);

/** Marta and Renata each wrote a card that all saw; the agreement is open and grew from the cards. */
async function opened() {
  const table = await TestWorkshop.found([cardsStep('bank', 'named'), draftStep('text', ['bank'])]);
  const lead = await table.facilitator();
  const marta = await table.person('Marta', 'A');
  const renata = await table.person('Renata', 'B');
  await lead.send({ type: 'step:open', step: 'bank' });
  const entries = { marta: id(), renata: id() };
  await put(marta, entries.marta, 'Sala z lustrem');
  await put(renata, entries.renata, 'Poczekalnia rano');
  await lead.send({ type: 'step:advance', step: 'bank', phase: 0 });
  await lead.send({ type: 'step:close', step: 'bank' });
  expect(await lead.send({ type: 'step:open', step: 'text' })).toMatchObject({ ok: true });
  return { table, lead, marta, renata, entries };
}

function put(guest: Guest, entry: string, text: string) {
  return guest.send({ type: 'entry:put', step: 'bank', entry, data: { text, column: 'places' } });
}

async function docOf(table: TestWorkshop) {
  const docId = (table.live.decided.get('step/text') as StepState).docId ?? '';
  const doc = await table.live.openDoc(docId);
  if (typeof doc === 'number') {
    throw new Error(`closed with ${doc}`);
  }
  return doc;
}

/** The paragraph of § „Rozwiązania" that began with these words. */
async function paragraphOf(table: TestWorkshop, words: string): Promise<Row> {
  const { shown } = await docOf(table);
  const found = readRows(shown).rows.find(row => row.place === 'A06' && row.text.includes(words));
  if (found === undefined) {
    throw new Error(`no paragraph with ${words}`);
  }
  return found;
}

async function wordsOf(table: TestWorkshop, record: string): Promise<string | undefined> {
  return readTexts((await docOf(table)).shown).get(record);
}

/** Types at the end of a paragraph as this guest's phone would. */
async function type(table: TestWorkshop, guest: Guest, record: string, words: string) {
  const doc = await docOf(table);
  const phone = new Y.Doc();
  Y.applyUpdate(phone, Y.encodeStateAsUpdate(doc.shown));
  const before = Y.encodeStateVector(phone);
  const text = phone.getMap(TEXTS).get(record) as Y.Text;
  text.insert(text.length, words);
  const update = Y.encodeStateAsUpdate(phone, before);
  return (await doc.turn(() => doc.may(guest.actor) === 'write'))
    ? doc.accept(update, guest.actor, [phone.clientID], {})
    : CLOSE.ended;
}

const suggest = (guest: Guest, entry: string, paragraph: string, base: string, text: string) =>
  guest.send({ type: 'entry:put', step: 'text', entry, data: { paragraph, base, text, why: 'Krócej' } });
const direct = (lead: Guest, data: Record<string, unknown>) =>
  lead.send({ type: 'step:direct', step: 'text', data });

test('opens with paragraphs that know the cards they grew from', async () => {
  const { table, entries } = await opened();
  const paragraph = await paragraphOf(table, 'Sala z lustrem');
  expect(paragraph.from).toContainEqual({ step: 'bank', id: entries.marta });
  expect(await wordsOf(table, paragraph.id)).toContain('Sala z lustrem');
});

test('a suggestion changes the text only when every side nods, and stands among its sources from then on', async () => {
  const { table, lead, marta, renata } = await opened();
  const paragraph = await paragraphOf(table, 'Sala z lustrem');
  const base = (await wordsOf(table, paragraph.id)) ?? '';
  const suggestion = id();
  expect(await suggest(marta, suggestion, paragraph.id, base, 'Sala we wtorki')).toMatchObject({ ok: true });

  expect(await direct(lead, { act: 'accept', suggestion })).toMatchObject({ error: 'sides-must-nod' });
  expect(await wordsOf(table, paragraph.id)).toBe(base);
  await renata.send({ type: 'entry:mark', step: 'text', entry: suggestion, mark: 'plus', on: true });
  expect(await direct(lead, { act: 'accept', suggestion })).toMatchObject({ ok: true });
  expect(await wordsOf(table, paragraph.id)).toBe('Sala we wtorki');
  expect((await paragraphOf(table, 'Sala z lustrem')).from).toContainEqual({ step: 'text', id: suggestion });

  await quiet();
  expect(lastPart(renata, 'results')?.run).toMatchObject({
    suggestions: [{ id: suggestion, status: 'accepted', nods: ['A', 'B'] }],
  });
});

test('a suggestion against words that changed meanwhile is told, never applied in silence', async () => {
  const { table, lead, marta } = await opened();
  const paragraph = await paragraphOf(table, 'Sala z lustrem');
  const base = (await wordsOf(table, paragraph.id)) ?? '';
  const suggestion = id();
  await suggest(marta, suggestion, paragraph.id, base, 'Inna sala');
  expect(await type(table, marta, paragraph.id, ' i klucz')).toBeNull();
  expect(await direct(lead, { act: 'accept', suggestion, room: true })).toMatchObject({
    error: 'text-changed',
  });
  expect(await wordsOf(table, paragraph.id)).toBe(`${base} i klucz`);
  expect(await direct(lead, { act: 'accept', suggestion, room: true, anyway: true })).toMatchObject({
    ok: true,
  });
  expect(await wordsOf(table, paragraph.id)).toBe('Inna sala');
});

test('clear and unclear are one answer of a person, shown as counts', async () => {
  const { table, marta, renata } = await opened();
  const { id: record } = await paragraphOf(table, 'Sala z lustrem');
  const mark = (guest: Guest, kind: 'clear' | 'unclear') =>
    guest.send({ type: 'entry:mark', step: 'text', entry: record, mark: kind, on: true });
  await mark(marta, 'clear');
  await mark(renata, 'clear');
  await mark(renata, 'unclear');
  await quiet();
  const run = lastPart(marta, 'results')?.run as { paragraphs: { id: string }[] };
  expect(run.paragraphs.find(one => one.id === record)).toMatchObject({ clear: 1, unclear: 1 });
  expect(lastPart(renata, 'mine')?.marks).toEqual([{ entry: record, mark: 'unclear' }]);
});

test('pens decide who writes; the others read', async () => {
  const { table, lead, marta, renata } = await opened();
  const doc = await docOf(table);
  expect([doc.may(marta.actor), doc.may(renata.actor)]).toEqual(['write', 'write']);
  await lead.send({ type: 'pens:set', step: 'text', people: [marta.actor.person ?? ''] });
  expect(doc.may(marta.actor)).toBe('write');
  expect(doc.may(renata.actor)).not.toBe('write');
  expect(doc.may(lead.actor)).toBe('write');
  await quiet();
  expect([lastPart(marta, 'mine')?.pen, lastPart(renata, 'mine')?.pen]).toEqual([true, false]);
});

test('paragraphs are added, moved and put aside, and come back with the words they had', async () => {
  const { table, lead } = await opened();
  const first = await paragraphOf(table, 'Sala z lustrem');
  expect(
    await direct(lead, { act: 'add', clause: first.place, after: first.id, text: 'Klucz jest w portierni.' }),
  ).toMatchObject({ ok: true });
  const added = await paragraphOf(table, 'Klucz jest w portierni.');
  expect(added.data?.order).toBe(Number(first.data?.order) + 1);
  await direct(lead, { act: 'move', paragraph: added.id, by: -1 });
  expect((await paragraphOf(table, 'Klucz')).data?.order).toBe(first.data?.order);

  await type(table, lead, added.id, ' Rano.');
  await lead.send({ type: 'entry:hide', step: 'text', entry: added.id, reason: '' });
  expect(await wordsOf(table, added.id)).toBeUndefined();
  await lead.send({ type: 'entry:restore', step: 'text', entry: added.id });
  expect(await wordsOf(table, added.id)).toBe('Klucz jest w portierni. Rano.');
});

test('two paragraphs are never merged: the words of one would be lost', async () => {
  const { table, lead } = await opened();
  const first = await paragraphOf(table, 'Sala z lustrem');
  const second = await paragraphOf(table, 'Poczekalnia rano');
  expect(
    await lead.send({ type: 'entry:merge', step: 'text', entry: first.id, into: second.id }),
  ).toMatchObject({ error: 'not-allowed' });
  expect(await wordsOf(table, first.id)).toContain('Sala z lustrem');
});

test('freezes the words that stand, with their trace, and closes the step', async () => {
  const { table, lead, marta, entries } = await opened();
  await lead.send({ type: 'document:edit', document: 'porozumienie', place: 'Lipowo' });
  const paragraph = await paragraphOf(table, 'Sala z lustrem');
  await type(table, marta, paragraph.id, ' co wtorek');
  const frozen = await lead.send({ type: 'document:freeze', document: 'porozumienie' });
  expect(frozen).toMatchObject({ ok: true, value: { version: 1 } });

  const version = table.live.shown.get('version/porozumienie/1') as unknown as Version;
  const doc = agreementDocSchema.parse(JSON.parse(version.canonical));
  expect(contentHash(doc)).toBe(version.hash);
  expect(version.mark).toContain(version.hash.slice(0, 4).toUpperCase());
  expect(version.canonical).toContain('Sala z lustrem. co wtorek');
  const traced = version.trace.paragraphs.find(one => one.record === paragraph.id);
  expect(traced?.sources).toContain(`bank/${entries.marta}`);
  expect(version.trace.sources[`bank/${entries.marta}`]).toMatchObject({ text: 'Sala z lustrem', side: 'A' });

  expect(table.live.decided.get('step/text')).toMatchObject({ status: 'closed' });
  expect(await type(table, marta, paragraph.id, ' za późno')).toBe(CLOSE.ended);

  // The same words a second time are the same version; other words are the next one.
  expect(await lead.send({ type: 'document:freeze', document: 'porozumienie' })).toMatchObject({
    value: { version: 1 },
  });
  await lead.send({ type: 'step:open', step: 'text' });
  await type(table, marta, paragraph.id, ', od 9.00');
  expect(await lead.send({ type: 'document:freeze', document: 'porozumienie' })).toMatchObject({
    value: { version: 2 },
  });
  const first = table.live.shown.get('version/porozumienie/1') as unknown as Version;
  expect(first).toEqual(version);
});

test('what was frozen is there after a restart, and earlier words can be brought back', async () => {
  const { table, lead, marta } = await opened();
  const paragraph = await paragraphOf(table, 'Sala z lustrem');
  const before = (await wordsOf(table, paragraph.id)) ?? '';
  await lead.send({ type: 'document:freeze', document: 'porozumienie' });
  await lead.send({ type: 'step:open', step: 'text' });
  await type(table, marta, paragraph.id, ' NIE TAK');
  await lead.send({ type: 'document:freeze', document: 'porozumienie' });
  await table.restart();
  const kept = [...table.live.shown.list(`text/text/${paragraph.id}`)].map(([, value]) => value.text);
  expect(kept).toEqual([before, `${before} NIE TAK`]);
  await lead.send({ type: 'step:open', step: 'text' });
  await direct(lead, { act: 'write', paragraph: paragraph.id, text: before });
  await vi.waitFor(async () => expect(await wordsOf(table, paragraph.id)).toBe(before));
});

test('the document as it stands is put together once, and anew when something was written', async () => {
  const { table, marta } = await opened();
  const first = await table.live.present('porozumienie');
  expect(first).not.toBeNull();
  expect(await table.live.present('porozumienie')).toBe(first);
  const paragraph = await paragraphOf(table, 'Sala z lustrem');
  expect(await type(table, marta, paragraph.id, ' i klucz')).toBeNull();
  const second = await table.live.present('porozumienie');
  expect(JSON.stringify(second)).toContain('i klucz');
  expect(await table.live.present('porozumienie')).toBe(second);
});
