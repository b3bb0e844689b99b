import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import * as Y from 'yjs';
import {
  type DocUpdate,
  JournalFailed,
  JournalLocked,
  type JournalRecord,
  type JournalStore,
} from './journal.ts';

/** One place where journals are kept, as the contract needs it. */
export interface JournalPlace {
  /** A store on this place; a second call stands for the next life of the process. */
  store(): JournalStore;
  /** Every byte kept for a workshop's journal, to look for what must not be there. */
  bytes(workshopId: string): Promise<Buffer>;
  dispose(): Promise<void>;
}

const ID = 'workshop0001';
const STEP = 'workshop0001step0001aaaaaaaa';

/** A record with the parts that a test cares about. */
export function record(seq: number, parts: Partial<JournalRecord> = {}): JournalRecord {
  return {
    seq,
    at: 1_800_000_000_000 + seq,
    audit: { seat: 'seat1', type: 'test', object: 'o' },
    put: {},
    del: [],
    docUpdates: [],
    ...parts,
  };
}

/** Does something to a document and returns the updates that came of it. */
export function edits(doc: Y.Doc, docId: string, change: (doc: Y.Doc) => void): DocUpdate[] {
  const updates: DocUpdate[] = [];
  const take = (bytes: Uint8Array) => updates.push({ docId, bytes });
  doc.on('update', take);
  change(doc);
  doc.off('update', take);
  return updates;
}

/** What every journal promises, whatever it is kept in. */
export function journalContract(name: string, makePlace: () => Promise<JournalPlace>): void {
  describe(`journal contract: ${name}`, () => {
    let place: JournalPlace;
    beforeEach(async () => {
      place = await makePlace();
    });
    afterEach(() => place.dispose());

    async function reopened() {
      return place.store().open(ID);
    }

    it('begins empty', async () => {
      expect(await place.store().exists(ID)).toBe(false);
      const { journal, recovered } = await reopened();
      expect(recovered).toEqual({ seq: 0, entries: new Map(), docs: new Map() });
      expect(await place.store().exists(ID)).toBe(true);
      await journal.close();
    });

    it('gives back state and documents as they were', async () => {
      const doc = new Y.Doc();
      const { journal } = await reopened();
      await journal.append(record(1, { put: { a: { v: 1, text: 'zażółć 🙂 \ud800' }, b: { v: 1 } } }));
      await journal.append(
        record(2, {
          put: { a: { v: 2, deep: { list: [1, null, 'x'] } }, c: { v: 1 } },
          del: ['b', 'c', 'absent'],
          docUpdates: edits(doc, STEP, d => d.getText('t').insert(0, 'wspólny')),
        }),
      );
      await journal.append(
        record(3, { docUpdates: edits(doc, STEP, d => d.getText('t').insert(7, ' stół')) }),
      );
      await journal.close();

      const { journal: next, recovered } = await reopened();
      expect(recovered.seq).toBe(3);
      expect(recovered.entries).toEqual(
        new Map([
          ['a', { v: 2, deep: { list: [1, null, 'x'] } }],
          ['c', { v: 1 }],
        ]),
      );
      expect([...recovered.docs.keys()]).toEqual([STEP]);
      expect(text(recovered.docs.get(STEP))).toBe('wspólny stół');
      await next.append(record(4, { del: ['a'] }));
      await next.close();

      const third = await reopened();
      expect(third.recovered.seq).toBe(4);
      expect([...third.recovered.entries.keys()]).toEqual(['c']);
      await third.journal.close();
    });

    it('keeps what was given, not what became of it afterwards', async () => {
      const { journal } = await reopened();
      const value = { v: 1, words: ['one'] };
      const appended = journal.append(record(1, { put: { a: value } }));
      value.words.push('two');
      await appended;
      await journal.close();
      const { journal: next, recovered } = await reopened();
      expect(recovered.entries.get('a')).toEqual({ v: 1, words: ['one'] });
      await next.close();
    });

    it('resolves appends in order, and flushed after them', async () => {
      const { journal } = await reopened();
      const order: string[] = [];
      const all: Promise<unknown>[] = [];
      for (let seq = 1; seq <= 50; seq++) {
        all.push(journal.append(record(seq)).then(() => order.push(String(seq))));
        if (seq === 25) all.push(journal.flushed().then(() => order.push('flushed')));
      }
      await Promise.all(all);
      const numbers = Array.from({ length: 50 }, (_, index) => String(index + 1));
      expect(order.filter(name => name !== 'flushed')).toEqual(numbers);
      expect(order.indexOf('flushed')).toBeGreaterThan(order.indexOf('25'));
      await journal.close();
    });

    it('refuses a record out of order and goes on', async () => {
      const { journal } = await reopened();
      await journal.append(record(1));
      await expect(journal.append(record(1))).rejects.toThrow(RangeError);
      await expect(journal.append(record(3))).rejects.toThrow(RangeError);
      await journal.append(record(2));
      await journal.close();
    });

    it('compacts without changing what is read', async () => {
      const doc = new Y.Doc();
      const { journal } = await reopened();
      for (let seq = 1; seq <= 40; seq++) {
        await journal.append(
          record(seq, {
            put: { [`k/${seq % 7}`]: { v: 1, seq }, ['__proto__']: { v: 2 } },
            del: seq % 5 === 0 ? [`k/${(seq + 1) % 7}`] : [],
            docUpdates: edits(doc, STEP, d => d.getText('t').insert(0, String(seq % 10))),
          }),
        );
      }
      const before = journal.size;
      const compacted = journal.compact();
      const meanwhile = journal.append(record(41, { put: { late: { v: 1 } } }));
      await Promise.all([compacted, meanwhile]);
      expect(journal.size).toBeLessThan(before / 4);
      await journal.append(record(42, { put: { later: { v: 1 } } }));
      await journal.close();

      const { journal: next, recovered } = await reopened();
      expect(recovered.seq).toBe(42);
      expect(text(recovered.docs.get(STEP))).toBe(doc.getText('t').toString());
      expect(recovered.entries.get('k/5')).toEqual({ v: 1, seq: 40 });
      expect(recovered.entries.has('k/6')).toBe(false);
      expect(recovered.entries.get('__proto__')).toEqual({ v: 2 });
      expect(recovered.entries.has('late') && recovered.entries.has('later')).toBe(true);
      await next.compact();
      await next.compact();
      await next.close();
      const again = await reopened();
      expect(again.recovered.entries).toEqual(recovered.entries);
      expect(again.recovered.seq).toBe(42);
      await again.journal.close();
    });

    it('leaves no byte of overwritten or deleted values after compaction', async () => {
      const doc = new Y.Doc();
      const { journal } = await reopened();
      const text = doc.getText('t');
      const cards = doc.getMap<Y.Map<string>>('cards');
      await journal.append(
        record(1, {
          put: { 'ballot/1': { v: 1, choice: 'TAJNY-GLOS' }, 'entry/1': { v: 1, text: 'TAJNA-WYPOWIEDZ' } },
          audit: { seat: 'TAJNE-MIEJSCE', type: 'vote', object: 'x' },
          docUpdates: edits(doc, STEP, () => {
            text.insert(0, 'zostaje TAJNY-TEKST');
            cards.set('c1', new Y.Map<string>([['text', 'TAJNA-KARTA']]));
            cards.set('c2', new Y.Map<string>([['text', 'karta']]));
          }),
        }),
      );
      await journal.append(
        record(2, {
          put: { 'entry/1': { v: 1, text: 'jawna' } },
          del: ['ballot/1'],
          docUpdates: edits(doc, STEP, () => {
            text.delete(8, 11);
            cards.delete('c1');
          }),
        }),
      );
      expect((await place.bytes(ID)).includes('TAJNY-TEKST')).toBe(true);
      await journal.compact();
      const bytes = await place.bytes(ID);
      expect(bytes.includes('TAJN')).toBe(false);
      expect(bytes.includes('zostaje')).toBe(true);
      await journal.close();
    });

    it('builds a document without an update that cannot be applied', async () => {
      const doc = new Y.Doc();
      const { journal } = await reopened();
      const good = edits(doc, STEP, d => d.getText('t').insert(0, 'dobre'));
      const more = edits(doc, STEP, d => d.getText('t').insert(5, ' słowa'));
      await journal.append(record(1, { docUpdates: good }));
      await journal.append(
        record(2, { put: { kept: { v: 1 } }, docUpdates: [{ docId: STEP, bytes: BROKEN }, ...more] }),
      );
      await journal.append(record(3, { docUpdates: [{ docId: `${STEP}x`, bytes: BROKEN }] }));
      await journal.close();
      for (const compacting of [false, true, false]) {
        const { journal: next, recovered } = await reopened();
        expect(recovered.entries.has('kept')).toBe(true);
        expect(text(recovered.docs.get(STEP))).toBe('dobre słowa');
        expect([...recovered.docs.keys()]).toEqual([STEP]);
        if (compacting) await next.compact();
        await next.close();
      }
    });

    it('can be read without being opened, locked or changed', async () => {
      const doc = new Y.Doc();
      const { journal } = await place.store().open(ID);
      await journal.append(record(1, { put: { a: { v: 1, text: 'one' } } }));
      await journal.append(
        record(2, { docUpdates: edits(doc, STEP, one => one.getText('t').insert(0, 'words')) }),
      );
      await journal.close();
      const before = await place.bytes(ID);
      const store = place.store();
      const read = await store.read(ID);
      expect(await place.bytes(ID)).toEqual(before);
      const { journal: again, recovered } = await store.open(ID);
      expect(read).toEqual(recovered);
      expect(read.seq).toBe(2);
      await again.close();
    });

    it('belongs to one owner', async () => {
      const store = place.store();
      const { journal } = await store.open(ID);
      await expect(store.open(ID)).rejects.toThrow(JournalLocked);
      await expect(place.store().open(ID)).rejects.toThrow(JournalLocked);
      await expect(store.remove(ID)).rejects.toThrow(JournalLocked);
      await journal.close();
      await journal.close();
      const { journal: next } = await place.store().open(ID);
      await next.close();
    });

    it('refuses appends after close, but finishes those before', async () => {
      const { journal } = await reopened();
      const before = journal.append(record(1, { put: { a: { v: 1 } } }));
      const closed = journal.close();
      await expect(journal.append(record(2))).rejects.toThrow(JournalFailed);
      await expect(journal.compact()).rejects.toThrow(JournalFailed);
      await before;
      await closed;
      await expect(journal.flushed()).rejects.toThrow(JournalFailed);
      const { journal: next, recovered } = await reopened();
      expect(recovered.seq).toBe(1);
      await next.close();
    });

    it('erases a workshop', async () => {
      const store = place.store();
      const { journal } = await store.open(ID);
      await journal.append(record(1, { put: { a: { v: 1 } } }));
      await journal.close();
      await store.remove(ID);
      await store.remove(ID);
      expect(await store.exists(ID)).toBe(false);
      const { journal: next, recovered } = await store.open(ID);
      expect(recovered.seq).toBe(0);
      await next.close();
    });

    it('takes only ids that cannot be paths', async () => {
      const store = place.store();
      for (const id of ['', '..', '../x', 'a/b', 'a\\b', '.hidden', 'a'.repeat(65)]) {
        await expect(store.open(id)).rejects.toThrow(RangeError);
        await expect(store.exists(id)).rejects.toThrow(RangeError);
        await expect(store.remove(id)).rejects.toThrow(RangeError);
      }
    });
  });
}

/** Claims one struct and ends there: Yjs throws. */
const BROKEN: Uint8Array = new Uint8Array([1, 1, 5]);

function text(update: Uint8Array | undefined): string | null {
  if (!update) return null;
  const doc = new Y.Doc();
  Y.applyUpdate(doc, update);
  return doc.getText('t').toString();
}
