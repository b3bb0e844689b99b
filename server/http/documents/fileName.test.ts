import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { attachment } from './fileName.ts';

describe('attachment', () => {
  it('names a file in plain letters', () => {
    expect(attachment('Porozumienie o współpracy', 'v1', 'pdf')).toBe(
      'attachment; filename="Porozumienie-o-wspolpracy-v1.pdf"',
    );
    expect(attachment('List „Łąka" (2026/27)', 'projekt', 'docx')).toContain(
      'filename="List-Laka-2026-27-projekt.docx"',
    );
  });

  it('calls it a document where no letter is left', () => {
    for (const title of ['🎨 ../..', 'שלום']) {
      expect(attachment(title, 'v2', 'md')).toBe('attachment; filename="dokument-v2.md"');
    }
  });

  it('lets nothing that people type into the header or a path', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), title => {
        expect(attachment(title, 'v1', 'pdf')).toMatch(
          /^attachment; filename="[A-Za-z0-9][A-Za-z0-9-]*-v1\.pdf"$/,
        );
      }),
    );
  });
});
