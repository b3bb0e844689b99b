import { execFile } from 'node:child_process';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import type { Page } from 'playwright';
import { readPdfWords } from '../../server/documents/testing/pdfWords.ts';
import { post } from '../e2e/actor.ts';
import { LAPTOP, leadPage, openPage, PLAIN_PHONE, type Room, shoot } from './room.ts';

const run = promisify(execFile);

/** The page of documents, and what an institution gets by its link. */
export async function institutionPictures(room: Room): Promise<void> {
  const { house, place, size } = room;
  const wish = { workshop: place.workshop, kind: 'partner', side: 'B', days: 14 };
  const { answer } = await post<{ link: string }>(house.own, '/api/links', wish, place.cookie);
  const documents = await leadPage(room, LAPTOP, '?p=documents');
  await shoot(room, documents, 'lead-documents', { only: 6 });
  if (size !== 6) {
    return;
  }
  const { pathname, hash } = new URL(answer.link);
  for (const [name, screen] of [
    ['phone', PLAIN_PHONE],
    ['laptop', LAPTOP],
  ] as const) {
    const page = await openPage(room, screen);
    await page.goto(`${house.room}${pathname}${hash}`);
    await page.getByRole('article').waitFor();
    await shoot(room, page, `partner-${name}`);
    if (name === 'phone') {
      await readToEnd(page);
      await shoot(room, page, 'partner-end');
    }
  }
}

/** As a thumb does: what was on the screen counts as read. */
async function readToEnd(page: Page): Promise<void> {
  await page.evaluate(async () => {
    const root = document.documentElement;
    while (root.scrollTop + window.innerHeight < root.scrollHeight - 2) {
      window.scrollBy(0, window.innerHeight * 0.6);
      await new Promise(resolve => setTimeout(resolve, 60));
    }
  });
}

/** The first page and the one with the signatures, drawn by pdftoppm where the machine has it. */
export async function paperPictures({ house, place, size, shots }: Room, document: string): Promise<void> {
  if (size !== 6) {
    return;
  }
  if (!(await has('pdftoppm'))) {
    console.log('No pdftoppm here (package poppler-utils): the pictures of the PDF are left as they are.');
    return;
  }
  const path = `/api/workshops/${place.workshop}/documents/${document}.pdf`;
  const answer = await fetch(`${house.own}${path}`, { headers: { Cookie: place.cookie } });
  const pdf = Buffer.from(await answer.arrayBuffer());
  const pages = readPdfWords(pdf);
  const signed = 1 + pages.findLastIndex(words => words.replace(/\s/g, '').includes('Dataipodpis'));
  const folder = await mkdtemp(join(tmpdir(), 'stol-pdf-'));
  try {
    const file = join(folder, 'agreement.pdf');
    await writeFile(file, pdf);
    await shots.keep('pdf-page-1', await drawn(file, 1), 'jpg');
    await shots.keep('pdf-signatures', await drawn(file, signed > 0 ? signed : pages.length), 'jpg');
  } finally {
    await rm(folder, { recursive: true });
  }
}

async function has(program: string): Promise<boolean> {
  return run(program, ['-v']).then(
    () => true,
    () => false,
  );
}

async function drawn(file: string, page: number): Promise<Buffer> {
  const which = ['-f', `${page}`, '-l', `${page}`];
  const options = { encoding: 'buffer', maxBuffer: 16 * 1024 * 1024 } as const;
  const { stdout } = await run(
    'pdftoppm',
    ['-jpeg', '-jpegopt', 'quality=70', '-r', '72', ...which, file],
    options,
  );
  return stdout;
}
