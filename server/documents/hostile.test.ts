import fc from 'fast-check';
import { strFromU8 } from 'fflate';
import { describe, expect, it } from 'vitest';
import type { AgreementDoc } from '#shared/agreement/model.ts';
import { agreementTree } from './agreementTree.ts';
import { type BlockTree, FORMATS, type Format } from './blockTree.ts';
import { Drawable, readCoverage } from './coverage.ts';
import { readFonts } from './fonts.ts';
import { readPdfStructure } from './pdfStructure.ts';
import { Press, printed } from './render.ts';
import { comparable, formatWords, officePart } from './testing/formatWords.ts';
import { HOSTILE } from './testing/hostile.ts';
import { readMarkup } from './testing/markupReader.ts';
import { sampleAgreement } from './testing/sampleAgreement.ts';

/** Whatever people type, in whatever field: every format is made, says exactly that, and runs nothing of it. */

const press = new Press(import.meta.dirname);
const coverage = readFonts(import.meta.dirname).map(readCoverage);

/** The same words in every field of a document. */
function everywhere(text: string): AgreementDoc {
  const line = text.slice(0, 500);
  const paragraph = text;
  const items = [{ text: paragraph }, { text: 'dwa', sub: [paragraph] }];
  const table = { caption: line, head: ['raz', line], widths: [1, 3], rows: [[paragraph, paragraph]] };
  const rep = { name: line, role: line, mandate: line };
  return sampleAgreement({
    title: `${line} ż`,
    number: line,
    place: line,
    parties: [
      { id: 'a', side: 'A', label: line, name: line, address: line, kind: 'culture', rep },
      {
        id: 'b',
        label: '',
        name: line,
        address: line,
        register: line,
        actingFor: line,
        kind: 'other',
        rep,
        countersign: { name: line, role: line },
      },
    ],
    clauses: [
      { id: 'A01', title: line, items: [] },
      { id: 'A06', title: line, items, table },
      { id: 'A26', title: line, items: [{ text: paragraph }] },
    ],
    annexes: [{ id: 'zasoby', title: line, publicCopy: true, items, table }],
  });
}

function treeOf(text: string): BlockTree {
  return agreementTree(everywhere(text), {
    state: 'draft',
    at: '2026-12-17T14:02:00Z',
    approvals: { rows: [{ side: 'A', party: text, who: text, at: '2026-12-17T14:02:00Z' }], verifyAt: text },
  });
}

/** Everything that is to be read, in the order of the document. */
function readable(value: unknown, key = ''): string[] {
  if (typeof value === 'string') return ['t', 'style', 'side'].includes(key) ? [] : [value];
  if (typeof value !== 'object' || value === null) return [];
  return Object.entries(value).flatMap(([name, part]) => readable(part, name));
}

async function make(text: string) {
  const tree = treeOf(text);
  const { files, replaced } = await press.render(tree, FORMATS);
  return { tree, replaced, file: (format: Format) => files.get(format) ?? new Uint8Array() };
}

function expectSafe(file: (format: Format) => Uint8Array): void {
  expect(readPdfStructure(file('pdf')).faults).toEqual([]);
  expect(strFromU8(file('pdf'), true)).not.toMatch(
    /\/S\s*\/(JavaScript|URI|Launch|SubmitForm|GoToR|ImportData)\b|\/OpenAction/,
  );
  const html = readMarkup(strFromU8(file('html')), { html: true });
  for (const name of ['script', 'img', 'iframe', 'a', 'form', 'object', 'svg', 'link', 'base']) {
    expect(html.elements.has(name), name).toBe(false);
  }
  expect(html.elements.get('style')).toBe(1);
  const names = new Set(html.attributes.map(({ name }) => name));
  expect([...names].filter(name => /^on|^(href|src|srcdoc|action|formaction)$/.test(name))).toEqual([]);
  const styles = html.attributes.filter(({ name }) => name === 'style').map(({ value }) => value);
  expect(styles.every(value => /^width:[\d.]+%$/.test(value))).toBe(true);

  for (const part of ['word/document.xml', 'word/footer1.xml', 'word/header1.xml', 'docProps/core.xml']) {
    const { elements } = readMarkup(officePart(file('docx'), part));
    expect(
      [...elements.keys()].filter(name => /hyperlink|fldSimple|object|altChunk|drawing/.test(name)),
    ).toEqual([]);
  }
  expect(officePart(file('docx'), 'word/document.xml')).not.toContain('instrText');
  expect(officePart(file('docx'), 'word/_rels/document.xml.rels')).not.toContain('External');
  for (const part of ['content.xml', 'styles.xml', 'meta.xml', 'META-INF/manifest.xml']) {
    const { elements } = readMarkup(officePart(file('odt'), part));
    expect(
      [...elements.keys()].filter(name => /^(script|draw|form|office:scripts|text:a$)/.test(name)),
    ).toEqual([]);
  }
  expectNoMarks(strFromU8(file('md')));
}

/** What is left without escaped letters has no mark of Markdown but ours. */
function expectNoMarks(md: string): void {
  for (const line of md.split('\n')) {
    const bare = line
      .replace(/\\./g, 'e')
      .replace(/\\$/, '')
      .replace(/^- .*: `[0-9a-f]{64}`$/, '')
      .replaceAll('<br>', '');
    expect(bare).not.toMatch(/[<[\]`{}~_&$]/);
    expect(bare.replace(/^##? /, '')).not.toContain('#');
    if (!/^\| .* \|$/.test(bare)) expect(bare).not.toContain('|');
    expect(bare).not.toMatch(/^( {0,6})?(\+|=+|>|-{3,}\s*-)/);
  }
}

/** Each text stands there after the one before it, whole. */
function expectWords(found: string, texts: readonly string[], format: Format): void {
  const words = comparable(found);
  let at = 0;
  for (const text of texts) {
    const wanted = comparable(text);
    const place = words.indexOf(wanted, at);
    if (place < 0) expect.fail(`${format} lacks or changed: ${JSON.stringify(text.slice(0, 300))}`);
    at = place + wanted.length;
  }
}

/** Pages part a text anywhere, with a footer between, so letters are counted: none may be missing. */
function expectLetters(found: string, texts: readonly string[]): void {
  const count = (text: string) => {
    const letters = new Map<string, number>();
    for (const letter of comparable(text)) letters.set(letter, (letters.get(letter) ?? 0) + 1);
    return letters;
  };
  const there = count(found);
  for (const [letter, times] of count(texts.join(''))) {
    expect(there.get(letter) ?? 0, `„${letter}” in the PDF`).toBeGreaterThanOrEqual(times);
  }
}

async function expectGood(text: string): Promise<void> {
  const { tree, replaced, file } = await make(text);
  const texts = readable(tree.blocks).map(one => printed(one, tree.lang));
  expect(texts.length).toBeGreaterThan(20);
  expectSafe(file);
  for (const format of ['docx', 'odt', 'html', 'md'] as const) {
    expectWords(formatWords(format, file(format)), texts, format);
  }
  const drawable = new Drawable(coverage);
  const drawn = texts.map(one => drawable.text(one));
  expectLetters(formatWords('pdf', file('pdf')), drawn);
  expect(replaced.toSorted()).toEqual(expect.arrayContaining(drawable.replaced));
  expect(drawn.join('').includes('[?]')).toBe(drawable.replaced.length > 0 || text.includes('[?]'));
}

describe('hostile words in every field', () => {
  it.each(Object.entries(HOSTILE))('%s', (_, text) => expectGood(text), 20_000);

  it('whatever fast-check thinks of', { timeout: 120_000 }, async () => {
    const piece = fc.oneof(
      fc.string({ unit: 'binary', maxLength: 40 }),
      fc.string({ unit: 'grapheme', maxLength: 40 }),
      fc.constantFrom(...Object.values(HOSTILE).map(text => text.slice(0, 120))),
      fc.constantFrom('\n', '\n\n', '    ', ' ', '|', '*', '\\', '{{', '}}', '&#x', ']]>', '--', '1. ', '- '),
    );
    const text = fc.array(piece, { maxLength: 8 }).map(pieces => pieces.join(''));
    await fc.assert(fc.asyncProperty(text, expectGood), { numRuns: 8 });
  });
});
