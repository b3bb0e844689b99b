import { describe, expect, it } from 'vitest';
import { Tries } from './rateLimit.ts';

function setup() {
  let now = 0;
  return {
    tries: new Tries(() => now),
    wait: (ms: number) => {
      now += ms;
    },
  };
}
const newcomer = (address: string) => ({ address, seat: null });

/** How many of `count` wrong tries were looked at. */
function guess(tries: Tries, count: number, address: (index: number) => string): number {
  let seen = 0;
  for (let index = 0; index < count; index += 1) {
    const trier = newcomer(address(index));
    if (tries.may(trier, null)) {
      tries.failed(trier, null);
      seen += 1;
    }
  }
  return seen;
}

describe('guessing', () => {
  it('stops after ten mistakes of one address, then goes on at one in ten seconds', () => {
    const { tries, wait } = setup();
    expect(guess(tries, 100, () => '1.1.1.1')).toBe(10);
    wait(10_000);
    expect(guess(tries, 100, () => '1.1.1.1')).toBe(1);
    wait(60_000);
    expect(guess(tries, 100, () => '1.1.1.1')).toBe(6);
  });

  it('of ten thousand addresses stops at the limit for everybody', () => {
    const { tries } = setup();
    expect(guess(tries, 10_000, index => `10.0.${index >> 8}.${index & 255}`)).toBe(600);
  });

  it('does not stop those who make no mistakes', () => {
    const { tries } = setup();
    for (let index = 0; index < 300; index += 1) {
      expect(tries.may(newcomer('1.1.1.1'), 'w')).toBe(true);
      tries.succeeded(newcomer('1.1.1.1'), 'w');
    }
  });

  it('by a neighbour does not keep people out of a workshop that is already there', () => {
    const { tries } = setup();
    tries.succeeded(newcomer('1.1.1.1'), 'w');
    guess(tries, 200, () => '1.1.1.1');
    expect(tries.may(newcomer('1.1.1.1'), 'w')).toBe(true);
    expect(tries.may(newcomer('1.1.1.1'), 'other')).toBe(false);
    expect(tries.may(newcomer('2.2.2.2'), 'w')).toBe(true);
  });

  it('through that exception is limited as well', () => {
    const { tries } = setup();
    tries.succeeded(newcomer('1.1.1.1'), 'w');
    guess(tries, 2000, () => '1.1.1.1');
    expect(tries.may(newcomer('1.1.1.1'), 'w')).toBe(false);
  });

  it('never blocks a seat with its address, and limits it by itself', () => {
    const { tries } = setup();
    guess(tries, 100, () => '1.1.1.1');
    const seated = { address: '1.1.1.1', seat: 's' };
    expect(tries.may(seated, null)).toBe(true);
    for (let index = 0; index < 60; index += 1) {
      tries.failed(seated, null);
    }
    expect(tries.may(seated, null)).toBe(false);
  });

  it('from any number of seats stops at a limit too, without touching those who have none', () => {
    const { tries } = setup();
    let seen = 0;
    for (let index = 0; index < 10_000; index += 1) {
      const trier = { address: '1.1.1.1', seat: `seat ${index}` };
      if (tries.may(trier, null)) {
        tries.failed(trier, null);
        seen += 1;
      }
    }
    expect(seen).toBe(600);
    expect(tries.may(newcomer('2.2.2.2'), null)).toBe(true);
    tries.succeeded(newcomer('3.3.3.3'), 'w');
    expect(tries.may({ address: '3.3.3.3', seat: 'honest' }, 'w')).toBe(true);
  });

  it('of return codes is limited per workshop', () => {
    const { tries } = setup();
    for (let index = 0; index < 60; index += 1) {
      tries.failed(newcomer(`1.1.1.${index}`), 'w');
    }
    expect(tries.mayReturn('w')).toBe(false);
    expect(tries.mayReturn('other')).toBe(true);
  });
});
