import { createHash } from 'node:crypto';
import { join } from 'node:path';
import { PDF } from '@libpdf/core';
import { describe, expect, it } from 'vitest';
import type { SignatureLine, Verdict } from '#shared/agreement/files/verdict.ts';
import { seeded, seedOfRun } from '../../../test/fixtures/seeded.ts';
import { agreementTree } from '../agreementTree.ts';
import { PdfPrinter } from '../pdf/pdf.ts';
import { sampleAgreement } from '../testing/sampleAgreement.ts';
import { inspect } from './inspecting/inspect.ts';
import { overText } from './inspecting/onPages.ts';
import { textOfPage } from './inspecting/pageText.ts';
import { PdfDocument } from './inspecting/pdfDocument.ts';
import { withDates } from './inspecting/signatureDates.ts';
import { APPENDED } from './testing/attackFiles.ts';
import { Attack } from './testing/attacks.ts';
import { samplePdf } from './testing/samplePdf.ts';
import { sealedSample } from './testing/sealedSample.ts';
import { makeSigner, makeTrustedSigner, signAs } from './testing/signer.ts';

const AT = '2026-12-18T09:00:00Z';
const sample = await sealedSample();
const [representative] = sample.people;

async function ask(bytes: Uint8Array): Promise<Verdict> {
  return inspect(sample.asked(bytes));
}

const codes = ({ reasons }: Verdict) => reasons.map(({ code }) => code);

describe('a file that is ours', () => {
  it('is known as it left the server', async () => {
    const verdict = await ask(sample.sealed);
    expect(verdict).toMatchObject({ outcome: 'ours', reasons: [], continues: sample.line.sha256 });
    expect(verdict.document).toEqual({
      title: 'Porozumienie o współpracy',
      n: 3,
      mark: 'v3 · 9F3C-21AB',
      sealedAt: '2026-12-17T14:02:00.000Z',
      rehearsal: false,
      needed: 2,
    });
    expect(verdict.signatures).toMatchObject([
      { isSeal: true, valid: true, level: 'seal', coversWholeFile: true },
    ]);
  });

  it('is known with the signatures of two people, RSA and EC, by Polish names', async () => {
    const verdict = await ask(sample.signed);
    expect(verdict).toMatchObject({ outcome: 'ours-signed', reasons: [] });
    expect(verdict.signatures).toMatchObject([
      { index: 0, isSeal: true, coversWholeFile: false },
      { index: 1, name: 'Zażółć Gęślą Jaźń', level: 'qualified', valid: true, coversWholeFile: false },
      {
        index: 2,
        name: 'Łucja Ćwierć',
        level: 'unknown',
        reason: 'Strona 2',
        valid: true,
        coversWholeFile: true,
      },
    ]);
  });

  it('is told to be from a rehearsal by the register, and where that does not know, by its first page', async () => {
    const rehearsal = async (bytes: Buffer, known: boolean | null) => {
      const sha256 = createHash('sha256').update(bytes).digest('hex');
      const line = { ...sample.line, sha256, size: bytes.length, rehearsal: known };
      const { document } = await inspect({ ...sample.asked(bytes), sealed: [line] });
      return document?.rehearsal;
    };
    expect(await rehearsal(sample.sealed, true)).toBe(true);
    expect(await rehearsal(sample.sealed, null)).toBe(false);
    for (const lang of ['pl', 'en'] as const) {
      const tree = agreementTree(sampleAgreement({ lang }), { state: 'sealed', at: AT, rehearsal: true });
      const printed = Buffer.from(new PdfPrinter(join(import.meta.dirname, '..')).print(tree).bytes);
      expect(await rehearsal(printed, null), lang).toBe(true);
    }
  });

  it('is ours with a remark where a date cannot be right', async () => {
    const now = Date.parse(AT);
    const at = (moment: string) => {
      const line = { isSeal: false, claimedAt: moment, stampedAt: null } as unknown as SignatureLine;
      return withDates([line], '2026-12-17T14:02:00Z', now)[0]?.dated;
    };
    expect(at('2026-12-19T09:01:00Z')).toBe('future');
    expect(at('2026-12-19T08:59:00Z')).toBeUndefined();
    expect(at('2026-12-17T13:03:00Z')).toBeUndefined();
    expect(at('2026-12-17T13:01:00Z')).toBe('before-seal');
    expect(at('')).toBeUndefined();
    const early = await inspect({ ...sample.asked(sample.signed), now: now - 48 * 3_600_000 });
    expect(early).toMatchObject({ outcome: 'ours-signed', reasons: [] });
    expect(early.signatures.map(({ dated }) => dated)).toEqual([undefined, 'future', 'future']);
    const late = await inspect({
      ...sample.asked(sample.signed),
      sealed: [{ ...sample.line, sealedAt: '2026-12-18T12:00:00Z' }],
    });
    expect(late.signatures.map(({ dated }) => dated)).toEqual([undefined, 'before-seal', 'before-seal']);
    expect((await ask(sample.signed)).signatures.every(({ dated }) => dated === undefined)).toBe(true);
  });

  it('says which file with signatures it goes on from', async () => {
    const first = await signAs(sample.sealed, representative, 'Podpis1');
    const second = await signAs(first, sample.people[1], 'Podpis2');
    const sha256 = createHash('sha256').update(first).digest('hex');
    const accepted = [{ sha256, size: first.length, sealed: sample.line.sha256 }];
    expect((await inspect(sample.asked(second, accepted))).continues).toBe(sha256);
    const beside = await signAs(sample.sealed, sample.people[1], 'Podpis2');
    expect((await inspect(sample.asked(beside, accepted))).continues).toBe(sample.line.sha256);
  });

  it('is told to be an older version, and is no changed file because of that', async () => {
    const request = sample.asked(sample.sealed);
    const verdict = await inspect({ ...request, sealed: [{ ...sample.line, older: true }] });
    expect(verdict.outcome).toBe('ours');
    expect(codes(verdict)).toEqual(['older-version']);
    const gone = await inspect({ ...request, sealed: [{ ...sample.line, withdrawn: true }] });
    expect([gone.outcome, codes(gone)]).toEqual([verdict.outcome, ['withdrawn']]);
  });

  it('names who signed with podpis zaufany, and tells nobody a PESEL', async () => {
    const reason = 'Podpis zaufany złożony w imieniu: Łucja Ćwierć, PESEL: 90010112345';
    const verdict = await ask(await signAs(sample.sealed, await makeTrustedSigner(), 'Podpis1', reason));
    expect(verdict.signatures[1]).toMatchObject({
      level: 'trusted',
      name: 'Łucja Ćwierć',
      organisation: 'Ministerstwo Cyfryzacji',
      reason: 'Podpis zaufany złożony w imieniu: Łucja Ćwierć, PESEL: •••••••••••',
    });
    const inName = await makeSigner({
      subject: { commonName: 'Jaźń 90010112345', serialNumber: 'PNOPL-90010112345' },
      issuer: { commonName: 'Imitacja' },
    });
    const named = await ask(await signAs(sample.sealed, inName, 'Podpis1', 'PNOPL-900101 12345'));
    expect(named.signatures[1]).toMatchObject({ name: 'Jaźń •••••••••••', reason: 'PNOPL-•••••••••••' });
    expect(JSON.stringify([verdict, named])).not.toMatch(/9001/);
  });

  it('believes no certificate that somebody signed for themselves', async () => {
    const own = await makeSigner({
      subject: { commonName: 'Minister Cyfryzacji - pieczęć podpisu zaufanego' },
      qualified: true,
    });
    const verdict = await ask(await signAs(sample.sealed, own, 'Podpis1', 'Podpis zaufany'));
    expect(verdict.signatures[1]).toMatchObject({ level: 'unknown', valid: true });
  });
});

describe('a file that was changed', () => {
  it.each<[keyof typeof APPENDED, string, number | null]>([
    ['a new sentence on page 1', 'page-content', 1],
    ['another content under the number of page 1', 'page-content', 1],
    ['another content, and the old one again', 'page-content', 1],
    ['a square', 'added-annotation', 1],
    ['a field to fill in', 'added-annotation', 1],
    ['a place for a signature that does something', 'added-annotation', 1],
    ['a page', 'added-page', null],
    ['another attachment', 'attachment', null],
    ['an object that no table names', 'shadowed-object', null],
    ['something to do when the file is opened', 'catalog', null],
  ])('is noticed though every signature in it is valid: %s', async (what, code, page) => {
    const appended = APPENDED[what](sample.sealed);
    const verdict = await ask(await signAs(appended, representative, 'Podpis1'));
    expect(verdict.outcome).toBe('changed');
    expect(verdict.reasons).toContainEqual(
      expect.objectContaining({ code, page, detail: expect.any(String) }),
    );
    expect(verdict.signatures.map(({ valid }) => valid)).toEqual([true, true]);
    expect(verdict.document?.n).toBe(3);
  });

  it('says where on its page something was added, by the words of the sealed page', async () => {
    const places = async (what: keyof typeof APPENDED) =>
      (await ask(APPENDED[what](sample.sealed))).reasons.find(({ page }) => page === 1)?.where;
    const square = await places('a square');
    expect(square).toMatchObject({ part: 'top', near: expect.stringMatching(/\p{L}{3}/u) });
    expect([square?.from, square?.to].map(edge => edge?.toFixed(2))).toEqual(['0.24', '0.29']);
    // The sentence is drawn over a white box of the same place.
    expect(await places('a new sentence on page 1')).toMatchObject({ part: 'top', near: square?.near });
    expect(await places('a place for a signature that does something')).toMatchObject({ part: 'bottom' });
  });

  it('is noticed where another catalog is put in its place', async () => {
    const verdict = await ask(APPENDED['another catalog'](sample.sealed));
    expect(verdict.outcome).toBe('changed');
    expect(codes(verdict)).toContain('catalog');
  });

  it('is noticed where something follows the last signature', async () => {
    const more = await ask(Buffer.concat([sample.signed, Buffer.from('12345678')]));
    expect(more.outcome).toBe('changed');
    expect(codes(more)).toEqual(['trailing-bytes']);
    expect(more.signatures.every(({ coversWholeFile }) => !coversWholeFile)).toBe(true);
    const unsigned = await ask(APPENDED['a square'](sample.signed));
    expect(codes(unsigned)).toEqual(expect.arrayContaining(['trailing-bytes', 'added-annotation']));
  });

  it('is noticed where the place of a signature holds more than the signature', async () => {
    const bytes = Buffer.from(sample.signed);
    const end = bytes.lastIndexOf('0000>');
    bytes.write('AB', end);
    expect(codes(await ask(bytes))).toEqual(['padding']);
  });

  it('is noticed where a signature leaves out more than its own place', async () => {
    const text = sample.signed.toString('latin1');
    const at = text.lastIndexOf('/ByteRange');
    const wider = text
      .slice(at)
      .replace(/(\[0 \d+ +)(\d+)/, (_, before: string, after: string) => before + (Number(after) + 1));
    const changed = text.slice(0, at) + wider;
    const verdict = await ask(Buffer.from(changed, 'latin1'));
    expect(verdict.outcome).toBe('changed');
    expect(codes(verdict)).toContain('gap');
  });

  it('is noticed where one byte of the sealed part differs, and where a program wrote it anew', async () => {
    const flipped = Buffer.from(sample.signed);
    flipped[60_000] = (flipped[60_000] ?? 0) ^ 1;
    const broken = await ask(flipped);
    expect(broken).toMatchObject({ outcome: 'changed', document: { n: 3 } });
    expect(codes(broken)).toEqual(['signature-broken', 'signature-broken', 'signature-broken']);
    const edited = await PDF.load(sample.signed);
    edited.setTitle('Porozumienie');
    const saved = await edited.save({ useXRefStream: true });
    expect(await ask(saved)).toMatchObject({ outcome: 'changed', document: { n: 3 } });
    // The sealed pages without the seal: only the file's own number still says where they come from.
    expect(await ask(await samplePdf())).toMatchObject({
      outcome: 'changed',
      reasons: [{ code: 'rewritten' }],
    });
  });

  it('is noticed wherever one byte changes', { timeout: 120_000 }, async () => {
    const seed = seedOfRun();
    const random = seeded(seed);
    const whole = JSON.stringify(await ask(sample.signed));
    for (let at = 0; at < 60; at += 1) {
      const bytes = Buffer.from(sample.signed);
      const [place, bit] = [Math.floor(random() * bytes.length), 1 << Math.floor(random() * 8)];
      bytes[place] = (bytes[place] ?? 0) ^ bit;
      const verdict = await ask(bytes);
      expect(['changed', 'unreadable', 'not-pdf'], `SEED=${seed} byte ${place} bit ${bit}`).toContain(
        verdict.outcome,
      );
      expect(JSON.stringify(verdict)).not.toBe(whole);
    }
  });
});

describe('a visible signature', () => {
  it('is told where it lies over words, and nowhere else', async () => {
    const file = PdfDocument.read(sample.sealed);
    const drawn = textOfPage(file, file.pages()[0] ?? 0);
    const [left, bottom, right, top] = drawn.find(({ text }) => text.startsWith('zawarte w'))?.box ?? [];
    const at = (rectangle: number[] | null, page: number | null = 1) =>
      overText(file, [{ name: 'Łucja Ćwierć', page, rectangle }]);
    expect(right).toBeGreaterThan(380);
    const over = [Number(right) - 5, bottom, Number(right) + 90, Number(top) + 30] as number[];
    expect(at(over)).toEqual([{ code: 'over-text', page: 1, detail: 'Łucja Ćwierć' }]);
    // Right of the last word, in the same line, and in the margin.
    expect(at([Number(right) + 5, Number(bottom), Number(right) + 90, Number(top)])).toEqual([]);
    expect(at([0, 0, Number(left) - 5, 842])).toEqual([]);
    expect(at(over, null)).toEqual([]);
    expect(at(null)).toEqual([]);
  });
});

describe('another file', () => {
  it('is told by what it is', async () => {
    const encrypted = new Attack(await samplePdf()).bytes({ trailer: '/Encrypt << /Filter /Standard >>' });
    const kinds: [Uint8Array, Verdict['outcome']][] = [
      [Buffer.from('<?xml version="1.0"?><ds:Signature/>'), 'detached'],
      [Buffer.from('308006092a864886f70d010702a080', 'hex'), 'detached'],
      [Buffer.from([0xff, 0xd8, 0xff, 0xe0]), 'not-pdf'],
      [Buffer.alloc(0), 'not-pdf'],
      [Buffer.alloc(10 * 1024 * 1024 + 1), 'too-large'],
      [encrypted, 'encrypted'],
      [Buffer.from('%PDF-1.7\nnothing'), 'unreadable'],
      [sample.sealed.subarray(0, 50_000), 'unreadable'],
    ];
    for (const [bytes, outcome] of kinds) {
      expect((await ask(bytes)).outcome).toBe(outcome);
    }
    const strange = PDF.create();
    strange.addPage();
    expect(await ask(await strange.save())).toMatchObject({ outcome: 'other', document: null, reasons: [] });
  });

  it('is told to be one of ours that was written anew, by its id, even where it cannot be read', async () => {
    const id = sample.line.fileId.toUpperCase();
    const whole = `%PDF-1.7\ntrailer << /ID [<${id}> <00>] >>\nstartxref\n0\n%%EOF\n`;
    expect(await ask(Buffer.from(whole))).toMatchObject({
      outcome: 'changed',
      document: { n: 3 },
      reasons: [{ code: 'rewritten' }],
    });
    expect((await ask(Buffer.from(whole.slice(0, -7)))).outcome).toBe('unreadable');
  });

  it('is told to be one of ours that was printed anew, by the mark on its pages', async () => {
    // Another number of the file, and everything else as it was.
    const text = (await samplePdf()).toString('latin1');
    const at = text.lastIndexOf('/ID [');
    const printed = Buffer.from(
      text.slice(0, at) + text.slice(at).replace(/\(.*?\)/, found => `(${'x'.repeat(found.length - 2)})`),
      'latin1',
    );
    const file = PdfDocument.read(printed);
    const words = textOfPage(file, file.pages()[0] ?? 0).map(one => one.text);
    expect(words.join('\n')).toMatch(/zawarte w\sdniu 18\sgrudnia 2026\sr\. w\smiejscowości Lipowo/);
    const [mark = ''] = /v3\s·\s[0-9A-F]{4}-[0-9A-F]{4}/.exec(words.join('\n')) ?? [];
    const request = sample.asked(printed);
    expect(await inspect(request)).toMatchObject({ outcome: 'other', document: null, reasons: [] });
    expect(await inspect({ ...request, sealed: [{ ...sample.line, mark }] })).toMatchObject({
      outcome: 'other',
      document: { n: 3, mark },
      reasons: [{ code: 'rewritten' }],
    });
  });

  it('may carry our seal without being in the register', async () => {
    const request = { ...sample.asked(sample.signed), sealed: [] };
    expect(await inspect(request)).toMatchObject({ outcome: 'other', reasons: [{ code: 'unknown-seal' }] });
    const foreign = { ...sample.asked(sample.signed), sealed: [], certificates: [] };
    expect(await inspect(foreign)).toMatchObject({ outcome: 'other', reasons: [] });
  });
});
