import { describe, expect, it } from 'vitest';
import * as Y from 'yjs';
import { judgeUpdate } from './gate.ts';
import { SYNC_LIMITS } from './limits.ts';
import { readMessage } from './messages.ts';
import { message, participant, startBench, until } from './testClient.ts';
import { TestDoc } from './testDoc.ts';
import { outlineUpdate, type UpdateOutline } from './updateOutline.ts';

/** Longer and different runs: `FUZZ_FRAMES=1000000 FUZZ_SEED=7 npx vitest run server/sync/fuzz`. */
const FRAMES = Number(process.env.FUZZ_FRAMES ?? 20_000);
const SEED = Number(process.env.FUZZ_SEED ?? 1);

/** mulberry32: the same numbers on every run. */
function seeded(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let t = Math.imul(state ^ (state >>> 15), 1 | state);
    t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t;
    return ((t ^ (t >>> 14)) >>> 0) / 2 ** 32;
  };
}

/** One random change of the kinds that our activities make. */
function changeSomething(doc: Y.Doc, random: () => number): void {
  const text = doc.getText('texts');
  const records = doc.getMap<Y.Map<unknown>>('records');
  const list = doc.getArray<unknown>('list');
  switch (Math.floor(random() * 6)) {
    case 0:
      text.insert(
        Math.floor(random() * (text.length + 1)),
        'zażółć 🪑'.slice(0, 1 + Math.floor(random() * 9)),
      );
      return;
    case 1:
      if (text.length > 2) {
        text.delete(Math.floor(random() * (text.length - 1)), 1);
      }
      return;
    case 2:
      records.set(
        `r${Math.floor(random() * 9)}`,
        new Y.Map<unknown>([
          ['x', random()],
          ['note', new Y.Text('a')],
        ]),
      );
      return;
    case 3:
      [...records.values()][0]?.set('y', { deep: [random(), null, true, 'ł'] });
      return;
    case 4:
      list.insert(Math.floor(random() * (list.length + 1)), [1, 'two', { three: 3 }]);
      return;
    default:
      if (list.length > 0) {
        list.delete(0, 1);
      }
  }
}

/** Honest updates of a few clients, in order of origin, each of which the next ones may build on. */
function honestUpdates(count: number, random: () => number): { update: Uint8Array; owner: string }[] {
  const clients = ['anna', 'jan', 'ola'].map((owner, i) => {
    const doc = new Y.Doc();
    doc.clientID = 1000 + i;
    return { doc, owner };
  });
  const updates: { update: Uint8Array; owner: string }[] = [];
  for (let i = 0; i < count; i++) {
    const { doc, owner } = clients[Math.floor(random() * clients.length)] ?? { doc: new Y.Doc(), owner: '' };
    const listen = (update: Uint8Array) => {
      updates.push({ update, owner });
      for (const other of clients) {
        if (other.doc !== doc) {
          Y.applyUpdate(other.doc, update);
        }
      }
    };
    doc.on('update', listen);
    doc.transact(() => changeSomething(doc, random));
    doc.off('update', listen);
  }
  return updates;
}

function mutated(bytes: Uint8Array, random: () => number): Uint8Array {
  const copy = new Uint8Array(
    bytes.subarray(0, random() < 0.1 ? Math.floor(random() * bytes.length) : bytes.length),
  );
  for (let flips = 1 + Math.floor(random() * 3); flips > 0 && copy.length > 0; flips--) {
    const at = Math.floor(random() * copy.length);
    copy[at] =
      random() < 0.5 ? (copy[at] ?? 0) ^ (1 << Math.floor(random() * 8)) : Math.floor(random() * 256);
  }
  return copy;
}

function outlineOrNull(update: Uint8Array): UpdateOutline | null {
  try {
    return outlineUpdate(update, SYNC_LIMITS.content);
  } catch {
    return null;
  }
}

describe('the outline of an update', () => {
  it('agrees with Yjs on what honest clients write', () => {
    const random = seeded(SEED);
    const whole = new Y.Doc();
    for (const { update } of honestUpdates(2000, random)) {
      Y.applyUpdate(whole, update);
      const outline = outlineOrNull(update);
      const decoded = Y.decodeUpdate(update);
      const { from, to } = Y.parseUpdateMeta(update);
      expect(outline?.blocks.map(block => [block.client, block.from, block.to])).toEqual(
        [...from].map(([client, clock]) => [client, clock, to.get(client)]),
      );
      expect(outline?.blocks.flatMap(block => block.structs)).toHaveLength(decoded.structs.length);
      expect(outline?.deletes.length).toBe([...decoded.ds.clients.values()].flat().length);
    }
    const all = outlineUpdate(Y.encodeStateAsUpdate(whole), { ...SYNC_LIMITS.content, structs: 10_000 });
    expect(all.deletes.length).toBeGreaterThan(10);
  });
});

describe('a mutated update', () => {
  it('is refused, or can be applied whole', { timeout: 1_200_000 }, () => {
    const random = seeded(SEED + 1);
    const tally = { refused: 0, gap: 0, taken: 0, other: 0 };
    let doc = new TestDoc('x');
    let updates = honestUpdates(300, random);
    for (let i = 0; i < FRAMES; i++) {
      const next = updates.shift();
      if (next === undefined) {
        doc = new TestDoc('x');
        updates = honestUpdates(300, random);
        continue;
      }
      const writer = { actor: participant(next.owner), owner: next.owner, wasWritable: true };
      for (const update of [mutated(next.update, random), mutated(next.update, random), next.update]) {
        const outline = outlineOrNull(update);
        if (outline === null) {
          tally.refused += 1;
          continue;
        }
        const fork = new TestDoc('x');
        fork.disk = 'manual';
        for (const [id, owner] of doc.owners) {
          fork.owners.set(id, owner);
        }
        const target = update === next.update ? doc : fork;
        if (target === fork) {
          Y.applyUpdate(fork.decided, Y.encodeStateAsUpdate(doc.decided));
        }
        const verdict = judgeUpdate(outline, target, writer);
        if (verdict.kind === 'take') {
          // Throws when something stays pending.
          target.accept(update, writer.actor, verdict.clientIds, writer);
          tally.taken += 1;
        } else if (verdict.kind === 'gap') {
          tally.gap += 1;
        } else {
          tally.other += 1;
        }
      }
      i += 2;
    }
    expect(Math.min(tally.refused, tally.gap, tally.taken)).toBeGreaterThan(1000);
  });
});

describe('random frames', () => {
  it('are read or refused, never thrown at us', () => {
    const random = seeded(SEED + 2);
    for (let i = 0; i < 50_000; i++) {
      const frame = Uint8Array.from({ length: Math.floor(random() * 24) }, () => Math.floor(random() * 256));
      frame[0] = Math.floor(random() * 5);
      const read = readMessage(frame);
      if (read?.kind === 'update') {
        outlineOrNull(read.update);
      }
    }
  });

  it('over real sockets leave the document and the others in order', async () => {
    const bench = await startBench();
    const random = seeded(SEED + 3);
    const witness = await bench.open('witness').sync();
    const updates = honestUpdates(400, random);
    for (let round = 0; round < 60; round++) {
      const attacker = await bench.open(`a${round % 3}`).sync();
      for (let i = 0; i < 10; i++) {
        const honest = updates[Math.floor(random() * updates.length)]?.update ?? new Uint8Array();
        attacker.send(mutated(message(0, 1 + Math.floor(random() * 2), honest), random));
      }
      await Promise.race([attacker.closed, until(() => attacker.durable > 2, 40).catch(() => {})]);
      attacker.ws.terminate();
    }
    expect(bench.doc.isPending).toBe(false);
    expect(Y.encodeStateAsUpdate(bench.doc.shown)).toEqual(Y.encodeStateAsUpdate(bench.doc.decided));
    await until(
      () => Y.encodeStateAsUpdate(witness.ydoc).length === Y.encodeStateAsUpdate(bench.doc.shown).length,
    );
    const fresh = await bench.open('fresh').sync();
    expect(Y.encodeStateVector(fresh.ydoc)).toEqual(Y.encodeStateVector(bench.doc.shown));
    await bench.close();
  });
});
