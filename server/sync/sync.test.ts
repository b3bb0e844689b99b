import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { WebSocket } from 'ws';
import { encodeAwarenessUpdate } from 'y-protocols/awareness';
import * as Y from 'yjs';
import { CLOSE, MESSAGE } from '#shared/protocol/wire.ts';
import {
  type Bench,
  childId,
  DOC_ID,
  message,
  participant,
  pause,
  RawClient,
  startBench,
  until,
} from './testClient.ts';

let bench: Bench;
beforeEach(async () => {
  // A stock client reports our message about the disk as unknown and goes on.
  vi.spyOn(console, 'error').mockImplementation(() => {});
  bench = await startBench({ sweepMs: 20 });
});
afterEach(() => bench.close());

describe('an unmodified y-websocket client', () => {
  it('syncs both ways with others', async () => {
    const anna = bench.stock('anna');
    const jan = bench.stock('jan');
    await until(() => anna.synced && jan.synced);
    anna.doc.getText('t').insert(0, 'stół');
    await until(() => jan.doc.getText('t').toString() === 'stół');
    jan.doc.getText('t').insert(4, ' wspólny');
    jan.doc.getText('t').delete(0, 4);
    await until(() => anna.doc.getText('t').toString() === ' wspólny');
    expect(Y.encodeStateAsUpdate(bench.doc.shown)).toEqual(Y.encodeStateAsUpdate(bench.doc.decided));
  });

  it('brings what it wrote before it connected', async () => {
    const ydoc = new Y.Doc();
    ydoc.getText('t').insert(0, 'offline');
    bench.stock('anna', ydoc);
    const jan = bench.stock('jan');
    await until(() => jan.doc.getText('t').toString() === 'offline');
  });

  it('joins a document with deletions without writing them to disk again', async () => {
    const anna = await bench.open('anna').sync();
    anna.edit(doc => doc.getText('t').insert(0, 'abcdef'));
    anna.edit(doc => doc.getText('t').delete(1, 2));
    await until(() => anna.durable === 2);
    const jan = bench.stock('jan');
    await until(() => jan.synced);
    await pause(50);
    expect(bench.doc.accepted).toBe(2);
  });

  it('joins a document whose deletions alone are larger than a frame', async () => {
    bench.doc.write(doc => {
      const map = doc.getMap('m');
      for (let i = 0; i < 40_000; i++) {
        map.set(`${i}`, 1);
      }
      for (let i = 0; i < 40_000; i += 2) {
        map.delete(`${i}`);
      }
    });
    const nothingNew = Y.encodeStateAsUpdate(bench.doc.shown, Y.encodeStateVector(bench.doc.shown));
    expect(nothingNew.length).toBeGreaterThan(64 * 1024);
    const anna = bench.stock('anna');
    await until(() => anna.synced);
    anna.doc.getText('t').insert(0, 'on');
    await until(() => bench.doc.accepted === 1);
    expect(anna.wsconnected).toBe(true);
  });

  it('reads a document it may not write and is never asked for anything', async () => {
    bench.doc.write(doc => doc.getText('t').insert(0, 'record'));
    bench.doc.everybody = 'read';
    const anna = bench.stock('anna');
    const jan = await bench.open('jan').sync();
    await until(() => anna.synced);
    bench.doc.write(doc => doc.getText('t').insert(0, 'new '));
    await until(() => anna.doc.getText('t').toString() === 'new record' && jan.text === 'new record');
    expect(jan.received).not.toContain('sync0');
  });

  it('is asked as soon as it may write', async () => {
    bench.doc.everybody = 'read';
    const ydoc = new Y.Doc();
    ydoc.getText('t').insert(0, 'kept on the phone');
    const anna = bench.stock('anna', ydoc);
    await until(() => anna.synced);
    bench.doc.everybody = 'write';
    await until(() => bench.doc.shown.getText('t').toString() === 'kept on the phone');
  });

  it('stays connected among thirty who move their cursors', async () => {
    const closes: unknown[] = [];
    const stock = bench.stock('stock');
    stock.on('connection-close', event => closes.push(event));
    await until(() => stock.synced);
    const others = await Promise.all(Array.from({ length: 30 }, (_, i) => bench.open(`other${i}`).sync()));
    for (let round = 0; round < 12; round++) {
      for (const other of others) {
        other.say({ cursor: { x: round, y: 1 }, writing: true });
      }
      await pause(210);
    }
    await until(() => stock.awareness.getStates().size === 31);
    stock.doc.getText('t').insert(0, 'still here');
    await until(() => others.every(other => other.text === 'still here'));
    expect(closes).toEqual([]);
    expect(bench.sync.stats()).toEqual({ connections: 31, documents: 1, closed: {} });
  });
});

describe('idle connections', () => {
  it('get a harmless message before a stock client gives up', async () => {
    await bench.close();
    bench = await startBench({ sweepMs: 10, quietMs: 60, pingMs: 30 });
    const stage = bench.open('stage');
    bench.seats.set(childId('stage'), { ...participant('stage'), kind: 'stage' });
    await stage.sync();
    await pause(300);
    expect(stage.received.filter(type => type === 'awareness').length).toBeGreaterThanOrEqual(3);
    expect(stage.people).toEqual([]);
    expect(stage.ws.readyState).toBe(WebSocket.OPEN);
  });

  it('of a stock client without any awareness hear of us as well', async () => {
    await bench.close();
    bench = await startBench({ sweepMs: 10, quietMs: 60 });
    const anna = bench.stock('anna');
    await until(() => anna.synced);
    anna.awareness.setLocalState(null);
    await pause(200);
    const heard = anna.wsLastMessageReceived;
    await until(() => anna.wsLastMessageReceived > heard + 60);
    expect(anna.wsconnected).toBe(true);
  });

  it('are ended when they answer no ping', async () => {
    await bench.close();
    bench = await startBench({ sweepMs: 10, pingMs: 30 });
    const anna = await bench.open('anna').sync();
    anna.ws.pong = () => {};
    (anna.ws as unknown as { _autoPong: boolean })._autoPong = false;
    expect(await anna.closed).toBe(1006);
  });
});

describe('a phone that comes back before its old socket is noticed dead', () => {
  it('stays visible when the old one ends', async () => {
    const jan = await bench.open('jan').sync();
    const old = await bench.open('anna').sync();
    old.say({ writing: true });
    await until(() => jan.people.length === 1);
    const again = await bench.open('anna').sync();
    again.send(message(MESSAGE.awareness, null, encodeAwarenessUpdate(old.awareness, [old.ydoc.clientID])));
    await pause(50);
    old.ws.terminate();
    await pause(200);
    expect(jan.people.map(([, , json]) => json)).not.toContain('null');
    again.ws.terminate();
    await until(() => jan.people.at(-1)?.[2] === 'null');
  });

  it('writes on under its old clientID', async () => {
    const old = await bench.open('anna').sync();
    old.edit(doc => doc.getText('t').insert(0, 'a'));
    await until(() => old.durable === 1);
    const again = await bench.open('anna').sync();
    again.update(old.change(doc => doc.getText('t').insert(1, 'b')));
    await until(() => bench.doc.shown.getText('t').toString() === 'ab');
  });
});

describe('what is on disk', () => {
  it('is shown to others only then, and its sender is told how many frames', async () => {
    bench.doc.disk = 'manual';
    const anna = await bench.open('anna').sync();
    const jan = await bench.open('jan').sync();
    anna.edit(doc => doc.getText('t').insert(0, 'a'));
    anna.edit(doc => doc.getText('t').insert(1, 'b'));
    await until(() => bench.doc.accepted === 2);
    await pause(30);
    expect([jan.text, anna.durable]).toEqual(['', 0]);
    bench.doc.flush();
    await until(() => jan.text === 'ab' && anna.durable === 2);
    expect(anna.received.filter(type => type === 'durable')).toHaveLength(1);
    expect(anna.received).not.toContain('sync2');
  });

  it('is all that a joining client gets', async () => {
    bench.doc.disk = 'manual';
    const anna = await bench.open('anna').sync();
    anna.edit(doc => doc.getText('t').insert(0, 'a'));
    await until(() => bench.doc.accepted === 1);
    const jan = await bench.open('jan').sync();
    expect(jan.text).toBe('');
    bench.doc.flush();
    await until(() => jan.text === 'a');
  });
});

describe('a gapped update', () => {
  it('is not applied, and heals by our question', async () => {
    const anna = await bench.open('anna').sync();
    anna.change(doc => doc.getText('t').insert(0, 'lost '));
    anna.onQuestion = stateVector => anna.step2(stateVector);
    anna.edit(doc => doc.getText('t').insert(5, 'found'));
    await until(() => bench.doc.shown.getText('t').toString() === 'lost found');
    await until(() => anna.durable === 2);
    expect(bench.doc.accepted).toBe(1);
  });

  it('ends the connection when it goes on', async () => {
    await bench.close();
    bench = await startBench({ askAgainMs: 0, gapAsks: 20 });
    const anna = await bench.open('anna').sync();
    anna.change(doc => doc.getText('t').insert(0, 'never sent'));
    for (let i = 0; i < 21; i++) {
      anna.edit(doc => doc.getText('t').insert(0, 'x'));
    }
    expect(await anna.closed).toBe(CLOSE.protocol);
    expect(bench.doc.accepted).toBe(0);
  });

  it('that only deletes what nobody has is a gap as well', async () => {
    const anna = await bench.open('anna').sync();
    anna.change(doc => doc.getText('t').insert(0, 'abc'));
    anna.edit(doc => doc.getText('t').delete(0, 3));
    await until(() => anna.received.filter(type => type === 'sync0').length === 2);
    expect(bench.doc.accepted).toBe(0);
  });
});

describe('a document that closes', () => {
  it('ends a connection that was writable with its next words, not before', async () => {
    const anna = await bench.open('anna').sync();
    bench.doc.everybody = 'ended';
    anna.step2();
    anna.update(new Uint8Array([0, 0]));
    await pause(50);
    expect(anna.ws.readyState).toBe(WebSocket.OPEN);
    anna.edit(doc => doc.getText('t').insert(0, 'late'));
    expect(await anna.closed).toBe(CLOSE.ended);
    expect(bench.doc.accepted).toBe(0);
  });

  it('may be read on by those who could write it', async () => {
    const anna = await bench.open('anna').sync();
    anna.edit(doc => doc.getText('t').insert(0, 'in'));
    await until(() => anna.durable === 1);
    bench.doc.everybody = 'ended';
    const jan = bench.stock('jan');
    await until(() => jan.doc.getText('t').toString() === 'in');
  });

  it('ends a connection that becomes a reader and writes on', async () => {
    const anna = await bench.open('anna').sync();
    bench.doc.everybody = 'read';
    anna.edit(doc => doc.getText('t').insert(0, 'late'));
    expect(await anna.closed).toBe(CLOSE.ended);
  });

  it('passes its code to everybody', async () => {
    const anna = await bench.open('anna').sync();
    bench.doc.end(CLOSE.newGeneration);
    expect(await anna.closed).toBe(CLOSE.newGeneration);
  });

  it('passes a code to the seats it is for', async () => {
    const anna = await bench.open('anna').sync();
    const jan = await bench.open('jan').sync();
    bench.doc.end(CLOSE.notAllowed, new Set([childId('anna')]));
    expect(await anna.closed).toBe(CLOSE.notAllowed);
    expect(jan.ws.readyState).toBe(WebSocket.OPEN);
  });

  it('sends away within a second those who may nothing any more', async () => {
    const anna = await bench.open('anna').sync();
    bench.doc.permissions.set(childId('anna'), 'nothing');
    expect(await anna.closed).toBe(CLOSE.notAllowed);
  });

  it('shows nothing new to them even before that', async () => {
    await bench.close();
    bench = await startBench({ sweepMs: 60_000 });
    const anna = await bench.open('anna').sync();
    bench.doc.permissions.set(childId('anna'), 'nothing');
    bench.doc.write(doc => doc.getText('t').insert(0, 'secret'));
    expect(await anna.closed).toBe(CLOSE.notAllowed);
    expect(anna.text).toBe('');
  });
});

describe('who may connect', () => {
  it('is told by codes', async () => {
    const refused: [string, number][] = [
      [`${bench.url}/${DOC_ID}?as=${childId('nobody')}`, CLOSE.noSeat],
      [`${bench.url}/${DOC_ID}`, CLOSE.noSeat],
      [`${bench.url}/../../etc/passwd`, CLOSE.noDocument],
      [`${bench.url}/${childId('other')}?as=${childId('anna')}`, CLOSE.noDocument],
      [`${bench.url}/${'x'.repeat(28)}?as=${childId('anna')}`, CLOSE.notAllowed],
    ];
    bench.seats.set(childId('anna'), participant('anna'));
    for (const [url, code] of refused) {
      expect([url, await new RawClient(url).closed]).toEqual([url, code]);
    }
    bench.doc.permissions.set(childId('stage'), 'nothing');
    expect(await bench.open('stage').closed).toBe(CLOSE.notAllowed);
  });

  it('may speak before the document is loaded, and is heard in order', async () => {
    let loaded = () => {};
    const loading = new Promise<void>(resolve => {
      loaded = resolve;
    });
    bench.workshops.load = () => loading;
    const anna = bench.open('anna');
    await anna.opened;
    for (const word of ['a', 'b', 'c']) {
      anna.edit(doc => doc.getText('t').insert(doc.getText('t').length, word));
    }
    await pause(50);
    loaded();
    await until(() => bench.doc.shown.getText('t').toString() === 'abc');
    expect(anna.durable).toBeLessThanOrEqual(3);
  });

  it('may do so a few times as one seat; then the oldest connection goes', async () => {
    await bench.close();
    bench = await startBench({ seatConnections: 2 });
    const first = await bench.open('anna').sync();
    const second = await bench.open('anna').sync();
    const jan = await bench.open('jan').sync();
    await bench.open('anna').sync();
    expect(await first.closed).toBe(CLOSE.tooFast);
    expect([second, jan].map(client => client.ws.readyState)).toEqual([WebSocket.OPEN, WebSocket.OPEN]);
  });

  it('is heard to the end even when it leaves at once', async () => {
    await bench.close();
    bench = await startBench({ updates: { perSecond: 100, burst: 2 } });
    const anna = bench.open('anna');
    await anna.opened;
    for (const word of ['l', 'a', 's', 't']) {
      anna.edit(doc => doc.getText('t').insert(doc.getText('t').length, word));
    }
    anna.ws.close();
    await until(() => bench.doc.shown.getText('t').toString() === 'last');
    await until(() => bench.sync.stats().documents === 0);
  });

  it('is told to try again when a workshop cannot be read', async () => {
    bench.workshops.load = () => Promise.reject(new Error('damaged'));
    expect(await bench.open('anna').closed).toBe(CLOSE.loading);
  });

  it('is sent away with 1012 when the server stops', async () => {
    const anna = await bench.open('anna').sync();
    await bench.sync.close();
    expect(await anna.closed).toBe(1012);
    expect(bench.sync.stats().connections).toBe(0);
  });
});

describe('a receiver that does not read', () => {
  it('gets one difference when it reads again', async () => {
    await bench.close();
    bench = await startBench({ laggingBytes: 0 });
    const slow = await bench.open('slow').sync();
    slow.ws.pause();
    const block = 'x'.repeat(200_000);
    for (let i = 0; i < 60; i++) {
      bench.doc.write(doc => doc.getMap('m').set('k', `${i}${block}`));
    }
    const before = slow.received.length;
    await pause(50);
    slow.ws.resume();
    await until(() => String(slow.ydoc.getMap('m').get('k')).startsWith('59x'));
    expect(slow.received.length - before).toBeLessThan(50);
  });

  it('is given up when too much waits', async () => {
    await bench.close();
    bench = await startBench({ bufferedBytes: 1, laggingBytes: 2 ** 40 });
    const slow = await bench.open('slow').sync();
    slow.ws.pause();
    for (let i = 0; i < 60; i++) {
      bench.doc.write(doc => doc.getMap('m').set('k', `${i}${'x'.repeat(200_000)}`));
    }
    await until(() => bench.sync.stats().connections === 0);
  });
});

it('refuses messages of other kinds', async () => {
  for (const frame of [
    message(MESSAGE.durable, null, new Uint8Array()),
    new Uint8Array([2, 0]),
    new Uint8Array(),
  ]) {
    const anna = await bench.open('anna').sync();
    anna.send(frame);
    expect(await anna.closed).toBe(CLOSE.protocol);
  }
});
