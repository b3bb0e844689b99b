import dgram from 'node:dgram';
import { Socket } from 'node:net';
import type { Page } from 'playwright/test';
import { expect, SCREENS, test } from './table.ts';
import { stageLink } from './ways.ts';
import { writeCard } from './writing.ts';

// No request leaves the installation, and no secret lies in an address.

interface Asked {
  url: string;
  referer: string;
}

/** Every request and WebSocket of a page. */
function listen(page: Page): Asked[] {
  const asked: Asked[] = [];
  page.on('request', request => {
    asked.push({ url: request.url(), referer: request.headers().referer ?? '' });
    // Headers as they really went out, where the browser tells them.
    request.allHeaders().then(
      ({ referer }) => asked.push({ url: request.url(), referer: referer ?? '' }),
      () => undefined,
    );
  });
  page.on('websocket', socket => asked.push({ url: socket.url(), referer: '' }));
  return asked;
}

/** Where this process connects to while `during` runs, as `host:port`; datagrams as `udp`. */
async function outgoing(during: () => Promise<void>): Promise<string[]> {
  const targets: string[] = [];
  const { connect } = Socket.prototype;
  const { send } = dgram.Socket.prototype;
  Socket.prototype.connect = function watched(this: Socket, ...args: unknown[]) {
    targets.push(targetOf(args));
    return Reflect.apply(connect, this, args);
  } as typeof connect;
  dgram.Socket.prototype.send = function watched(this: dgram.Socket, ...args: unknown[]) {
    targets.push('udp');
    return Reflect.apply(send, this, args);
  } as typeof send;
  try {
    await during();
  } finally {
    Socket.prototype.connect = connect;
    dgram.Socket.prototype.send = send;
  }
  return targets;
}

/** `connect` takes options, a port and a host, or a path; net.connect hands the normalised list over. */
function targetOf(args: readonly unknown[]): string {
  const [first] = Array.isArray(args[0]) ? args[0] : args;
  if (typeof first === 'object' && first !== null) {
    const { host, port, path } = first as { host?: string; port?: number; path?: string };
    return path === undefined || path === null ? `${host ?? 'localhost'}:${port}` : path;
  }
  return typeof args[1] === 'string' ? `${args[1]}:${String(first)}` : `localhost:${String(first)}`;
}

test('nothing leaves the origin, no secret lies in an address, the server calls nobody', async ({
  table,
}) => {
  const { house } = table;
  const asked = { lead: [] as Asked[], stage: [] as Asked[], phone: [] as Asked[] };
  const link = await stageLink(house, table);
  const targets = await outgoing(async () => {
    await table.lead({
      before: async page => {
        asked.lead = listen(page);
      },
    });
    const stage = await table.newcomer({
      viewport: SCREENS.stage,
      before: async page => {
        asked.stage = listen(page);
      },
    });
    const { pathname, hash } = new URL(link);
    await stage.goto(`${house.room}${pathname}${hash}`);
    await stage.waitForURL(/\/ekran\//);
    const phone = await table.phone('Ola', 'A', {
      before: async page => {
        asked.phone = listen(page);
      },
    });
    await table.goTo('mik.1.06');
    await writeCard(phone, 'nic nie wychodzi');
    await table.hand.do({ type: 'step:advance', step: 'mik.1.06', phase: 0 });
    await expect(stage.getByText('nic nie wychodzi').first()).toBeVisible();
  });

  const own = new URL(house.own).host;
  const room = new URL(house.room).host;
  for (const [who, requests] of Object.entries(asked)) {
    expect(requests.length, who).toBeGreaterThan(5);
    const foreign = requests.filter(({ url }) => /^(https?|wss?):/.test(url)).map(({ url }) => new URL(url));
    expect(foreign.filter(({ host }) => host !== (who === 'lead' ? own : room)).map(String), who).toEqual([]);
  }
  // Browsers reach us by the system's own means: what this process connects to is the test's own hand.
  const others = targets.filter(target => !/^(localhost|127\.0\.0\.1|::1|stol\.test):/.test(target));
  expect(others).toEqual([]);
  expect(targets.every(target => target.endsWith(`:${house.port}`))).toBe(true);

  const secrets = [
    new URL(link).hash.slice(1),
    new URL(table.facilitatorLink).hash.slice(1),
    new URL(house.houseLink).hash.slice(1),
    // `name=seat.secret~seat.secret`
    ...table.cookie.split('~').flatMap(grant => grant.split('.').slice(1)),
    ...(table.hand.parts.people?.people.map(({ returnCode }) => returnCode ?? '') ?? []),
  ].map(secret => secret.replace(/^\w+=/, ''));
  expect(secrets.every(secret => secret.length >= 8)).toBe(true);
  const addresses = Object.values(asked)
    .flat()
    .flatMap(({ url, referer }) => [withoutSeat(url), referer === '' ? '' : withoutSeat(referer)]);
  for (const secret of secrets) {
    expect(addresses.filter(address => address.includes(secret))).toEqual([]);
  }
});

/** What the network sees of an address: no fragment. The public id of a seat (`?as=`) is no secret. */
function withoutSeat(address: string): string {
  const url = new URL(address);
  url.hash = '';
  url.searchParams.delete('as');
  return String(url);
}
