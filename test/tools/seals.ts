import { spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { inspect } from '../../server/documents/sealing/inspecting/inspect.ts';
import { PdfDocument } from '../../server/documents/sealing/inspecting/pdfDocument.ts';
import { signatureFields } from '../../server/documents/sealing/inspecting/signatures.ts';
import { pem } from '../../server/documents/sealing/ownCertificate.ts';
import { APPENDED } from '../../server/documents/sealing/testing/attackFiles.ts';
import { sealedSample } from '../../server/documents/sealing/testing/sealedSample.ts';
import { signAs } from '../../server/documents/sealing/testing/signer.ts';

// Holds our own reading of sealed and signed files against other programs: pdfsig, qpdf, openssl. What is not
// installed is left out with a word. Ends with 1 where they disagree.
// npm run check:tools

const folder = mkdtempSync(join(tmpdir(), 'stol-tools-'));
/** The sample's moment, in seconds: its certificate begins a few days before. */
const SEALED_AT = String(Date.parse('2026-12-17T14:02:00Z') / 1000);
const wrong: string[] = [];

function has(tool: string, ask = '--version'): boolean {
  const found = spawnSync(tool, [ask]).error === undefined;
  if (!found) {
    console.log(`${tool}: not installed, left out`);
  }
  return found;
}

function run(tool: string, ...args: string[]): { code: number | null; text: string } {
  const { status, stdout, stderr } = spawnSync(tool, args, { encoding: 'utf8', cwd: folder });
  return { code: status, text: stdout + stderr };
}

function hold(what: string, expected: unknown, found: unknown): void {
  const agrees = JSON.stringify(expected) === JSON.stringify(found);
  console.log(
    `${agrees ? 'agree ' : 'DIFFER'} ${what}${agrees ? '' : `: ${JSON.stringify(expected)}, ${JSON.stringify(found)}`}`,
  );
  if (!agrees) {
    wrong.push(what);
  }
}

const { sealed, signed, certificate, people, asked, line } = await sealedSample();
const flipped = Buffer.from(signed);
flipped[60_000] = (flipped[60_000] ?? 0) ^ 1;
const forged = Buffer.from(await signAs(APPENDED['a new sentence on page 1'](sealed), people[0], 'Podpis1'));
const files = { sealed, signed, flipped, forged };
for (const [name, bytes] of Object.entries(files)) {
  writeFileSync(join(folder, `${name}.pdf`), bytes);
}

if (has('pdfsig', '-v')) {
  for (const [name, bytes] of Object.entries(files)) {
    const { text } = run('pdfsig', `${name}.pdf`);
    const theirs = [...text.matchAll(/Signature Validation: (.*)/g)].map(
      ([, says]) => says === 'Signature is Valid.',
    );
    const ours = (await inspect(asked(bytes))).signatures.map(({ valid }) => valid);
    hold(`pdfsig, signatures of ${name}`, theirs, ours);
  }
  const { outcome } = await inspect(asked(forged));
  hold('what pdfsig does not say: the forged page', 'changed', outcome);
}

if (has('qpdf')) {
  for (const name of ['sealed', 'signed', 'forged']) {
    hold(`qpdf --check ${name}`, 0, run('qpdf', '--check', `${name}.pdf`).code);
  }
  hold('qpdf writes it anew', 0, run('qpdf', '--object-streams=generate', 'signed.pdf', 'anew.pdf').code);
  const anew = await inspect(asked(readFileSync(join(folder, 'anew.pdf'))));
  hold('a file with object streams', ['changed', line.n], [anew.outcome, anew.document?.n]);
  run('qpdf', '--encrypt', '', 'x', '256', '--', 'signed.pdf', 'closed.pdf');
  hold(
    'an encrypted file',
    'encrypted',
    (await inspect(asked(readFileSync(join(folder, 'closed.pdf'))))).outcome,
  );
}

if (has('openssl', 'version')) {
  const file = PdfDocument.read(sealed);
  const [field] = signatureFields(file);
  const contents = file.dict(field?.get('/V')).get('/Contents') as {
    bytes: string;
    start: number;
    end: number;
  };
  const envelope = Buffer.from(contents.bytes, 'latin1');
  const rest = Buffer.concat([sealed.subarray(0, contents.start), sealed.subarray(contents.end)]);
  writeFileSync(join(folder, 'seal.der'), envelope.subarray(0, envelope.readUInt16BE(2) + 4));
  writeFileSync(join(folder, 'rest.bin'), rest);
  writeFileSync(join(folder, 'seal.crt'), pem('CERTIFICATE', certificate));
  const { code, text } = run(
    ...(['openssl', 'cms', '-verify', '-cades', '-binary', '-inform', 'DER', '-in', 'seal.der'] as const),
    ...[
      '-content',
      'rest.bin',
      '-CAfile',
      'seal.crt',
      '-purpose',
      'any',
      '-attime',
      SEALED_AT,
      '-out',
      'out.bin',
    ],
  );
  hold('openssl cms -verify -cades', [0, true], [code, /verification successful/i.test(text)]);
}

rmSync(folder, { recursive: true });
process.exit(wrong.length === 0 ? 0 : 1);
