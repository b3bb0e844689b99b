import { describe, expect, it } from 'vitest';
import * as z from 'zod/mini';
import { type AgreementDoc, agreementDocSchema } from '#shared/agreement/model.ts';
import { passagesOf, readDocument, readingMinutes, sectionsOf } from './sections.ts';

const doc: AgreementDoc = z.parse(agreementDocSchema, {
  schema: 'agreement/1',
  kind: 'porozumienie',
  lang: 'pl',
  title: 'Porozumienie o współpracy',
  place: 'Lipowie',
  version: 1,
  parties: [
    {
      id: 'A',
      side: 'A',
      label: '',
      name: 'Miejski Ośrodek Kultury',
      address: '',
      kind: 'culture',
      rep: { name: '', role: '', mandate: '' },
    },
  ],
  clauses: [
    { id: 'A00', title: 'Tytuł', items: [{ text: 'liczony, bez własnego nagłówka' }] },
    { id: 'A01', title: 'Strony', items: [] },
    {
      id: 'A06',
      title: 'Rozwiązania',
      items: [{ text: 'Raz w miesiącu.' }, { text: 'Plakat.', sub: ['w OPS'] }],
    },
    { id: 'A26', title: 'Podpisy', items: [{ text: 'uwaga' }] },
  ],
  annexes: [
    {
      id: 'z',
      title: 'Zadania',
      publicCopy: true,
      table: { caption: 'Zadania', head: ['Kto', 'Co'], widths: [1, 2], rows: [['Strona 1', 'plakat']] },
    },
  ],
});

describe('sections of a document', () => {
  const sections = sectionsOf(doc, [
    { clause: 'A06', item: 2, sources: ['cards/1'] },
    { clause: 'A06', item: 1, sources: [] },
    { clause: 'annex:z', item: 1, sources: ['plan/1'] },
  ]);

  it('put each paragraph’s sources under its own clause, whatever is computed around it', () => {
    expect(sections.map(({ heading }) => heading.text)).toEqual([
      'Porozumienie o\u00a0współpracy',
      'Strony',
      'Rozwiązania',
      'Podpisy',
      'Zadania',
    ]);
    expect(sections.map(({ sources }) => [...sources])).toEqual([
      [],
      [],
      [[2, ['cards/1']]],
      [],
      // A task stands in its row of the annex.
      [[1, ['plan/1']]],
    ]);
  });

  it('are heard whole, in order, with the questions of empty places', () => {
    const heard = passagesOf(sections, 'do uzupełnienia');
    const all = heard.map(({ text }) => text).join('\n');
    for (const words of [
      '§\u00a02. Rozwiązania',
      '1. Raz w',
      '2. Plakat. 1) w',
      'do uzupełnienia: adres',
      'Kto: Strona\u00a01. Co: plakat.',
    ]) {
      expect(all).toContain(words);
    }
    expect(new Set(heard.map(({ key }) => key)).size).toBe(heard.length);
    expect(readingMinutes(heard)).toBe(1);
  });

  it('are not guessed from a text that does not read', () => {
    expect(readDocument('{')).toBeNull();
    expect(readDocument('{"schema":"agreement/9"}')).toBeNull();
    expect(readDocument(JSON.stringify(doc))?.clauses).toHaveLength(4);
  });
});
