import { expect, test } from 'playwright/test';

// What we switch off in the browser is said beside what Playwright does, and must not undo it.

test('the browser of the tests keeps what Playwright switches off', async ({ browser }) => {
  const session = await browser.newBrowserCDPSession();
  const { commandLine } = await session.send('SystemInfo.getInfo');
  const lists = [...commandLine.matchAll(/--disable-features=(\S+)/g)].map(([, names = '']) =>
    names.split(','),
  );
  const last = lists.at(-1) ?? [];
  expect(lists.length).toBeGreaterThan(1);
  expect(lists.flat().filter(name => !last.includes(name))).toEqual([]);
});
