import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import * as Y from 'yjs';
import { TEXTS } from '#shared/activities/records.ts';
import { SYNC_LIMITS } from './limits.ts';
import { touchedTexts } from './touchedTexts.ts';
import { outlineUpdate } from './updateOutline.ts';

const KEYS = ['a', 'b', 'c'] as const;

function documentWith(words: string): Y.Doc {
  const doc = new Y.Doc();
  doc.transact(() => {
    for (const key of KEYS) {
      doc.getMap(TEXTS).set(key, new Y.Text(words));
    }
  });
  return doc;
}

const textIn = (doc: Y.Doc, key: string) => doc.getMap<Y.Text>(TEXTS).get(key) as Y.Text;

/** The keys of texts whose words differ, as Yjs tells it when the update is applied. */
function changedBy(update: Uint8Array, doc: Y.Doc): Set<string> {
  const changed = new Set<string>();
  const note = (events: Y.YEvent<Y.AbstractType<unknown>>[]) => {
    for (const { target, delta } of events) {
      if (target instanceof Y.Text && delta.length > 0) {
        changed.add(target._item?.parentSub ?? '');
      }
    }
  };
  const copy = new Y.Doc();
  Y.applyUpdate(copy, Y.encodeStateAsUpdate(doc));
  copy.getMap(TEXTS).observeDeep(note);
  Y.applyUpdate(copy, update);
  return changed;
}

const edit = fc.record({
  key: fc.constantFrom(...KEYS),
  at: fc.nat(30),
  insert: fc.string({ maxLength: 4 }),
  remove: fc.nat(3),
});

describe('touchedTexts', () => {
  test('knows every text that an update changes, whatever leans on what', () => {
    fc.assert(
      fc.property(
        fc.constantFrom('', 'dwa słowa'),
        fc.array(fc.array(edit, { maxLength: 6 }), { maxLength: 5 }),
        (words, rounds) => {
          const server = documentWith(words);
          const phone = new Y.Doc();
          Y.applyUpdate(phone, Y.encodeStateAsUpdate(server));
          for (const edits of rounds) {
            const before = Y.encodeStateVector(phone);
            phone.transact(() => {
              for (const { key, at, insert, remove } of edits) {
                const text = textIn(phone, key);
                const place = Math.min(at, text.length);
                text.insert(place, insert);
                text.delete(
                  Math.min(at, text.length),
                  Math.min(remove, text.length - Math.min(at, text.length)),
                );
              }
            });
            const update = Y.encodeStateAsUpdate(phone, before);
            const touched = touchedTexts(outlineUpdate(update, SYNC_LIMITS.content), server);
            for (const key of changedBy(update, server)) {
              expect([...touched]).toContain(key);
            }
            Y.applyUpdate(server, update);
          }
        },
      ),
      { numRuns: 300 },
    );
  });

  test('one letter in one text touches no other', () => {
    const server = documentWith('słowa');
    const phone = new Y.Doc();
    Y.applyUpdate(phone, Y.encodeStateAsUpdate(server));
    const before = Y.encodeStateVector(phone);
    textIn(phone, 'b').insert(2, 'x');
    const update = Y.encodeStateAsUpdate(phone, before);
    expect([...touchedTexts(outlineUpdate(update, SYNC_LIMITS.content), server)]).toEqual(['b']);
  });
});
