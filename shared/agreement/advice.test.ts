import { describe, expect, it } from 'vitest';
import type { WorkshopDocument } from '#shared/workshop/documents/documentState.ts';
import { type Advice, adviceOn } from './advice.ts';
import { assemble } from './assemble.ts';
import { undignifiedWords } from './dignity.ts';
import { documentOfKind, sampleOfKind } from './testing/kindSamples.ts';
import { everything, sampleAssembly, sampleDocument } from './testing/samples.ts';

const about = (all: readonly Advice[]) => all.map(one => one.about);

function advised(change: Partial<WorkshopDocument> = {}, texts: Record<string, string> = {}, variants = {}) {
  const document = { ...sampleDocument('pl'), ...change };
  const assembly = sampleAssembly('pl', everything(), variants);
  const paragraphs = assembly.paragraphs.map(one => ({ ...one, text: texts[one.record] ?? one.text }));
  return adviceOn(document, assemble({ ...assembly, document, paragraphs }));
}

describe('advice on an agreement', () => {
  it('asks in whose name a welfare centre signs', () => {
    const parties = sampleDocument('pl').parties.map(({ actingFor: _, ...party }) => party);
    expect(about(advised({ parties }))).toContain('acting-for');
    expect(about(advised())).not.toContain('acting-for');
  });

  it('asks of what kind a party is where its name does not say', () => {
    const parties = sampleDocument('pl').parties.map(party => ({ ...party, kind: 'other' as const }));
    expect(about(advised({ parties }))).toContain('party-kind');
    expect(about(advised())).not.toContain('party-kind');
    const parish = parties.map(party => ({ ...party, name: 'Parafia w Lipowie' }));
    expect(about(advised({ parties: parish }))).not.toContain('party-kind');
  });

  it('tells that signatures in a file came for copies on paper', () => {
    const doc = assemble(sampleAssembly('pl', everything()));
    expect(about(adviceOn(sampleDocument('pl'), doc, { inFile: true }))).toContain('paper-signed');
    const mixed = assemble(sampleAssembly('pl', everything(), { A24: 'mixed' }));
    expect(about(adviceOn(sampleDocument('pl'), mixed, { inFile: true }))).not.toContain('paper-signed');
  });

  it('sends to the treasurer where money is spoken of and nobody countersigns', () => {
    expect(about(advised())).not.toContain('treasurer');
    expect(about(advised({}, { 'A09.shift': 'Strona 1 kupuje farby za 300 zł.' }))).toContain('treasurer');
    expect(about(advised({}, {}, { A11: 'B' }))).toContain('treasurer');
    const [first, ...others] = sampleDocument('pl').parties;
    const parties = first ? [{ ...first, countersign: { name: '', role: 'skarbnik' } }, ...others] : [];
    expect(about(advised({ parties }, {}, { A11: 'B' }))).not.toContain('treasurer');
  });

  it('asks for another kind of document where the room chose one', () => {
    const document = sampleDocument('pl');
    const chosen = ['list-intencyjny', 'porozumienie'] as const;
    expect(adviceOn(document, null, { chosen })).toContainEqual({
      about: 'other-kind',
      kind: 'list-intencyjny',
    });
    expect(about(adviceOn(document, null, { chosen: ['porozumienie'] }))).not.toContain('other-kind');
  });

  it('misses clauses that the parties and the groups call for', () => {
    expect(about(advised())).toContain('dignity-clause');
    const without = advised({ clauses: [{ id: 'A15', on: false }] });
    expect(about(without)).toContain('minors-clause');
    expect(about(advised({}, {}, { A13: 'C' }))).toContain('data-officer');
  });

  it('tells which party has no task', () => {
    const { parties } = sampleDocument('pl');
    const [first] = parties;
    const third = first ? [{ ...first, id: 'c', side: 'C' as const, name: 'Szkoła nr 1' }] : [];
    expect(advised({ parties: [...parties, ...third] })).toContainEqual({
      about: 'no-task',
      party: 'Szkoła nr 1',
    });
    expect(about(advised())).not.toContain('no-task');
  });

  it('knows agreements with one party, people, sides that do not sign and parties that came later', () => {
    const { parties } = sampleDocument('pl');
    const [first, second] = parties;
    if (first === undefined || second === undefined) {
      throw new Error('no parties');
    }
    const alone = advised({ parties: [first], leftOut: [second] });
    expect(about(alone)).toContain('one-party');
    expect(alone).toContainEqual({ about: 'left-out', party: second.name });
    expect(alone).toContainEqual({
      about: 'no-such-party',
      word: 'Strona 2',
      clause: 'Zadania i terminy',
    });
    expect(about(alone)).toContain('copies');
    const { side: _, ...added } = { ...first, id: 'P1', name: 'Anna', kind: 'person' as const };
    const three = advised({ parties: [...parties, added] });
    expect(three).toContainEqual({ about: 'person-signs', party: 'Anna' });
    expect(three).toContainEqual({ about: 'no-coordinator', party: 'Anna' });
    expect(three).toContainEqual({ about: 'no-task', party: 'Anna' });
    for (const one of ['one-party', 'left-out', 'no-such-party', 'copies', 'no-coordinator', 'named']) {
      expect(about(advised())).not.toContain(one);
    }
  });

  it('reads every number of a row, and none that counts', () => {
    const text =
      'Strony 1 i 9 płacą, Strony 3–5 malują, Stronom 8 nic. Stronie 14 dni wcześniej, Strony 12 marca.';
    const missing = advised({}, { 'A09.shift': text }).filter(({ about: one }) => one === 'no-such-party');
    expect(missing.map(one => 'word' in one && one.word)).toEqual(
      [9, 3, 4, 5, 8].map(number => `Strona ${number}`),
    );
    const both = 'Strony 1 oraz 2 wyznaczają Annę.';
    const parties = sampleDocument('pl').parties.map(party => ({ ...party, label: '' }));
    const coordinators = sampleAssembly('pl', everything()).paragraphs.filter(
      ({ clause }) => clause === 'A10',
    );
    const texts = Object.fromEntries(coordinators.map(({ record }) => [record, both]));
    expect(about(advised({ parties }, texts))).not.toContain('no-coordinator');
    const first = Object.fromEntries(coordinators.map(({ record }) => [record, 'Strona 1 wyznacza Annę.']));
    expect(about(advised({ parties }, first))).toContain('no-coordinator');
  });

  it('finds the name of somebody whose side does not sign, and no part of another word', () => {
    const document = sampleDocument('pl');
    const assembly = sampleAssembly('pl', everything());
    const paragraphs = assembly.paragraphs.map(one => ({
      ...one,
      text: one.record === 'A09.shift' ? 'Prowadzi Jan Lis, wspiera Olaf.' : one.text,
    }));
    const doc = assemble({ ...assembly, document, paragraphs });
    expect(
      adviceOn(document, doc, { beside: ['Jan Lis', 'Ola'] }).filter(one => one.about === 'named'),
    ).toEqual([{ about: 'named', word: 'Jan Lis', clause: 'Zadania i terminy' }]);
  });

  it('points at words from above and at telephones, and changes nothing', () => {
    const found = advised({}, { 'A04.signs': 'Podopieczni dzwonią: 601 234 567.' });
    expect(found).toContainEqual({
      about: 'word',
      word: 'Podopieczni',
      instead: 'osoby korzystające ze wsparcia',
      clause: 'Cele',
    });
    expect(found).toContainEqual({ about: 'personal', clause: 'Cele' });
  });
});

it('finds each word once, in every ending, and no word inside another', () => {
  expect(
    undignifiedWords('podopiecznych i Podopiecznych, wykluczonym', 'pl').map(({ word }) => word),
  ).toEqual(['podopiecznych', 'wykluczonym']);
  expect(undignifiedWords('kompetentna osoba, niewykluczone', 'pl')).toEqual([]);
  expect(undignifiedWords('ubogacenie kultury, ubogacać', 'pl')).toEqual([]);
  expect(
    undignifiedWords('niepełnosprawny, trudna młodzież, klientów pomocy społecznej, ubogich', 'pl'),
  ).toHaveLength(4);
  expect(undignifiedWords('the needy', 'en')).toHaveLength(1);
});

it('says when a mission is too long, an application too dear, a letter missing, a group nobody', () => {
  const long = { ...sampleOfKind('misja-wizja', 'pl') };
  const clauses = long.clauses.map(one =>
    one.id === 'mission' ? { ...one, items: [{ text: 'słowo '.repeat(130).trim() }] } : one,
  );
  expect(adviceOn(documentOfKind('misja-wizja', 'pl'), { ...long, clauses })).toEqual([
    { about: 'long', clause: 'Misja', words: 130, most: 120 },
  ]);
  const asked = documentOfKind('mikrowsparcie', 'pl');
  expect(about(adviceOn(asked, null))).toEqual([]);
  const lines = [{ what: 'Scena', quantity: 1, price: 600_000, own: false }];
  const dear = asked.application && { ...asked.application, lines, letter: '' };
  const nobody = asked.parties.map(({ adults: _, ...party }) => party);
  expect(about(adviceOn({ ...asked, application: dear, parties: nobody }, null))).toEqual([
    'group-signs',
    'letter-missing',
    'budget-above',
  ]);
});
