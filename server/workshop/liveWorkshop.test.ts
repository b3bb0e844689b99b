import { expect, test } from 'vitest';
import { readRows } from '#shared/activities/records.ts';
import { makeRandomId, platformRandom } from '#shared/ids.ts';
import type { Attribution } from '#shared/template/template.ts';
import { cardsStep } from '../../test/fixtures/template.ts';
import type { DocAccess } from './access.ts';
import { type Guest, lastPart, quiet, TestWorkshop } from './testWorkshop.ts';

const id = () => makeRandomId(platformRandom);
const card = (text: string, column = 'places') => ({ text, column });

async function opened(attribution: Attribution) {
  const table = await TestWorkshop.found([cardsStep('bank', attribution), cardsStep('later', 'named')]);
  const lead = await table.facilitator();
  const marta = await table.person('Marta', 'A');
  const bozena = await table.person('Bożena', 'B');
  const stage = await table.stage();
  expect(await lead.send({ type: 'step:open', step: 'bank' })).toMatchObject({ ok: true });
  return { table, lead, marta, bozena, stage };
}

async function docOf(table: TestWorkshop, step = 'bank'): Promise<DocAccess> {
  const docId = (table.live.shown.get(`step/${step}`) as unknown as { docId: string }).docId;
  const doc = await table.live.openDoc(docId);
  if (typeof doc === 'number') {
    throw new Error(`refused with ${doc}`);
  }
  return doc;
}

async function rowsOf(table: TestWorkshop, step = 'bank') {
  return readRows((await docOf(table, step)).shown).rows;
}

test('a hidden card is counted, not sent, and becomes a record at the reveal', async () => {
  const { table, lead, marta, bozena, stage } = await opened('named');
  await marta.send({ type: 'entry:put', step: 'bank', entry: id(), data: card('Sala z lustrem') });
  await quiet();
  for (const guest of [bozena, stage, lead]) {
    expect(JSON.stringify(guest.views)).not.toContain('Sala z lustrem');
    expect(lastPart(guest, 'now')?.step?.counts.hidden).toEqual({ places: { A: 1 } });
  }
  expect(lastPart(marta, 'mine')?.entries).toMatchObject([
    { status: 'hidden', data: { text: 'Sala z lustrem' } },
  ]);
  expect(await rowsOf(table)).toEqual([]);

  expect(await lead.send({ type: 'step:advance', step: 'bank', phase: 0 })).toMatchObject({ ok: true });
  expect(await rowsOf(table)).toMatchObject([
    { text: 'Sala z lustrem', place: 'places', by: marta.actor.person, side: 'A', kind: 'resource' },
  ]);
  await quiet();
  expect(lastPart(marta, 'mine')?.entries).toMatchObject([{ status: 'shown' }]);
});

test('a repeated command gets its first answer and changes nothing', async () => {
  const { table, marta } = await opened('named');
  const command = { type: 'entry:put' as const, id: id(), step: 'bank', entry: id(), data: card('Raz') };
  const first = await marta.send(command);
  const second = await marta.send(command);
  expect(first.ok && second.ok).toBe(true);
  await table.restart();
  expect(await table.live.decide(command, marta.actor)).toMatchObject({ ok: true });
  expect(table.live.shown.count('entry/bank')).toBe(1);
});

test('everything acknowledged is there after a restart', async () => {
  const { table, lead, marta } = await opened('named');
  await marta.send({ type: 'entry:put', step: 'bank', entry: id(), data: card('Pierwsza') });
  await lead.send({ type: 'step:advance', step: 'bank', phase: 0 });
  await marta.send({ type: 'entry:put', step: 'bank', entry: id(), data: card('Druga', 'time') });
  await table.restart();
  expect((await rowsOf(table)).map(row => row.text).sort()).toEqual(['Druga', 'Pierwsza']);
});

test('the limit holds, and so does the length, each with its own sentence', async () => {
  const { marta } = await opened('named');
  for (const words of ['1', '2', '3']) {
    expect(
      await marta.send({ type: 'entry:put', step: 'bank', entry: id(), data: card(words) }),
    ).toMatchObject({ ok: true });
  }
  const put = (words: string) =>
    marta.send({ type: 'entry:put', step: 'bank', entry: id(), data: card(words) });
  expect(await put('4')).toMatchObject({ ok: false, error: 'too-many-entries' });
  expect(await put('x'.repeat(81))).toMatchObject({ ok: false, error: 'text-too-long' });
  expect(await put('  ')).toMatchObject({ ok: false, error: 'text-empty' });
});

test('only the author changes a card; the facilitator sets it aside and brings it back', async () => {
  const { table, lead, marta, bozena } = await opened('named');
  const entry = id();
  await marta.send({ type: 'entry:put', step: 'bank', entry, data: card('Moje') });
  expect(await bozena.send({ type: 'entry:edit', step: 'bank', entry, data: card('Cudze') })).toMatchObject({
    error: 'not-yours',
  });
  expect(await lead.send({ type: 'entry:hide', step: 'bank', entry, reason: '' })).toMatchObject({
    error: 'not-allowed',
  });
  await lead.send({ type: 'step:advance', step: 'bank', phase: 0 });
  expect(
    await marta.send({ type: 'entry:edit', step: 'bank', entry, data: card('Moje inaczej') }),
  ).toMatchObject({ ok: true });
  expect((await rowsOf(table))[0]?.text).toBe('Moje inaczej');
  await lead.send({ type: 'entry:hide', step: 'bank', entry, reason: 'dane osoby' });
  expect(await rowsOf(table)).toEqual([]);
  await quiet();
  expect(lastPart(marta, 'mine')?.entries).toMatchObject([{ status: 'aside' }]);
  await lead.send({ type: 'entry:restore', step: 'bank', entry });
  expect((await rowsOf(table))[0]?.text).toBe('Moje inaczej');
});

test('„nowe!" and „+1" are counted in the row and can be taken back', async () => {
  const { table, lead, marta, bozena } = await opened('named');
  const entry = id();
  await marta.send({ type: 'entry:put', step: 'bank', entry, data: card('Bus na 9 osób') });
  await lead.send({ type: 'step:advance', step: 'bank', phase: 0 });
  const mark = (on: boolean) => bozena.send({ type: 'entry:mark', step: 'bank', entry, mark: 'fresh', on });
  await mark(true);
  await mark(true);
  expect((await rowsOf(table))[0]?.data?.fresh).toBe(1);
  await mark(false);
  expect((await rowsOf(table))[0]?.data?.fresh).toBeUndefined();
});

test('an anonymous author is never stored, and the key of the phone still edits', async () => {
  const { table, lead, marta, bozena } = await opened('anonymous');
  const entry = id();
  const key = id();
  await marta.send({ type: 'entry:put', step: 'bank', entry, data: card('Trudne słowo'), key });
  expect(table.live.decided.get(`entry/bank/${entry}`)).toMatchObject({ by: null, side: null });
  expect(
    await bozena.send({ type: 'entry:edit', step: 'bank', entry, data: card('x'), key: id() }),
  ).toMatchObject({ error: 'not-yours' });
  expect(
    await marta.send({ type: 'entry:edit', step: 'bank', entry, data: card('Łatwe słowo'), key }),
  ).toMatchObject({ ok: true });
  for (const words of ['b', 'c']) {
    await marta.send({ type: 'entry:put', step: 'bank', entry: id(), data: card(words), key: id() });
  }
  expect(
    await marta.send({ type: 'entry:put', step: 'bank', entry: id(), data: card('d'), key: id() }),
  ).toMatchObject({ error: 'too-many-entries' });
  await lead.send({ type: 'step:advance', step: 'bank', phase: 0 });
  const rows = await rowsOf(table);
  expect(rows).toHaveLength(3);
  expect(rows.every(row => row.by === undefined && row.side === undefined)).toBe(true);
  for (const [key2, value] of table.live.decided.entries()) {
    if (key2.includes('bank')) {
      expect(JSON.stringify([key2, value])).not.toContain(marta.actor.person);
      expect(JSON.stringify([key2, value])).not.toContain(marta.actor.seat);
    }
  }
});

test('closing an unsigned step forgets its authors', async () => {
  const { table, lead, marta } = await opened('unsigned');
  const entry = id();
  await marta.send({ type: 'entry:put', step: 'bank', entry, data: card('Bez podpisu') });
  await lead.send({ type: 'step:advance', step: 'bank', phase: 0 });
  expect(table.live.decided.get(`ledger/bank/${entry}`)).toMatchObject({ by: marta.actor.person });
  await lead.send({ type: 'step:advance', step: 'bank', phase: 1 });
  expect(table.live.decided.get(`ledger/bank/${entry}`)).toMatchObject({ by: null, side: null });
  expect(table.live.decided.get('step/later')).toMatchObject({ status: 'open' });
});

test('closing an unsigned step leaves no moment and no answer that would name an author', async () => {
  const { table, lead, marta } = await opened('unsigned');
  const [entry, gone, command] = [id(), id(), id()];
  const put = { type: 'entry:put' as const, step: 'bank' };
  await marta.send({ ...put, id: command, entry, data: card('Bez podpisu') });
  await marta.send({ ...put, entry: gone, data: card('Wycofane') });
  await lead.send({ type: 'step:advance', step: 'bank', phase: 0 });
  await marta.send({ type: 'entry:withdraw', step: 'bank', entry: gone });
  await lead.send({ type: 'step:advance', step: 'bank', phase: 1 });
  const kept = table.live.decided.get(`ledger/bank/${entry}`);
  expect(Number(kept?.at) % 3_600_000).toBe(0);
  const bin = table.live.decided.get(`bin/bank/${gone}`) as unknown as { ledger: object };
  expect(bin).toMatchObject({ ledger: { by: null, side: null } });
  expect(JSON.stringify(bin)).not.toContain(marta.actor.person);
  expect(table.live.decided.count(`answer/${marta.actor.seat}`)).toBe(0);
  // A phone that heard no answer and asks again still gets the first one.
  expect(await marta.send({ ...put, id: command, entry, data: card('Bez podpisu') })).toMatchObject({
    ok: true,
  });
  expect(table.live.decided.count('ledger/bank')).toBe(1);
});

test('a stray „Dalej" goes back, and a second press of the same button does nothing', async () => {
  const { table, lead, marta } = await opened('named');
  await marta.send({ type: 'entry:put', step: 'bank', entry: id(), data: card('Zostaje') });
  await lead.send({ type: 'step:advance', step: 'bank', phase: 0 });
  await lead.send({ type: 'step:advance', step: 'bank', phase: 0 });
  expect(table.live.decided.get('step/bank')).toMatchObject({ status: 'open', phase: 1 });
  await lead.send({ type: 'step:advance', step: 'bank', phase: 1 });
  expect(table.live.decided.get('workshop')).toMatchObject({ focus: 'later' });
  await lead.send({ type: 'step:back', step: 'later' });
  expect(table.live.decided.get('workshop')).toMatchObject({ focus: 'bank' });
  expect(table.live.decided.get('step/bank')).toMatchObject({ status: 'open', phase: 1 });
  expect(await rowsOf(table)).toHaveLength(1);
});

test('nothing undurable is shown: a failed disk refuses and throws the live workshop away', async () => {
  const { table, marta, bozena } = await opened('named');
  await quiet();
  table.store.disk.fault = () => {
    throw Object.assign(new Error('EIO'), { code: 'EIO' });
  };
  const before = bozena.views.length;
  const answer = await marta.send({
    type: 'entry:put',
    step: 'bank',
    entry: id(),
    data: card('Nie na dysku'),
  });
  expect(answer).toMatchObject({ ok: false, error: 'disk-trouble' });
  expect(table.failures).toHaveLength(1);
  await quiet();
  expect(bozena.views).toHaveLength(before);
  expect(table.live.shown.count('entry/bank')).toBe(0);
});

test("somebody else's gift waits for its owner", async () => {
  const { table, lead, marta, bozena } = await opened('named');
  const entry = id();
  const data = { ...card('Bożena poprowadzi warsztaty'), owner: bozena.actor.person };
  expect(await marta.send({ type: 'entry:put', step: 'bank', entry, data })).toMatchObject({ ok: true });
  await lead.send({ type: 'step:advance', step: 'bank', phase: 0 });
  expect(await rowsOf(table)).toEqual([]);
  await quiet();
  expect(lastPart(bozena, 'mine')?.asks).toEqual([{ entry, text: 'Bożena poprowadzi warsztaty' }]);
  await bozena.send({ type: 'entry:accept', step: 'bank', entry, accepted: true });
  expect(await rowsOf(table)).toHaveLength(1);
});

test('removing a person ends the seats and is reversible', async () => {
  const { table, lead, marta } = await opened('named');
  const person = marta.actor.person ?? '';
  await lead.send({ type: 'person:remove', person });
  // Refused from the moment it was decided; the connection ends right after the answer.
  expect(table.live.seat(marta.actor.seat ?? '')).toBeUndefined();
  await new Promise(resolve => setImmediate(resolve));
  expect(marta.ended).toEqual(['removed']);
  expect(await marta.send({ type: 'hand:raise' })).toMatchObject({ ok: false });
  await lead.send({ type: 'person:restore', person });
  expect(await marta.send({ type: 'hand:raise' })).toMatchObject({ ok: true });
  expect(table.live.seat(marta.actor.seat ?? '')).toBeDefined();
});

test('whoever takes the own name off the list is answered before being sent away', async () => {
  const { marta } = await opened('named');
  const order: string[] = [];
  marta.listener.ended = reason => order.push(reason);
  const left = marta.send({ type: 'person:leave', person: marta.actor.person ?? '' });
  await left.then(answer => order.push(answer.ok ? 'answered' : answer.error));
  await new Promise(resolve => setImmediate(resolve));
  expect(order).toEqual(['answered', 'left']);
});

test('views keep to their budgets at 60 people', async () => {
  const { table, lead } = await opened('named');
  const people: Guest[] = [];
  for (let n = 0; n < 60; n += 1) {
    people.push(await table.person(`Osoba ${n}`, n % 2 ? 'A' : 'B'));
  }
  await lead.send({ type: 'step:advance', step: 'bank', phase: 0 });
  const late = await table.person('Spóźniona', 'A');
  const whole = late.views[0];
  expect(JSON.stringify(whole?.parts.now).length).toBeLessThanOrEqual(2048);
  expect(JSON.stringify(whole).length).toBeLessThanOrEqual(12 * 1024);
});

test('naming somebody else as the owner of a shown card hides it until that person agrees', async () => {
  const { table, lead, marta, bozena } = await opened('named');
  const entry = id();
  await marta.send({ type: 'entry:put', step: 'bank', entry, data: card('Warsztaty') });
  await lead.send({ type: 'step:advance', step: 'bank', phase: 0 });
  const data = { ...card('Warsztaty Bożeny'), owner: bozena.actor.person };
  expect(await marta.send({ type: 'entry:edit', step: 'bank', entry, data })).toMatchObject({ ok: true });
  expect(await rowsOf(table)).toEqual([]);
  await bozena.send({ type: 'entry:accept', step: 'bank', entry, accepted: true });
  expect((await rowsOf(table))[0]?.text).toBe('Warsztaty Bożeny');
});
