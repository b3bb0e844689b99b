import { createHash } from 'node:crypto';
import { readdir, readFile, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { unzipSync } from 'fflate';
import { afterEach, describe, expect, test } from 'vitest';
import type { DocumentContent, DocumentList } from '#shared/protocol/documents.ts';
import { dayOf } from '#shared/workshop/workshopWords.ts';
import { FORMATS, type Format } from '../../server/documents/blockTree.ts';
import { readPdfStructure } from '../../server/documents/pdfStructure.ts';
import { Renderer } from '../../server/documents/renderer.ts';
import { testChild } from '../fixtures/built.ts';
import { letterTemplate } from '../fixtures/letterActivity.ts';
import {
  makeTable,
  ownMachine,
  phone,
  type Running,
  type RunningApp,
  ServerProcess,
  startApp,
  type Table,
} from '../fixtures/runningApp.ts';
import { Bot } from '../load/bot.ts';
import { type Browser, textIn } from '../load/browser.ts';
import { until } from '../load/sharedDoc.ts';

/** Files of documents over the real wire: made once, kept, and never at the cost of the room. */

const PARAGRAPHS = ['A03 Strony współpracują.', 'A04 Wspólnie chcemy: więcej spokoju w poczekalni.'];
const root = join(import.meta.dirname, '../..');

const open: { close(): Promise<unknown> }[] = [];
const bots: Bot[] = [];
afterEach(async () => {
  for (const bot of bots.splice(0)) {
    bot.leave();
  }
  for (const running of open.splice(0)) {
    await running.close();
  }
});

/** A server in this process, whose renderer the test holds. */
async function start(...paragraphs: string[]): Promise<RunningApp & { renderer: Renderer }> {
  const renderer = new Renderer(testChild(root));
  const running = await startApp([letterTemplate(...(paragraphs.length > 0 ? paragraphs : PARAGRAPHS))], {
    renderer,
  });
  open.push(running);
  return { ...running, renderer };
}

/** A workshop in which Marta wrote a card and the document is being written. */
async function write(running: Running): Promise<Table & { marta: Bot }> {
  const table = await makeTable(running, 'proba');
  bots.push(table.lead);
  const marta = await (await Bot.join(phone(running), table.code, { name: 'Marta', sides: ['A'] })).live();
  bots.push(marta);
  await table.lead.send({ type: 'step:open', step: 'cards' });
  await marta.send({
    type: 'entry:put',
    step: 'cards',
    entry: '0123456789abcdef0123456789abcdef',
    data: { text: 'Sala z lustrem', column: 'places' },
  });
  await table.lead.send({ type: 'step:close', step: 'cards' });
  await table.lead.send({ type: 'step:open', step: 'letter' });
  return { ...table, marta };
}

const freeze = (table: Table) => table.lead.send({ type: 'document:freeze', document: 'porozumienie' });
const path = (table: Table, ending: string) => `/api/workshops/${table.id}/documents/porozumienie${ending}`;
const filesOf = (running: Running, table: Table) => join(running.data, 'workshops', table.id, 'files');

async function keptFiles(running: Running, table: Table): Promise<Map<string, string>> {
  const folder = filesOf(running, table);
  const names = (await readdir(folder)).sort();
  return new Map(await Promise.all(names.map(async name => [name, await sha(join(folder, name))] as const)));
}

async function sha(file: string): Promise<string> {
  return createHash('sha256')
    .update(await readFile(file))
    .digest('hex');
}

/** Waits until every file of the first version is there. */
async function made(running: Running, table: Table): Promise<void> {
  const names = async () => (await readdir(filesOf(running, table))).sort();
  // By name: one that is still being written counts as a file too.
  await expect.poll(names, { timeout: 20_000 }).toEqual(NAMES);
}

const NAMES = [...FORMATS.map(format => `porozumienie-v1.${format}`), 'porozumienie-v1.replaced.json'].sort();

/** A reply with its bytes as they came; `Browser` reads text. */
async function download(
  browser: Browser,
  at: string,
): Promise<{ status: number; headers: Headers; bytes: Buffer }> {
  const response = await fetch(`http://127.0.0.1:${browser.port}${at}`, {
    headers: { Cookie: browser.cookie },
  });
  return {
    status: response.status,
    headers: response.headers,
    bytes: Buffer.from(await response.arrayBuffer()),
  };
}

describe('a frozen version', () => {
  test('is made by itself, kept as it was made, and says what it is', { timeout: 60_000 }, async () => {
    const running = await start();
    const table = await write(running);
    const { value } = (await freeze(table)) as { value: { version: number; mark: string } };
    await made(running, table);
    const kept = await keptFiles(running, table);
    expect([...kept.keys()]).toEqual(NAMES);

    const list = (await table.lead.browser.get(`/api/workshops/${table.id}/documents`)).json as DocumentList;
    expect(list.documents).toMatchObject([
      { id: 'porozumienie', written: true, versions: [{ n: 1, mark: value.mark, replaced: [] }] },
    ]);
    const hash = list.documents[0]?.versions[0]?.hash;
    for (const format of FORMATS) {
      const { status, headers, bytes } = await download(table.lead.browser, path(table, `.${format}`));
      expect([format, status]).toEqual([format, 200]);
      expect(createHash('sha256').update(bytes).digest('hex')).toBe(kept.get(`porozumienie-v1.${format}`));
      expect(headers.get('content-disposition')).toBe(
        `attachment; filename="Porozumienie-o-wspolpracy-v1-${dayOf(Date.now())}.${format}"`,
      );
      expect(headers.get('x-content-type-options')).toBe('nosniff');
      expect(headers.get('content-security-policy')).toMatch(/^sandbox; default-src 'none'/);
      expect(headers.get('cache-control')).toBe('private, no-cache');
      const says = words(format, bytes);
      if (format === 'json') {
        expect(createHash('sha256').update(bytes).digest('hex')).toBe(hash);
      } else if (format === 'pdf') {
        const pdf = readPdfStructure(bytes);
        expect(pdf.faults).toEqual([]);
        expect([...pdf.attachments.values()]).toEqual([hash]);
      } else {
        expect(says).toContain(value.mark.replaceAll(' ', '\u00a0'));
        expect(says).toContain('tekst zamrożony');
        expect(says).not.toContain('projekt');
        expect(says).toContain('Sala z');
      }
    }
    // Its bytes are told apart, and come once.
    const first = await table.lead.browser.get(path(table, '.pdf'));
    const again = await table.lead.browser.ask('GET', path(table, '.pdf'), undefined, {
      ...table.lead.browser.headers(),
      'If-None-Match': String(first.headers.etag),
    });
    expect(again.status).toBe(304);
  });

  test('keeps its words while the document goes on; both versions are there', {
    timeout: 60_000,
  }, async () => {
    const running = await start();
    const table = await write(running);
    await freeze(table);
    await made(running, table);
    const kept = await keptFiles(running, table);
    await table.lead.send({ type: 'document:edit', document: 'porozumienie', place: 'Lipowie' });
    await freeze(table);
    const second = await download(table.lead.browser, path(table, '.md?version=2'));
    expect(second.bytes.toString()).toContain('Lipowie');
    for (const [name, hash] of kept) {
      expect([name, await sha(join(filesOf(running, table), name))]).toEqual([name, hash]);
    }
    expect((await download(table.lead.browser, path(table, '.md?version=1'))).bytes.toString()).not.toContain(
      'Lipowie',
    );
    expect((await download(table.lead.browser, path(table, '.md'))).bytes.toString()).toContain('Lipowie');
  });

  test('gets the same files when they are missing, however many ask at once', {
    timeout: 60_000,
  }, async () => {
    const running = await start();
    const table = await write(running);
    await freeze(table);
    await made(running, table);
    const kept = await keptFiles(running, table);
    for (const name of kept.keys()) {
      await rm(join(filesOf(running, table), name));
    }
    let rendered = 0;
    const { render } = running.renderer;
    running.renderer.render = (...args) => {
      rendered += 1;
      return render.apply(running.renderer, args);
    };
    const asked = FORMATS.flatMap(format => [format, format]);
    const replies = await Promise.all(
      asked.map(format => download(table.lead.browser, path(table, `.${format}`))),
    );
    expect(replies.map(({ status }) => status)).toEqual(asked.map(() => 200));
    expect(rendered).toBe(1);
    expect(await keptFiles(running, table)).toEqual(kept);
  });
});

describe('nothing of this harms the room', () => {
  test('a child killed again and again is one sentence; sockets stay; the files come', {
    timeout: 90_000,
  }, async () => {
    const running = await start();
    const table = await write(running);
    const views = { lead: table.lead.ended, marta: table.marta.ended };
    const killing = setInterval(() => {
      const pid = running.renderer.childPid;
      if (pid !== undefined) {
        process.kill(pid, 'SIGKILL');
      }
    }, 15);
    await freeze(table);
    const failed = await table.lead.browser.get(path(table, '.pdf'));
    clearInterval(killing);
    expect([failed.status, failed.json]).toEqual([503, { error: 'document-not-made' }]);
    expect([table.lead.connected, table.marta.connected]).toEqual([true, true]);
    expect({ lead: table.lead.ended, marta: table.marta.ended }).toEqual(views);
    await table.marta.send({ type: 'hand:raise' });
    const made = await download(table.lead.browser, path(table, '.pdf'));
    expect(made.status).toBe(200);
    expect([...(await keptFiles(running, table)).keys()]).toEqual(NAMES);
  });

  test('one death of the child in the middle is not even noticed', { timeout: 60_000 }, async () => {
    const running = await start();
    const table = await write(running);
    await freeze(table);
    await until(() => running.renderer.childPid !== undefined);
    process.kill(running.renderer.childPid ?? 0, 'SIGKILL');
    expect((await download(table.lead.browser, path(table, '.docx'))).status).toBe(200);
  });

  test('the server killed between freezing and files: the same files afterwards', {
    timeout: 120_000,
  }, async () => {
    const server = await ServerProcess.start([letterTemplate(...PARAGRAPHS)]);
    open.push(server);
    const table = await write(server);
    // The child needs a second to start: now nothing is made yet.
    await freeze(table);
    await server.kill();
    expect(await readdir(filesOf(server, table))).toEqual([]);
    await server.start();
    const browser = ownMachine(server);
    browser.cookie = table.lead.browser.cookie;
    const once = await Promise.all(FORMATS.map(format => download(browser, path(table, `.${format}`))));
    expect(once.map(({ status }) => status)).toEqual(FORMATS.map(() => 200));
    const kept = await keptFiles(server, table);
    // And once more from nothing, in yet another process: byte by byte the same.
    await server.kill();
    for (const name of kept.keys()) {
      await rm(join(filesOf(server, table), name));
    }
    await server.start();
    const twice = await Promise.all(FORMATS.map(format => download(browser, path(table, `.${format}`))));
    for (const [index, format] of FORMATS.entries()) {
      expect([format, once[index]?.bytes.equals(twice[index]?.bytes ?? Buffer.alloc(0))]).toEqual([
        format,
        true,
      ]);
    }
    expect(await keptFiles(server, table)).toEqual(kept);
  });
});

describe('a project', () => {
  test('is made from what stands now, says so, and is not kept', { timeout: 60_000 }, async () => {
    const running = await start();
    const table = await write(running);
    const { headers, bytes } = await download(table.lead.browser, path(table, '.html'));
    expect(headers.get('content-disposition')).toMatch(
      /filename="Porozumienie-o-wspolpracy-projekt-\d{4}-\d\d-\d\d\.html"/,
    );
    expect(headers.get('cache-control')).toBe('no-store');
    const html = bytes.toString();
    expect(html).toContain('projekt, tekst w pracy');
    expect(html).toContain('może się zmienić');
    expect(html).toContain('więcej spokoju');
    const pdf = readPdfStructure((await download(table.lead.browser, path(table, '.pdf'))).bytes);
    expect(pdf.faults).toEqual([]);
    expect(await readdir(filesOf(running, table))).toEqual([]);
    await freeze(table);
    const draft = await download(table.lead.browser, path(table, '.md?version=draft'));
    expect(draft.bytes.toString()).toContain('tekst w pracy');
  });

  test('before anybody wrote a word there is none', async () => {
    const running = await start();
    const table = await makeTable(running, 'proba');
    bots.push(table.lead);
    const reply = await table.lead.browser.get(path(table, '.pdf'));
    expect([reply.status, reply.json]).toEqual([409, { error: 'nothing-to-freeze' }]);
    const content = (await table.lead.browser.get(path(table, '/content'))).json as DocumentContent;
    expect(content).toMatchObject({ document: { written: false, versions: [] }, content: null });
  });

  test('a seat that asks without end waits, others do not', { timeout: 60_000 }, async () => {
    const running = await start();
    const table = await write(running);
    const files = await untilRefused(() => table.marta.browser.get(path(table, '.md')));
    expect(files.most).toBeGreaterThanOrEqual(files.got);
    expect(files.got).toBeGreaterThanOrEqual(12);
    expect((await table.lead.browser.get(path(table, '.md'))).status).toBe(200);
  });
});

/** Asks until the answer is 429: how many files came, and how many may have in that time: twelve, and one in four seconds. */
async function untilRefused(
  ask: (count: number) => Promise<{ status: number }>,
): Promise<{ got: number; most: number }> {
  const from = performance.now();
  let got = 0;
  for (; got < 24; got += 1) {
    const { status } = await ask(got);
    if (status === 429) {
      return { got, most: 12 + Math.ceil((performance.now() - from) / 4000) };
    }
    expect(status).toBe(200);
  }
  throw new Error(`${got} files, and never told to wait`);
}

describe('many devices', () => {
  test('of one person or of one institution wait together', { timeout: 60_000 }, async () => {
    const running = await start();
    const table = await write(running);
    const { returnCode } = table.marta.parts.mine?.person ?? {};
    const second = phone(running);
    expect((await second.post('/api/join', { code: table.code, returnCode })).status).toBe(200);
    const [partner, colleague] = [await partnerOf(running, table), await partnerOf(running, table)];
    for (const [one, other] of [
      [table.marta.browser, second],
      [partner, colleague],
    ] as const) {
      const files = await untilRefused(count => (count % 2 === 0 ? one : other).get(path(table, '.md')));
      // Twice as many would be an allowance for each device.
      expect(files.most).toBeGreaterThanOrEqual(files.got);
    }
  });

  test('behind one link of a partner are not without end', { timeout: 60_000 }, async () => {
    const running = await start();
    const table = await write(running);
    const made = await table.lead.browser.post('/api/links', {
      workshop: table.id,
      kind: 'partner',
      side: 'B',
    });
    const claim = { workshop: table.id, secret: textIn(made, 'link').split('#k=')[1] };
    const partner = phone(running);
    expect((await partner.post('/api/claim', claim)).status).toBe(200);
    const { id } = made.json as { id: string };
    await running.app.house.catalogue.update(draft => {
      const seats = draft.links.find(link => link.id === id)?.seats;
      for (let count = 0; count < 198; count += 1) {
        seats?.push(`gone-${count}`);
      }
    });
    expect((await phone(running).post('/api/claim', claim)).status).toBe(200);
    expect((await phone(running).post('/api/claim', claim)).json).toEqual({ error: 'wrong-link' });
    // Those who have a seat keep it.
    expect((await partner.post('/api/claim', claim)).status).toBe(200);
  });
});

describe('who may read', () => {
  test('a partner: the words, the sides, no names; nobody without a seat', { timeout: 60_000 }, async () => {
    const running = await start();
    const table = await write(running);
    await freeze(table);
    const partner = await partnerOf(running, table);
    const read = (await partner.get(path(table, '/content'))).json as DocumentContent;
    const { content } = read;
    expect(read.workshop.sides.map(side => side.id)).toEqual(['A', 'B']);
    const sources = Object.values(content?.sources ?? {});
    expect(sources).toMatchObject([{ step: 'cards', text: 'Sala z lustrem', side: 'A', name: null }]);
    expect(JSON.stringify(read)).not.toContain('Marta');
    expect(content?.steps).toMatchObject({ cards: { pl: 'Kartki cards' } });
    expect(content?.paragraphs.filter(one => one.sources.length > 0)).toEqual([
      { clause: 'A06', item: 1, sources: [`cards/${sources[0]?.id}`] },
    ]);
    const room = (await table.marta.browser.get(path(table, '/content'))).json as DocumentContent;
    expect(Object.values(room.content?.sources ?? {})[0]?.name).toBe('Marta');
    expect((await partner.get(path(table, '.pdf'))).status).toBe(200);
    for (const at of ['.pdf', '/content']) {
      expect((await phone(running).get(path(table, at))).json).toEqual({ error: 'no-seat' });
    }
    expect((await partner.get(path(table, '/form'))).status).toBe(403);
  });

  test('only files that are: no path, no other ending, no other version', async () => {
    const running = await start();
    const table = await write(running);
    await freeze(table);
    const status = async (at: string) => (await table.lead.browser.get(at)).status;
    expect(await status(path(table, '.exe'))).toBe(404);
    expect(await status(path(table, '.pdf?version=2'))).toBe(404);
    expect(await status(path(table, '.pdf?version=0'))).toBe(400);
    expect(await status(path(table, '.pdf?version=1e1'))).toBe(400);
    expect(await status(path(table, '.pdf?version=1&version=2'))).toBe(400);
    for (const name of ['..%2f..%2fcatalogue.json', 'inny.pdf', '%00.pdf', 'porozumienie-v1.replaced.json']) {
      expect([name, await status(`/api/workshops/${table.id}/documents/${name}`)]).toEqual([name, 404]);
    }
  });

  test('a partner’s link has a last day, and takes its seats with it', async () => {
    let now = Date.now();
    const running = await startApp([letterTemplate(...PARAGRAPHS)], { now: () => now });
    open.push(running);
    const table = await write(running);
    await freeze(table);
    const list = `/api/workshops/${table.id}/documents`;
    const make = (body: object) =>
      table.lead.browser.post('/api/links', { workshop: table.id, kind: 'partner', ...body });
    expect((await make({ side: 'Z' })).json).toEqual({ error: 'bad-request' });
    expect((await make({ side: 'B', days: 0 })).json).toEqual({ error: 'bad-request' });
    const made = (await make({ side: 'B', days: 2 })).json as Record<string, unknown>;
    expect(made).toMatchObject({
      kind: 'partner',
      side: 'B',
      expiresAt: now + 2 * 86_400_000,
      reach: 'network',
    });
    const secret = String(made.link).split('#k=')[1];

    const partner = phone(running);
    const claim = () => partner.post('/api/claim', { workshop: table.id, secret });
    expect((await claim()).json).toMatchObject({ kind: 'partner' });
    expect((await partner.get(list)).status).toBe(200);
    // It may read, and that is all.
    expect((await partner.get(`/api/workshops/${table.id}/plan/1`)).status).toBe(403);
    expect((await partner.post('/api/links', { workshop: table.id, kind: 'stage' })).status).toBe(403);
    now += 2 * 86_400_000;
    expect((await partner.get(list)).json).toEqual({ error: 'no-seat' });
    expect((await claim()).json).toEqual({ error: 'wrong-link' });

    // A new link gives the same browser its seat back; stopping it ends the seat for good.
    const next = (await make({ side: 'B' })).json as Record<string, string>;
    const nextSecret = next.link?.split('#k=')[1];
    expect((await partner.post('/api/claim', { workshop: table.id, secret: nextSecret })).status).toBe(200);
    expect((await partner.get(list)).status).toBe(200);
    await table.lead.browser.ask('DELETE', `/api/workshops/${table.id}/links/${next.id}`);
    expect((await partner.get(list)).json).toEqual({ error: 'no-seat' });
    now = Date.now();
    expect((await partner.get(list)).json).toEqual({ error: 'no-seat' });
  });
});

describe('a copy in another form', () => {
  test('is made for its reader, says what it is, and is not kept', { timeout: 60_000 }, async () => {
    const running = await start(...PARAGRAPHS, 'A10 W sprawach pilnych: tel. 600 700 800.');
    const table = await write(running);
    const partner = await partnerOf(running, table);
    const get = (browser: Browser, query: string, ending = 'md') =>
      download(browser, path(table, `.${ending}?${query}`));
    const draft = await get(table.lead.browser, 'variant=extract');
    expect(draft.headers.get('content-disposition')).toMatch(/-projekt-\d{4}-\d\d-\d\d-wyciag\.md"/);
    expect(draft.bytes.toString()).not.toContain('700');
    await freeze(table);
    await made(running, table);
    const extract = await get(partner, 'variant=extract');
    expect(extract.headers.get('content-disposition')).toContain('-wyciag.md"');
    expect(extract.headers.get('cache-control')).toBe('no-store');
    expect(extract.bytes.toString()).toMatch(/wyciąg z wersji.1, .*, zamrożona, jeszcze bez .*, stan na /);
    expect(extract.bytes.toString()).toMatch(/tel\.\s\\\[pominięto w\swyciągu\\\]/);
    expect((await get(partner, '')).bytes.toString()).toContain('700');

    const trace = async (browser: Browser) => (await get(browser, 'variant=trace')).bytes.toString();
    const [room, other] = [await trace(table.lead.browser), await trace(partner)];
    for (const words of [room, other]) {
      expect(words).toContain('Sala z');
      expect(words).toContain('Skąd wzięły się');
    }
    // Marta signed and agreed to be in the minutes; partners are told sides only.
    expect(room).toContain('Marta');
    expect(other).not.toContain('Marta');
    expect(readPdfStructure((await get(table.lead.browser, 'variant=trace', 'pdf')).bytes).faults).toEqual(
      [],
    );

    expect((await get(partner, 'variant=extract', 'json')).status).toBe(404);
    expect((await get(partner, 'variant=other')).status).toBe(400);
    expect((await get(partner, 'variant=extract&variant=trace')).status).toBe(400);
    expect([...(await keptFiles(running, table)).keys()]).toEqual(NAMES);
  });
});

describe('what people type', () => {
  test('breaks nothing and runs nowhere; what no font has is reported', { timeout: 60_000 }, async () => {
    const hostile = [
      'A03 Wtorki 🎨 w OPS 👨‍👩‍👧 שלום \u202eevil\u202c',
      `A04 ${'ż'.repeat(1150)}`,
      'A05 #panic("x") #eval("1") $x$ <label> @ref // c',
      'A06 <script>alert(1)</script><img src=x onerror=alert(1)>',
      'A07 =HYPERLINK("http://zly.example";"klik")',
      'A08 {{ref:A99}} {{mark}} {{annex:x}} {{constructor}} {{{{ask:x}}}}',
      'A09 a\u0001b\u001bc\u0085d',
    ];
    const running = await start(...hostile);
    const table = await write(running);
    await table.lead.send({
      type: 'document:edit',
      document: 'porozumienie',
      title: '<script>alert(1)</script> #panic()',
      place: '=1+1',
    });
    await freeze(table);
    const get = (format: Format) => download(table.lead.browser, path(table, `.${format}`));
    const pdf = readPdfStructure((await get('pdf')).bytes);
    expect(pdf.faults).toEqual([]);
    const html = (await get('html')).bytes.toString();
    expect(html).not.toMatch(/<(script|img)/i);
    expect(html).toContain('&lt;script&gt;');
    const docx = words('docx', (await get('docx')).bytes);
    // The footer counts pages by a field of its own.
    expect(docx.match(/<w:instrText[^>]*>[^<]*/g)?.every(field => /(PAGE|NUMPAGES)$/.test(field))).toBe(true);
    expect(/<w:hyperlink|<script/.test(docx)).toBe(false);
    expect(docx).toContain('=HYPERLINK');
    const md = (await get('md')).bytes.toString();
    expect(md).not.toMatch(/(^|[^\\])<(script|img)/m);
    const list = (await table.lead.browser.get(`/api/workshops/${table.id}/documents`)).json as DocumentList;
    expect(list.documents[0]?.versions[0]?.replaced).toContain('ש U+05E9');
    const { headers } = await get('pdf');
    expect(headers.get('content-disposition')).toContain('filename="script-alert-1-script-panic-v1-');
  });
});

function words(format: Format, bytes: Buffer): string {
  if (format !== 'docx' && format !== 'odt') {
    return bytes.toString();
  }
  const files = unzipSync(bytes);
  return Object.keys(files)
    .filter(name => name.endsWith('.xml'))
    .map(name => Buffer.from(files[name] ?? []).toString())
    .join('\n');
}

async function partnerOf(running: Running, table: Table): Promise<Browser> {
  const made = await table.lead.browser.post('/api/links', {
    workshop: table.id,
    kind: 'partner',
    side: 'B',
  });
  const partner = phone(running);
  await partner.post('/api/claim', { workshop: table.id, secret: textIn(made, 'link').split('#k=')[1] });
  return partner;
}
