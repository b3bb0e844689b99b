import { describe, expect, it } from 'vitest';
import { ClientAddress } from './clientAddress.ts';
import { isOwnMachine } from './ownMachine.ts';

const arrival = (remoteAddress: string, headers: Record<string, string>) => ({
  headers,
  socket: { remoteAddress },
});

describe('the own machine', () => {
  it.each([
    ['127.0.0.1', 'localhost:3000'],
    ['127.0.0.1', '127.0.0.1:3000'],
    ['::1', '[::1]:3000'],
    ['::ffff:127.0.0.1', 'localhost:3000'],
    ['127.8.0.1', 'localhost'],
  ])('is %s asking for %s', (address, host) => {
    expect(isOwnMachine(arrival(address, { host }))).toBe(true);
  });

  it.each([
    ['another machine of the network', '192.168.1.30', 'localhost:3000'],
    ['a container bridge', '172.17.0.1', 'localhost:3000'],
    ['the own address by the network', '192.168.1.20', '192.168.1.20:3000'],
    ['a rebound name', '127.0.0.1', 'evil.test:3000'],
    ['the LAN address in Host', '127.0.0.1', '192.168.1.20:3000'],
    ['an address that only looks like loopback', '::ffff:7f00:1', 'localhost:3000'],
    ['no address', '', 'localhost:3000'],
  ])('is not %s', (_name, address, host) => {
    expect(isOwnMachine(arrival(address, { host }))).toBe(false);
  });

  it.each([
    'x-forwarded-for',
    'forwarded',
    'via',
    'x-real-ip',
    'x-forwarded-host',
    'x-forwarded-proto',
    'cf-connecting-ip',
  ])('is not a proxy that sets %s, whatever it says', header => {
    expect(isOwnMachine(arrival('127.0.0.1', { host: 'localhost:3000', [header]: '127.0.0.1' }))).toBe(false);
    expect(isOwnMachine(arrival('127.0.0.1', { host: 'localhost:3000', [header]: '' }))).toBe(false);
  });
});

describe('the address of a client', () => {
  const forwarded = (chain: string) => arrival('10.0.0.2', { 'x-forwarded-for': chain });

  it('is the TCP peer when no proxy is listed, whatever X-Forwarded-For says', () => {
    expect(new ClientAddress([]).of(forwarded('1.2.3.4'))).toBe('10.0.0.2');
  });

  it('is the last address that a listed proxy added', () => {
    const address = new ClientAddress(['10.0.0.0/8']);
    expect(address.of(forwarded('6.6.6.6, 1.2.3.4'))).toBe('1.2.3.4');
    expect(address.of(forwarded('6.6.6.6, 1.2.3.4, 10.0.0.3'))).toBe('1.2.3.4');
    expect(address.of(forwarded('nonsense'))).toBe('10.0.0.2');
    expect(address.of(arrival('8.8.8.8', { 'x-forwarded-for': '1.2.3.4' }))).toBe('8.8.8.8');
  });

  it('counts a phone with IPv6 by its network', () => {
    const address = new ClientAddress([]);
    const keys = ['2001:db8:1:2:aaaa::1', '2001:db8:1:2:bbbb:c:d:e', '2001:0db8:0001:0002::'].map(peer =>
      address.keyOf(arrival(peer, {})),
    );
    expect(new Set(keys)).toEqual(new Set(['2001:db8:1:2::/64']));
    expect(address.keyOf(arrival('2001:db8::5', {}))).toBe('2001:db8:0:0::/64');
    expect(address.keyOf(arrival('::ffff:10.1.2.3', {}))).toBe('10.1.2.3');
  });
});
