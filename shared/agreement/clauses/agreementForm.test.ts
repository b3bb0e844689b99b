import { describe, expect, it } from 'vitest';
import { LANGS } from '#shared/text.ts';
import { compose } from '../harvest/compose.ts';
import { wordingRecords } from '../harvest/recordIds.ts';
import { everything, townWords } from '../testing/samples.ts';
import { AGREEMENT_FORM } from './agreementForm.ts';
import type { ParagraphForm } from './clause.ts';

const wordings = AGREEMENT_FORM.flatMap(
  ({ id, paragraphs, variants = {} }): [string, readonly ParagraphForm[]][] => [
    [id, paragraphs],
    ...Object.entries(variants).map(([name, variant]): [string, readonly ParagraphForm[]] => [
      `${id} ${name}`,
      variant.paragraphs,
    ]),
  ],
);

const VARIANTS: Record<string, string>[] = [
  {},
  { A11: 'B', A13: 'B', A24: 'electronic' },
  { A13: 'C', A24: 'mixed' },
];

/** Everything the form can say, in every variant, with everything and with nothing harvested. */
const said = LANGS.flatMap(lang =>
  [{}, everything()].flatMap(slots =>
    VARIANTS.flatMap(variants =>
      compose({ variants, slots, words: townWords(lang) }).map(({ record, text }) => ({
        lang,
        record,
        text,
      })),
    ),
  ),
);

describe('the short form', () => {
  it('has every clause of the minimum, in the order of the clause table', () => {
    const ids = AGREEMENT_FORM.map(clause => clause.id);
    expect(ids).toEqual([...ids].sort());
    expect(ids).toEqual(expect.arrayContaining('A01 A03 A04 A06 A09 A10 A11 A13 A19 A22 A23 A24'.split(' ')));
    const always = AGREEMENT_FORM.filter(clause => clause.when === 'always').map(clause => clause.id);
    expect(always).toEqual('A01 A03 A04 A06 A09 A10 A11 A13 A19 A22 A23 A24'.split(' '));
  });

  it.each(wordings)('%s: every paragraph has a name of its own', (_, forms) => {
    const names = forms.flatMap(form => ('name' in form ? [form.name] : []));
    expect(new Set(names).size).toBe(names.length);
  });

  it('tells variants apart by their records', () => {
    for (const { id, variants = {} } of AGREEMENT_FORM) {
      for (const [name, { paragraphs }] of Object.entries(variants)) {
        expect(paragraphs.some(form => 'name' in form && form.name.startsWith(`${name}.`))).toBe(true);
        expect([
          ...wordingRecords({ id, title: { pl: '', en: '' }, when: 'always', ask: null, paragraphs }),
        ]).not.toEqual([]);
      }
    }
  });

  it('points only at clauses that are always there', () => {
    const targets = new Set(
      said.flatMap(({ text }) => [...text.matchAll(/\{\{ref:([^}]+)\}\}/g)].map(match => match[1])),
    );
    expect([...targets].sort()).toEqual(['A06', 'A19']);
    const known =
      /\{\{(ask:[^{}]{1,300}|ref:A\d\d|annex:(resources|talents|tasks|contacts|remarks|controllers|joining)|mark)\}\}/g;
    expect(said.filter(({ text }) => text.replace(known, '').includes('{{'))).toEqual([]);
  });

  it('asks in questions', () => {
    const asked = said.flatMap(({ text }) =>
      [...text.matchAll(/\{\{ask:([^}]+)\}\}/g)].map(match => match[1] ?? ''),
    );
    expect(asked.length).toBeGreaterThan(50);
    expect(asked.filter(question => !question.endsWith('?'))).toEqual([]);
  });

  it('speaks Polish without guessing anybody’s gender, and English in English', () => {
    expect(
      said.filter(
        ({ lang, text }) =>
          lang === 'pl' && /\p{L}\/\p{L}|\(\p{L}{1,3}\)| - |podopieczn|jeszcze raz/u.test(text),
      ),
    ).toEqual([]);
    const wording = compose({ variants: {}, slots: {}, words: { ...townWords('en'), town: '' } });
    expect(wording.filter(({ text }) => /[ąćęłńóśźż„”]/i.test(text))).toEqual([]);
  });
});
