import { createHash } from 'node:crypto';
import { strFromU8, unzipSync } from 'fflate';
import { describe, expect, it } from 'vitest';
import { contentHash } from '#shared/agreement/canonical.ts';
import type { AgreementDoc } from '#shared/agreement/model.ts';
import { agreementTree } from './agreementTree.ts';
import { FORMATS, type Format } from './blockTree.ts';
import { readPdfStructure } from './pdfStructure.ts';
import { Press } from './render.ts';
import { formatWords } from './testing/formatWords.ts';
import { HOSTILE } from './testing/hostile.ts';
import { manyParties } from './testing/manyParties.ts';
import { sampleAgreement } from './testing/sampleAgreement.ts';

const AT = '2026-12-17T14:02:00Z';
const press = new Press(import.meta.dirname);

async function make(doc: AgreementDoc, formats: readonly Format[] = FORMATS) {
  const { files, replaced } = await press.render(agreementTree(doc, { state: 'draft', at: AT }), formats);
  const text = (format: Format) => Buffer.from(files.get(format) ?? []).toString('utf8');
  const docx = () =>
    strFromU8(unzipSync(files.get('docx') ?? new Uint8Array())['word/document.xml'] ?? new Uint8Array());
  return { files, replaced, html: text('html'), md: text('md'), json: text('json'), docx };
}

const withText = (text: string) =>
  sampleAgreement({
    title: text.slice(0, 500),
    clauses: [
      {
        id: 'A06',
        title: text.slice(0, 500),
        items: [{ text }, { text: 'dwa', sub: [text] }],
        table: {
          caption: text.slice(0, 500),
          head: ['raz', text.slice(0, 500)],
          widths: [1, 3],
          rows: [[text, text]],
        },
      },
    ],
  });

describe('hostile words', () => {
  it('are present, or visibly replaced', async () => {
    const made = await make(withText(`${HOSTILE.formula} ${HOSTILE['right to left']}`));
    expect(made.html).toContain('=HYPERLINK(&quot;http://zly.example&quot;');
    expect(made.html).toContain('שלום');
    expect(made.docx()).toContain('=HYPERLINK(&quot;http://zly.example&quot;');
    expect(made.replaced).toContain('ש U+05E9');
  });

  it('keep their line breaks and never become marks of Markdown', async () => {
    const { md } = await make(withText(HOSTILE.Markdown ?? ''), ['md']);
    expect(md).toContain('\\# nie tytuł\\\n');
    expect(md).toContain('\\- nie lista\\\n');
    expect(md).toContain('1\\. nie numer\\\n');
    expect(md).toContain('\\[x\\](javascript:alert(1))');
  });

  it('keep the space beside a place to be filled', async () => {
    const { md } = await make(withText('co najmniej {{ask:ile?}} dni wcześniej; raz\n{{ask:kto?}}\n- dwa'), [
      'md',
    ]);
    expect(md).toContain('co najmniej ………… *(ile?)* dni wcześniej; raz\\\n');
    expect(md).toContain('………… *(kto?)*\\\n   \\- dwa');
    expect(md).toMatch(/2026\sr\.\sw\smiejscowości/);
  });
});

it('DOCX says the rule of every line height: without it the lines of a long title lie on each other', async () => {
  const { files } = await make(sampleAgreement(), ['docx']);
  const parts = unzipSync(files.get('docx') ?? new Uint8Array());
  const spacings = Object.entries(parts)
    .filter(([name]) => name.endsWith('.xml'))
    .flatMap(([, bytes]) => strFromU8(bytes).match(/<w:spacing [^>]*w:line=[^>]*>/g) ?? []);
  expect(spacings.length).toBeGreaterThan(2);
  expect(spacings.filter(spacing => !spacing.includes('w:lineRule='))).toEqual([]);
});

describe('an agreement of twenty clauses', () => {
  it('is made in every format within three seconds', async () => {
    const doc = sampleAgreement();
    expect(doc.clauses).toHaveLength(20);
    const start = performance.now();
    await make(doc);
    expect(performance.now() - start).toBeLessThan(3000);
  });

  it('of thirty parties with 120 tasks is made as well, signatures and all', {
    timeout: 30_000,
  }, async () => {
    const start = performance.now();
    const { files } = await make(manyParties(30, 120));
    // Under a second where nobody else works (npm run bench); what must never happen is that it grows with the square.
    expect(performance.now() - start).toBeLessThan(15_000);
    const words = formatWords('pdf', files.get('pdf') ?? new Uint8Array()).replace(/\s+/g, ' ');
    expect(words).toContain('Biblioteka nr 30');
    expect(readPdfStructure(files.get('pdf') ?? new Uint8Array()).faults).toEqual([]);
  });

  it('keeps the promises of PDF/A-3a and PDF/UA-1 as far as our checker sees', async () => {
    const { files } = await make(sampleAgreement(), ['pdf']);
    const pdf = readPdfStructure(files.get('pdf') ?? new Uint8Array());
    expect(pdf.faults).toEqual([]);
    expect(pdf.lang).toBe('pl');
    expect(pdf.title).toBe('Porozumienie o współpracy');
    expect(pdf.scopedHeaders).toBeGreaterThan(10);
    expect(pdf.elements.get('Caption')).toBe(2);
    expect(pdf.xmp).toMatch(/<pdfaid:part>3<.*<pdfaid:conformance>A</s);
    expect(pdf.xmp).toMatch(/<pdfuaid:part [^>]*>1</);
  });

  it('carries its canonical content, whose SHA-256 is the printed hash', async () => {
    const doc = sampleAgreement();
    const { files, json } = await make(doc, ['pdf', 'json']);
    const pdf = readPdfStructure(files.get('pdf') ?? new Uint8Array());
    expect(pdf.attachments).toEqual(new Map([['porozumienie.json', contentHash(doc)]]));
    expect(createHash('sha256').update(json).digest('hex')).toBe(contentHash(doc));
  });

  it('prints the hash of the content that is attached', async () => {
    const doc = sampleAgreement();
    const approvals = { rows: [{ side: 'A', party: 'Strona 1', who: 'Alicja Wzorcowa', at: AT }] } as const;
    const { files } = await press.render(agreementTree(doc, { state: 'approved', at: AT, approvals }), [
      'pdf',
    ]);
    const pdf = files.get('pdf') ?? new Uint8Array();
    const [hash = ''] = readPdfStructure(pdf).attachments.values();
    expect(hash).toMatch(/^[0-9a-f]{64}$/);
    expect(formatWords('pdf', pdf).replace(/\s/g, '')).toContain(hash);
  });

  it('names no participant: origins stay at home', async () => {
    const { json, html } = await make(sampleAgreement(), ['json', 'html']);
    expect(json + html).not.toMatch(/aa11|origin/);
  });

  it('says in every format what it is', async () => {
    const { html, md, files } = await make(sampleAgreement());
    const footer = strFromU8(
      unzipSync(files.get('docx') ?? new Uint8Array())['word/footer1.xml'] ?? new Uint8Array(),
    );
    for (const text of [html, md, footer])
      expect(text).toMatch(/projekt, wersja\u00a03, znak\u00a0v3\u00a0·\u00a0[0-9A-F]{4}-[0-9A-F]{4}/);
  });

  it('is real HTML for those who listen', async () => {
    const { html } = await make(sampleAgreement(), ['html']);
    expect(html).toMatch(/^<!doctype html>\n<html lang="pl">/);
    for (const part of [
      '<main>',
      '<h1>',
      '<caption>Zadania Stron',
      '<th scope="col">',
      '<th scope="row">',
      '<ol class="paragraphs">',
    ]) {
      expect(html).toContain(part);
    }
  });

  it('leaves contacts and the attached content out of the public copy, which says so on each page', async () => {
    const { parties, clauses } = sampleAgreement();
    const doc = sampleAgreement({
      parties: [
        ...parties,
        {
          id: 'os',
          label: '',
          name: 'Grupa sąsiedzka',
          address: 'ul. Cicha 3/4',
          kind: 'group',
          rep: { name: 'Jan Wzór', role: '', mandate: '' },
        },
      ],
      clauses: [
        ...clauses,
        { id: 'X1', title: 'Kontakt', items: [{ text: 'Dzwonić: 600 700 800, ops@lipowo.example.' }] },
      ],
    });
    const tree = agreementTree(doc, { state: 'approved', at: AT, publicCopy: true });
    const { files } = await press.render(tree, FORMATS);
    for (const format of ['html', 'md', 'docx', 'odt', 'pdf'] as const) {
      const words = formatWords(format, files.get(format) ?? new Uint8Array()).replace(/\s+/g, ' ');
      expect(words, format).not.toMatch(/sekretariat, tel\.|Cicha|600|ops@/);
      expect(words, format).toMatch(/\[pominięto w wyciągu\]/);
      expect(words, format).toContain('ul. Szkolna 4');
      expect(words, format).toMatch(/Załącznik 2/);
    }
    expect(tree.edition).toMatch(/, wyciąg$/);
    expect(files.has('json')).toBe(false);
    expect(readPdfStructure(files.get('pdf') ?? new Uint8Array()).attachments.size).toBe(0);
  });

  it.each([
    'porozumienie',
    'notatka',
    'list-intencyjny',
    'mikrowsparcie',
    'misja-wizja',
    'mam-karta',
  ] as const)('%s: every kind prints in both languages, with and without content', async kind => {
    for (const lang of ['pl', 'en'] as const) {
      for (const empty of [{}, { clauses: [], parties: [], annexes: [], place: '' }]) {
        const { files } = await make(sampleAgreement({ kind, lang, ...empty }), [
          'pdf',
          'html',
          'md',
          'docx',
        ]);
        expect(readPdfStructure(files.get('pdf') ?? new Uint8Array()).faults).toEqual([]);
      }
    }
  });
});
