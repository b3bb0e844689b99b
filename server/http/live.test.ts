import { connect } from 'node:net';
import type { Socket } from 'socket.io-client';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import WebSocket from 'ws';
import type { Answer, View } from '#shared/protocol/wire.ts';
import type { Browser } from './testing/browser.ts';
import { type Founded, startApp, type TestApp } from './testing/testApp.ts';

let test: TestApp;
let founded: Founded;
const browsers: Browser[] = [];

beforeEach(async () => {
  test = await startApp();
  founded = await test.founded();
});
afterEach(async () => {
  for (const browser of browsers.splice(0)) {
    browser.close();
  }
  await test.close();
});

/** How a connection begins: with its first view, or refused with a code, or ended with a reason. */
function opened(socket: Socket): Promise<{ view: View } | { refused: string } | { ended: string }> {
  return new Promise(resolve => {
    socket.once('view', view => resolve({ view }));
    socket.once('ended', ended => resolve({ ended }));
    socket.once('connect_error', error => resolve({ refused: error.message }));
    socket.connect();
  });
}

const command = (socket: Socket, body: unknown) =>
  socket.timeout(3000).emitWithAck('command', body) as Promise<Answer>;
const heard = (socket: Socket, event: string) => new Promise(resolve => socket.once(event, resolve));
let counter = 0;
const id = () => (++counter).toString(16).padStart(32, '0');

async function participant(name = 'Marta'): Promise<{ phone: Browser; seat: string }> {
  const phone = test.phone();
  browsers.push(phone);
  const { json } = await phone.post('/api/join', { code: founded.code, name, sides: ['A'] });
  return { phone, seat: (json as { seat: string }).seat };
}

describe('a live connection', () => {
  it('begins with a whole view and answers commands', async () => {
    const { phone, seat } = await participant();
    const socket = phone.live(seat);
    const first = await opened(socket);
    expect(first).toMatchObject({ view: { parts: { now: { workshop: { id: founded.workshop } } } } });
    expect(await command(socket, { type: 'hand:raise', id: id() })).toMatchObject({ ok: true });
    expect(await command(socket, { type: 'joining:set', id: id(), open: false })).toMatchObject({
      ok: false,
      error: 'not-allowed',
    });
  });

  it('is refused without the cookie, with another seat’s id, or with a broken handshake', async () => {
    const { phone, seat } = await participant();
    expect(await opened(test.phone().live(seat))).toEqual({ refused: 'no-seat' });
    expect(await opened(phone.live(founded.seat))).toEqual({ refused: 'no-seat' });
    expect(await opened(phone.live(undefined as unknown as string))).toEqual({ refused: 'bad-request' });
    expect(await opened(phone.live('../../../../etc/passwd'))).toEqual({ refused: 'no-seat' });
  });

  it('of another version is told to reload', async () => {
    const { phone, seat } = await participant();
    expect(await opened(phone.live(seat, { version: 0 }))).toEqual({ ended: 'outdated' });
  });

  it.each([
    ['a foreign page', { origin: 'http://evil.test' }],
    ['no Origin', { origin: '' }],
    ['a rebound name', { host: 'evil.test', origin: 'http://evil.test' }],
  ])('is refused to %s', async (_name, headers) => {
    const { phone, seat } = await participant();
    expect(await opened(phone.live(seat, { headers }))).toEqual({ refused: 'websocket error' });
  });

  it('needs powers to lead, until the console lets the device in', async () => {
    const made = await founded.console.post('/api/links', {
      workshop: founded.workshop,
      kind: 'cofacilitator',
    });
    const secret = (made.json as { link: string }).link.split('#k=')[1];
    const phone = test.phone();
    browsers.push(phone, founded.console);
    const { seat } = (await phone.post('/api/claim', { workshop: founded.workshop, secret })).json as {
      seat: string;
    };
    expect(await opened(phone.live(seat))).toEqual({ refused: 'own-machine-only' });

    const console = founded.console.live(founded.seat);
    await opened(console);
    expect(await command(console, { type: 'remote:allow', id: id(), seat, allowed: true })).toMatchObject({
      ok: true,
    });
    const remote = phone.live(seat);
    expect(await opened(remote)).toHaveProperty('view');
    expect(await command(remote, { type: 'joining:set', id: id(), open: false })).toMatchObject({ ok: true });
    const ended = heard(remote, 'ended');
    await command(console, { type: 'remote:allow', id: id(), seat, allowed: false });
    expect(await ended).toBe('revoked');
  });

  it('ends when the person is removed, and says so to a connection that comes back', async () => {
    const { phone, seat } = await participant();
    browsers.push(founded.console);
    const socket = phone.live(seat);
    await opened(socket);
    const console = founded.console.live(founded.seat);
    await opened(console);
    const workshop = await test.app.house.workshops.get(founded.workshop);
    const person = workshop?.seat(seat)?.person;
    const ended = heard(socket, 'ended');
    await command(console, { type: 'person:remove', id: id(), person });
    expect(await ended).toBe('removed');
    expect(await opened(phone.live(seat))).toEqual({ ended: 'removed' });
  });

  it('ends on every device of a seat that was given back', async () => {
    const { phone, seat } = await participant();
    const socket = phone.live(seat);
    await opened(socket);
    const ended = heard(socket, 'ended');
    await phone.post('/api/leave', { seat });
    expect(await ended).toBe('left');
  });
});

describe('hostile commands', () => {
  it.each([
    null,
    7,
    'hand:raise',
    [[]],
    {},
    { type: 'hand:raise' },
    { type: 'hand:raise', id: 'short' },
    { type: '__proto__', id: '0'.repeat(32) },
    { type: ['hand:raise'], id: '0'.repeat(32) },
    { type: 'person:join', id: '0'.repeat(32), person: 'x', name: 'x', sides: ['A'] },
    { type: 'seat:add', id: '0'.repeat(32), seat: 'x', kind: 'facilitator', secretHash: 'x' },
  ])('%j is a bad request', async body => {
    const { phone, seat } = await participant();
    const socket = phone.live(seat);
    await opened(socket);
    expect(await command(socket, body)).toMatchObject({ ok: false, error: 'bad-request' });
  });

  it('without an acknowledgement, with attachments, with a name that is no name end the connection only', async () => {
    const { phone, seat } = await participant();
    for (const attack of [
      (socket: Socket) => socket.emit('command', { type: 'hand:raise', id: id() }),
      (socket: Socket) => socket.emit('command', Buffer.from('x'), () => undefined),
      (socket: Socket) => socket.io.engine.write('42[["a"],{}]'),
      (socket: Socket) => socket.io.engine.write('42["connect",{}]'),
      (socket: Socket) => socket.io.engine.write('451000000-["command",{"_placeholder":true,"num":0}]'),
      (socket: Socket) => socket.io.engine.write(`42["command","${'x'.repeat(70_000)}"]`),
    ]) {
      const socket = phone.live(seat);
      await opened(socket);
      const gone = heard(socket, 'disconnect');
      attack(socket);
      await gone;
    }
    expect(await opened(phone.live(seat))).toHaveProperty('view');
    expect(test.logged()).not.toContain('TypeError');
  });

  it('faster than anybody types are answered with too-fast, and the seat goes on afterwards', async () => {
    const { phone, seat } = await participant();
    const socket = phone.live(seat);
    await opened(socket);
    const answers = await Promise.all(
      Array.from({ length: 300 }, () => command(socket, { type: 'hand:raise', id: id() })),
    );
    const refused = answers.filter(answer => !answer.ok && answer.error === 'too-fast').length;
    expect(refused).toBeGreaterThan(100);
    await new Promise(resolve => setTimeout(resolve, 300));
    expect(await command(socket, { type: 'hand:raise', id: id() })).toMatchObject({ ok: true });
  });
});

describe('many connections', () => {
  it('one after another do not bring a new allowance each', async () => {
    const { phone, seat } = await participant();
    const flood = (socket: Socket) =>
      Promise.all(Array.from({ length: 150 }, () => command(socket, { type: 'hand:raise', id: id() })));
    const first = phone.live(seat);
    await opened(first);
    await flood(first);
    first.disconnect();
    await new Promise(resolve => setTimeout(resolve, 50));
    const second = phone.live(seat);
    await opened(second);
    const refused = (await flood(second)).filter(answer => !answer.ok && answer.error === 'too-fast');
    expect(refused.length).toBeGreaterThan(50);
  });

  it('of one person end the oldest', async () => {
    const { phone, seat } = await participant();
    const sockets: Socket[] = [];
    for (let index = 0; index < 20; index += 1) {
      const socket = phone.live(seat);
      socket.io.reconnection(false);
      await opened(socket);
      sockets.push(socket);
    }
    await new Promise(resolve => setTimeout(resolve, 200));
    expect(sockets.map(socket => socket.connected)).toEqual([
      ...Array<boolean>(4).fill(false),
      ...Array<boolean>(16).fill(true),
    ]);
  });
});

describe('upgrades', () => {
  it('to an unknown path are closed at once', async () => {
    const status = await new Promise(resolve => {
      const socket = connect(test.port, '127.0.0.1', () => {
        socket.write(
          `GET /elsewhere HTTP/1.1\r\nHost: localhost:${test.port}\r\nOrigin: http://localhost:${test.port}\r\n` +
            'Connection: Upgrade\r\nUpgrade: websocket\r\nSec-WebSocket-Version: 13\r\nSec-WebSocket-Key: dGhlIHNhbXBsZSBub25jZQ==\r\n\r\n',
        );
      });
      socket.on('data', data => resolve(String(data).split('\r\n')[0]));
    });
    expect(status).toBe('HTTP/1.1 404 Not Found');
  });

  it('to a document stay open beside /live, and without a seat get a close code', async () => {
    const { phone, seat } = await participant();
    const socket = phone.live(seat);
    await opened(socket);
    const doc = new WebSocket(
      `ws://127.0.0.1:${test.port}/doc/${founded.workshop}${'a'.repeat(16)}?as=${seat}`,
      {
        headers: { host: phone.host },
        origin: phone.origin,
      },
    );
    const code = await new Promise(resolve => doc.on('close', resolve));
    expect(code).toBe(4401);
    await new Promise(resolve => setTimeout(resolve, 1500));
    expect(socket.connected).toBe(true);
  });

  it('to a document of an open step are known by the cookie', async () => {
    const { phone, seat } = await participant();
    browsers.push(founded.console);
    const console = founded.console.live(founded.seat);
    await opened(console);
    await command(console, { type: 'step:focus', id: id(), step: 't.1.01' });
    await command(console, { type: 'step:open', id: id(), step: 't.1.01' });
    const workshop = await test.app.house.workshops.get(founded.workshop);
    const docId = String(workshop?.shown.get('step/t.1.01')?.docId);
    const address = `ws://127.0.0.1:${test.port}/doc/${docId}?as=${seat}`;
    const headers = { host: phone.host, ...(phone.cookie ? { cookie: phone.cookie } : {}) };
    const known = new WebSocket(address, { headers, origin: phone.origin });
    // Sync step 1 with an empty state vector: a reader asks first.
    known.on('open', () => known.send(new Uint8Array([0, 0, 1, 0])));
    expect(
      await new Promise(resolve => known.on('message', () => resolve('synced')).on('close', resolve)),
    ).toBe('synced');
    known.close();
    const unknown = new WebSocket(address, { headers: { host: phone.host }, origin: phone.origin });
    expect(await new Promise(resolve => unknown.on('message', resolve).on('close', resolve))).toBe(4401);
    const foreign = new WebSocket(address, { headers, origin: 'http://evil.test' });
    expect(await new Promise(resolve => foreign.on('error', error => resolve(error.message)))).toContain(
      '403',
    );
  });
});
