import { describe, expect, it } from 'vitest';
import { ADMIN, type Grant, GrantCookie } from './cookie.ts';

const secret = 'abcdefghijklmnopqrstuvwxyz012345';
const seat = (index: number): Grant => ({ id: String(index).padStart(28, 'a'), secret });
const local = { host: 'localhost:3000' };

/** What the browser sends back after a `Set-Cookie`. */
const echoed = (setCookie: string) => setCookie.split(';')[0];

describe('the cookie', () => {
  const plain = new GrantCookie('inst', null);

  it('holds several seats and gives them back in order', () => {
    const grants = [seat(1), seat(2), { id: ADMIN, secret }];
    const cookie = echoed(plain.write(local, grants));
    expect(plain.read({ ...local, cookie: `other=1; ${cookie}; more=2` })).toEqual([
      { id: ADMIN, secret },
      seat(1),
      seat(2),
    ]);
  });

  it('keeps the newest forty, and the administrator whatever comes', () => {
    const many = [{ id: ADMIN, secret }, ...Array.from({ length: 60 }, (_, index) => seat(index))];
    const written = plain.write(local, many);
    const kept = plain.read({ ...local, cookie: echoed(written) });
    expect(kept).toHaveLength(40);
    expect(kept[0]?.id).toBe(ADMIN);
    expect(kept.at(-1)).toEqual(seat(59));
    expect(written.length).toBeLessThan(4096);
  });

  it('is http-only, same-site and without Secure over plain http', () => {
    expect(plain.write(local, [seat(1)])).toMatch(
      /^ws_inst=.*; Path=\/; Max-Age=\d+; HttpOnly; SameSite=Strict$/,
    );
    expect(plain.write(local, [])).toContain('Max-Age=0');
  });

  it('has another name under TLS, so that one from plain http is not accepted there', () => {
    const cookie = new GrantCookie('inst', new URL('https://stol.lipowo.pl'));
    const tls = { host: 'stol.lipowo.pl' };
    expect(cookie.write(tls, [seat(1)])).toMatch(/^__Host-ws_inst=.*; Secure$/);
    expect(cookie.read({ ...tls, cookie: echoed(cookie.write(local, [seat(1)])) })).toEqual([]);
    expect(cookie.read({ ...local, cookie: echoed(cookie.write(local, [seat(1)])) })).toEqual([seat(1)]);
  });

  it.each([
    '',
    'ws_inst',
    'ws_inst=',
    'ws_inst=~~~',
    'ws_inst=admin.short',
    `ws_inst=__proto__.${secret}`,
    `ws_inst=../../etc.${secret}`,
    `ws_other=${seat(1).id}.${secret}`,
    `xws_inst=${seat(1).id}.${secret}`,
  ])('finds nothing in %s', cookie => {
    expect(plain.read({ ...local, cookie })).toEqual([]);
  });
});
