import * as encoding from 'lib0/encoding';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import * as Y from 'yjs';
import { RECORDS, TEXTS } from '#shared/activities/records.ts';
import { CLOSE, MESSAGE } from '#shared/protocol/wire.ts';
import { type Bench, childId, message, type RawClient, startBench, until } from './testClient.ts';

/** Hostile shapes that are refused at the door (reliability-security.md B.5); what gets past it is mended. */

let bench: Bench;
beforeEach(async () => {
  bench = await startBench();
  bench.doc.write(doc => {
    doc.getMap(RECORDS).set(
      'p',
      new Y.Map<unknown>([
        ['id', 'p'],
        ['text', 'Sala'],
      ]),
    );
    doc.getMap(TEXTS).set('p', new Y.Text('Strony współpracują.'));
  });
});
afterEach(() => bench.close());

function textOf(doc: Y.Doc): Y.Text {
  return doc.getMap(TEXTS).get('p') as Y.Text;
}

function rowOf(doc: Y.Doc): Y.Map<unknown> {
  return doc.getMap(RECORDS).get('p') as Y.Map<unknown>;
}

/** As a stock client does: what the document holds beyond what we know. */
function answerWith(client: RawClient, doc: Y.Doc): void {
  client.onQuestion = vector => client.send(message(MESSAGE.sync, 1, Y.encodeStateAsUpdate(doc, vector)));
}

async function closedAfter(attack: (doc: Y.Doc) => void): Promise<number> {
  const before = Y.encodeStateAsUpdate(bench.doc.decided);
  const attacker = await bench.open('attacker').sync();
  attacker.edit(attack);
  const code = await attacker.closed;
  expect(Y.encodeStateAsUpdate(bench.doc.decided)).toEqual(before);
  return code;
}

async function taken(change: (doc: Y.Doc) => void): Promise<RawClient> {
  const client = await bench.open('honest').sync();
  client.edit(change);
  await until(() => client.durable === 1);
  return client;
}

describe('where clients write only words', () => {
  beforeEach(() => {
    bench.doc.shape = { rows: false, roots: [] };
  });

  it('words go in, are taken out, and come back by undo', async () => {
    const client = await bench.open('honest').sync();
    const undo = new Y.UndoManager(textOf(client.ydoc));
    client.edit(doc => textOf(doc).insert(0, 'Tu: zażółć 🪑 '));
    client.edit(doc => textOf(doc).delete(2, 6));
    client.update(client.change(() => undo.undo()));
    await until(() => client.durable === 3);
    expect(textOf(bench.doc.shown).toString()).toBe(textOf(client.ydoc).toString());
    // The whole of it once more, as after a reconnect: words that were deleted meanwhile are no words any more.
    client.edit(doc => textOf(doc).delete(0, 3));
    const again = bench.open('honest');
    answerWith(again, client.ydoc);
    await again.sync();
    await until(() => again.durable === 1);
    expect(textOf(bench.doc.shown).toString()).toBe(textOf(client.ydoc).toString());
  });

  const attacks: Record<string, (doc: Y.Doc) => void> = {
    'an unknown root': doc => doc.getMap('other').set('a', 1),
    'words in an unknown root': doc => doc.getText('other').insert(0, 'x'),
    'a row': doc => doc.getMap(RECORDS).set('x', new Y.Map([['id', 'x']])),
    'a row replaced by a number': doc => doc.getMap(RECORDS).set('p', 42),
    'a field of a row': doc => rowOf(doc).set('text', 'Zgadzam się'),
    'a new field of a row': doc => rowOf(doc).set('isAdmin', true),
    'a text replaced by 42': doc => doc.getMap(TEXTS).set('p', 42),
    'a text replaced by another': doc => doc.getMap(TEXTS).set('p', new Y.Text('x')),
    'a further text': doc => doc.getMap(TEXTS).set('x', new Y.Text('x')),
    '1 000 keys in the texts at once': doc => {
      for (let i = 0; i < 1000; i += 1) {
        doc.getMap(TEXTS).set(`k${i}`, 1);
      }
    },
    'a type in a text': doc => textOf(doc).insertEmbed(3, new Y.Map([['a', 1]])),
    'an attribute of a text': doc => textOf(doc).setAttribute('a', 1),
    'marks in a text': doc => textOf(doc).format(0, 5, { bold: true }),
  };
  it.each(Object.entries(attacks))(`%s: ${CLOSE.protocol}`, async (_name, attack) => {
    expect(await closedAfter(attack)).toBe(CLOSE.protocol);
  });

  it.each([RECORDS, TEXTS])(`a list in the root %s, which is a map: ${CLOSE.protocol}`, async root => {
    const other = new Y.Doc();
    other.getArray(root).insert(0, [1, 'two']);
    const attacker = await bench.open('attacker').sync();
    attacker.update(Y.encodeStateAsUpdate(other));
    expect(await attacker.closed).toBe(CLOSE.protocol);
  });

  it(`a key __proto__ beside the others: ${CLOSE.protocol}`, async () => {
    const encoder = encoding.createEncoder();
    for (const number of [1, 1, 77, 0, 0x28, 1]) {
      encoding.writeVarUint(encoder, number);
    }
    encoding.writeVarString(encoder, TEXTS);
    encoding.writeVarString(encoder, '__proto__');
    encoding.writeVarUint(encoder, 1);
    encoding.writeAny(encoder, 1);
    encoding.writeVarUint(encoder, 0);
    const attacker = await bench.open('attacker').sync();
    attacker.update(encoding.toUint8Array(encoder));
    expect(await attacker.closed).toBe(CLOSE.protocol);
  });
});

describe('where clients write rows', () => {
  beforeEach(() => {
    bench.doc.shape = { rows: true, roots: ['own'] };
  });

  const honest: Record<string, (doc: Y.Doc) => void> = {
    'a row': doc =>
      doc.getMap(RECORDS).set(
        'x',
        new Y.Map<unknown>([
          ['id', 'x'],
          ['place', { x: 1 }],
        ]),
      ),
    'a field of a row': doc => rowOf(doc).set('place', { x: 1, y: 2 }),
    'a row in place of another': doc => doc.getMap(RECORDS).set('p', new Y.Map([['id', 'p']])),
    words: doc => textOf(doc).insert(0, 'Tu: '),
    'a root of their own': doc => doc.getArray('own').insert(0, [1]),
  };
  it.each(Object.entries(honest))('%s goes in', async (_name, change) => {
    await taken(change);
  });

  const attacks: Record<string, (doc: Y.Doc) => void> = {
    'an unknown root': doc => doc.getMap('other').set('a', 1),
    'a row that is no map': doc => doc.getMap(RECORDS).set('x', 42),
    'a row that is a list': doc => doc.getMap(RECORDS).set('x', new Y.Array()),
    'a type in a row': doc => rowOf(doc).set('note', new Y.Text('x')),
    'a text': doc => doc.getMap(TEXTS).set('x', new Y.Text('x')),
    'a list in the place of a text': doc => doc.getMap(TEXTS).set('p', new Y.Array()),
    'a type in a root of their own': doc => doc.getArray('own').insert(0, [new Y.Map()]),
  };
  it.each(Object.entries(attacks))(`%s: ${CLOSE.protocol}`, async (_name, attack) => {
    expect(await closedAfter(attack)).toBe(CLOSE.protocol);
  });
});

describe('what the document takes at present', () => {
  it(`a full one closes who writes with ${CLOSE.tooLarge}, and everybody goes on reading`, async () => {
    const reader = await bench.open('reader').sync();
    bench.doc.permissions.set(childId('writer'), 'full');
    const writer = await bench.open('writer').sync();
    writer.edit(doc => textOf(doc).insert(0, 'x'));
    expect(await writer.closed).toBe(CLOSE.tooLarge);
    const again = await bench.open('writer').sync();
    bench.doc.write(doc => textOf(doc).insert(0, 'Serwer: '));
    await until(() => [reader, again].every(one => textOf(one.ydoc).toString().startsWith('Serwer: ')));
  });

  it(`one whose disk takes nothing closes who writes with ${CLOSE.loading}, and asks when it does again`, async () => {
    bench.doc.everybody = 'later';
    const writer = await bench.open('writer').sync();
    expect(writer.received).not.toContain('sync0');
    writer.edit(doc => textOf(doc).insert(0, 'x'));
    expect(await writer.closed).toBe(CLOSE.loading);
    const again = await bench.open('writer').sync();
    answerWith(again, writer.ydoc);
    bench.doc.everybody = 'write';
    await until(() => textOf(bench.doc.shown).toString().startsWith('x'));
  });
});
