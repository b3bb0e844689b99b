import { describe, expect, it } from 'vitest';
import * as z from 'zod/mini';
import { effortFrom, effortSince } from '../../test/fixtures/effort.ts';
import { type Block, toBlocks, type Words } from './blocks.ts';
import { contentHash, versionMark } from './canonical.ts';
import { type AgreementDoc, agreementDocSchema } from './model.ts';
import { typeset } from './typeset.ts';

type Given = Partial<z.input<typeof agreementDocSchema>>;

function agreement(given: Given = {}): AgreementDoc {
  return z.parse(agreementDocSchema, {
    schema: 'agreement/1',
    kind: 'porozumienie',
    lang: 'pl',
    title: 'Porozumienie o współpracy',
    place: 'Lipowo',
    version: 1,
    parties: [],
    clauses: [],
    annexes: [],
    ...given,
  });
}

const clause = (id: string, ...items: (string | { text: string; sub: string[] })[]) => ({
  id,
  title: `Tytuł ${id}`,
  items: items.map(item => (typeof item === 'string' ? { text: item } : item)),
});

const party = (id: string, more: object = {}) => ({
  id,
  label: '',
  name: `Dom Kultury ${id}`,
  address: 'ul. Lipowa 1',
  kind: 'culture' as const,
  rep: { name: 'Alicja Wzorcowa', role: 'dyrektorka', mandate: 'powołania' },
  ...more,
});

/** Runs as one string: bold between asterisks, open places between angle brackets, bound spaces as plain ones. */
function read(words: Words): string {
  return words
    .map(run => (run.t === 'ask' ? `<${run.question}>` : run.strong ? `*${run.text}*` : run.text))
    .join('')
    .replaceAll('\u00a0', ' ');
}

const texts = (blocks: readonly Block[]) =>
  blocks.flatMap(block => (block.t === 'p' || block.t === 'note' ? [read(block.words)] : []));

describe('toBlocks', () => {
  it('numbers written clauses and skips computed ones', () => {
    const blocks = toBlocks(
      agreement({ clauses: [clause('A00'), clause('A03', 'x'), clause('A04', 'y'), clause('A25')] }),
    );
    const numbers = blocks.flatMap(block => (block.t === 'h2' ? [block.number] : []));
    expect(numbers).toEqual(['§\u00a01', '§\u00a02']);
  });

  it('gives one paragraph no number, several a number, points their own', () => {
    const blocks = toBlocks(
      agreement({
        clauses: [
          clause('A03', 'jedno'),
          clause('A04', { text: 'aby:', sub: ['a', 'b'] }),
          clause('A05', 'raz', { text: 'dwa', sub: ['c'] }),
        ],
      }),
    );
    expect(blocks.map(block => block.t)).toEqual(['title', 'h2', 'p', 'h2', 'p', 'ol', 'h2', 'ol']);
    expect(blocks.flatMap(block => (block.t === 'ol' ? [block.style] : []))).toEqual([
      'points',
      'paragraphs',
    ]);
  });

  it('resolves references to clauses, paragraphs, points and annexes', () => {
    const blocks = toBlocks(
      agreement({
        clauses: [
          clause(
            'A06',
            'Przegląd: {{ref:A19}}, {{ref:A19.2}}, {{ref:A19.2.1}}; załącznik {{annex:zadania}}.',
          ),
          clause('A19', 'a', { text: 'b', sub: ['c'] }),
        ],
        annexes: [
          { id: 'zasoby', title: 'Zasoby', publicCopy: true },
          { id: 'zadania', title: 'Zadania', publicCopy: true },
        ],
      }),
    );
    expect(texts(blocks)[0]).toBe('Przegląd: § 2, § 2 ust. 2, § 2 ust. 2 pkt 1; załącznik 2.');
    expect(texts(blocks)).toContain('*Załączniki:* 1. Zasoby. 2. Zadania.');
  });

  it('asks where a reference or a clause is missing, and never throws on odd braces', () => {
    const blocks = toBlocks(
      agreement({
        clauses: [clause('A06', '{{ref:A99}} {{annex:nie}} {{x}} {{ {{ask:kto?}} }}'), clause('A07')],
      }),
    );
    expect(texts(blocks)[0]).toBe('<który paragraf?> <który załącznik?> {{x}} {{ <kto?> }}');
    expect(blocks.at(-1)).toEqual({ t: 'ask', question: 'Co tu ustalamy?' });
  });

  it('makes a whole unfilled paragraph a line with its question', () => {
    const blocks = toBlocks(agreement({ clauses: [clause('A12', '{{ask:Jak długo trwa próba?}}')] }));
    expect(blocks.at(-1)).toEqual({ t: 'ask', question: 'Jak długo trwa próba?' });
  });

  it('asks no day of what is made when the last one signs', () => {
    const electronic = { ...clause('A24'), variant: 'electronic' };
    const [title] = toBlocks(agreement({ date: undefined, clauses: [electronic] }));
    expect(title?.t === 'title' && read(title.lead)).toMatch(/^zawarte w dniu złożenia ostatniego podpisu/);
    const [paper] = toBlocks(agreement({ date: undefined, clauses: [clause('A24')] }));
    expect(paper?.t === 'title' && read(paper.lead)).toContain('<data>');
  });

  it('names parties in the nominative and asks for what is missing', () => {
    const doc = agreement({
      parties: [
        party('p1', { register: 'RIK 12' }),
        party('p2', { actingFor: 'Gmina Lipowo', rep: { name: '', role: '', mandate: '' } }),
      ],
      clauses: [clause('A01')],
    });
    const block = toBlocks(doc).find(found => found.t === 'parties');
    expect(block?.t === 'parties' && block.rows.map(row => read(row.words))).toEqual([
      '*Strona 1: Dom Kultury p1*, adres: ul. Lipowa 1, RIK 12; reprezentacja: Alicja Wzorcowa, dyrektorka, na podstawie: powołania.',
      '*Strona 2: Dom Kultury p2*, adres: ul. Lipowa 1; w imieniu i na rzecz: Gmina Lipowo; reprezentacja: <imię i nazwisko>, <funkcja>, na podstawie: <podstawa>.',
    ]);
    expect(texts(toBlocks(doc)).slice(0, 3)).toEqual([
      'Porozumienie zawierają:',
      expect.stringMatching(/^Strony są zwane/),
      expect.stringMatching(/^Każda z osób podpisujących/),
    ]);
  });

  it('gives the treasurer an own line to sign', () => {
    const doc = agreement({
      parties: [party('p1', { countersign: { name: '', role: 'skarbniczka gminy' } })],
    });
    const block = toBlocks(doc).find(found => found.t === 'signatures');
    expect(block?.t === 'signatures' && block.rows.map(row => row.party.replaceAll('\u00a0', ' '))).toEqual([
      'Strona 1: Dom Kultury p1',
      'Kontrasygnata, Strona 1',
    ]);
  });

  it('names everybody who may sign: one row where one is enough, one each where they sign together', () => {
    const also = [
      { name: 'Jan Lis', role: 'zastępca', mandate: 'pełnomocnictwa nr 2' },
      { name: ' ', role: 'ktoś', mandate: '' },
    ];
    const rows = (signing: 'one' | 'all') => {
      const blocks = toBlocks(
        agreement({ parties: [party('p1', { also, signing })], clauses: [clause('A01')] }),
      );
      const told = blocks.find(found => found.t === 'parties');
      const signs = blocks.find(found => found.t === 'signatures');
      return [
        told?.t === 'parties' ? told.rows.map(row => read(row.words)) : [],
        signs?.t === 'signatures' ? signs.rows.map(row => read(row.who)) : [],
      ].flat();
    };
    expect(rows('one')).toEqual([
      '*Strona 1: Dom Kultury p1*, adres: ul. Lipowa 1; reprezentacja: Alicja Wzorcowa, dyrektorka, na podstawie: powołania; albo Jan Lis, zastępca, na podstawie: pełnomocnictwa nr 2 (wystarczy podpis jednej z tych osób).',
      'Alicja Wzorcowa albo Jan Lis',
    ]);
    const [told, ...together] = rows('all');
    expect(told).toContain('; oraz Jan Lis, zastępca, na podstawie: pełnomocnictwa nr 2 (podpisują razem).');
    expect(together).toEqual(['Alicja Wzorcowa', 'Jan Lis']);
  });

  it('has a person sign in their own name, represented by nobody', () => {
    const person = party('Anna', { kind: 'person', rep: { name: '', role: '', mandate: '' } });
    const blocks = toBlocks(agreement({ parties: [person], clauses: [clause('A01')] }));
    const told = blocks.find(found => found.t === 'parties');
    expect(told?.t === 'parties' && told.rows.map(row => read(row.words))).toEqual([
      '*Strona 1: Dom Kultury Anna*, adres: ul. Lipowa 1.',
    ]);
    const signs = blocks.find(found => found.t === 'signatures');
    expect(signs?.t === 'signatures' && signs.rows.map(row => read(row.who))).toEqual(['Dom Kultury Anna']);
  });

  it('prints the mark of this very content', () => {
    const doc = agreement({ version: 3, clauses: [clause('A24', 'znak {{mark}}')] });
    expect(texts(toBlocks(doc))[0]).toBe(`znak ${versionMark(3, contentHash(doc))}`);
  });

  it('has no § in documents that are no contract', () => {
    const doc = agreement({ kind: 'notatka', date: '2026-11-20', clauses: [clause('X1', 'raz {{ref:X1}}')] });
    const blocks = toBlocks(doc);
    expect(blocks.flatMap(block => (block.t === 'h2' ? [block.number] : []))).toEqual([null]);
    expect(texts(blocks)[0]).toBe('raz „Tytuł X1”');
    expect(blocks[0]?.t === 'title' && read(blocks[0].lead)).toBe('Lipowo, 20 listopada 2026 r.');
  });

  it('speaks English', () => {
    const doc = agreement({
      lang: 'en',
      date: '2026-12-18',
      number: '4/2026',
      parties: [party('p1')],
      clauses: [clause('A06', '{{ref:A06.1}}')],
    });
    const [title] = toBlocks(doc);
    expect(title?.t === 'title' && read(title.lead)).toBe('no. 4/2026, made on 18 December 2026 in Lipowo');
    expect(texts(toBlocks(doc))[0]).toBe('§ 1 para. 1');
  });
});

describe('typeset', () => {
  it('binds short words, numbers and days, and makes a lone hyphen a dash', () => {
    expect(typeset('w domu - Strona 1, 20 listopada')).toBe('w\u00a0domu – Strona\u00a01, 20\u00a0listopada');
    expect(typeset('czarno-biały')).toBe('czarno-biały');
  });

  it('is quick with a word of a hundred thousand letters', () => {
    const start = effortFrom();
    expect(typeset(`a ${'x'.repeat(100_000)} b`)).toHaveLength(100_004);
    expect(effortSince(start)).toBeLessThan(500);
  });
});

describe('the schema', () => {
  it('cleans text as it will be hashed and refuses crooked tables', () => {
    expect(agreement({ title: ' Z\u0307\u0007ycie\u202e ' }).title).toBe('Ż ycie');
    const table = { caption: '', head: ['a'], widths: [1], rows: [['x', 'y']] };
    expect(() => agreement({ clauses: [{ ...clause('A03'), table }] })).toThrow();
  });
});
