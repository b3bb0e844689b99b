import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { gunzipSync } from 'node:zlib';
import { fromBER } from 'asn1js';
import { ContentInfo, SignedData } from 'pkijs';
import { describe, expect, it } from 'vitest';
import { seeded, seedOfRun } from '../../../test/fixtures/seeded.ts';
import type { SealedFile } from './inspecting/inspect.ts';
import { inspect } from './inspecting/inspect.ts';
import { PdfDocument } from './inspecting/pdfDocument.ts';
import { Ref, type Text } from './inspecting/pdfSyntax.ts';
import { signatureFields } from './inspecting/signatures.ts';
import { APPENDED } from './testing/attackFiles.ts';
import { Attack } from './testing/attacks.ts';

// Files that other people's programs signed: one sealed agreement, and what each program appended to it. Made by
// `test/tools/signers.ts --samples`, which tries many more where the programs are installed.

const at = (name: string) => join(import.meta.dirname, 'testing/real', name);
const unpacked = (name: string) => gunzipSync(readFileSync(at(`${name}.gz`)));
const { line, certificate } = JSON.parse(readFileSync(at('sealed.json'), 'utf8')) as {
  line: Omit<SealedFile, 'rehearsal' | 'needed'>;
  certificate: string;
};
const sealed = unpacked('sealed.pdf');
const real = (name: string) => Buffer.concat([sealed, unpacked(`${name}.appended`)]);
const ask = (bytes: Uint8Array) =>
  inspect({
    ...{ bytes, accepted: [], certificates: [Buffer.from(certificate, 'base64')], now: Date.now() },
    // As the register has a line from before it kept these: the pages are asked.
    sealed: [{ ...line, rehearsal: null, needed: null }],
  });
const codes = async (bytes: Uint8Array) => (await ask(bytes)).reasons.map(({ code }) => code);

describe('a sealed file that a real program signed', () => {
  it.each([
    ['pdfbox-lta-two-lta', ['seal', 'qualified', 'time-stamp', 'qualified', 'time-stamp']],
    ['itext-lta-two', ['seal', 'qualified', 'time-stamp', 'qualified']],
    ['itext-filled', ['seal', 'qualified']],
    ['soffice-plain', ['seal', 'unknown']],
    ['podofosign-visible', ['seal', 'unknown']],
  ])('is ours, signed and unchanged: %s', async (name, levels) => {
    const verdict = await ask(real(name));
    expect(verdict.outcome).toBe('ours-signed');
    expect(verdict.reasons.filter(({ code }) => code !== 'over-text')).toEqual([]);
    expect(verdict.signatures.map(({ level }) => level)).toEqual(levels);
    expect(verdict.signatures.every(({ valid }) => valid)).toBe(true);
    expect(JSON.stringify(verdict)).not.toMatch(/9001011/);
  });

  it('says whether there is a token, and the time it names', async () => {
    const { signatures } = await ask(real('itext-lta-two'));
    const [, person, stamp, other] = signatures;
    expect(person).toMatchObject({ name: 'Zażółć Gęślą', timestamped: true });
    expect(Math.abs(Date.parse(person?.stampedAt ?? '') - Date.parse(stamp?.stampedAt ?? ''))).toBeLessThan(
      60_000,
    );
    expect(other).toMatchObject({ name: 'Łucja Ćwierć', timestamped: false, stampedAt: null });
  });

  it('is told apart where it was signed with SHA-1', async () => {
    const verdict = await ask(real('mutool-fill'));
    expect(verdict.outcome).toBe('changed');
    expect(verdict.reasons).toContainEqual({
      code: 'outdated-signature',
      page: null,
      detail: 'Zażółć Gęślą',
    });
  });

  it.each(Object.keys(APPENDED) as (keyof typeof APPENDED)[])(
    'is changed by what is put on top of it: %s',
    async what => {
      for (const name of ['pdfbox-lta-two-lta', 'itext-filled'] as const) {
        expect((await ask(APPENDED[what](real(name)))).outcome).toBe('changed');
      }
    },
  );

  it('is changed by one byte, also within a time-stamp', { timeout: 120_000 }, async () => {
    const seed = seedOfRun();
    const random = seeded(seed);
    const bytes = real('itext-lta-two');
    const others = broughtAlong(bytes);
    for (let round = 0; round < 25; round += 1) {
      const flipped = Buffer.from(bytes);
      const place = sealed.length + Math.floor(random() * (bytes.length - sealed.length));
      if (others.every(([from, to]) => place < from || place >= to)) {
        flipped[place] = (flipped[place] ?? 0) ^ 1;
        const { outcome } = await ask(flipped);
        expect(['changed', 'unreadable'], `SEED=${seed} byte ${place}`).toContain(outcome);
      }
    }
  });
});

/**
 * Where the last envelope keeps certificates of those above its signer: nobody signs these bytes, and nothing is read
 * of them.
 */
function broughtAlong(bytes: Buffer): [number, number][] {
  const text = bytes.toString('latin1').toLowerCase();
  const { contents } = signatureFields(PdfDocument.read(bytes))
    .map(field => ({ contents: PdfDocument.read(bytes).dict(field.get('/V')).get('/Contents') as Text }))
    .reduce((one, other) => (one.contents.start > other.contents.start ? one : other));
  const envelope = Uint8Array.from(Buffer.from(contents.bytes, 'latin1'));
  const content = new ContentInfo({ schema: fromBER(envelope.buffer).result }).content;
  return (new SignedData({ schema: content }).certificates ?? []).slice(1).map(one => {
    const hex = Buffer.from(one.toSchema().toBER()).toString('hex');
    const from = text.indexOf(hex, contents.start);
    return [from, from + hex.length];
  });
}

describe('what may follow a signature', () => {
  const signed = real('itext-filled');
  const refs = (list: readonly number[]) => `[${list.map(number => `${number} 0 R`).join(' ')}]`;

  it('is a store of certificates, and nothing that comes with one', async () => {
    const store = new Attack(signed);
    const { number } = store.addStream('', 'certificate');
    store.change(store.root, { '/DSS': `<< /Certs ${refs([number])} >>` });
    expect((await ask(store.bytes())).outcome).toBe('ours-signed');
    // An object that the store does not hold, and another catalog key.
    const more = new Attack(signed);
    more.change(more.root, { '/DSS': '<< >>' });
    more.addStream('', 'hidden');
    expect(await codes(more.bytes())).toContain('trailing-bytes');
    const lang = new Attack(signed);
    lang.change(lang.root, { '/DSS': '<< >>', '/Lang': '(en)' });
    expect(await codes(lang.bytes())).toEqual(expect.arrayContaining(['catalog', 'trailing-bytes']));
  });

  it('is no page that is called a part of the store', async () => {
    const attack = new Attack(signed);
    const page = attack.page(1);
    const own = attack.file.dict(new Ref(page, 0)).get('/Contents') as Ref;
    attack.change(attack.root, { '/DSS': `<< /Certs ${refs([own.number, page])} >>` });
    attack.replaceStream(own.number, 'BT ET');
    expect(await codes(attack.bytes())).toContain('page-content');
  });

  it('is no other picture of a signature that is there', async () => {
    const attack = new Attack(signed);
    const widget = attack.file.numbers().find(number => {
      const value = attack.file.object(number)?.value;
      return (
        value instanceof Map &&
        value.get('/T') !== undefined &&
        value.has('/AP') &&
        value.has('/V') &&
        number > 396
      );
    });
    const picture = attack.addStream('/Type /XObject /Subtype /Form /BBox [0 0 200 40]', 'BT ET');
    attack.change(widget ?? 0, { '/AP': `<< /N ${picture.number} 0 R >>` });
    attack.change(attack.root, { '/DSS': `<< /Certs ${refs([picture.number, widget ?? 0])} >>` });
    expect(await codes(attack.bytes())).toEqual(
      expect.arrayContaining(['shadowed-object', 'trailing-bytes']),
    );
  });
});

describe('a place that waits for a signature', () => {
  const withField = (keys: string, more: (attack: Attack) => string = () => '') => {
    const attack = new Attack(sealed);
    const page = attack.page(1);
    const extra = more(attack);
    const field = attack.add(
      `<< /Type /Annot /Subtype /Widget /FT /Sig /T (Podpis) /Rect [60 600 460 640] /P ${page} 0 R ${keys} ${extra} >>`,
    );
    const own = attack.file.list(attack.file.dict(new Ref(page, 0)).get('/Annots')) as Ref[];
    attack.change(page, { '/Annots': `[${[...own, field].map(({ number }) => `${number} 0 R`).join(' ')}]` });
    return attack.bytes();
  };

  it('may be there where nothing is seen of it', async () => {
    // Nobody signed on top of it, and that is all there is to say.
    expect(await codes(withField('/F 4'))).toEqual(['trailing-bytes']);
  });

  it('is told where it draws something or hides what is under it', async () => {
    const drawn = withField('/F 4', attack => {
      const picture = attack.addStream(
        '/Type /XObject /Subtype /Form /BBox [0 0 400 40]',
        'q 1 1 1 rg 0 0 400 40 re f Q',
      );
      return `/AP << /N ${picture.number} 0 R >>`;
    });
    expect(await codes(drawn)).toContain('added-annotation');
    expect(await codes(withField('/MK << /BG [1 1 1] >>'))).toContain('added-annotation');
    expect(await codes(withField('/AA << /E << /S /URI >> >>'))).toContain('added-annotation');
  });
});
