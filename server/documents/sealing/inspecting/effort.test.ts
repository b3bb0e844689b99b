import { deflateSync } from 'node:zlib';
import { describe, expect, test } from 'vitest';
import { sealedSample } from '../testing/sealedSample.ts';
import { masked } from './certificate.ts';
import { inspect } from './inspect.ts';
import { PdfDocument } from './pdfDocument.ts';

/** Files that are small and cost hours: their parts overlap, and each of them is read anew. */

const FILL = 'x'.repeat(2_000_000);
const MANY = 4900;
const KIDS = Array.from({ length: MANY }, (_, i) => i + 10);
const HEAD = '%PDF-1.7\n';
const CATALOG = '1 0 obj<</Type/Catalog/Pages 2 0 R>>endobj\n';
const PAGES = `2 0 obj<</Type/Pages/Kids[${KIDS.map(n => `${n} 0 R`).join(' ')}]>>endobj\n`;

/** Every page begins inside the one before. */
function nested(opening: string, closing: string): Buffer {
  const at = new Map([
    [1, HEAD.length],
    [2, HEAD.length + CATALOG.length],
  ]);
  let out = HEAD + CATALOG + PAGES;
  for (const n of KIDS) {
    at.set(n, out.length);
    out += `${n} 0 obj${opening}`;
  }
  out += FILL + closing;
  const lines = [...at].map(([n, from]) => `${n} 1\n${String(from).padStart(10, '0')} 00000 n \n`);
  const table = `xref\n${lines.join('')}trailer\n<</Root 1 0 R>>\nstartxref\n${out.length}\n%%EOF\n`;
  return Buffer.from(out + table, 'latin1');
}

/** Tables of nothing, which grow to a thousand times their size, one after the other. */
function bombs(): Buffer {
  const zeros = deflateSync(Buffer.alloc(30 * 1024 * 1024), { level: 9 }).toString('latin1');
  let out = HEAD;
  let before = '';
  for (let n = 5; n < 105; n += 1) {
    const start = out.length;
    out += `${n} 0 obj<</Type/XRef/W[1 3 1]/Index[0 190000]/Root 1 0 R${before}/Filter/FlateDecode`;
    out += `/Length ${zeros.length}>>stream\n${zeros}\nendstream endobj\nstartxref\n${start}\n%%EOF\n`;
    before = `/Prev ${start}`;
  }
  return Buffer.from(out, 'latin1');
}

describe('a file that would take hours is given up', () => {
  test.each([
    ['comments within comments', () => nested('%', '\n<</Type/Page>>endobj\n')],
    ['strings within strings', () => nested('<</Type/Page/X(', ')>>endobj'.repeat(MANY))],
    ['tables that grow', bombs],
  ])('%s', { timeout: 12_000 }, async (_, make) => {
    const verdict = await inspect({ bytes: make(), sealed: [], accepted: [], certificates: [], now: 0 });
    expect(verdict.outcome).toBe('unreadable');
  });
});

test('a place of a signature that is none is told of without the number of the person it names', async () => {
  const field = '9 0 obj<</FT/Sig/V 10 0 R>>endobj\n';
  const form = '1 0 obj<</Type/Catalog/Pages 2 0 R/AcroForm<</Fields[9 0 R]>>>>endobj\n';
  const objects = [
    '2 0 obj<</Type/Pages/Kids[]>>endobj\n',
    field,
    `10 0 obj<</Name(Jan 44051401359)>>endobj\n`,
  ];
  let out = HEAD;
  const lines: string[] = [];
  for (const object of [form, ...objects]) {
    lines.push(`${Number.parseInt(object, 10)} 1\n${String(out.length).padStart(10, '0')} 00000 n \n`);
    out += object;
  }
  out += `xref\n${lines.join('')}trailer\n<</Root 1 0 R>>\nstartxref\n${out.length}\n%%EOF\n`;
  const [like] = (await sealedSample()).asked(Buffer.alloc(0)).sealed;
  const bytes = Buffer.from(out.replace('<</Root', `<</ID[<${like?.fileId}>]/Root`), 'latin1');
  const verdict = await inspect({
    bytes,
    sealed: like ? [like] : [],
    accepted: [],
    certificates: [],
    now: 0,
  });
  expect(verdict.reasons).toEqual([{ code: 'gap', page: null, detail: 'Jan •••••••••••' }]);
});

test('what a hostile file has used up is there for the next one, sealed or asked about', async () => {
  const { sealed, asked } = await sealedSample();
  await inspect({ bytes: bombs(), sealed: [], accepted: [], certificates: [], now: 0 });
  expect(() => PdfDocument.read(sealed)).not.toThrow();
  expect((await inspect(asked(sealed))).outcome).toBe('ours');
});

describe('a PESEL', () => {
  const hidden = '•••••••••••';
  test.each([
    ['PESEL: 44051401359', `PESEL: ${hidden}`],
    ['PNOPL-44051401359', `PNOPL-${hidden}`],
    ['440514\u200b01359', hidden],
    ['440514\u00ad01359 Jan', `${hidden} Jan`],
    ['440514\u00a0\u00a001359', hidden],
    ['440514 / 01359', hidden],
    ['４４０５１４０１３５９', hidden],
    // Ten digits and twelve are something else.
    ['KRS 0000123456', 'KRS 0000123456'],
    ['123456789012', '123456789012'],
  ])('%j is told as %j', (text, told) => {
    expect(masked(text)).toBe(told);
  });
});
