import { describe, expect, it } from 'vitest';
import * as z from 'zod/mini';
import { type Arrangement, arrangedClauses, arrangementSchema, standingParagraphs } from './arrangement.ts';
import { assemble } from './assemble.ts';
import { AGREEMENT_FORM } from './clauses/agreementForm.ts';
import { compose } from './harvest/compose.ts';
import { type ClauseAct, rearranged, USUAL } from './rearrange.ts';
import { everything, sampleAssembly, sampleDocument, townWords } from './testing/samples.ts';

const arranged = (...acts: ClauseAct[]): Arrangement =>
  acts.reduce<Arrangement>((clauses, act) => rearranged({ kind: 'porozumienie', clauses }, act) ?? [], []);
const composed = (clauses: Arrangement, more = {}) =>
  compose({
    variants: {},
    slots: {},
    words: { ...townWords('pl'), document: { kind: 'porozumienie', clauses, parties: [] } },
    ...more,
  });
const clausesIn = (all: readonly { clause: string }[]) => [...new Set(all.map(({ clause }) => clause))];

describe('an arrangement', () => {
  it('puts clauses in and takes them out before anything is written', () => {
    const clauses = arranged(
      { act: 'put', clause: 'A17', on: true },
      { act: 'put', clause: 'A19', on: false },
      { act: 'add', title: 'Wspólny samochód', words: 'Kto jedzie, tankuje.' },
    );
    const begun = composed(clauses);
    expect(clausesIn(begun)).toContain('A17');
    expect(clausesIn(begun)).not.toContain('A19');
    expect(begun.at(-1)).toMatchObject({ clause: 'own1', record: 'own1.text', text: 'Kto jedzie, tankuje.' });
    expect(z.safeParse(arrangementSchema, clauses).success).toBe(true);
  });

  it('moves a clause, and § follow the order', () => {
    const clauses = arranged({ act: 'move', clause: 'A22', before: 'A03' });
    const document = { ...sampleDocument('pl'), clauses };
    const doc = assemble({ ...sampleAssembly('pl', everything()), document });
    const ids = doc.clauses.map(({ id }) => id);
    expect(ids.indexOf('A22')).toBe(ids.indexOf('A03') - 1);
    expect(arranged({ act: 'move', clause: 'A03', before: null }).at(-1)?.id).toBe('A03');
  });

  it('hides what was taken out and keeps its words for when it comes back', () => {
    const assembly = sampleAssembly('pl', everything());
    const gone = arranged({ act: 'put', clause: 'A06', on: false });
    const doc = assemble({ ...assembly, document: { ...sampleDocument('pl'), clauses: gone } });
    expect(JSON.stringify(doc.clauses)).not.toContain('Wtorki w OPS: raz w miesiącu');
    const back = rearranged(
      { kind: 'porozumienie', clauses: gone },
      { act: 'put', clause: 'A06', on: true },
    ) as Arrangement;
    const again = assemble({ ...assembly, document: { ...sampleDocument('pl'), clauses: back } });
    expect(again.clauses.find(({ id }) => id === 'A06')).toEqual(
      assemble(assembly).clauses.find(({ id }) => id === 'A06'),
    );
  });

  it('has one wording at a time, and each of them whole', () => {
    const written = ['A', 'B', 'C'].flatMap(variant =>
      composed(arranged({ act: 'reword', clause: 'A13', variant })).filter(({ clause }) => clause === 'A13'),
    );
    const once = [...new Map(written.map(one => [one.record, one])).values()];
    const standing = (variant: string) =>
      standingParagraphs(once, {
        kind: 'porozumienie',
        clauses: arranged({ act: 'reword', clause: 'A13', variant }),
      }).map(({ record }) => record.slice(4));
    expect(standing('A')).toEqual(['clients', 'contacts', 'other']);
    expect(standing('B')).toEqual(['clients', 'contacts', 'other', 'B.list']);
    expect(standing('C')).toEqual(['contacts', 'other', 'C.joint']);
  });

  it('refuses what it does not know', () => {
    const refused: ClauseAct[] = [
      { act: 'put', clause: 'A99', on: true },
      { act: 'reword', clause: 'A13', variant: 'constructor' },
      { act: 'reword', clause: 'A13', variant: USUAL },
      { act: 'move', clause: 'A13', before: 'A99' },
      { act: 'name', clause: 'A13', title: 'Inaczej' },
      { act: 'add', title: '', words: '' },
    ];
    expect(refused.map(act => rearranged({ kind: 'porozumienie' }, act))).toEqual(refused.map(() => null));
    const many = Array.from({ length: 25 }, (_, n): ClauseAct => ({ act: 'add', title: `T${n}`, words: '' }));
    const full = many.reduce<Arrangement>(
      (clauses, act) => rearranged({ kind: 'porozumienie', clauses }, act) ?? clauses,
      [],
    );
    expect(full.filter(({ title }) => title !== undefined)).toHaveLength(20);
    expect(new Set(full.map(({ id }) => id)).size).toBe(full.length);
  });

  it('lists every clause of the form once, whatever was arranged', () => {
    const clauses = arranged(
      { act: 'move', clause: 'A12', before: 'A02' },
      { act: 'put', clause: 'A12', on: true },
    );
    const ids = arrangedClauses({ kind: 'porozumienie', clauses: clauses.slice(0, 3) }).map(
      ({ form }) => form.id,
    );
    expect(ids.toSorted()).toEqual(AGREEMENT_FORM.map(({ id }) => id));
  });
});

describe('clauses that come by themselves', () => {
  const words = (parties: readonly 'welfare'[], lang: 'pl' | 'en' = 'pl') => ({
    ...townWords(lang),
    document: { kind: 'porozumienie' as const, parties: parties.map(kind => ({ kind })) },
  });
  const groups = (text: string) => ({
    groups:
      everything()
        .groups?.slice(0, 1)
        .map(one => ({ ...one, text })) ?? [],
  });

  it('A14 with a welfare centre among the parties', () => {
    expect(clausesIn(composed([], { words: words(['welfare']) }))).toContain('A14');
    expect(clausesIn(composed([]))).not.toContain('A14');
  });

  it('A15 where children are served, in whatever words', () => {
    for (const text of ['dzieci z osiedla', 'Młodzież', 'uczennice i uczniowie', 'teenagers']) {
      expect(clausesIn(composed([], { slots: groups(text), words: words([]) }))).toContain('A15');
    }
    expect(
      clausesIn(composed([], { slots: groups('osoby starsze, dziennikarki'), words: words([]) })),
    ).not.toContain('A15');
  });

  it('in the long form everything an agreement usually has', () => {
    expect(clausesIn(composed([], { form: 'long' }))).toEqual(
      expect.arrayContaining(['A02', 'A07', 'A08', 'A16', 'A18', 'A20']),
    );
  });
});
