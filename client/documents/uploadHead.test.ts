import { expect, test } from 'vitest';
import type { Outcome, ReasonCode } from '#shared/agreement/files/verdict.ts';
import { documentBehind } from './checkAddress.ts';
import { uploadHead } from './uploadHead.ts';

const head = (outcome: Outcome, codes: ReasonCode[], continues: string | null = 'a') =>
  uploadHead({ outcome, continues, reasons: codes.map(code => ({ code, page: null, detail: '' })) });

test('a file that was refused is called by what differs, not by differing', () => {
  expect(head('changed', ['page-content', 'signature-broken'])).toBe('changed');
  expect(head('changed', ['outdated-signature', 'over-text'])).toBe('changedSignature');
  expect(head('changed', ['signature-broken', 'gap', 'padding'])).toBe('changedSignature');
  // The seal itself may be what does not hold.
  expect(head('changed', ['signature-broken'], null)).toBe('changed');
  expect(head('changed', ['rewritten'], null)).toBe('rewritten');
  expect(head('changed', [])).toBe('changed');
});

test('an older version is no file to be pleased about', () => {
  expect(head('ours-signed', ['older-version'])).toBe('older');
  expect(head('ours', ['older-version'])).toBe('older');
  expect(head('ours-signed', ['over-text'])).toBe('ours-signed');
  expect(head('other', ['rewritten'])).toBe('other');
});

test('the way back leads to a page of a document of this place, and nowhere else', () => {
  expect(documentBehind({ document: '/dokument/abc/porozumienie?as=x' })).toBe(
    '/dokument/abc/porozumienie?as=x',
  );
  for (const state of [null, undefined, 'x', {}, { document: 7 }, { document: '//obcy.pl/dokument/' }]) {
    expect(documentBehind(state)).toBeNull();
  }
});
