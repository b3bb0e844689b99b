import * as encoding from 'lib0/encoding';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import * as Y from 'yjs';
import { CLOSE, MESSAGE } from '#shared/protocol/wire.ts';
import {
  type Bench,
  childId,
  message,
  participant,
  pause,
  type RawClient,
  startBench,
  until,
} from './testClient.ts';

/** Each attack of reliability-security.md, sections 0, B.4 and B.5, by name. */

let bench: Bench;
let victim: RawClient;
let witness: RawClient;

beforeEach(async () => {
  bench = await startBench({ backlogMs: 300 });
  victim = await bench.open('victim').sync();
  witness = await bench.open('witness').sync();
  victim.edit(doc => doc.getText('t').insert(0, 'words of the victim'));
  await until(() => witness.text === 'words of the victim' && victim.durable === 1);
});
afterEach(() => bench.close());

/** The server and the others are as before; the refused one syncs anew and the victim can go on. */
async function expectUnharmed(attack: () => Promise<unknown>): Promise<void> {
  const contents = () =>
    [bench.doc.decided, bench.doc.shown, victim.ydoc, witness.ydoc].map(doc => Y.encodeStateAsUpdate(doc));
  const before = contents();
  await attack();
  await pause(30);
  expect(contents()).toEqual(before);
  expect(bench.doc.isPending).toBe(false);
  const fresh = await bench.open('attacker').sync();
  expect(fresh.text).toBe('words of the victim');
  victim.edit(doc => doc.getText('t').insert(19, ', all of them'));
  await until(() => witness.text === 'words of the victim, all of them' && fresh.text === witness.text);
}

async function attackWith(
  act: (attacker: RawClient) => void,
  code: number,
  kind?: 'facilitator',
): Promise<void> {
  await expectUnharmed(async () => {
    if (kind !== undefined) {
      bench.seats.set(childId('attacker'), { ...participant('attacker'), kind });
    }
    const attacker = await bench.open('attacker').sync();
    act(attacker);
    expect(await attacker.closed).toBe(code);
  });
}

/** An update written number by number. */
function update(write: (encoder: encoding.Encoder) => void): Uint8Array {
  const encoder = encoding.createEncoder();
  write(encoder);
  return encoding.toUint8Array(encoder);
}

function numbers(encoder: encoding.Encoder, ...values: number[]): void {
  for (const value of values) {
    encoding.writeVarUint(encoder, value);
  }
}

/** One item in root `t`: `ref` says what follows. */
function itemUpdate(client: number, ref: number, content: (encoder: encoding.Encoder) => void): Uint8Array {
  return update(encoder => {
    numbers(encoder, 1, 1, client, 0, ref, 1);
    encoding.writeVarString(encoder, 't');
    content(encoder);
    numbers(encoder, 0);
  });
}

/** A string item to the right of another client's tick. */
function leaningItem(encoder: encoding.Encoder, client: number, clock: number): void {
  encoding.writeUint8(encoder, 0x84);
  numbers(encoder, client, clock);
  encoding.writeVarString(encoder, 'x');
}

function nested(levels: number): unknown {
  let value: unknown = 1;
  for (let i = 0; i < levels; i++) {
    value = [value];
  }
  return value;
}

describe('somebody else’s clientID', () => {
  it('cannot be erased in advance with nine bytes of a GC struct', async () => {
    const clock = Y.getState(bench.doc.decided.store, victim.ydoc.clientID);
    const erase = update(encoder => numbers(encoder, 1, 1, victim.ydoc.clientID, clock, 0, 50, 0));
    await attackWith(attacker => attacker.update(erase), CLOSE.notAllowed);
  });

  it('cannot be written under', async () => {
    const forged = new Y.Doc();
    Y.applyUpdate(forged, Y.encodeStateAsUpdate(bench.doc.shown));
    const before = Y.encodeStateVector(forged);
    forged.clientID = victim.ydoc.clientID;
    forged.getText('t').insert(0, 'I agree. ');
    await attackWith(attacker => attacker.update(Y.encodeStateAsUpdate(forged, before)), CLOSE.notAllowed);
  });

  it('cannot be written under in an answer to our question', async () => {
    const forged = new Y.Doc();
    forged.clientID = victim.ydoc.clientID;
    forged.getText('t').insert(0, 'other');
    forged.getText('t').insert(0, 'much longer than what is there'.repeat(3));
    await attackWith(
      attacker => attacker.send(message(MESSAGE.sync, 1, Y.encodeStateAsUpdate(forged))),
      CLOSE.notAllowed,
    );
  });

  it('cannot be spoken for in awareness, whatever the clock', async () => {
    await expectUnharmed(async () => {
      victim.say({ writing: true });
      await until(() => witness.people.length > 0);
      const attacker = await bench.open('attacker').sync();
      const body = update(encoder => {
        numbers(encoder, 1, victim.ydoc.clientID, 2 ** 31);
        encoding.writeVarString(encoder, '{"name":"Facilitator"}');
      });
      attacker.send(message(MESSAGE.awareness, null, body));
      victim.say({ writing: false });
      await until(() => witness.people.some(([, , json]) => json.includes('"writing":false')));
      expect(witness.people.filter(([, , json]) => json.includes('Facilitator'))).toEqual([]);
      expect(attacker.ws.readyState).toBe(attacker.ws.OPEN);
    });
  });
});

describe('awareness', () => {
  it('is signed by the seat and holds nothing but the schema', async () => {
    witness.say({
      name: 'Facilitator',
      person: 'x',
      cursor: { x: 1, y: 2, z: 3 },
      field: 'a',
      evil: 1,
      writing: 'no',
    });
    await until(() => witness.people.length > 0 && victim.people.length > 0);
    const [clientId, , json] = victim.people[0] ?? [0, 0, ''];
    expect(clientId).toBe(witness.ydoc.clientID);
    expect(JSON.parse(json)).toEqual({
      name: `Name of ${childId('witness')}`,
      side: 'school',
      person: childId('pwitness'),
      cursor: { x: 1, y: 2 },
      field: 'a',
    });
  });

  it('reaches no stage', async () => {
    bench.seats.set(childId('stage'), { ...participant('stage'), kind: 'stage' });
    const stage = await bench.open('stage').sync();
    witness.say({ writing: true });
    await until(() => victim.people.length > 0);
    stage.send(new Uint8Array([MESSAGE.queryAwareness]));
    await pause(50);
    expect(stage.people).toEqual([]);
  });

  it('forgets who left', async () => {
    witness.say({ writing: true });
    await until(() => victim.people.length > 0);
    witness.ws.close();
    await until(() => victim.people.at(-1)?.[2] === 'null');
    const late = await bench.open('late').sync();
    await pause(30);
    expect(late.people).toEqual([]);
  });

  it('of 100 000 made-up people is too large', async () => {
    const body = update(encoder => {
      numbers(encoder, 100_000);
      for (let i = 0; i < 100_000; i++) {
        numbers(encoder, i, 1);
        encoding.writeVarString(encoder, '{}');
      }
    });
    await attackWith(attacker => attacker.send(message(MESSAGE.awareness, null, body)), CLOSE.tooLarge);
  });

  it('of many made-up people in a small frame makes one', async () => {
    const body = update(encoder => {
      numbers(encoder, 5000);
      for (let i = 1; i <= 5000; i++) {
        numbers(encoder, i, 1);
        encoding.writeVarString(encoder, '{}');
      }
    });
    const attacker = await bench.open('attacker').sync();
    attacker.send(message(MESSAGE.awareness, null, body));
    await until(() => witness.people.length > 0);
    await pause(150);
    expect(witness.people).toHaveLength(1);
  });

  it('of more than 2 KB is too large', async () => {
    await attackWith(attacker => attacker.say({ cursor: 'x'.repeat(2100) }), CLOSE.tooLarge);
  });

  it('that is broken is refused', async () => {
    await attackWith(
      attacker => attacker.send(message(MESSAGE.awareness, null, new Uint8Array([3, 1]))),
      CLOSE.protocol,
    );
  });
});

describe('what an update may hold', () => {
  it('is bounded in bytes', async () => {
    const big = new Y.Doc();
    for (let i = 0; i < 30; i++) {
      big.getMap('m').set(`k${i}`, 'x'.repeat(10_000));
    }
    await attackWith(attacker => attacker.update(Y.encodeStateAsUpdate(big)), CLOSE.tooLarge);
  });

  it('is bounded in bytes for facilitators as well', async () => {
    const big = new Uint8Array(300_000);
    await attackWith(attacker => attacker.update(big), CLOSE.tooLarge, 'facilitator');
  });

  it('is bounded in bytes in an answer to our question as well', async () => {
    const big = new Y.Doc();
    for (let i = 0; i < 30; i++) {
      big.getMap('m').set(`k${i}`, 'x'.repeat(10_000));
    }
    await attackWith(
      attacker => attacker.send(message(MESSAGE.sync, 1, Y.encodeStateAsUpdate(big))),
      CLOSE.tooLarge,
    );
  });

  it('is no text frame', async () => {
    await attackWith(attacker => attacker.send('hello'), CLOSE.protocol);
  });

  it('is no sub-document', async () => {
    await attackWith(
      attacker => attacker.edit(doc => doc.getMap('m').set('d', new Y.Doc({ guid: '../../etc/passwd' }))),
      CLOSE.protocol,
    );
  });

  it('is nested at most eight deep', async () => {
    await attackWith(attacker => attacker.edit(doc => doc.getMap('m').set('k', nested(9))), CLOSE.protocol);
    const attacker = await bench.open('attacker').sync();
    attacker.edit(doc => doc.getMap('m').set('k', nested(8)));
    await until(() => attacker.durable === 1);
  });

  it('is not 20 000 levels deep, in either encoding', async () => {
    const any = itemUpdate(77, 8, encoder => {
      numbers(encoder, 1);
      for (let i = 0; i < 20_000; i++) {
        encoding.writeUint8(encoder, 117);
        numbers(encoder, 1);
      }
      encoding.writeUint8(encoder, 126);
    });
    await attackWith(attacker => attacker.update(any), CLOSE.protocol);
    const json = itemUpdate(77, 2, encoder => {
      numbers(encoder, 1);
      encoding.writeVarString(encoder, '['.repeat(5000) + ']'.repeat(5000));
    });
    const attacker = await bench.open('attacker').sync();
    attacker.update(json);
    expect(await attacker.closed).toBe(CLOSE.protocol);
  });

  it('is no string over 20 KB', async () => {
    await attackWith(
      attacker => attacker.edit(doc => doc.getText('t').insert(0, 'x'.repeat(20_481))),
      CLOSE.protocol,
    );
  });

  it('is no formatting, least of all 4 000 marks', async () => {
    await attackWith(
      attacker => attacker.edit(doc => doc.getText('t').format(0, 3, { k: 1 })),
      CLOSE.protocol,
    );
  });

  it('is not 2 001 structs', async () => {
    await attackWith(attacker => {
      attacker.edit(doc => {
        for (let i = 0; i < 2001; i++) {
          doc.getMap('m').set('k', new Y.Map());
          doc.getMap('n').set('k', i);
        }
      });
    }, CLOSE.protocol);
  });

  it('is not written under 200 000 ids', async () => {
    const ids = update(encoder => {
      numbers(encoder, 8000);
      for (let i = 1; i <= 8000; i++) {
        numbers(encoder, 1, i, 0, 0, 1);
      }
      numbers(encoder, 0);
    });
    await attackWith(attacker => attacker.update(ids), CLOSE.protocol);
  });

  it('is not written under id after id', async () => {
    await bench.close();
    bench = await startBench({ clientIds: 3 });
    const attacker = await bench.open('attacker').sync();
    for (let i = 1; i <= 4; i++) {
      attacker.update(update(encoder => numbers(encoder, 1, 1, i, 0, 0, 1, 0)));
    }
    expect(await attacker.closed).toBe(CLOSE.protocol);
    expect(bench.doc.accepted).toBe(3);
  });

  it('has no key __proto__', async () => {
    await attackWith(attacker => attacker.edit(doc => doc.getMap('m').set('__proto__', 1)), CLOSE.protocol);
    const value = itemUpdate(77, 8, encoder => {
      numbers(encoder, 1);
      encoding.writeUint8(encoder, 118);
      numbers(encoder, 1);
      encoding.writeVarString(encoder, '__proto__');
      encoding.writeAny(encoder, { isAdmin: true });
    });
    const attacker = await bench.open('attacker').sync();
    attacker.update(value);
    expect(await attacker.closed).toBe(CLOSE.protocol);
  });

  it('has no bigint, no bytes, no embed and no XML', async () => {
    const refused: ((doc: Y.Doc) => void)[] = [
      doc => doc.getMap('m').set('k', 1n),
      doc => doc.getMap('m').set('k', new Uint8Array(3)),
      doc => doc.getText('t').insertEmbed(0, { image: 'http://example.org' }),
      doc => doc.getMap('m').set('k', new Y.XmlText()),
    ];
    for (const change of refused) {
      const attacker = await bench.open('attacker').sync();
      attacker.edit(change);
      expect(await attacker.closed).toBe(CLOSE.protocol);
    }
  });

  it('has no struct without length, no client twice, nothing left over', async () => {
    const refused = [
      update(encoder => numbers(encoder, 1, 1, 77, 0, 0, 0, 0)),
      itemUpdate(77, 4, encoder => encoding.writeVarString(encoder, '')),
      update(encoder => numbers(encoder, 2, 1, 77, 0, 0, 1, 1, 77, 0, 0, 3, 0)),
      update(encoder => numbers(encoder, 2, 1, 77, 0, 0, 1, 0, 77, 0, 0)),
      update(encoder => numbers(encoder, 1, 1, 77, 0, 0, 1, 0, 9)),
      update(encoder => numbers(encoder, 1, 1, 77, 0, 0, 2 ** 40, 0)),
      update(encoder => numbers(encoder, 0, 1, victim.ydoc.clientID, 2, 3, 2, 1, 1)),
    ];
    for (const bytes of refused) {
      const attacker = await bench.open('attacker').sync();
      attacker.update(bytes);
      expect(await attacker.closed).toBe(CLOSE.protocol);
    }
    expect(bench.doc.accepted).toBe(1);
  });

  it('claims no counts that are not there', async () => {
    for (const bytes of [
      update(encoder => numbers(encoder, 2 ** 32 - 1)),
      update(encoder => numbers(encoder, 1, 2 ** 32 - 1, 77, 0)),
      update(encoder => numbers(encoder, 0, 2 ** 31)),
    ]) {
      const attacker = await bench.open('attacker').sync();
      attacker.update(bytes);
      expect(await attacker.closed).toBe(CLOSE.protocol);
    }
  });

  it('is not read beyond its end, out of memory of other people', async () => {
    const overlong = update(encoder => {
      numbers(encoder, 1, 1, 77, 0, 4, 1);
      encoding.writeVarString(encoder, 't');
      numbers(encoder, 5000, 97, 98);
    });
    await attackWith(attacker => attacker.update(overlong), CLOSE.protocol);
  });

  it('does not lean on its own future, nor two of its clients on each other', async () => {
    const future = update(encoder => {
      numbers(encoder, 1, 1, 77, 0);
      leaningItem(encoder, 77, 5);
      numbers(encoder, 0);
    });
    await attackWith(attacker => attacker.update(future), CLOSE.protocol);
    const circle = update(encoder => {
      numbers(encoder, 2, 1, 77, 0);
      leaningItem(encoder, 78, 0);
      numbers(encoder, 1, 78, 0);
      leaningItem(encoder, 77, 0);
      numbers(encoder, 0);
    });
    const attacker = await bench.open('attacker').sync();
    const asked = () => attacker.received.filter(type => type === 'sync0').length;
    await until(() => asked() === 1);
    attacker.update(circle);
    await until(() => asked() === 2);
    // The victim's two, nothing else.
    expect(bench.doc.accepted).toBe(2);
  });
});

describe('2 000 gapped updates', () => {
  it('leave nothing waiting in the document', async () => {
    await expectUnharmed(async () => {
      const attacker = await bench.open('attacker').sync();
      for (let i = 0; i < 2000; i++) {
        attacker.update(update(encoder => numbers(encoder, 1, 1, 77, 10 + 2 * i, 0, 1, 0)));
      }
      expect([CLOSE.protocol, CLOSE.tooFast]).toContain(await attacker.closed);
    });
  });

  it('count when the gap is a hole within an update', async () => {
    await expectUnharmed(async () => {
      const attacker = await bench.open('attacker').sync();
      const asked = () => attacker.received.filter(type => type === 'sync0').length;
      await until(() => asked() === 1);
      attacker.update(update(encoder => numbers(encoder, 1, 2, 77, 0, 10, 5, 0, 1, 0)));
      await until(() => asked() === 2);
    });
  });
});

describe('a flood', () => {
  it('of updates is slowed down, then closed, and nobody else waits', async () => {
    await bench.close();
    bench = await startBench({ updates: { perSecond: 50, burst: 10 }, backlogMs: 1500 });
    const attacker = await bench.open('attacker').sync();
    const other = await bench.open('other').sync();
    const start = performance.now();
    for (let i = 0; i < 500; i++) {
      attacker.edit(doc => doc.getText('t').insert(0, 'x'));
    }
    other.edit(doc => doc.getText('t').insert(0, 'quick'));
    await until(() => other.durable === 1);
    // Twenty milliseconds, and on the busiest machine less than the flood may wait for.
    expect(performance.now() - start).toBeLessThan(1200);
    expect(await attacker.closed).toBe(CLOSE.tooFast);
    expect(bench.doc.accepted).toBeLessThan(120);
  });

  it('that ends in time loses nothing', async () => {
    await bench.close();
    bench = await startBench({ updates: { perSecond: 100, burst: 10 }, backlogMs: 2000 });
    const anna = await bench.open('anna').sync();
    for (let i = 0; i < 60; i++) {
      anna.edit(doc => doc.getText('t').insert(i, 'x'));
    }
    await until(() => anna.durable === 60);
    expect(bench.doc.shown.getText('t').length).toBe(60);
  });

  it('of sync step 1 is not answered a thousand times', async () => {
    await expectUnharmed(async () => {
      const attacker = await bench.open('attacker').sync();
      for (let i = 0; i < 200; i++) {
        attacker.send(new Uint8Array([0, 0, 1, 0]));
      }
      expect(await attacker.closed).toBe(CLOSE.tooFast);
      expect(attacker.received.filter(type => type === 'sync1').length).toBeLessThan(5);
    });
  });

  it('of cursors gives the newest, seldom', async () => {
    const attacker = await bench.open('attacker').sync();
    for (let i = 0; i < 100; i++) {
      attacker.say({ cursor: { x: i, y: 0 } });
    }
    await until(() => witness.people.at(-1)?.[2].includes('"x":99') === true);
    expect(witness.people.length).toBeLessThan(5);
  });

  it('of awareness is closed', async () => {
    const attacker = await bench.open('attacker').sync();
    for (let i = 0; i < 500; i++) {
      attacker.say({ writing: true });
    }
    expect(await attacker.closed).toBe(CLOSE.tooFast);
  });
});

describe('a reader', () => {
  it('who writes is not heard, and is sent away after twenty times', async () => {
    await expectUnharmed(async () => {
      bench.doc.permissions.set(childId('attacker'), 'read');
      const attacker = await bench.open('attacker').sync();
      for (let i = 0; i < 19; i++) {
        attacker.edit(doc => doc.getText('t').insert(0, 'x'));
        attacker.update(new Uint8Array([0, 0]));
      }
      await pause(100);
      expect(attacker.ws.readyState).toBe(attacker.ws.OPEN);
      attacker.edit(doc => doc.getText('t').insert(0, 'x'));
      expect(await attacker.closed).toBe(CLOSE.notAllowed);
      bench.doc.permissions.clear();
    });
  });
});

it('a state vector that is none is refused', async () => {
  await attackWith(
    attacker => attacker.send(message(MESSAGE.sync, 0, new Uint8Array([200, 1, 1]))),
    CLOSE.protocol,
  );
});
