import { describe, expect, it } from 'vitest';
import { agreementTree, type Circumstances } from './agreementTree.ts';
import type { Standing } from './blockTree.ts';
import { editionLine } from './documentWords.ts';
import { sampleAgreement } from './testing/sampleAgreement.ts';

const AT = '2026-12-14T08:00:00Z';

function told(circumstances: Partial<Circumstances>, lang: 'pl' | 'en' = 'pl') {
  const tree = agreementTree(sampleAgreement({ lang }), { state: 'frozen', at: AT, ...circumstances });
  const note = tree.blocks[1];
  return {
    line: editionLine(tree).replaceAll('\u00a0', ' '),
    note:
      note?.t === 'note'
        ? note.words
            .map(run => (run.t === 'text' ? run.text : ''))
            .join('')
            .replaceAll('\u00a0', ' ')
        : '',
    watermark: tree.watermark,
  };
}

const copied = (standing: Standing) => ({
  copied: { at: '2026-12-17T13:48:00Z', standing, approved: 1, asked: 2 },
});

describe('what a paper says about itself', () => {
  it('a kept file says what stays true whatever comes after it', () => {
    const kept = told({});
    expect(kept.line).toMatch(/^tekst zamrożony, bez pieczęci, wersja 3, znak v3 · [0-9A-F-]{9}$/);
    expect(kept.note).toContain('jego słowa już się nie zmienią');
    expect(JSON.stringify(kept)).not.toMatch(/projekt|nikt/);
    expect(kept.watermark).toBe('bez pieczęci');
  });

  it('only the text in progress is a draft', () => {
    const draft = told({ state: 'draft', unfrozen: true });
    expect(draft.line).toMatch(/^projekt, tekst w pracy, 14\.12\.2026/);
    expect(draft.watermark).toBe('projekt');
  });

  it('a copy says of which version it is, where that stands, and when', () => {
    const { line, note, watermark } = told({ ...copied('approving'), approvals: { rows: [] } });
    expect(line).toMatch(
      /^kopia wersji 3 z kartą zatwierdzeń, znak v3 · .{9}, w trakcie zatwierdzania \(1 z 2\), stan na 17\.12\.2026, 14:48$/,
    );
    expect(note).toMatch(
      /^Kopia wersji 3 z kartą zatwierdzeń\. Stan na 17\.12\.2026, 14:48: wersja w trakcie/,
    );
    expect(note).toContain('nie ma pieczęci');
    expect(watermark).toBe('bez pieczęci');
    expect(told({ ...copied('approved'), approvals: { rows: [] } }).line).toContain(
      'zatwierdzona przez wszystkie',
    );
    expect(told({ ...copied('in-force'), appendix: [] }, 'en').line).toContain(
      'signed, in force, as of 17/12/2026',
    );
  });

  it('an extract of what is not approved, or is over, says so across the page', () => {
    const extract = (standing: Standing) => told({ ...copied(standing), publicCopy: true });
    expect(extract('approving').watermark).toBe('niezatwierdzone');
    expect(extract('in-force').watermark).toBeNull();
    expect(extract('superseded').watermark).toBe('nieaktualne');
    expect(extract('sealed').line).toMatch(/^wyciąg z wersji 3, .*, opieczętowana, stan na /);
    expect(extract('sealed').note).not.toContain('do podpisu');
  });
});
