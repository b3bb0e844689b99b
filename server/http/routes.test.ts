import { connect } from 'node:net';
import express from 'express';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Action } from '#shared/workshop/policy.ts';
import { ROUTES } from './api.ts';
import { mount, route } from './route.ts';
import { type Founded, startApp, type TestApp } from './testing/testApp.ts';

let test: TestApp;
let founded: Founded;

beforeAll(async () => {
  test = await startApp();
  founded = await test.founded();
});
afterAll(() => test.close());

const filled = (path: string) =>
  path.replace(':id', founded.workshop).replace(':version', '1').replace(':link', 'f'.repeat(32));
const METHODS = ['GET', 'POST', 'PUT', 'PATCH', 'DELETE', 'OPTIONS'];

/** No refusal may tell how the server is built. */
function expectPlain({ status, text }: { status: number; text: string }): void {
  expect(status).toBeGreaterThanOrEqual(400);
  expect(status).toBeLessThan(500);
  expect(text).not.toMatch(/node_modules|\.ts|\bat \w|Error:/);
  expect(text).not.toContain(process.cwd());
}

describe.each(ROUTES.map(one => [one.method.toUpperCase(), one.path] as const))('%s %s', (method, path) => {
  const own = () => ROUTES.filter(one => one.path === path).map(one => one.method.toUpperCase());

  it('refuses other methods', async () => {
    for (const other of METHODS.filter(one => !own().includes(one))) {
      const reply = await founded.console.send(other, filled(path), {});
      expectPlain(reply);
      expect(reply.status).toBe(405);
      expect(reply.headers.allow).toContain(method);
      expect(reply.json).toEqual({ error: 'bad-request' });
    }
  });

  const takesBody = method === 'POST' ? it : undefined;
  takesBody?.('refuses bodies that are none', async () => {
    const json = { 'content-type': 'application/json' };
    for (const body of ['', '{', 'null', '7', '"x"', '[]', '{"a":', '\u0000', `[${'['.repeat(20_000)}`]) {
      const reply = await founded.console.send('POST', filled(path), { headers: json, body });
      // One needs no body, the other takes whatever file it is.
      if (path.endsWith('/stage-seat') || path.endsWith('/signed')) {
        continue;
      }
      expectPlain(reply);
      expect(reply.json).toEqual({ error: 'bad-request' });
    }
    const large = await founded.console.send('POST', filled(path), {
      headers: json,
      body: `"${'x'.repeat(70_000)}"`,
    });
    expect(large.status).toBe(413);
    expect(large.json).toEqual({ error: 'too-large' });
    const broken = { ...json, 'content-encoding': 'gzip' };
    expectPlain(await founded.console.send('POST', filled(path), { headers: broken, body: 'not gzip' }));
    const charset = { 'content-type': 'application/json; charset=klingon' };
    expectPlain(await founded.console.send('POST', filled(path), { headers: charset, body: '{}' }));
  });

  const changes = method === 'GET' ? undefined : it;
  changes?.('refuses a foreign page', async () => {
    for (const origin of ['http://evil.test', 'null', undefined]) {
      const reply = await founded.console.send(method, filled(path), { headers: { origin } });
      expect(reply.status).toBe(403);
      expect(reply.headers['set-cookie']).toBeUndefined();
    }
  });

  it('refuses ids that are none', async () => {
    if (!path.includes(':id')) {
      return;
    }
    for (const id of [
      '..%2f..%2fetc%2fpasswd',
      '%00',
      '%E0%A4%A',
      'x'.repeat(5000),
      '__proto__',
      'ABC',
      "'--",
    ]) {
      expectPlain(await founded.console.send(method, path.replace(':id', id), {}));
    }
  });
});

describe('the routes', () => {
  it('do not start without a row in the policy, or declared twice', () => {
    const health = (action: string) =>
      route({ method: 'get', path: '/x', action: action as Action, run: async () => ({}) });
    const start = (...routes: ReturnType<typeof route>[]) => mount(express(), routes, test.app.house);
    expect(() => start(health('no:such'))).toThrow('no row "no:such"');
    expect(() => start(health('health:read'), health('health:read'))).toThrow('twice');
  });

  it('answer a null byte, a foreign path and a huge header without a word about the server', async () => {
    for (const path of [
      '/api/nothing',
      '/api/%00',
      '/%00',
      '/..%2f..%2fpackage.json',
      '/assets/..%2f..%2f..%2fpackage.json',
    ]) {
      expectPlain(await founded.console.get(path));
    }
    const huge = await founded.console.get('/health', { 'x-huge': 'x'.repeat(20_000) });
    expect(huge.status).toBe(431);
  });

  it('survive ten thousand headers and a request that is none', async () => {
    for (const bytes of [
      `GET / HTTP/1.1\r\n${'a: b\r\n'.repeat(10_000)}\r\n`,
      'GET / HTTP/9\r\n\r\n',
      '\u0016\u0003\u0001',
    ]) {
      await new Promise<void>(resolve => {
        const socket = connect(test.port, '127.0.0.1', () => socket.write(bytes));
        socket.on('data', () => undefined);
        socket.on('error', () => undefined);
        socket.on('close', () => resolve());
        socket.setTimeout(2000, () => socket.destroy());
      });
    }
    expect((await founded.console.get('/health')).json).toMatchObject({ ok: true, workshopsLoaded: 1 });
  });

  it('carry headers that hold on plain http', async () => {
    const { headers } = await founded.console.get('/health');
    expect(headers['content-security-policy']).toContain("default-src 'self'");
    expect(headers['content-security-policy']).toContain(`connect-src 'self' ws://localhost:${test.port}`);
    expect(headers['content-security-policy']).not.toContain('unsafe');
    expect(headers['content-security-policy']).not.toContain('upgrade-insecure');
    expect(headers['referrer-policy']).toBe('same-origin');
    expect(headers['x-content-type-options']).toBe('nosniff');
    expect(headers['x-frame-options']).toBe('DENY');
    for (const absent of [
      'strict-transport-security',
      'cross-origin-opener-policy',
      'origin-agent-cluster',
      'x-powered-by',
    ]) {
      expect(headers[absent]).toBeUndefined();
    }
  });

  it('let only the stage be framed, and only by a page of ours', async () => {
    const stage = (await founded.console.get(`/ekran/${founded.workshop}`)).headers;
    expect(stage['content-security-policy']).toContain("frame-ancestors 'self'");
    expect(stage['x-frame-options']).toBe('SAMEORIGIN');
    for (const path of [
      '/',
      `/prowadzenie/${founded.workshop}`,
      `/miejsce/${founded.workshop}`,
      '/dolacz',
      '/api/seats',
    ]) {
      const { headers } = await founded.console.get(path);
      expect(headers['content-security-policy']).toContain("frame-ancestors 'none'");
      expect(headers['x-frame-options']).toBe('DENY');
    }
  });

  it('tell a browser under a foreign name what to do', async () => {
    const reply = await test.browser({ host: 'evil.test:1' }).get('/');
    expect(reply.status).toBe(421);
    expect(reply.text).toContain('ALLOWED_HOSTS');
  });

  it('give the information clause', async () => {
    expect((await test.phone().get('/api/notice')).json).toMatchObject({
      pl: expect.stringContaining('Administratorem'),
      en: expect.stringContaining('controller'),
      version: expect.any(Number),
    });
  });
});

describe('behind TLS', () => {
  it('the public address has powers, a __Host- cookie and HSTS', async () => {
    const app = await startApp({ PUBLIC_URL: 'https://stol.lipowo.pl' });
    const browser = app.browser({ host: 'stol.lipowo.pl' });
    const origin = { origin: 'https://stol.lipowo.pl' };
    const { json, headers } = await browser.post(
      '/api/admin/claim',
      { secret: 'house-secret-of-the-tests' },
      origin,
    );
    expect(json).toEqual({ powers: true });
    expect(String(headers['set-cookie'])).toMatch(/^__Host-ws_.*; Secure$/);
    expect(headers['strict-transport-security']).toContain('max-age');
    const made = await browser.post('/api/workshops', { template: 'proba' }, origin);
    expect((made.json as { facilitatorLink: string }).facilitatorLink).toMatch(
      /^https:\/\/stol\.lipowo\.pl\/w\//,
    );
    expect(
      (await browser.post('/api/workshops', { template: 'proba' }, { origin: 'http://stol.lipowo.pl' }))
        .status,
    ).toBe(403);
    await app.close();
  });
});
