import { expect, it } from 'vitest';
import { isNip, isRegon, registerFaults } from './registers.ts';

it('knows the check sums of NIP and REGON', () => {
  expect(['5260250274', '7251801126'].map(isNip)).toEqual([true, true]);
  expect(['5260250275', '1234567890', '526025027', ''].map(isNip)).toEqual([false, false, false, false]);
  expect(['000331501', '123456785'].map(isRegon)).toEqual([true, true]);
  expect(isRegon('12345678512347')).toBe(true);
  expect(['123456784', '12345678512348', '12'].map(isRegon)).toEqual([false, false, false]);
});

it('points at numbers that cannot be right and at nothing else', () => {
  expect(registerFaults('RIK 12, NIP 526-025-02-74, REGON: 000331501, KRS 0000012345')).toEqual([]);
  expect(registerFaults('NIP: 526-025-02-75')).toEqual([{ kind: 'nip', number: '526-025-02-75' }]);
  expect(registerFaults('REGON 123 456 784; KRS 12')).toEqual([
    { kind: 'regon', number: '123 456 784' },
    { kind: 'krs', number: '12' },
  ]);
  expect(registerFaults('RIK nr 3/2004')).toEqual([]);
  expect(registerFaults('RIK 0')).toEqual([{ kind: 'rik', number: '0' }]);
  expect(registerFaults('księga rejestrowa nr 7, przegrani 12, NIP w trakcie')).toEqual([]);
});
