import { describe, expect, it } from 'vitest';
import type { SignatureLine } from '../files/verdict.ts';
import { fileToSign, missingFrom } from './counterparts.ts';

const line = (name: string, more: Partial<SignatureLine> = {}): SignatureLine => ({
  index: 0,
  isSeal: false,
  name,
  organisation: '',
  issuer: '',
  reason: '',
  claimedAt: '2026-12-18T09:00:00Z',
  timestamped: false,
  coversWholeFile: true,
  valid: true,
  level: 'trusted',
  fingerprint: 'minister',
  page: null,
  rectangle: null,
  ...more,
});
const seal = line('serwer', { isSeal: true, fingerprint: 'seal' });
const pdf = (k: number, ...names: string[]) => ({
  k,
  kind: 'pdf' as const,
  signatures: [seal, ...names.map(name => line(name))],
});
const names = (found: SignatureLine[]) => found.map(({ name }) => name);

describe('files that came back', () => {
  it('hold what was signed before, or are counterparts', () => {
    const turns = [pdf(1, 'Alicja'), pdf(2, 'Alicja', 'Tomasz')];
    expect(missingFrom(turns, 1)).toEqual([]);
    expect(missingFrom(turns, 2)).toEqual([]);
    // One certificate of a ministry for everybody: people are told apart all the same.
    const fork = [pdf(1, 'Alicja'), pdf(2, 'Tomasz'), pdf(3, 'Tomasz', 'Ewa')];
    expect(missingFrom(fork, 1)).toEqual([]);
    expect(names(missingFrom(fork, 2))).toEqual(['Alicja']);
    expect(names(missingFrom(fork, 3))).toEqual(['Alicja']);
    expect(missingFrom([...fork, { k: 4, kind: 'scan', signatures: [] }], 4)).toEqual([]);
  });

  it('are gone on from where most have signed', () => {
    expect(fileToSign([])).toBeNull();
    expect(fileToSign([{ k: 1, kind: 'scan' as const, signatures: [] }])).toBeNull();
    expect(fileToSign([pdf(1, 'Alicja'), pdf(2, 'Tomasz')])?.k).toBe(2);
    expect(fileToSign([pdf(1, 'Alicja'), pdf(2, 'Alicja', 'Tomasz'), pdf(3, 'Ewa')])?.k).toBe(2);
  });
});
