import type { Page } from 'playwright/test';
import { expect, test } from './table.ts';
import { cardField } from './writing.ts';

// Compressed bytes of JavaScript as they came over the wire, headers left out, until the input can be used.

const KB = 1024;
/** The chunks that Yjs and its provider lie in. */
const YJS = /^(stepDoc|yjs|y-indexeddb|records)-/i;

interface Weighed {
  /** Bytes on the wire by file name. */
  scripts: Map<string, number>;
  total(): number;
  /** Without the chunks whose name fits. */
  without(names: RegExp): number;
}

/** Weighs all scripts of a page from now on. */
async function weigh(page: Page): Promise<Weighed> {
  const scripts = new Map<string, number>();
  const urls = new Map<string, { url: string; headers: number }>();
  const cdp = await page.context().newCDPSession(page);
  cdp.on('Network.responseReceived', ({ requestId, response }) => {
    if (response.mimeType.includes('javascript')) {
      // What had come by then were the headers.
      urls.set(requestId, { url: response.url, headers: response.encodedDataLength });
    }
  });
  cdp.on('Network.loadingFinished', ({ requestId, encodedDataLength }) => {
    const asked = urls.get(requestId);
    if (asked !== undefined) {
      const name = new URL(asked.url).pathname.split('/').at(-1) ?? asked.url;
      scripts.set(name, encodedDataLength - asked.headers);
    }
  });
  await cdp.send('Network.enable');
  await cdp.send('Network.setCacheDisabled', { cacheDisabled: true });
  const sum = (names: (name: string) => boolean) =>
    [...scripts].reduce((total, [name, bytes]) => total + (names(name) ? bytes : 0), 0);
  return { scripts, total: () => sum(() => true), without: names => sum(name => !names.test(name)) };
}

/** What the report says, also when all is well. */
function tell(what: string, { scripts, total }: Weighed): void {
  const lines = [...scripts].map(([name, bytes]) => `${name} ${(bytes / KB).toFixed(1)}`);
  test.info().annotations.push({ type: what, description: `${(total() / KB).toFixed(1)} KB: ${lines}` });
  console.log(`${what}: ${(total() / KB).toFixed(1)} KB (${lines.join(', ')})`);
}

test('the join page is usable after 25 KB of JavaScript', async ({ table }) => {
  let weighed: Weighed | undefined;
  const page = await table.newcomer({
    before: async one => {
      weighed = await weigh(one);
    },
  });
  await page.goto(`${table.house.room}/dolacz`);
  await page.getByLabel('Kod spotkania').pressSequentially('abc');
  await expect(page.locator('#code .places.drawn')).toBeVisible();
  await page.waitForLoadState('networkidle');
  if (weighed === undefined) {
    throw new Error('not weighed');
  }
  tell('join page', weighed);
  expect(weighed.scripts.size).toBeGreaterThan(0);
  expect(weighed.total()).toBeLessThanOrEqual(25 * KB);
});

test("a participant's first screen is usable after 150 KB of JavaScript, 185 KB with Yjs", async ({
  table,
}) => {
  await table.goTo('mik.1.06');
  const joined = await table.phone('Ola', 'A');
  // The same seat in a browser that has never been here: nothing preloaded, nothing cached.
  let weighed: Weighed | undefined;
  const page = await table.newcomer({
    storageState: { cookies: await joined.context().cookies(), origins: [] },
    before: async one => {
      weighed = await weigh(one);
    },
  });
  await joined.close();
  await page.goto(`${table.house.room}/miejsce/${table.workshop}`);
  await cardField(page).fill('działa');
  await page.waitForLoadState('networkidle');
  if (weighed === undefined) {
    throw new Error('not weighed');
  }
  tell('participant, cards step', weighed);
  expect(weighed.total()).toBeLessThanOrEqual(185 * KB);
  expect(weighed.without(YJS)).toBeLessThanOrEqual(150 * KB);
});
