import { describe, expect, it } from 'vitest';
import { assemble, printedParagraphs } from './assemble.ts';
import { toBlocks } from './blocks.ts';
import { placeOf } from './numbers.ts';
import { everything, sampleAssembly } from './testing/samples.ts';

const assembly = sampleAssembly('pl', everything());
const doc = assemble(assembly);
const placed = printedParagraphs(assembly).map(({ record, clause, order }) => ({
  record,
  clause,
  item: order,
}));
const plain = (text = '') => text.replaceAll('\u00a0', ' ');

describe('placeOf', () => {
  it('says where a paragraph stands', () => {
    const place = placeOf(doc, placed, 'A06.solutions-0');
    expect(place).toMatchObject({ clauseNumber: 6, item: 2, title: 'Rozwiązania bez dodatkowych obciążeń' });
    expect(plain(place?.label)).toBe('§ 6 ust. 2');
    expect(plain(placeOf(doc, placed, 'A06.solutions-0', 'en')?.label)).toBe('§ 6 para. 2');
  });

  it('gives no number to the only paragraph of a clause', () => {
    expect(placeOf(doc, placed, 'A11.A.none')).toMatchObject({ item: null, clauseNumber: 11 });
    expect(plain(placeOf(doc, placed, 'A11.A.none')?.label)).toBe('§ 11');
  });

  it('counts as the printed document does', () => {
    const headings = toBlocks(doc).flatMap(block => (block.t === 'h2' && block.number ? [block] : []));
    for (const { record } of placed.filter(({ clause }) => !clause.startsWith('annex:'))) {
      const place = placeOf(doc, placed, record);
      const heading = headings[(place?.clauseNumber ?? 0) - 1];
      expect(place?.label.startsWith(heading?.number ?? '?')).toBe(true);
      expect(plain(heading?.text)).toBe(plain(place?.title));
    }
  });

  it('finds a task in its annex', () => {
    const task = placed.find(({ clause }) => clause === 'annex:tasks');
    expect(plain(placeOf(doc, placed, task?.record ?? '')?.label)).toBe('zał. 2 poz. 1');
  });

  it('names a clause by its title where there are no numbers', () => {
    const note = { ...doc, kind: 'notatka' as const };
    expect(plain(placeOf(note, placed, 'A06.solutions-0')?.label)).toBe(
      '„Rozwiązania bez dodatkowych obciążeń” ust. 2',
    );
    expect(placeOf(note, placed, 'A06.solutions-0')?.clauseNumber).toBeNull();
  });

  it('is null for what is not printed', () => {
    expect(placeOf(doc, placed, 'A06.solutions-3')).toBeNull();
    const paragraphs = assembly.paragraphs.map(one =>
      one.record === 'A06.intro' ? { ...one, text: ' \n- ' } : one,
    );
    const later = printedParagraphs({ ...assembly, paragraphs }).map(({ record, clause, order }) => ({
      record,
      clause,
      item: order,
    }));
    const shorter = assemble({ ...assembly, paragraphs });
    expect(placeOf(shorter, later, 'A06.intro')).toBeNull();
    expect(placeOf(shorter, later, 'A06.solutions-0')?.item).toBe(1);
  });
});
