import { describe, expect, it } from 'vitest';
import * as z from 'zod/mini';
import { LANGS } from '#shared/text.ts';
import { toBlocks } from '../blocks.ts';
import { formOf } from '../forms.ts';
import { kindSchema } from '../kinds.ts';
import { agreementDocSchema } from '../model.ts';
import { harvestOf, sampleOfKind } from '../testing/kindSamples.ts';

const KINDS = kindSchema.options;
const OTHERS = KINDS.filter(kind => kind !== 'porozumienie');

describe.each(KINDS)('%s', kind => {
  it('is a valid document in both languages, filled and empty', () => {
    for (const lang of LANGS) {
      for (const filled of [true, false]) {
        const doc = sampleOfKind(kind, lang, filled);
        expect(z.safeParse(agreementDocSchema, doc).success).toBe(true);
        expect(doc.clauses.length).toBeGreaterThanOrEqual(4);
        expect(toBlocks(doc).filter(({ t }) => t === 'h2').length).toBeGreaterThanOrEqual(4);
      }
    }
  });

  it('says everything that was harvested for it', () => {
    const said = JSON.stringify(sampleOfKind(kind, 'pl'));
    const texts = Object.values(harvestOf(kind))
      .flat()
      .filter(one => one.kind === 'thought')
      .map(one => one.text.slice(0, 20).replace(/"/g, '\\"'));
    const weak =
      kind === 'porozumienie' ? ['żeby było miło', 'spokój osób', 'znajomość po', 'żeby nikomu'] : [];
    expect(texts.filter(text => !said.includes(text) && !weak.some(word => text.startsWith(word)))).toEqual(
      [],
    );
  });
});

describe.each(OTHERS)('%s', kind => {
  it('asks where nothing was harvested, in questions', () => {
    const empty = JSON.stringify(sampleOfKind(kind, 'pl', false));
    const asked = [...empty.matchAll(/\{\{ask:([^}]+)\}\}/g)].map(match => match[1] ?? '');
    expect(asked.length).toBeGreaterThanOrEqual(3);
    expect(asked.filter(question => !question.endsWith('?'))).toEqual([]);
  });

  it('has ids and words of its own, and English in English', () => {
    const ids = formOf(kind).map(({ id }) => id);
    expect(new Set(ids).size).toBe(ids.length);
    expect(ids.filter(id => /^A\d\d$/.test(id))).toEqual([]);
    const { clauses } = sampleOfKind(kind, 'en', false);
    // What is typed into the form of the document is in whatever language people type.
    const words = clauses
      .filter(({ id }) => id !== 'request' && id !== 'overlaps')
      .flatMap(({ title, items }) => [title, ...items.map(({ text }) => text)]);
    expect(words.filter(text => /[ąćęłńóśźż„”]/i.test(text))).toEqual([]);
  });
});

it('prints signatures only of what is signed, and each adult of a group signs', () => {
  const signed = KINDS.filter(kind => toBlocks(sampleOfKind(kind, 'pl')).some(({ t }) => t === 'signatures'));
  expect(signed).toEqual(['porozumienie', 'list-intencyjny', 'mikrowsparcie', 'mam-karta']);
  const table = toBlocks(sampleOfKind('mikrowsparcie', 'pl')).find(({ t }) => t === 'signatures');
  expect(table?.t === 'signatures' && table.rows.map(({ who }) => who)).toEqual(
    ['Alicja Wzorcowa', 'Bogdan Przykładny', 'Celina Próbna'].map(text => [{ t: 'text', text }]),
  );
});

it('puts the budget into its clause, with both sums', () => {
  const budget = sampleOfKind('mikrowsparcie', 'pl').clauses.find(({ id }) => id === 'budget');
  expect(budget?.items).toEqual([]);
  expect(budget?.table?.rows.map(row => row[4]?.replaceAll('\u00a0', ' '))).toEqual([
    '1 020,00 zł',
    '1 080,00 zł',
    '900,00 zł',
    '2 100,00 zł',
    '900,00 zł',
  ]);
});

it('tells with which letters a letter overlaps', () => {
  const overlaps = sampleOfKind('list-intencyjny', 'pl').clauses.find(({ id }) => id === 'overlaps');
  expect(overlaps?.items[0]?.sub).toEqual(['List chóru z ul. Szkolnej: scena dla chętnych.']);
});
