import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import type { Verdict } from '#shared/agreement/files/verdict.ts';
import { inspect } from '../../server/documents/sealing/inspecting/inspect.ts';
import { PdfDocument } from '../../server/documents/sealing/inspecting/pdfDocument.ts';
import { APPENDED } from '../../server/documents/sealing/testing/attackFiles.ts';
import { sealedSample } from '../../server/documents/sealing/testing/sealedSample.ts';
import { bytesOf, CommandSigners, JavaSigners, type Order } from './signing/programs.ts';

// Has a really sealed file signed by other people's programs, in every style they know, and holds our reading of each
// against what was done: signed and unchanged, or changed beforehand and signed all the same. What is not installed is
// left out with a word. Ends with 1 where we are wrong. `--keep` leaves the files and says where; `--samples` writes anew
// what `realSigners.test.ts` reads.
// npm run check:tools

const folder = mkdtempSync(join(tmpdir(), 'stol-signers-'));
const at = (name: string) => join(folder, `${name}.pdf`);
const { sealed, asked, certificate, line } = await sealedSample();
writeFileSync(at('sealed'), sealed);
let wrong = 0;

const JAVA: Readonly<Record<string, readonly string[]>> = {
  pdfbox: ['plain', 'sha384', 'sha512', 'pss', 'ecdsa', 'ecdsa512', 'legacy', 'stamped', 'visible', 'ber'],
  itext: ['plain', 'cms', 'sha384', 'sha512', 'ecdsa', 'packed', 'visible', 'stamped', 'certified'],
};
/** What is appended before somebody signs, and has to be told whoever signs it and however. */
const attacks = Object.entries(APPENDED).filter(([name]) => name !== 'another catalog');

function told({ outcome, reasons, signatures }: Verdict): string {
  const people = signatures.map(({ isSeal, valid, level, timestamped }) =>
    [isSeal ? 'seal' : level, valid ? '' : '!', timestamped ? '+time' : ''].join(''),
  );
  return `${outcome} [${people.join(' ')}] ${reasons.map(({ code, detail }) => `${code} ${detail}`).join('; ')}`;
}

async function expectOutcome(name: string, outcomes: readonly string[], signatures?: number): Promise<void> {
  const bytes = bytesOf(at(name));
  const verdict = bytes && (await inspect(asked(bytes)));
  const isRight =
    verdict !== null &&
    outcomes.includes(verdict.outcome) &&
    (signatures === undefined || verdict.signatures.length === signatures) &&
    !JSON.stringify(verdict).includes('9001011');
  wrong += isRight ? 0 : 1;
  console.log(`${isRight ? 'right' : 'WRONG'}  ${name}: ${verdict === null ? 'not made' : told(verdict)}`);
}

/** Sealed once; of each signed file only what was appended to it. */
const SAMPLES = [
  'pdfbox-lta-two-lta',
  'itext-lta-two',
  'itext-filled',
  'soffice-plain',
  'podofosign-visible',
  'mutool-fill',
];

function keepSamples(): void {
  const to = join(import.meta.dirname, '../../server/documents/sealing/testing/real');
  const keep = (name: string, bytes: Uint8Array) =>
    writeFileSync(join(to, `${name}.gz`), gzipSync(bytes, { level: 9 }));
  keep('sealed.pdf', sealed);
  writeFileSync(
    join(to, 'sealed.json'),
    `${JSON.stringify({ line, certificate: Buffer.from(certificate).toString('base64') })}\n`,
  );
  for (const name of SAMPLES) {
    keep(`${name}.appended`, bytesOf(at(name))?.subarray(sealed.length) ?? Buffer.alloc(0));
  }
}

const java = JavaSigners.prepare(folder);
const commands = new CommandSigners(folder);
try {
  const orders: (Order & { signatures: number; outcome?: string })[] = [];
  const order = (
    program: string,
    style: string,
    person: 'A' | 'B',
    from: string,
    to: string,
    signatures: number,
    outcome = 'ours-signed',
  ) => orders.push({ program, style, person, from: at(from), to: at(to), signatures, outcome });
  for (const [program, styles] of Object.entries(JAVA)) {
    for (const style of styles) {
      order(program, style, 'A', 'sealed', `${program}-${style}`, 2);
    }
    // A field made in a save of its own and signed in the next; alone it is no signed file.
    order(program, 'field', 'A', 'sealed', `${program}-field`, 1, 'changed');
    order(program, 'fill', 'A', `${program}-field`, `${program}-filled`, 2);
    // PAdES B-T, B-LT and B-LTA, and a second person after all of it.
    order(program, 'store', 'A', `${program}-stamped`, `${program}-lt`, 2);
    order(program, 'document-stamp', 'A', `${program}-lt`, `${program}-lta`, 3);
    order(program, 'ecdsa', 'B', `${program}-lta`, `${program}-lta-two`, 4);
    order(program, 'store', 'B', `${program}-lta-two`, `${program}-lta-two-lt`, 4);
    order(program, 'document-stamp', 'B', `${program}-lta-two-lt`, `${program}-lta-two-lta`, 5);
  }
  order('itext', 'visible', 'B', 'pdfbox-visible', 'pdfbox-then-itext', 3);
  order('pdfbox', 'visible', 'B', 'itext-visible', 'itext-then-pdfbox', 3);
  for (const [index, [, append]] of attacks.entries()) {
    writeFileSync(at(`attack-${index}`), append(sealed));
    for (const program of Object.keys(JAVA)) {
      order(program, 'visible', 'A', `attack-${index}`, `${program}-attack-${index}`, 2, 'changed');
    }
  }
  if (java !== null) {
    java.sign(orders);
    for (const { to, outcome = '', signatures } of orders) {
      await expectOutcome(to.slice(folder.length + 1, -4), [outcome], signatures);
    }
    // Whatever is put on top of what these programs signed.
    for (const name of ['pdfbox-lta', 'itext-lta', 'pdfbox-filled', 'itext-lt']) {
      for (const [index, [, append]] of attacks.entries()) {
        writeFileSync(at(`${name}-then-${index}`), append(bytesOf(at(name)) ?? sealed));
        await expectOutcome(`${name}-then-${index}`, ['changed']);
      }
    }
  }
  const field = { number: 0, name: 'Podpis_A' };
  const empty = java && bytesOf(at('itext-field'));
  if (empty) {
    const file = PdfDocument.read(empty);
    field.number =
      file.numbers().find(number => {
        const value = file.object(number)?.value;
        return value instanceof Map && value.get('/FT') === '/Sig' && !value.has('/V');
      }) ?? 0;
  }
  for (const { program, style, from } of commands.styles) {
    if (from === 'field' && !empty) {
      continue;
    }
    const name = `${program}-${style}`;
    commands.sign(
      { program, style, from: at(from === 'field' ? 'itext-field' : 'sealed'), to: at(name) },
      field,
    );
    // MuPDF still signs with SHA-1, which proves nothing: told as what it is.
    await expectOutcome(name, [program === 'mutool' ? 'changed' : 'ours-signed'], 2);
    if (from === 'sealed') {
      for (const [index] of attacks.entries()) {
        commands.sign(
          { program, style, from: at(`attack-${index}`), to: at(`${name}-attack-${index}`) },
          field,
        );
        await expectOutcome(`${name}-attack-${index}`, ['changed']);
      }
    }
  }
  if (process.argv.includes('--samples')) {
    keepSamples();
  }
} finally {
  commands.stop();
  if (process.argv.includes('--keep')) {
    console.log(folder);
  } else {
    rmSync(folder, { recursive: true });
  }
}
console.log(wrong === 0 ? 'every verdict is right' : `${wrong} verdicts are wrong`);
process.exit(wrong === 0 ? 0 : 1);
