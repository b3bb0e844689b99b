import { expect, test } from 'vitest';
import { ACTIVITIES } from '#shared/activities/activities.ts';
import { readRows } from '#shared/activities/records.ts';
import { makeRandomId, platformRandom } from '#shared/ids.ts';
import type { Attribution, Phase, Step } from '#shared/template/template.ts';
import { sameText } from '#shared/text.ts';
import type { Row, StepState } from '#shared/workshop/state.ts';
import { cardsStep } from '../../test/fixtures/template.ts';
import { type Guest, lastPart, quiet, TestWorkshop } from './testWorkshop.ts';

const id = () => makeRandomId(platformRandom);
const card = (text: string, column = 'places') => ({ text, column });

function phase(visibility: Phase['visibility']): Phase {
  return {
    label: sameText(visibility),
    minutes: 5,
    form: 'alone',
    visibility,
    write: true,
    cowrite: false,
    reveal: 'all',
  };
}

/** A cards step that differs from the usual one in its configuration. */
function configured(attribution: Attribution, config: Record<string, unknown>, phases: Phase[]): Step {
  const step = cardsStep('bank', attribution, { phases });
  return { ...step, config: { ...step.config, approveByOwner: false, ...config } };
}

function put(guest: Guest, text: string, changes: { entry?: string; behalf?: string; key?: string } = {}) {
  return guest.send({ type: 'entry:put', step: 'bank', entry: id(), data: card(text), ...changes });
}

async function rowsIn(table: TestWorkshop): Promise<Row[]> {
  const docId = (table.live.decided.get('step/bank') as StepState).docId ?? '';
  const doc = await table.live.openDoc(docId);
  return typeof doc === 'number' ? [] : readRows(doc.shown).rows;
}

test('a name that only facilitators may know does not go to the own side', async () => {
  const table = await TestWorkshop.found([configured('private', {}, [phase('side')])]);
  const lead = await table.facilitator();
  const marta = await table.person('Marta', 'A');
  const kuba = await table.person('Kuba', 'A');
  await lead.send({ type: 'step:open', step: 'bank' });
  await put(marta, 'Martwię się');
  await quiet();
  expect(lastPart(kuba, 'entries')?.put).toMatchObject([
    { name: null, at: null, data: { text: 'Martwię się' } },
  ]);
  expect(JSON.stringify(kuba.views)).not.toContain('Marta');
});

test('moving a running step to unsigned takes the names off the records at once, and authors still edit', async () => {
  const table = await TestWorkshop.found([cardsStep('bank', 'named', { phases: [phase('all')] })]);
  const lead = await table.facilitator();
  const marta = await table.person('Marta', 'A');
  await lead.send({ type: 'step:open', step: 'bank' });
  const [shown, binned] = [id(), id()];
  await put(marta, 'Moje', { entry: shown });
  await put(marta, 'Odłożone', { entry: binned });
  await lead.send({ type: 'entry:hide', step: 'bank', entry: binned, reason: '' });
  await lead.send({ type: 'step:attribution', step: 'bank', attribution: 'unsigned' });
  await lead.send({ type: 'entry:restore', step: 'bank', entry: binned });
  for (const row of await rowsIn(table)) {
    expect(row).not.toHaveProperty('by');
    expect(row).not.toHaveProperty('side');
  }
  expect(await rowsIn(table)).toHaveLength(2);
  expect(
    await marta.send({ type: 'entry:edit', step: 'bank', entry: shown, data: card('Nadal moje') }),
  ).toMatchObject({ ok: true });
});

test('a late unsigned card leaves no trace of who sent it, and there is a limit', async () => {
  const table = await TestWorkshop.found([configured('unsigned', { limit: 2 }, [phase('all')])]);
  const lead = await table.facilitator();
  const marta = await table.person('Marta', 'A');
  await lead.send({ type: 'step:open', step: 'bank' });
  await lead.send({ type: 'step:close', step: 'bank' });
  await quiet();
  const before = (await table.onDisk()).length;
  const command = id();
  expect(
    await marta.send({ type: 'entry:put', id: command, step: 'bank', entry: id(), data: card('Po czasie') }),
  ).toMatchObject({ ok: true });
  const written = (await table.onDisk()).subarray(before).toString('latin1');
  expect(written).toContain('Po czasie');
  expect(written).not.toContain(marta.actor.seat ?? '?');
  expect(written).not.toContain(marta.actor.person ?? '?');
  expect(table.live.decided.get(`answer/${marta.actor.seat}/${command}`)).toBeUndefined();
  expect(await put(marta, 'Druga')).toMatchObject({ ok: true });
  expect(await put(marta, 'Trzecia')).toMatchObject({ error: 'too-many-entries' });
});

test.each(['private', 'side', 'unsigned', 'anonymous'] as const)(
  'under "%s" no record tells that it was typed for somebody: with one person without a phone that is a name',
  async attribution => {
    const table = await TestWorkshop.found([configured(attribution, {}, [phase('all')])]);
    const lead = await table.facilitator();
    const added = await lead.send({ type: 'person:add', name: 'Zofia', sides: ['A'] });
    const behalf = (added as unknown as { value: { person: string } }).value.person;
    await lead.send({ type: 'step:open', step: 'bank' });
    await put(lead, 'Z kartki', { behalf });
    const [row] = await rowsIn(table);
    expect(row).toMatchObject({ text: 'Z kartki' });
    expect(row?.data).not.toHaveProperty('behalf');
  },
);

test('a kind that cannot be read as a word is a bad request, not an error of ours', async () => {
  const table = await TestWorkshop.found([cardsStep('bank', 'named')]);
  const lead = await table.facilitator();
  const marta = await table.person('Marta', 'A');
  await lead.send({ type: 'step:open', step: 'bank' });
  for (const kind of [
    { toString: 1, valueOf: 1 },
    JSON.parse(`${'['.repeat(20_000)}${']'.repeat(20_000)}`),
  ]) {
    const data = { ...card('Sala'), kind };
    expect(await marta.send({ type: 'entry:put', step: 'bank', entry: id(), data })).toMatchObject({
      error: 'bad-request',
    });
  }
});

test('withdrawing, writing anew and restoring does not lead past a limit, nor does a change of column', async () => {
  const columns = [
    { id: 'places', name: sameText('Miejsca'), limit: 1 },
    { id: 'time', name: sameText('Czas') },
  ];
  const table = await TestWorkshop.found([configured('named', { columns, limit: 2 }, [phase('all')])]);
  const lead = await table.facilitator();
  const marta = await table.person('Marta', 'A');
  await lead.send({ type: 'step:open', step: 'bank' });
  const [first, second] = [id(), id()];
  await put(marta, 'Sala', { entry: first });
  await marta.send({ type: 'entry:put', step: 'bank', entry: second, data: card('Wtorki', 'time') });
  expect(
    await marta.send({ type: 'entry:edit', step: 'bank', entry: second, data: card('Wtorki') }),
  ).toMatchObject({ error: 'too-many-entries' });
  await marta.send({ type: 'entry:withdraw', step: 'bank', entry: first });
  expect(await put(marta, 'Inna sala')).toMatchObject({ ok: true });
  expect(await marta.send({ type: 'entry:restore', step: 'bank', entry: first })).toMatchObject({
    error: 'too-many-entries',
  });
});

test('without a limit of the step nobody fills the memory, not by withdrawing either', async () => {
  const table = await TestWorkshop.found([configured('named', { limit: null }, [phase('own')])]);
  const lead = await table.facilitator();
  const marta = await table.person('Marta', 'A');
  await lead.send({ type: 'step:open', step: 'bank' });
  const written = Array.from({ length: 250 }, async (_, index) => {
    const entry = id();
    const [{ ok }] = await Promise.all([
      put(marta, `Kartka ${index}`, { entry }),
      index % 2 === 0 ? marta.send({ type: 'entry:withdraw', step: 'bank', entry }) : null,
    ]);
    return ok;
  });
  expect((await Promise.all(written)).filter(Boolean)).toHaveLength(200);
});

test('a pulse is not taken after its total was made, and everybody may answer again in a second round', async () => {
  const step: Step = {
    ...cardsStep('bank', 'named'),
    activity: 'arrive',
    phases: [phase('own')],
    config: {
      pulse: { on: true, question: sameText('Jak?'), low: sameText('źle'), high: sameText('dobrze') },
    },
  };
  const table = await TestWorkshop.found([step], ACTIVITIES);
  const lead = await table.facilitator();
  const marta = await table.person('Marta', 'A');
  const pulse = () =>
    marta.send({
      type: 'entry:put',
      step: 'bank',
      entry: id(),
      data: { kind: 'pulse', value: 4 },
      key: id(),
    });
  await lead.send({ type: 'step:open', step: 'bank' });
  expect(await pulse()).toMatchObject({ ok: true });
  expect(await pulse()).toMatchObject({ error: 'too-many-entries' });
  await lead.send({ type: 'step:close', step: 'bank' });
  expect(await pulse()).toMatchObject({ error: 'step-not-open' });
  await lead.send({ type: 'step:open', step: 'bank' });
  expect(await pulse()).toMatchObject({ ok: true });
});

test('a text of the plan that would not fit into one value of the state is refused', async () => {
  const table = await TestWorkshop.found([cardsStep('bank', 'named')]);
  const lead = await table.facilitator();
  expect(
    await lead.send({ type: 'plan:edit', step: 'bank', prompt: sameText('ż'.repeat(9000)) }),
  ).toMatchObject({ error: 'too-large' });
  expect(await lead.send({ type: 'plan:edit', step: 'bank', prompt: sameText('Co mamy?') })).toMatchObject({
    ok: true,
  });
});

test('two names that read the same are one name, and one that shows nothing is none', async () => {
  const table = await TestWorkshop.found([cardsStep('bank', 'named')]);
  const lead = await table.facilitator();
  await table.person('Anna Nowak', 'A');
  for (const name of ['Anna\u200b Nowak', 'Anna  Nowak', 'Anna\u00a0Nowak', 'ANNA\u00ad NOWAK']) {
    expect(await lead.send({ type: 'person:add', name, sides: ['A'] })).toMatchObject({
      error: 'name-taken',
    });
  }
  for (const name of ['\u200b', '\u3164', '\u2060\u200d']) {
    expect(await lead.send({ type: 'person:add', name, sides: ['A'] })).toMatchObject({
      error: 'bad-request',
    });
  }
});

test('a hundred quick toggles a minute do not stay in memory for a day', async () => {
  const table = await TestWorkshop.found([cardsStep('bank', 'named')]);
  const lead = await table.facilitator();
  const marta = await table.person('Marta', 'A');
  await lead.send({ type: 'step:open', step: 'bank' });
  await Promise.all(
    Array.from({ length: 1200 }, (_, index) =>
      marta.send({ type: 'ready:set', step: 'bank', ready: index % 2 === 0 }),
    ),
  );
  expect(table.live.decided.count(`answer/${marta.actor.seat}`)).toBeLessThanOrEqual(1000);
});

test('people who were taken off the list leave their places free', async () => {
  const table = await TestWorkshop.found([cardsStep('bank', 'named')]);
  const lead = await table.facilitator();
  const add = (name: string) => lead.send({ type: 'person:add', name, sides: ['A'] });
  const answers = await Promise.all(Array.from({ length: 400 }, (_, index) => add(`Żartowniś ${index}`)));
  expect(answers.every(answer => answer.ok)).toBe(true);
  expect(await add('Marta')).toMatchObject({ error: 'too-many-entries' });
  const [first] = [...table.live.decided.list('person')];
  await lead.send({ type: 'person:remove', person: first?.[0] ?? '' });
  expect(await add('Marta')).toMatchObject({ ok: true });
  expect(await lead.send({ type: 'person:restore', person: first?.[0] ?? '' })).toMatchObject({ ok: true });
});

test('a co-facilitator does not take the facilitator’s seat away', async () => {
  const table = await TestWorkshop.found([cardsStep('bank', 'named')]);
  const lead = await table.facilitator();
  const helper = await table.seated('cofacilitator');
  const stage = await table.stage();
  expect(await helper.send({ type: 'seat:revoke', seat: lead.actor.seat ?? '' })).toMatchObject({
    error: 'not-allowed',
  });
  expect(await helper.send({ type: 'seat:revoke', seat: stage.actor.seat ?? '' })).toMatchObject({
    ok: true,
  });
  expect(await lead.send({ type: 'seat:revoke', seat: helper.actor.seat ?? '' })).toMatchObject({ ok: true });
});

test('whoever waits for an answer when the disk fails gets one, even if the own record was written', async () => {
  const table = await TestWorkshop.found([cardsStep('bank', 'named')]);
  const marta = await table.person('Marta', 'A');
  const kuba = await table.person('Kuba', 'A');
  await marta.send({ type: 'hand:raise' });
  const written = marta.send({ type: 'hand:lower' });
  await new Promise(resolve => setTimeout(resolve, 2));
  table.store.disk.fault = () => {
    throw Object.assign(new Error('EIO'), { code: 'EIO' });
  };
  const failed = kuba.send({ type: 'hand:raise' });
  const late = new Promise(resolve => setTimeout(resolve, 1000, 'no answer'));
  expect(await failed).toMatchObject({ error: 'disk-trouble' });
  expect(await Promise.race([written, late])).toMatchObject({ error: 'disk-trouble' });
});

test('nobody moves to another side alone, to read its hidden words or to write in its name', async () => {
  const table = await TestWorkshop.found([configured('side', {}, [phase('side')])]);
  const lead = await table.facilitator();
  const marta = await table.person('Marta', 'A');
  const bozena = await table.person('Bożena', 'B');
  await lead.send({ type: 'step:open', step: 'bank' });
  await put(bozena, 'Między nami', { key: id() });
  const person = marta.actor.person ?? '';
  expect(await marta.send({ type: 'person:edit', person, sides: ['A', 'B'] })).toMatchObject({
    error: 'not-allowed',
  });
  expect(await marta.send({ type: 'person:edit', person, name: 'Marta K.' })).toMatchObject({ ok: true });
  await quiet();
  expect(JSON.stringify(marta.views)).not.toContain('Między nami');
  expect(await lead.send({ type: 'person:edit', person, sides: ['B'] })).toMatchObject({ ok: true });
});

test('a phase that shows everything to all shows the pulse, and the disk forgets the answers', async () => {
  const step = {
    ...cardsStep('wejscie', 'anonymous'),
    activity: 'arrive',
    config: {
      pulse: { on: true, question: sameText('Jak?'), low: sameText('źle'), high: sameText('dobrze') },
    },
  };
  const [own] = step.phases;
  const phases = [
    { ...own, visibility: 'own' as const },
    { ...own, visibility: 'all' as const, write: false },
  ] as typeof step.phases;
  const table = await TestWorkshop.found([{ ...step, phases }]);
  const lead = await table.facilitator();
  await lead.send({ type: 'step:open', step: 'wejscie' });
  const answer = async (value: number, name: string) => {
    const person = await table.person(name, 'A');
    const data = { kind: 'pulse', value };
    return person.send({ type: 'entry:put', step: 'wejscie', entry: id(), key: id(), data });
  };
  for (const [index, value] of [1, 2, 3, 4, 5].entries()) {
    expect(await answer(value, `Osoba ${index}`)).toMatchObject({ ok: true });
  }
  await lead.send({ type: 'step:advance', step: 'wejscie', phase: 0 });
  expect(table.live.decided.get('result/wejscie/0')).toMatchObject({
    result: { n: 5, counts: [1, 1, 1, 1, 1] },
  });
  expect([...table.live.decided.list('entry/wejscie')]).toEqual([]);
  expect(await answer(1, 'Za późno')).toMatchObject({ ok: false });
  // Back at the question the room answers anew; what was shown stays.
  await lead.send({ type: 'step:back', step: 'wejscie' });
  expect(await answer(2, 'Jeszcze ktoś')).toMatchObject({ ok: true });
  expect(table.live.decided.get('result/wejscie/0')).toBeDefined();
});
