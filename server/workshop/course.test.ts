import { expect, test, vi } from 'vitest';
import { ACTIVITIES } from '#shared/activities/activities.ts';
import { readRows } from '#shared/activities/records.ts';
import { makeRandomId, platformRandom } from '#shared/ids.ts';
import type { Phase } from '#shared/template/template.ts';
import { sameText } from '#shared/text.ts';
import type { StepState } from '#shared/workshop/state.ts';
import { withBoard } from '../../test/fixtures/boardActivity.ts';
import { boardStep, cardsStep } from '../../test/fixtures/template.ts';
import { lastPart, quiet, TestWorkshop } from './testWorkshop.ts';

const id = () => makeRandomId(platformRandom);
const card = (text: string, column = 'places') => ({ text, column });

function phase(visibility: Phase['visibility'], changes: Partial<Phase> = {}): Phase {
  return {
    label: sameText(visibility),
    minutes: 5,
    form: 'alone',
    visibility,
    write: true,
    cowrite: false,
    reveal: 'all',
    ...changes,
  };
}

function stepOf(table: TestWorkshop, step = 'bank'): StepState {
  return table.live.decided.get(`step/${step}`) as StepState;
}

async function textsIn(table: TestWorkshop, step = 'bank'): Promise<string[]> {
  const doc = await table.live.openDoc(stepOf(table, step).docId ?? '');
  return typeof doc === 'number'
    ? []
    : readRows(doc.shown)
        .rows.map(row => row.text)
        .sort();
}

test('an announced reveal can be taken back, and otherwise comes at its moment', async () => {
  const table = await TestWorkshop.found([cardsStep('bank', 'named')], ACTIVITIES, { reveal: 150, close: 0 });
  const lead = await table.facilitator();
  const marta = await table.person('Marta', 'A');
  await lead.send({ type: 'step:open', step: 'bank' });
  await marta.send({ type: 'entry:put', step: 'bank', entry: id(), data: card('Ukryta') });

  await lead.send({ type: 'step:advance', step: 'bank', phase: 0 });
  expect(stepOf(table)).toMatchObject({ phase: 0, pending: { kind: 'phase', phase: 1 } });
  expect(await textsIn(table)).toEqual([]);
  await lead.send({ type: 'step:undo', step: 'bank' });
  await new Promise(resolve => setTimeout(resolve, 250));
  expect(stepOf(table)).toMatchObject({ phase: 0, pending: null });
  expect(await textsIn(table)).toEqual([]);

  await lead.send({ type: 'step:advance', step: 'bank', phase: 0 });
  await vi.waitFor(() => expect(stepOf(table)).toMatchObject({ phase: 1, pending: null }), 5000);
  await vi.waitFor(async () => expect(await textsIn(table)).toEqual(['Ukryta']), 5000);
});

test('an announced moment survives a restart', async () => {
  const table = await TestWorkshop.found([cardsStep('bank', 'named')], ACTIVITIES, { reveal: 200, close: 0 });
  const lead = await table.facilitator();
  const marta = await table.person('Marta', 'A');
  await lead.send({ type: 'step:open', step: 'bank' });
  await marta.send({ type: 'entry:put', step: 'bank', entry: id(), data: card('Ukryta') });
  await lead.send({ type: 'step:advance', step: 'bank', phase: 0 });
  await table.restart();
  await vi.waitFor(() => expect(stepOf(table)).toMatchObject({ phase: 1 }), 5000);
});

test('entries that come in the closing seconds count, and later ones are „później" until the step is locked', async () => {
  const table = await TestWorkshop.found([cardsStep('bank', 'named')], ACTIVITIES, { reveal: 0, close: 200 });
  const lead = await table.facilitator();
  const marta = await table.person('Marta', 'A');
  await lead.send({ type: 'step:open', step: 'bank' });
  await lead.send({ type: 'step:advance', step: 'bank', phase: 0 });
  await lead.send({ type: 'step:close', step: 'bank' });
  expect(stepOf(table)).toMatchObject({ status: 'open', pending: { kind: 'close' } });
  expect(
    await marta.send({ type: 'entry:put', step: 'bank', entry: id(), data: card('Kończę') }),
  ).toMatchObject({ ok: true });
  await vi.waitFor(() => expect(stepOf(table).status).toBe('closed'), 5000);
  const late = id();
  expect(
    await marta.send({ type: 'entry:put', step: 'bank', entry: late, data: card('Spóźniona') }),
  ).toMatchObject({ ok: true });
  expect(table.live.decided.get(`ledger/bank/${late}`)).toMatchObject({ row: { data: { late: true } } });
  await lead.send({ type: 'step:lock', step: 'bank', locked: true });
  expect(
    await marta.send({ type: 'entry:put', step: 'bank', entry: id(), data: card('Za późno') }),
  ).toMatchObject({ error: 'step-locked' });
});

test("under `side` only one's own side sees the words", async () => {
  const step = cardsStep('bank', 'named', { phases: [phase('own'), phase('side'), phase('all')] });
  const table = await TestWorkshop.found([step]);
  const lead = await table.facilitator();
  const [marta, kuba, bozena] = [
    await table.person('Marta', 'A'),
    await table.person('Kuba', 'A'),
    await table.person('Bożena', 'B'),
  ];
  await lead.send({ type: 'step:open', step: 'bank' });
  await marta.send({ type: 'entry:put', step: 'bank', entry: id(), data: card('Tylko nasza strona') });
  await quiet();
  expect(JSON.stringify(kuba.views)).not.toContain('Tylko nasza strona');
  await lead.send({ type: 'step:advance', step: 'bank', phase: 0 });
  await quiet();
  expect(lastPart(kuba, 'entries')?.put).toMatchObject([
    { name: 'Marta', side: 'A', data: { text: 'Tylko nasza strona' } },
  ]);
  for (const guest of [bozena, lead]) {
    expect(JSON.stringify(guest.views)).not.toContain('Tylko nasza strona');
  }
});

test('under `lead` the facilitator sees the words first, without a name where nobody signs', async () => {
  const step = cardsStep('bank', 'anonymous', {
    phases: [phase('own'), phase('lead'), phase('all', { reveal: 'columns' })],
  });
  const table = await TestWorkshop.found([step]);
  const lead = await table.facilitator();
  const marta = await table.person('Marta', 'A');
  const stage = await table.stage();
  await lead.send({ type: 'step:open', step: 'bank' });
  const rude = id();
  await marta.send({ type: 'entry:put', step: 'bank', entry: id(), data: card('Pytanie'), key: id() });
  await marta.send({ type: 'entry:put', step: 'bank', entry: rude, data: card('Zraniłoby'), key: id() });
  await marta.send({ type: 'entry:put', step: 'bank', entry: id(), data: card('Słowo', 'time'), key: id() });
  await lead.send({ type: 'step:advance', step: 'bank', phase: 0 });
  await quiet();
  const preview = lastPart(lead, 'entries')?.put ?? [];
  expect(preview).toHaveLength(3);
  expect(preview.every(line => line.name === null && line.side === null && line.at === null)).toBe(true);
  expect(JSON.stringify(stage.views)).not.toContain('Pytanie');

  await lead.send({ type: 'entry:hide', step: 'bank', entry: rude, reason: 'rani' });
  await lead.send({ type: 'step:advance', step: 'bank', phase: 1 });
  expect(await textsIn(table)).toEqual([]);
  await lead.send({ type: 'step:reveal', step: 'bank', column: 'places' });
  expect(await textsIn(table)).toEqual(['Pytanie']);
  await lead.send({ type: 'step:reveal', step: 'bank', column: 'time' });
  expect(await textsIn(table)).toEqual(['Pytanie', 'Słowo']);
});

test('one phase back keeps everything, and the clock of the phase that was left', async () => {
  const table = await TestWorkshop.found([cardsStep('bank', 'named')]);
  const lead = await table.facilitator();
  await lead.send({ type: 'step:open', step: 'bank' });
  await lead.send({ type: 'timer:set', step: 'bank', action: 'add', amount: 60_000 });
  const clock = stepOf(table).timer;
  await lead.send({ type: 'step:advance', step: 'bank', phase: 0 });
  await lead.send({ type: 'step:back', step: 'bank' });
  expect(stepOf(table)).toMatchObject({ phase: 0, timer: clock });
});

test('the timer pauses, goes on, takes a minute more and stops', async () => {
  const table = await TestWorkshop.found([cardsStep('bank', 'named')]);
  const lead = await table.facilitator();
  await lead.send({ type: 'step:open', step: 'bank' });
  const timer = (action: 'start' | 'pause' | 'add' | 'stop', amount?: number) =>
    lead.send({ type: 'timer:set', step: 'bank', action, ...(amount === undefined ? {} : { amount }) });
  await timer('pause');
  const left = stepOf(table).timer.left ?? 0;
  expect(stepOf(table).timer.endsAt).toBeNull();
  await timer('add', 60_000);
  expect(stepOf(table).timer.left).toBe(left + 60_000);
  await timer('start');
  expect(stepOf(table).timer.left).toBeNull();
  await timer('stop');
  expect(stepOf(table).timer).toMatchObject({ endsAt: null, left: null });
});

test('a running step can move to less attribution and never back', async () => {
  const table = await TestWorkshop.found([cardsStep('bank', 'named')]);
  const lead = await table.facilitator();
  const marta = await table.person('Marta', 'A');
  await lead.send({ type: 'step:open', step: 'bank' });
  const entry = id();
  await marta.send({ type: 'entry:put', step: 'bank', entry, data: card('Moje') });
  await lead.send({ type: 'step:advance', step: 'bank', phase: 0 });
  await lead.send({ type: 'step:attribution', step: 'bank', attribution: 'anonymous' });
  expect(table.live.decided.get(`ledger/bank/${entry}`)).toMatchObject({ by: null, side: null });
  const doc = await table.live.openDoc(stepOf(table).docId ?? '');
  expect(typeof doc === 'number' ? null : readRows(doc.shown).rows[0]?.by).toBeUndefined();
  expect(await lead.send({ type: 'step:attribution', step: 'bank', attribution: 'side' })).toMatchObject({
    ok: false,
  });
});

test('a step that opens later gets what the earlier one handed on, once', async () => {
  const table = await TestWorkshop.found(
    [cardsStep('bank', 'named'), boardStep('tablica', { from: ['bank'] })],
    withBoard(ACTIVITIES),
  );
  const lead = await table.facilitator();
  const marta = await table.person('Marta', 'A');
  await lead.send({ type: 'step:open', step: 'bank' });
  await marta.send({ type: 'entry:put', step: 'bank', entry: id(), data: card('Sala') });
  await lead.send({ type: 'step:advance', step: 'bank', phase: 0 });
  await lead.send({ type: 'step:advance', step: 'bank', phase: 1 });
  expect(await textsIn(table, 'tablica')).toEqual(['Sala']);
  await lead.send({ type: 'step:back', step: 'tablica' });
  await lead.send({ type: 'step:advance', step: 'bank', phase: 1 });
  expect(await textsIn(table, 'tablica')).toEqual(['Sala']);
});

test('the plan can be reordered, skipped and reworded without touching what began', async () => {
  const table = await TestWorkshop.found([
    cardsStep('a', 'named'),
    cardsStep('b', 'named'),
    cardsStep('c', 'named', { from: ['b'] }),
  ]);
  const lead = await table.facilitator();
  const order = () =>
    (
      table.live.decided.get('plan') as unknown as { sessions: { steps: { id: string }[] }[] }
    ).sessions.flatMap(session => session.steps.map(step => step.id));
  expect(await lead.send({ type: 'plan:move', step: 'c', before: 'b' })).toMatchObject({ ok: false });
  await lead.send({ type: 'plan:move', step: 'b', before: 'a' });
  expect(order()).toEqual(['b', 'a', 'c']);
  await lead.send({ type: 'plan:skip', step: 'a', skipped: true });
  await lead.send({ type: 'plan:edit', step: 'b', title: sameText('Inaczej'), minutes: [3, 4] });
  expect(table.live.decided.get('plan/b')).toMatchObject({ step: { title: { pl: 'Inaczej' }, minutes: 7 } });
  await lead.send({ type: 'step:advance', step: null, phase: 0 });
  await lead.send({ type: 'step:advance', step: 'b', phase: 0 });
  await lead.send({ type: 'step:advance', step: 'b', phase: 1 });
  expect(table.live.decided.get('workshop')).toMatchObject({ focus: 'c' });
  expect(await lead.send({ type: 'plan:move', step: 'b', before: 'c' })).toMatchObject({ ok: false });
});

test('two people with one name are told apart, and the same person joined twice becomes one', async () => {
  const table = await TestWorkshop.found([cardsStep('bank', 'named')]);
  const lead = await table.facilitator();
  const marta = await table.person('Marta', 'A');
  const again = await table.live.decide(
    {
      type: 'person:join',
      id: id(),
      person: 'testworkshopmarta00000000000',
      name: 'marta',
      sides: ['B'],
      role: '',
      way: 'phone',
      consents: { screen: true, report: true, contact: true },
      access: '',
      notice: 1,
    },
    { seat: null, kind: 'server', person: null, side: null, step: null, powers: true },
  );
  expect(again).toMatchObject({ ok: false, error: 'name-taken' });
  const double = await table.person('Marta K', 'B');
  await lead.send({ type: 'step:open', step: 'bank' });
  await double.send({ type: 'entry:put', step: 'bank', entry: id(), data: card('Z drugiego telefonu') });
  await lead.send({
    type: 'person:merge',
    person: double.actor.person ?? '',
    into: marta.actor.person ?? '',
  });
  await quiet();
  expect(lastPart(marta, 'mine')?.entries).toMatchObject([{ data: { text: 'Z drugiego telefonu' } }]);
  expect(lastPart(marta, 'mine')?.person?.sides).toEqual(['A', 'B']);
});

test('leaving takes the name off the disk, and what was written stays', async () => {
  const table = await TestWorkshop.found([cardsStep('bank', 'named')]);
  const lead = await table.facilitator();
  const marta = await table.person('Nieobecna', 'A');
  await lead.send({ type: 'step:open', step: 'bank' });
  await marta.send({ type: 'entry:put', step: 'bank', entry: id(), data: card('Zostaje') });
  await marta.send({ type: 'person:leave', person: marta.actor.person ?? '' });
  await quiet();
  expect(marta.ended).toEqual(['left']);
  await table.live.close();
  const bytes = await table.onDisk();
  expect(bytes.includes('Nieobecna')).toBe(false);
  expect(bytes.includes('Zostaje')).toBe(true);
});
