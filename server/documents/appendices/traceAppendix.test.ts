import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import type { Block } from '#shared/agreement/blocks.ts';
import type { Traced, Version } from '#shared/workshop/documents/documentState.ts';
import { agreementTree } from '../agreementTree.ts';
import { Press } from '../render.ts';
import { sampleAgreement } from '../testing/sampleAgreement.ts';
import { type TraceNames, traceAppendix } from './traceAppendix.ts';

const traced = (id: string, more: Partial<Traced>): Traced => ({
  step: 'cards',
  id,
  kind: 'card',
  text: id,
  side: 'A',
  by: null,
  from: [],
  ...more,
});
const SOURCES = {
  'decide/d': traced('d', { step: 'decide', text: 'Wtorki w OPS', side: null, from: ['cards/c1'] }),
  'cards/c1': traced('c1', { text: 'Godzina\nw poczekalni', by: 'p1' }),
  'cards/c2': traced('c2', { text: 'Wejściówki', side: 'B' }),
  'cards/c3': traced('c3', { text: 'ż'.repeat(900), side: null }),
};
const TRACE: Version['trace'] = {
  paragraphs: [
    { record: 'r1', clause: 'A06', item: 2, sources: ['decide/d', 'cards/c1', 'cards/c2'] },
    { record: 'r2', clause: 'A02', item: 1, sources: ['cards/c3'] },
    { record: 'r3', clause: 'A04', item: 1, sources: [] },
  ],
  sources: SOURCES,
};
const NAMES: TraceNames = {
  named: true,
  step: id => (id === 'cards' ? 'Kartki' : 'Decyzja'),
  side: id => (id === 'A' ? 'Kultura' : 'Pomoc'),
  person: () => 'Marta',
};
const doc = sampleAgreement();

const cells = (blocks: readonly Block[]) =>
  blocks.flatMap(block =>
    block.t === 'table'
      ? block.rows.map(row =>
          row.map(words => words.map(run => (run.t === 'text' ? run.text.replace(/\s/g, ' ') : '')).join('')),
        )
      : [],
  );

describe('traceAppendix', () => {
  it('says for each paragraph what it grew from, whose it is, and unsigned where it is', () => {
    const rows = cells(traceAppendix(doc, TRACE, NAMES));
    expect(rows.slice(0, 3)).toEqual([
      ['§ 6 ust. 2', 'Wtorki w OPS', 'wspólnie; Decyzja'],
      ['', 'Godzina w poczekalni', 'Kultura, Marta; Kartki'],
      ['', 'Wejściówki', 'Pomoc, bez podpisu; Kartki'],
    ]);
    expect(rows[3]?.[0]).toBe('§ 2');
    expect(rows[3]?.[1]).toHaveLength(400);
    expect(rows[3]?.[2]).toBe('bez podpisu; Kartki');
    expect(rows).toHaveLength(4);
  });

  it('prints words once: at the paragraph that grew from the fewest, and equal ones with their number', () => {
    const again = { ...SOURCES, 'cards/c4': traced('c4', { text: 'Wejściówki', side: 'B' }) };
    const paragraphs = [
      { record: 'r0', clause: 'A03', item: 1, sources: ['decide/d', 'cards/c1', 'cards/c2', 'cards/c4'] },
      { record: 'r1', clause: 'A06', item: 2, sources: ['decide/d'] },
    ];
    expect(cells(traceAppendix(doc, { paragraphs, sources: again }, NAMES))).toEqual([
      ['§ 3 ust. 1', 'Godzina w poczekalni', 'Kultura, Marta; Kartki'],
      ['', 'Wejściówki (2 ×)', 'Pomoc, bez podpisu; Kartki'],
      ['', 'Także słowa wymienione przy: § 6 ust. 2', ''],
      ['§ 6 ust. 2', 'Wtorki w OPS', 'wspólnie; Decyzja'],
    ]);
  });

  it('where names are not for the reader, nobody is said to have been silent', () => {
    const rows = cells(traceAppendix(doc, TRACE, { ...NAMES, named: false, person: () => null }));
    expect(rows.map(row => row[2])).toEqual([
      'wspólnie; Decyzja',
      'Kultura; Kartki',
      'Pomoc; Kartki',
      'bez podpisu; Kartki',
    ]);
  });

  it('stands at the end of every format, which says on each page that it is there', async () => {
    const appendix = traceAppendix(doc, TRACE, NAMES);
    const tree = agreementTree(doc, { state: 'draft', at: '2026-12-17T14:02:00Z', appendix });
    expect(tree.edition).toMatch(/^wersja.3, znak.*, z dodatkiem o źródłach$/);
    const { files } = await new Press(join(import.meta.dirname, '..')).render(tree, [
      'pdf',
      'docx',
      'odt',
      'html',
      'md',
    ]);
    expect(files.size).toBe(5);
    const html = Buffer.from(files.get('html') ?? []).toString();
    expect(html.indexOf('Skąd wzięły się te zapisy')).toBeGreaterThan(html.indexOf('Osoby do kontaktu'));
  });
});
