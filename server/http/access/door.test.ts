import { describe, expect, it } from 'vitest';
import { type HostRules, isHostAllowed } from './hostCheck.ts';
import { isOriginAllowed } from './origin.ts';

const rules: HostRules = {
  port: () => 3000,
  publicUrl: new URL('https://stol.lipowo.pl'),
  allowedHosts: ['stol.local', 'laptop:8080'],
  addresses: () => ['192.168.1.20', '[fd00::2]'],
};

describe('Host', () => {
  it.each([
    'localhost:3000',
    'LOCALHOST:3000',
    '127.0.0.1:3000',
    '[::1]:3000',
    '192.168.1.20:3000',
    '[fd00::2]:3000',
    'stol.lipowo.pl',
    'stol.local',
    'stol.local:3000',
    'laptop:8080',
  ])('answers to %s', host => {
    expect(isHostAllowed(host, rules)).toBe(true);
  });

  it.each([
    undefined,
    '',
    'null',
    'localhost',
    'localhost:3001',
    'localhost.:3000',
    'localhost:3000@evil.test',
    'evil.test@localhost:3000',
    'localhost:3000 ',
    'localhost:',
    'localhost:99999999',
    'rebound.evil.test:3000',
    '192.168.1.21:3000',
    '127.1:3000',
    '0x7f.0.0.1:3000',
    '2130706433:3000',
    '[::ffff:127.0.0.1]:3000',
    '[fd00:0::2]:3000',
    'stol.lipowo.pl:444',
    'stol.lipowo.pl.evil.test',
    'laptop:8081',
    'laptop',
    'localhost:3000/path',
  ])('does not answer to %s', host => {
    expect(isHostAllowed(host, rules)).toBe(false);
  });

  it('answers to an address without a port when it listens on 80', () => {
    expect(isHostAllowed('192.168.1.20', { ...rules, port: () => 80 })).toBe(true);
  });
});

const publicUrl = rules.publicUrl;
const ask = (headers: Record<string, string>, method = 'POST', upgrade = false) =>
  isOriginAllowed({ method, headers, upgrade }, publicUrl);

describe('Origin', () => {
  it.each([
    ['http://localhost:3000', 'localhost:3000'],
    ['http://192.168.1.20:3000', '192.168.1.20:3000'],
    ['http://[fd00::2]:3000', '[fd00::2]:3000'],
    ['https://stol.local', 'stol.local'],
    ['https://stol.lipowo.pl', 'stol.lipowo.pl'],
    ['https://stol.lipowo.pl', 'localhost:3000'],
  ])('%s may talk to %s', (origin, host) => {
    expect(ask({ origin, host })).toBe(true);
    expect(ask({ origin, host }, 'GET', true)).toBe(true);
  });

  it.each([
    ['null', 'localhost:3000'],
    ['', 'localhost:3000'],
    ['http://localhost:3001', 'localhost:3000'],
    ['http://localhost', 'localhost:3000'],
    ['http://127.0.0.1:3000', 'localhost:3000'],
    ['http://LOCALHOST:3000', 'localhost:3000'],
    ['http://user@localhost:3000', 'localhost:3000'],
    ['http://localhost:3000@evil.test', 'localhost:3000'],
    ['http://localhost:3000.evil.test', 'localhost:3000'],
    ['http://evil.test', 'localhost:3000'],
    ['http://localhost:3000/', 'localhost:3000'],
    ['http://stol.lipowo.pl', 'stol.lipowo.pl'],
    ['http://[fd00:0:0::2]:3000', '[fd00::2]:3000'],
  ])('%s may not talk to %s', (origin, host) => {
    expect(ask({ origin, host })).toBe(false);
    expect(ask({ origin, host }, 'GET')).toBe(false);
    expect(ask({ origin, host }, 'GET', true)).toBe(false);
  });

  it('may be absent only for reading, or with a bearer and no cookie', () => {
    const host = 'localhost:3000';
    const authorization = 'Bearer k';
    expect(ask({ host }, 'GET')).toBe(true);
    expect(ask({ host }, 'HEAD')).toBe(true);
    expect(ask({ host }, 'POST')).toBe(false);
    expect(ask({ host }, 'GET', true)).toBe(false);
    expect(ask({ host, authorization })).toBe(true);
    expect(ask({ host, authorization }, 'GET', true)).toBe(true);
    expect(ask({ host, authorization, cookie: 'a=b' })).toBe(false);
    expect(ask({ host, authorization: 'Basic k' })).toBe(false);
  });
});
