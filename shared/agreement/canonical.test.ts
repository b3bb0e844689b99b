import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { canonicalJson, canonicalText, contentHash, versionMark } from './canonical.ts';
import type { AgreementDoc } from './model.ts';

const note: AgreementDoc = {
  schema: 'agreement/1',
  kind: 'notatka',
  lang: 'pl',
  title: 'Notatka',
  place: 'Lipowo',
  version: 3,
  parties: [],
  clauses: [
    {
      id: 'X1',
      title: 'Co ustalono',
      items: [{ text: 'Zażółć gęślą jaźń' }],
      origin: [{ activity: 'mik.1.01', contributionIds: ['c1'] }],
    },
  ],
  annexes: [],
};

describe('canonicalJson', () => {
  it('sorts keys, has no white space and leaves out where sentences come from', () => {
    expect(canonicalJson(note)).toBe(
      '{"annexes":[],"clauses":[{"id":"X1","items":[{"text":"Zażółć gęślą jaźń"}],"title":"Co ustalono"}],"kind":"notatka","lang":"pl","parties":[],"place":"Lipowo","schema":"agreement/1","title":"Notatka","version":3}',
    );
  });

  it('knows whole numbers only', () => {
    expect(() => canonicalJson({ ...note, version: 1.5 })).toThrow(RangeError);
    expect(() => canonicalJson({ ...note, version: Number.NaN })).toThrow(RangeError);
  });

  it('does not depend on the order of keys, on spelling of letters or on line ends', () => {
    const turned = Object.fromEntries(Object.entries(note).reverse()) as AgreementDoc;
    expect(canonicalJson(turned)).toBe(canonicalJson(note));
    const typed = (text: string) => canonicalJson({ ...note, title: text });
    expect(typed('Z\u0307ycie\r\nrazem')).toBe(typed('Życie\nrazem'));
  });
});

describe('contentHash', () => {
  it('is SHA-256 of the canonical bytes', async () => {
    const digest = await crypto.subtle.digest('SHA-256', new TextEncoder().encode(canonicalJson(note)));
    const expected = Array.from(new Uint8Array(digest), byte => byte.toString(16).padStart(2, '0')).join('');
    expect(contentHash(note)).toBe(expected);
  });

  it('stays what it is for a document that is kept for years', () => {
    expect(contentHash(note)).toBe('1b3afd11f619f8b1457a4b49a3a1871c94b68e6da3fab560a4b209705161e17e');
  });

  it('gives the mark of every page', () => {
    expect(versionMark(3, '9f3c21ab7be0')).toBe('v3 · 9F3C-21AB');
  });
});

describe('canonicalText', () => {
  it('changes nothing the second time', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), text => {
        const once = canonicalText(text);
        expect(canonicalText(once)).toBe(once);
        expect(once).toBe(once.normalize('NFC'));
        // biome-ignore lint/suspicious/noControlCharactersInRegex: their absence is the point
        expect(once).not.toMatch(/[\u0000-\u0009\u000b-\u001f\u007f-\u009f\u202e]|\p{Surrogate}/u);
      }),
    );
  });
});
