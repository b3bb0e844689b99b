import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import * as Y from 'yjs';
import type { Ledger, Row } from '#shared/workshop/state.ts';
import { type Mended, type Mending, mendDoc } from './mendDoc.ts';
import { putRow, RECORDS, readRows, readTexts, TEXT_LENGTH, TEXTS, writeText } from './records.ts';

const paragraph = (id: string, text: string): Row => ({ id, kind: 'paragraph', text, group: null });
const card: Row = { id: 'c', kind: 'card', text: 'Sala', group: null, data: { b: 1, a: [true, null] } };
const ROWS = [paragraph('p', 'Strony współpracują.'), paragraph('q', ''), card];

const mending: Mending = {
  ledger: new Map(ROWS.map(row => [row.id, { row } as Ledger])),
  cowritten: row => row.kind === 'paragraph',
  lastKept: record => (record === 'q' ? 'Ostatnie słowa.' : undefined),
  clientRows: false,
};

/** The document as the server made it. */
function healthy(): Y.Doc {
  const doc = new Y.Doc();
  for (const row of ROWS) {
    putRow(doc, row);
  }
  writeText(doc, 'p', 'Strony współpracują.');
  writeText(doc, 'q', 'Pisane teraz.');
  return doc;
}

function mend(doc: Y.Doc, changes: Partial<Mending> = {}): Mended {
  return doc.transact(() => mendDoc(doc, { ...mending, ...changes }));
}

function isHealthy(doc: Y.Doc): void {
  expect(readRows(doc)).toEqual({ rows: expect.arrayContaining(ROWS), dropped: 0 });
  expect(doc.getMap(RECORDS).size).toBe(ROWS.length);
  expect([...readTexts(doc).keys()].sort()).toEqual(['p', 'q']);
  expect(mend(doc)).toEqual({ rows: 0, texts: 0, cut: 0 });
}

function row(doc: Y.Doc, id: string): Y.Map<unknown> {
  return doc.getMap(RECORDS).get(id) as Y.Map<unknown>;
}

function text(doc: Y.Doc, id: string): Y.Text {
  return doc.getMap(TEXTS).get(id) as Y.Text;
}

describe('what honest people write stays', () => {
  it('word by word, and nothing is written about it', () => {
    const doc = healthy();
    text(doc, 'p').insert(0, 'Tu: ');
    text(doc, 'p').delete(10, 4);
    const before = Y.encodeStateAsUpdate(doc);
    expect(mend(doc)).toEqual({ rows: 0, texts: 0, cut: 0 });
    expect(Y.encodeStateAsUpdate(doc)).toEqual(before);
  });

  it('also when somebody took every word out', () => {
    const doc = healthy();
    text(doc, 'p').delete(0, text(doc, 'p').length);
    mend(doc);
    expect(text(doc, 'p').toString()).toBe('');
  });
});

describe('what nobody honest writes is mended', () => {
  const attacks: Record<string, (doc: Y.Doc) => void> = {
    'a row of somebody': doc => putRow(doc, { ...card, id: 'x' }),
    'a row that says something else': doc => row(doc, 'c').set('text', 'Zgadzam się'),
    'a row with one key more': doc => row(doc, 'c').set('isAdmin', true),
    'a row without one key': doc => row(doc, 'c').delete('kind'),
    'a row taken out': doc => doc.getMap(RECORDS).delete('p'),
    'a row replaced by a number': doc => doc.getMap(RECORDS).set('c', 42),
    'a row replaced by a list': doc => doc.getMap(RECORDS).set('c', Y.Array.from([1])),
    'a value that is a type reading alike': doc => row(doc, 'c').set('text', new Y.Text('Sala')),
    'a row under another id': doc => doc.getMap(RECORDS).set('x', row(doc, 'c').clone()),
    'a text replaced by 42': doc => doc.getMap(TEXTS).set('p', 42),
    'a text replaced by a map': doc => doc.getMap(TEXTS).set('p', new Y.Map([['a', 1]])),
    'a text taken out': doc => doc.getMap(TEXTS).delete('q'),
    'a text of no record': doc => writeText(doc, 'x', 'Obce słowa'),
    'a text of a record that has none': doc => writeText(doc, 'c', 'Obce słowa'),
    'a key __proto__': doc => {
      doc.getMap(RECORDS).set('__proto__', new Y.Map([['isAdmin', true]]));
      doc.getMap(TEXTS).set('__proto__', new Y.Text('x'));
    },
    'an embed in a text': doc => text(doc, 'p').insertEmbed(3, { image: 'http://example.org' }),
    'a type in a text': doc => text(doc, 'p').insertEmbed(3, new Y.Map([['a', 1]])),
    'marks in a text': doc => text(doc, 'p').format(0, 5, { bold: true }),
    'an attribute of a text': doc => text(doc, 'p').setAttribute('a', 1),
    '5 000 keys in the texts': doc => {
      for (let i = 0; i < 5000; i += 1) {
        doc.getMap(TEXTS).set(`k${i}`, new Y.Text('x'));
      }
    },
  };
  it.each(Object.entries(attacks))('%s', (_name, attack) => {
    const doc = healthy();
    doc.transact(() => attack(doc));
    const { rows, texts } = mend(doc);
    expect(rows + texts).toBeGreaterThan(0);
    isHealthy(doc);
    expect(text(doc, 'p').toString()).toBe('Strony współpracują.');
  });

  it('a list in the root of rows, where no reader looks', () => {
    const other = new Y.Doc();
    other.getArray(RECORDS).insert(0, [1, new Y.Map(), 'x'.repeat(500)]);
    const doc = healthy();
    Y.applyUpdate(doc, Y.encodeStateAsUpdate(other));
    expect(mend(doc).rows).toBe(3);
    expect(Y.encodeStateAsUpdate(doc).length).toBeLessThan(Y.encodeStateAsUpdate(healthy()).length + 60);
    isHealthy(doc);
  });

  it('a vanished text comes back with its last words, or as it began', () => {
    const doc = healthy();
    doc.getMap(TEXTS).delete('p');
    doc.getMap(TEXTS).delete('q');
    mend(doc);
    expect(text(doc, 'p').toString()).toBe('Strony współpracują.');
    expect(text(doc, 'q').toString()).toBe('Ostatnie słowa.');
  });

  it('a text without end is cut, between letters', () => {
    const doc = healthy();
    text(doc, 'p').insert(0, `${'x'.repeat(TEXT_LENGTH - 1)}🪑${'y'.repeat(1000)}`);
    expect(mend(doc)).toEqual({ rows: 0, texts: 0, cut: 1 });
    expect(text(doc, 'p').toString()).toBe('x'.repeat(TEXT_LENGTH - 1));
    isHealthy(doc);
  });
});

describe('where clients write rows', () => {
  const clientRows = true;

  it('theirs stay, broken ones go, a seeded one may vanish but not break', () => {
    const doc = healthy();
    putRow(doc, { ...card, id: 'mine', text: 'Nowa' });
    row(doc, 'c').set('place', { x: 1, y: 2 });
    doc.getMap(RECORDS).set('broken', new Y.Map([['id', 'other']]));
    doc.getMap(RECORDS).delete('q');
    row(doc, 'p').set('kind', 7);
    expect(mend(doc, { clientRows })).toEqual({ rows: 2, texts: 0, cut: 0 });
    const { rows, dropped } = readRows(doc);
    expect(dropped).toBe(0);
    expect(rows.map(({ id }) => id).sort()).toEqual(['c', 'mine', 'p']);
    expect(rows.find(({ id }) => id === 'c')?.place).toEqual({ x: 1, y: 2 });
    expect(rows.find(({ id }) => id === 'p')).toEqual(ROWS[0]);
  });
});

it('never throws, and a second look finds nothing to do', () => {
  const keys = fc.constantFrom('p', 'q', 'c', 'x', '__proto__', 'constructor');
  const fields = fc.constantFrom('id', 'kind', 'text', 'group', 'by', 'place', 'data', 'weight', 'other');
  const values = fc.oneof(fc.jsonValue(), fc.constantFrom(undefined, 1n, Number.NaN, new Uint8Array([1])));
  const kinds = fc.constantFrom('value', 'map', 'text', 'array', 'field', 'words', 'delete', 'sequence');
  const roots = fc.constantFrom(RECORDS, TEXTS);
  const acts = fc.array(fc.tuple(kinds, roots, keys, fields, values), { maxLength: 12 });
  fc.assert(
    fc.property(acts, fc.boolean(), (all, clientRows) => {
      const doc = healthy();
      for (const [kind, root, key, field, value] of all) {
        hostile(doc, { kind, root, key, field, value });
      }
      const arrived = new Y.Doc();
      Y.applyUpdate(arrived, Y.encodeStateAsUpdate(doc));
      mend(arrived, { clientRows });
      expect(mend(arrived, { clientRows })).toEqual({ rows: 0, texts: 0, cut: 0 });
      expect(readRows(arrived).dropped).toBe(0);
      expect([...readTexts(arrived).keys()].sort()).toEqual(['p', 'q']);
      if (!clientRows) {
        isHealthy(arrived);
      }
    }),
    { numRuns: 150 },
  );
});

interface Act {
  kind: string;
  root: string;
  key: string;
  field: string;
  value: unknown;
}

function hostile(doc: Y.Doc, { kind, root, key, field, value }: Act): void {
  const map = doc.getMap(root);
  const present = map.get(key);
  switch (kind) {
    case 'value':
      map.set(key, value);
      return;
    case 'map':
      map.set(key, new Y.Map([[field, value]]));
      return;
    case 'text':
      map.set(key, new Y.Text(field));
      return;
    case 'array':
      map.set(key, Y.Array.from([field]));
      return;
    case 'delete':
      map.delete(key);
      return;
    case 'field':
      if (present instanceof Y.Map) {
        present.set(field, value);
      }
      return;
    case 'words':
      if (present instanceof Y.Text) {
        present.insertEmbed(0, { field });
        present.insert(0, 'x', { bold: true });
      }
      return;
    default: {
      const other = new Y.Doc();
      other.getArray(root).insert(0, [field, new Y.Map()]);
      Y.applyUpdate(doc, Y.encodeStateAsUpdate(other));
    }
  }
}
