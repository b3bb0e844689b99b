import { describe, expect, it } from 'vitest';
import {
  bareVerdict,
  OUTCOMES,
  type ReasonCode,
  type SignatureLine,
  type Verdict,
} from '#shared/agreement/files/verdict.ts';
import { changesOf, headOf, saysOf, signersOf, todoOf, toneOf } from './verdictWords.ts';

const DOCUMENT = {
  title: 'Porozumienie',
  n: 3,
  mark: 'v3 · 9F3C-21AB',
  sealedAt: '2026-12-17T14:02:00.000Z',
  rehearsal: false,
  needed: 2,
};
const reason = (code: ReasonCode, page: number | null = null) => ({ code, page, detail: '' });
const changed = (more: Partial<Verdict>): Verdict => ({ ...bareVerdict('changed'), ...more });

function signature(more: Partial<SignatureLine>): SignatureLine {
  return {
    ...{ index: 1, isSeal: false, name: 'Łucja Ćwierć', organisation: '', issuer: '', reason: '' },
    ...{ claimedAt: null, timestamped: false, coversWholeFile: true, valid: true, level: 'unknown' },
    ...{ fingerprint: '', page: null, rectangle: null },
    ...more,
  };
}

describe('the words of a verdict', () => {
  it('say of what is not ours what to do about it, and of what is ours nothing', () => {
    const silent = OUTCOMES.filter(outcome => todoOf(bareVerdict(outcome)).length === 0);
    expect(silent).toEqual(['ours', 'ours-signed']);
    const tones = OUTCOMES.map(outcome => toneOf(bareVerdict(outcome)));
    expect(tones).toEqual(['plain', 'good', 'bad', ...tones.slice(3).map(() => 'unknown')]);
  });

  it('have a face of their own for what nobody signed, and for what was invented', () => {
    const ours: Verdict = { ...bareVerdict('ours'), document: DOCUMENT };
    const signed: Verdict = { ...ours, outcome: 'ours-signed', signatures: [signature({})] };
    const seal = signature({ isSeal: true });
    const stamp = signature({ level: 'time-stamp' });
    expect(headOf({ ...ours, signatures: [seal] })).toEqual({ key: 'ours', signed: 0, needed: 2 });
    expect(headOf({ ...signed, signatures: [seal, signature({}), stamp] })).toEqual({
      ...{ key: 'signedOf', signed: 1, needed: 2 },
    });
    const three = [signature({}), signature({}), signature({})];
    for (const document of [null, { ...DOCUMENT, needed: null }]) {
      expect(headOf({ ...signed, document }).key).toBe('ours-signed');
    }
    expect(headOf({ ...signed, signatures: three }).key).toBe('ours-signed');
    const document = { ...DOCUMENT, rehearsal: true };
    expect([ours, signed].map(one => headOf({ ...one, document }).key)).toEqual(['trial', 'trialSigned']);
    expect([ours, signed].map(one => toneOf({ ...one, document }))).toEqual(['trial', 'trial']);
    expect(toneOf({ outcome: 'changed', document })).toBe('bad');
    expect(headOf(changed({ document })).key).toBe('changed');
  });

  it('name the first three who signed', () => {
    const names = ['Anna', '', 'Celina', 'Daria'].map(name => signature({ name }));
    const of = (signatures: SignatureLine[]) => signersOf({ ...bareVerdict('ours-signed'), signatures }, '?');
    expect(of(names)).toEqual({ names: 'Anna, ?, Celina', more: true });
    expect(of([signature({ isSeal: true }), signature({ name: '', organisation: 'MOK' })])).toEqual({
      ...{ names: 'MOK', more: false },
    });
  });

  it('say that a signature covers the change only where one over the whole file is valid', () => {
    const begins = { document: DOCUMENT, continues: 'a' };
    expect(saysOf(changed({ ...begins, signatures: [signature({})] }))).toBe('changedSigned');
    for (const other of [{ valid: false }, { coversWholeFile: false }, { isSeal: true }]) {
      expect(saysOf(changed({ ...begins, signatures: [signature(other)] }))).toBe('changedAfter');
    }
    expect(saysOf(changed({ document: DOCUMENT, signatures: [signature({})] }))).toBe('changedInside');
    expect(saysOf(changed({}))).toBe('changedUnknown');
  });

  it('tell a file that was written anew from a stranger', () => {
    const other: Verdict = bareVerdict('other');
    expect(saysOf(other)).toBe('other');
    expect(saysOf({ ...other, document: DOCUMENT, reasons: [reason('rewritten')] })).toBe('otherRewritten');
    expect(saysOf({ ...other, reasons: [reason('unknown-seal')] })).toBe('otherSeal');
    expect(todoOf({ ...other, reasons: [reason('rewritten')] })).toEqual(['otherRewritten', 'original']);
  });

  it('name each change once, and warnings apart', () => {
    const reasons = [
      reason('signature-broken'),
      reason('signature-broken'),
      reason('page-content', 1),
      reason('page-content', 2),
      reason('older-version'),
    ];
    const { changes, warnings } = changesOf(changed({ reasons }));
    expect(changes.map(({ code, page }) => [code, page])).toEqual([
      ['signature-broken', null],
      ['page-content', 1],
      ['page-content', 2],
    ]);
    expect(warnings.map(({ code }) => code)).toEqual(['older-version']);
  });
});
