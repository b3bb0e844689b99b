import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import * as Y from 'yjs';
import * as z from 'zod/mini';
import { textOf } from '#shared/activities/records.ts';
import type { Ledger } from '#shared/workshop/state.ts';
import { Room, S, SOLUTION } from '../../../test/fixtures/sheetRoom.ts';
import { progressOf, readSheets } from './fields.ts';
import { sheetConfigSchema } from './sheetConfig.ts';
import { readSpread } from './spread.ts';

const RUNS = Number(process.env.RUNS ?? 100);

describe('many hands', () => {
  it('write one field in any order and end with the same words', () => {
    const edits = fc.array(fc.tuple(fc.nat(2), fc.nat(60), fc.string({ minLength: 1, maxLength: 4 })), {
      maxLength: 12,
    });
    fc.assert(
      fc.property(edits, fc.array(fc.nat(2), { maxLength: 12 }), (typed, meetings) => {
        const room = new Room();
        const start = Y.encodeStateAsUpdate(room.doc);
        const docs = [0, 1, 2].map(() => {
          const doc = new Y.Doc();
          Y.applyUpdate(doc, start);
          return doc;
        });
        for (const [who, at, words] of typed) {
          const text = textOf(docs[who] as Y.Doc, `${S}.change`) as Y.Text;
          text.insert(Math.min(at, text.length), words);
          const other = docs[meetings[at % (meetings.length || 1)] ?? 0] as Y.Doc;
          Y.applyUpdate(other, Y.encodeStateAsUpdate(docs[who] as Y.Doc));
        }
        for (const one of docs) {
          for (const other of docs.toReversed()) {
            Y.applyUpdate(one, Y.encodeStateAsUpdate(other));
          }
        }
        for (const one of docs) {
          Y.applyUpdate(docs[0] as Y.Doc, Y.encodeStateAsUpdate(one));
          Y.applyUpdate(one, Y.encodeStateAsUpdate(docs[0] as Y.Doc));
        }
        const ends = docs.map(doc => textOf(doc, `${S}.change`)?.toString());
        expect(new Set(ends).size).toBe(1);
        expect(ends[0]?.length).toBe(typed.reduce((sum, [, , words]) => sum + words.length, 0));
      }),
      { numRuns: Math.ceil(RUNS / 3) },
    );
  });
});

describe('whatever a ledger and a document hold', () => {
  it('is read without throwing', () => {
    const config = z.parse(sheetConfigSchema, SOLUTION);
    const key = fc.constantFrom(
      'sheet',
      'field',
      'side',
      'value',
      'people',
      'values',
      'status',
      'number',
      'writers',
      'written',
      '__proto__',
      'constructor',
    );
    const junk = fc.oneof(fc.jsonValue(), fc.constantFrom(S, 'title', 'burden', 'A', undefined, Number.NaN));
    const data = fc.array(fc.tuple(key, junk), { maxLength: 6 }).map(pairs => Object.fromEntries(pairs));
    const row = fc.record({
      id: fc.constantFrom(S, `${S}.title`, `${S}.burden.A`, 'x'),
      kind: fc.constantFrom('sheet', 'field', 'pick', 'stack', 'question', 'x'),
      text: fc.oneof(fc.string(), junk),
      from: junk,
      weight: junk,
      side: junk,
      data: fc.oneof(data, junk),
    });
    fc.assert(
      fc.property(
        fc.array(row, { maxLength: 6 }),
        fc.array(fc.tuple(key, junk), { maxLength: 4 }),
        (rows, memory) => {
          const room = new Room();
          for (const one of rows) {
            room.ledger.set(one.id, { row: one, from: one.from, order: 1 } as unknown as Ledger);
          }
          for (const [name, value] of memory) {
            room.kept.set(`version.${S}.${name}`, value as never);
          }
          expect(Array.isArray(room.harvest())).toBe(true);
          expect(JSON.stringify(room.metrics())).toBeTypeOf('string');
          for (const read of readSheets(rows as never, new Map(), config)) {
            expect(progressOf(read).filled).toBeLessThanOrEqual(progressOf(read).of);
          }
          readSpread(memory[0]?.[1], 'character');
        },
      ),
      { numRuns: RUNS },
    );
  });
});
