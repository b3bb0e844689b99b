import { execFile } from 'node:child_process';
import { createHash } from 'node:crypto';
import { mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { contentHash } from '#shared/agreement/canonical.ts';
import { agreementTree } from '../../server/documents/agreementTree.ts';
import { FORMATS } from '../../server/documents/blockTree.ts';
import { Press } from '../../server/documents/render.ts';
import { sampleAgreement } from '../../server/documents/testing/sampleAgreement.ts';

// What programs of other people say about our files: poppler, qpdf, LibreOffice. Whatever is not installed here is
// skipped with a word; the tests of the project need none of them.
// npm run check:tools

const run = promisify(execFile);
const AT = '2026-12-17T14:02:00Z';
const doc = sampleAgreement();
const folder = await mkdtemp(join(tmpdir(), 'tools-'));
const at = (name: string) => join(folder, name);
let failed = 0;

/** Runs a check if its programs are there; what it throws is what is wrong. */
async function check(name: string, programs: readonly string[], test: () => Promise<string>): Promise<void> {
  const missing = await Promise.all(
    programs.map(async program => ((await installed(program)) ? [] : [program])),
  );
  if (missing.flat().length > 0) {
    console.log(`skipped  ${name}: no ${missing.flat().join(', ')} here`);
    return;
  }
  try {
    console.log(`good     ${name}: ${await test()}`);
  } catch (error) {
    failed += 1;
    console.log(`WRONG    ${name}: ${error instanceof Error ? error.message : String(error)}`);
  }
}

async function installed(program: string): Promise<boolean> {
  const { PATH = '' } = process.env;
  const lists = await Promise.all(PATH.split(':').map(place => readdir(place).catch((): string[] => [])));
  return lists.some(names => names.includes(program));
}

function must(holds: boolean, otherwise: string): void {
  if (!holds) throw new Error(otherwise);
}

async function output(program: string, ...words: string[]): Promise<string> {
  return (await run(program, words, { maxBuffer: 1e8, timeout: 120_000 })).stdout;
}

const bare = (text: string) => text.replace(/[\s\u00ad]+/gu, '');

/** An office file as LibreOffice prints it: every heading is there, in its language's letters. */
async function printed(ending: 'docx' | 'odt'): Promise<string> {
  await output(
    'soffice',
    '--headless',
    `-env:UserInstallation=file://${at('profile')}`,
    '--convert-to',
    'pdf',
    '--outdir',
    at(ending),
    at(`sample.${ending}`),
  );
  const file = join(at(ending), 'sample.pdf');
  const words = bare(await output('pdftotext', file, '-'));
  const lost = [doc.title, ...doc.clauses.map(({ title }) => title)].filter(
    text => !words.includes(bare(text)),
  );
  must(lost.length === 0, `lost: ${lost.join(', ')}`);
  must(
    words.includes(bare('kopia do edycji wersji zatwierdzonej')),
    'does not say that it is a copy for editing',
  );
  const pages = Number(/^Pages:\s+(\d+)/m.exec(await output('pdfinfo', file))?.[1]);
  must(pages >= 5 && pages <= 10, `${pages} pages`);
  return `${pages} pages, every heading is there`;
}

try {
  const card = {
    rows: [{ side: 'A', party: 'Strona 1', who: 'Alicja Wzorcowa', at: AT }],
    verifyAt: null,
  } as const;
  const tree = agreementTree(doc, { state: 'approved', at: AT, approvals: card });
  const root = join(import.meta.dirname, '..', '..');
  const { files } = await new Press(join(root, 'server', 'documents')).render(tree, FORMATS);
  for (const [format, bytes] of files) await writeFile(at(`sample.${format}`), bytes);
  const pdf = at('sample.pdf');

  await check('structure of the PDF', ['pdfinfo'], async () => {
    const structure = await output('pdfinfo', '-struct', pdf);
    const lacks = ['Document', 'H1', 'H2', 'L', 'LI', 'Table', 'THead', 'TH', 'TD', 'Caption'].filter(
      element => !new RegExp(`^\\s*${element}\\b`, 'm').test(structure),
    );
    must(lacks.length === 0, `lacks ${lacks.join(', ')}`);
    const about = await output('pdfinfo', pdf);
    must(/^Tagged:\s+yes/m.test(about) && about.includes(doc.title), about);
    return 'tagged, with headings, lists, tables and captions';
  });
  await check('fonts of the PDF', ['pdffonts'], async () => {
    const fonts = (await output('pdffonts', pdf)).trim().split('\n').slice(2);
    const broken = fonts.filter(line => !/ yes (yes|no ) yes /.test(line));
    must(fonts.length > 3 && broken.length === 0, `not embedded, or without letters: ${broken.join('; ')}`);
    return `${fonts.length} fonts, all embedded and readable`;
  });
  await check('content attached to the PDF', ['pdfdetach', 'pdftotext'], async () => {
    await output('pdfdetach', '-saveall', '-o', folder, pdf);
    const attached = await readFile(at('porozumienie.json'));
    const hash = createHash('sha256').update(attached).digest('hex');
    must(hash === contentHash(doc), `${hash} is not the hash of the content`);
    must(bare(await output('pdftotext', pdf, '-')).includes(hash), `${hash} is not printed in the document`);
    return `its SHA-256 is the printed one, ${hash.slice(0, 8)}…`;
  });
  await check('form of the PDF', ['qpdf'], async () => {
    const said = await output('qpdf', '--check', pdf);
    must(!/WARNING|ERROR/i.test(said.replace(/No syntax or stream encoding errors found.*/s, '')), said);
    return 'qpdf finds no fault';
  });
  await check('DOCX in LibreOffice', ['soffice', 'pdftotext', 'pdfinfo'], () => printed('docx'));
  await check('ODT in LibreOffice', ['soffice', 'pdftotext', 'pdfinfo'], () => printed('odt'));
} finally {
  await rm(folder, { recursive: true, force: true });
}
process.exitCode = failed > 0 ? 1 : 0;
