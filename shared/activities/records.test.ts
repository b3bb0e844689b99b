import { describe, expect, test } from 'vitest';
import * as Y from 'yjs';
import { TEXTS, textOf, writeText } from './records.ts';

describe('textOf', () => {
  test('finds the text that is there', () => {
    const doc = new Y.Doc();
    writeText(doc, 'p1', 'raz');
    expect(textOf(doc, 'p1')?.toString()).toBe('raz');
    expect(textOf(doc, 'p2')).toBeNull();
  });

  test('nothing in an empty document, and leaves it empty', () => {
    const doc = new Y.Doc();
    expect(textOf(doc, 'p1')).toBeNull();
    expect(doc.share.size).toBe(0);
  });

  test('nothing where somebody put something else', () => {
    const doc = new Y.Doc();
    doc.getMap(TEXTS).set('p1', 'raz');
    expect(textOf(doc, 'p1')).toBeNull();
    const other = new Y.Doc();
    other.getArray(TEXTS).push(['raz']);
    expect(textOf(other, 'p1')).toBeNull();
  });
});
