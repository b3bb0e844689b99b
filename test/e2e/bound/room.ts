import { join } from 'node:path';
import type { BrowserContext, Locator, Page } from 'playwright';
import { expect, test as plainTest } from 'playwright/test';
import { build } from 'vite';
import { makeTable, phone, type RunningApp, startApp, type Table } from '../../fixtures/runningApp.ts';
import { essayStep, templateOf } from '../../fixtures/template.ts';
import { Bot } from '../../load/bot.ts';
import { until } from '../../load/sharedDoc.ts';
import { HOST_NAME } from '../launch.ts';
import { type Front, frontOf } from './front.ts';

/** Somebody at the co-written text, in a browser of their own. */
export interface Writer {
  page: Page;
  area: Locator;
  /** The words in the area. */
  words(): Promise<string>;
  /** The words before the caret. */
  before(): Promise<string>;
  /** Puts the caret behind these words. */
  goBehind(words: string): Promise<void>;
}

export interface Room {
  running: RunningApp;
  /** Opens the page as somebody new, through `port`, a proxy say. */
  writer(name: string, port?: number): Promise<Writer>;
}

interface Fixtures {
  /** What the text says at first. */
  firstWords: string;
  room: Room;
}

interface WorkerFixtures {
  script: string;
}

/** A room with one co-written text, on the real server, in pages that hold `useBoundText` and nothing else. */
export const test = plainTest.extend<Fixtures, WorkerFixtures>({
  script: [
    // biome-ignore lint/correctness/noEmptyPattern: the runner asks for a pattern
    async ({}, use) => {
      await use(await bundle());
    },
    { scope: 'worker' },
  ],
  firstWords: ['', { option: true }],
  room: async ({ browser, script, firstWords }, use) => {
    const running = await startApp([
      templateOf(essayStep('essay', { config: { paragraphs: [firstWords] } })),
    ]);
    const table = await makeTable(running, 'proba');
    const docId = await openText(table);
    const bots: Bot[] = [table.lead];
    const contexts: BrowserContext[] = [];
    const fronts: Front[] = [];
    await use({
      running,
      async writer(name, port = running.port) {
        const bot = await Bot.join(phone(running), table.code, { name, sides: ['A'] });
        bots.push(bot);
        const context = await browser.newContext();
        contexts.push(context);
        const front = await frontOf(port, script);
        fronts.push(front);
        const [key = '', value = ''] = bot.browser.cookie.split('=');
        await context.addCookies([{ name: key, value, domain: HOST_NAME, path: '/' }]);
        const page = await context.newPage();
        await page.goto(`http://${HOST_NAME}:${front.port}/zapis?as=${bot.seat}&doc=${docId}`);
        const area = page.getByRole('textbox', { name: 'Tekst' });
        await expect(area).toHaveValue(firstWords);
        return { page, area, ...readers(area) };
      },
    });
    for (const context of contexts) {
      await context.close();
    }
    for (const bot of bots) {
      bot.leave();
    }
    for (const front of fronts) {
      front.close();
    }
    await running.close();
  },
});

async function openText({ lead }: Table): Promise<string> {
  await lead.send({ type: 'step:open', step: 'essay' });
  await until(() => typeof lead.parts.now?.step?.docId === 'string');
  return lead.parts.now?.step?.docId ?? '';
}

function readers(area: Locator): Pick<Writer, 'words' | 'before' | 'goBehind'> {
  return {
    words: () => area.inputValue(),
    before: () =>
      area.evaluate((element: HTMLTextAreaElement) => element.value.slice(0, element.selectionEnd)),
    async goBehind(words) {
      await area.focus();
      await area.evaluate((element: HTMLTextAreaElement, behind: string) => {
        const found = element.value.indexOf(behind);
        if (found < 0) {
          throw new Error(`not in the text: ${behind}`);
        }
        element.setSelectionRange(found + behind.length, found + behind.length);
      }, words);
    },
  };
}

async function bundle(): Promise<string> {
  const built = await build({
    configFile: false,
    root: join(import.meta.dirname, '../../..'),
    logLevel: 'error',
    define: { 'process.env.NODE_ENV': '"production"' },
    build: {
      write: false,
      minify: false,
      rolldownOptions: {
        input: join(import.meta.dirname, 'page.tsx'),
        output: { format: 'es', codeSplitting: false },
      },
    },
  });
  const outputs = Array.isArray(built) ? built : [built];
  for (const { output } of outputs as { output: { type: string; code?: string }[] }[]) {
    const code = output.find(({ type }) => type === 'chunk')?.code;
    if (code !== undefined) {
      return code;
    }
  }
  throw new Error('the page of the test was not built');
}
