import { describe, expect, test } from 'vitest';
import * as Y from 'yjs';
import { ACTIVITIES } from '#shared/activities/activities.ts';
import { readTexts, TEXTS } from '#shared/activities/records.ts';
import { CLOSE, type CloseCode } from '#shared/protocol/wire.ts';
import type { Actor } from '#shared/workshop/actor.ts';
import { keptTexts } from '#shared/workshop/documents/keptTexts.ts';
import { withBoard } from '../../test/fixtures/boardActivity.ts';
import { essayStep } from '../../test/fixtures/template.ts';
import type { DocAccess } from './access.ts';
import type { DocBudget } from './docSize.ts';
import { type Guest, lastPart, quiet, TestWorkshop } from './testWorkshop.ts';

/** What the server does about texts that people write together: keeping versions, mending, budgets. */

async function opened(options: TestWorkshop['options'] = {}, phases = 1) {
  const step = essayStep('essay');
  const phase = step.phases[0] as (typeof step.phases)[number];
  const table = await TestWorkshop.found(
    [{ ...step, phases: Array.from({ length: phases }, () => phase) }],
    withBoard(ACTIVITIES),
  );
  table.options = options;
  await table.restart();
  const lead = await table.facilitator();
  const marta = await table.person('Marta', 'A');
  await lead.send({ type: 'step:open', step: 'essay' });
  return { table, lead, marta };
}

async function docOf(table: TestWorkshop): Promise<DocAccess> {
  const doc = await table.live.openDoc(String(table.live.shown.get('step/essay')?.docId));
  if (typeof doc === 'number') {
    throw new Error(`closed with ${doc}`);
  }
  return doc;
}

/** A browser of somebody: its own copy of the document, whose changes go to the server past every gate. */
async function browserOf(table: TestWorkshop, { actor }: Guest) {
  const doc = await docOf(table);
  const own = new Y.Doc();
  Y.applyUpdate(own, Y.encodeStateAsUpdate(doc.shown));
  doc.onShown(update => Y.applyUpdate(own, update));
  return {
    doc,
    own,
    text: (id = 'p1') => own.getMap(TEXTS).get(id) as Y.Text,
    async write(change: () => void): Promise<CloseCode | null> {
      const before = Y.encodeStateVector(own);
      own.transact(change);
      const update = Y.encodeStateAsUpdate(own, before);
      // An object, because a bare promise would make the turn last until the disk has answered.
      const { settled } = await doc.turn(() => ({
        settled: doc.accept(update, actor, [own.clientID], {}),
      }));
      return settled;
    },
  };
}

function kept(table: TestWorkshop, record = 'p1'): string[] {
  return keptTexts(table.live.shown, 'essay', record).map(({ text }) => text);
}

function pause(ms: number): Promise<void> {
  return new Promise(resolve => setTimeout(resolve, ms));
}

describe('versions of texts', () => {
  test('are kept after a while of quiet, not while somebody writes, and only where something changed', async () => {
    // Longer than a busy machine holds a pause up, and shorter than all the writing.
    const quietMs = 400;
    const { table, marta } = await opened({ quietMs });
    const { write, text } = await browserOf(table, marta);
    for (const letter of 'Razem') {
      await write(() => text().insert(text().length, letter));
      await pause(quietMs / 4);
    }
    expect(kept(table)).toEqual([]);
    await expect.poll(() => kept(table), { timeout: 5000 }).toEqual(['Razem']);
    expect(kept(table, 'p0')).toEqual(['Strony współpracują.']);
    await write(() => text().insert(5, '.'));
    await expect.poll(() => kept(table), { timeout: 5000 }).toEqual(['Razem', 'Razem.']);
    expect(kept(table, 'p0')).toHaveLength(1);
    await write(() => text().insert(6, '!'));
    await write(() => text().delete(6, 1));
    await pause(quietMs * 1.5);
    expect(kept(table)).toHaveLength(2);
    await table.restart();
    expect(kept(table)).toEqual(['Razem', 'Razem.']);
  });

  test('are kept at every change of phase, at closing and at a freeze', async () => {
    const { table, lead, marta } = await opened({}, 3);
    const { write, text } = await browserOf(table, marta);
    await write(() => text().insert(0, 'Pierwsza'));
    await lead.send({ type: 'step:advance', step: 'essay', phase: 0 });
    await write(() => text().insert(0, 'Druga '));
    await lead.send({ type: 'step:back', step: 'essay' });
    await write(() => text().insert(0, 'Trzecia '));
    await lead.send({ type: 'step:close', step: 'essay' });
    expect(kept(table)).toEqual(['Pierwsza', 'Druga Pierwsza', 'Trzecia Druga Pierwsza']);
  });

  test('are at most sixty of one text, the first and the newest among them', async () => {
    const { table, lead, marta } = await opened({}, 2);
    const { write, text } = await browserOf(table, marta);
    for (let n = 0; n < 66; n += 1) {
      await write(() => text().insert(0, `${n} `));
      await lead.send(
        n % 2 === 0
          ? { type: 'step:advance', step: 'essay', phase: 0 }
          : { type: 'step:back', step: 'essay' },
      );
    }
    expect(kept(table).length).toBeLessThanOrEqual(60);
    expect(kept(table)[0]).toBe('0 ');
    expect(kept(table).at(-1)).toMatch(/^65 64 /);
  });

  test('do not let the journal grow without end: an evening of typing is one snapshot', async () => {
    const { table, lead, marta } = await opened({}, 2);
    const { write, text } = await browserOf(table, marta);
    const everywhere = (words: string) =>
      write(() => ['p0', 'p1', 'p2'].map(id => text(id).insert(0, words)));
    await everywhere('ł'.repeat(7500));
    let written = 0;
    let before = 0;
    for (let n = 0; n < 110; n += 1) {
      await everywhere('!');
      await lead.send(
        n % 2 === 0
          ? { type: 'step:advance', step: 'essay', phase: 0 }
          : { type: 'step:back', step: 'essay' },
      );
      if (n % 10 === 9) {
        const size = (await table.onDisk()).length;
        written += Math.max(0, size - before);
        before = size;
      }
    }
    await pause(200);
    expect(written).toBeGreaterThan(4 * 1024 * 1024);
    expect((await table.onDisk()).length).toBeLessThan(4.5 * 1024 * 1024);
  }, 60_000);
});

describe('what nobody honest writes', () => {
  test('is put right before a decision builds on it, and named in the audit line without words', async () => {
    const { table, lead, marta } = await opened({ mendMs: 60_000 });
    const { write, own } = await browserOf(table, marta);
    await write(() => own.getMap(TEXTS).delete('p0'));
    expect(readTexts((await docOf(table)).shown).has('p0')).toBe(false);
    await lead.send({ type: 'note:set', step: 'essay', text: 'Cokolwiek' });
    expect(readTexts((await docOf(table)).shown).get('p0')).toBe('Strony współpracują.');
    const journal = (await table.onDisk()).toString('utf8');
    expect(journal).toContain(`"type":"doc:mended","object":"essay ${marta.actor.seat}"`);
  });

  test('of two people in one moment is laid to the one who did it', async () => {
    const { table, lead, marta } = await opened({ mendMs: 50 });
    const kuba = await table.person('Kuba', 'B');
    const [one, other] = [await browserOf(table, marta), await browserOf(table, kuba)];
    await Promise.all([
      one.write(() => one.text().insert(0, 'Słowa Marty.')),
      other.write(() => other.own.getMap(TEXTS).set('p2', 42)),
      one.write(() => one.text().insert(0, 'Jeszcze. ')),
    ]);
    await pause(100);
    await quiet();
    expect(lastPart(lead, 'now')?.troubles).toEqual([
      { kind: 'mended', step: 'essay', person: kuba.actor.person, times: 1 },
    ]);
    expect([...readTexts((await docOf(table)).shown)].sort()).toEqual([
      ['p0', 'Strony współpracują.'],
      ['p1', 'Jeszcze. Słowa Marty.'],
      ['p2', ''],
    ]);
  });

  test('honest typing writes no record of ours', async () => {
    const { table, marta } = await opened({ mendMs: 10 });
    const { write, text } = await browserOf(table, marta);
    for (let n = 0; n < 5; n += 1) {
      const { seq } = table.live;
      await write(() => text().insert(0, 'a'));
      await pause(30);
      expect(table.live.seq).toBe(seq + 1);
    }
  });
});

describe('the budget of a document', () => {
  const budget: DocBudget = { warnBytes: 20_000, mostBytes: 40_000, mostClients: 1000, measureEvery: 1000 };
  const seen = (lead: Guest) => lastPart(lead, 'now')?.troubles.map(({ kind }) => kind);

  test('warns, then takes nothing more; reading, the server and the rest of the workshop go on', async () => {
    const { table, lead, marta } = await opened({ budget, mendMs: 60_000 });
    const { write, text, doc } = await browserOf(table, marta);
    const may = (actor: Actor) => doc.may(actor);
    await write(() => text().insert(0, 'x'.repeat(25_000)));
    await quiet();
    expect(seen(lead)).toEqual(['large']);
    expect(may(marta.actor)).toBe('write');
    expect(lastPart(marta, 'mine')?.pen).toBe(true);
    await write(() => text().insert(0, 'y'.repeat(20_000)));
    await quiet();
    expect(seen(lead)).toEqual(['full']);
    expect(may(marta.actor)).toBe('full');
    expect(may(lead.actor)).toBe('full');
    expect(lastPart(marta, 'mine')?.pen).toBe(false);
    expect(lastPart(marta, 'now')?.troubles).toEqual([]);
    expect(await lead.send({ type: 'step:show', step: 'essay', slide: 1 })).toMatchObject({ ok: true });
    // A barrier mends it: texts are cut to what a paragraph may have, and there is room again.
    expect(await lead.send({ type: 'step:advance', step: 'essay', phase: 0 })).toMatchObject({ ok: true });
    expect(text().length).toBe(8000);
  });

  test('counts clientIDs, and is known again after a restart', async () => {
    const { table, lead, marta } = await opened({ budget: { ...budget, mostClients: 20 } });
    for (let n = 0; n < 20; n += 1) {
      const { write, text } = await browserOf(table, marta);
      expect(await write(() => text().insert(0, 'x'))).toBeNull();
    }
    expect((await docOf(table)).may(marta.actor)).toBe('full');
    await table.restart();
    expect((await docOf(table)).may(lead.actor)).toBe('full');
    expect(CLOSE.tooLarge).toBe(4413);
  });
});

test('whoever left the meeting is back when they write, and not when the browser only reads', async () => {
  const { table, lead, marta } = await opened();
  await lead.send({ type: 'step:focus', step: 'essay' });
  const person = String(marta.actor.person);
  const left = async () => {
    await quiet();
    return lastPart(lead, 'people')?.people.find(({ id }) => id === person)?.leftAt;
  };
  await lead.send({ type: 'presence:set', person, here: false });
  const { write, text } = await browserOf(table, marta);
  expect(await left()).toEqual(expect.any(Number));
  expect(lastPart(marta, 'mine')?.ready).toBe(false);
  expect(await write(() => text().insert(0, 'Razem'))).toBeNull();
  expect(await left()).toBeNull();
});
