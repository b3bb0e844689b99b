import { expect, type Page } from 'playwright/test';

// A page without a mouse: what has the focus, and how Tab comes to something.

const MOST_TABS = 120;

/** What has the focus as readers name it; a mere place by its tag; '' for nothing at all. */
export async function focused(page: Page): Promise<string> {
  return (await namesOf(page, ':focus'))[0] ?? '';
}

/** What a reader would name the elements of this selector. */
function namesOf(page: Page, selector: string): Promise<string[]> {
  return page.locator(selector).evaluateAll(elements =>
    elements.map(element => {
      const labels = 'labels' in element ? [...((element.labels as NodeListOf<Element> | null) ?? [])] : [];
      const words = element.matches('a, button, summary, h1, article, [role]') ? [element] : labels;
      const name = element.getAttribute('aria-label') ?? words.map(one => one.textContent).join(' ');
      // The interface binds words with non-breaking spaces.
      return name.replace(/\s+/g, ' ').trim() || element.tagName;
    }),
  );
}

/** Presses Tab until the element has the focus. */
export function tabTo(page: Page, selector: string): Promise<void> {
  return tabUntil(page, selector, () =>
    page.evaluate(wanted => document.activeElement?.matches(wanted) ?? false, selector),
  );
}

/** A name by its beginning, or by what is in it. */
export type Name = string | RegExp;

function isCalled(found: string, name: Name): boolean {
  return typeof name === 'string' ? found.startsWith(name) : name.test(found);
}

/** Whatever Tab could come to. */
const REACHABLE = 'a[href], button, summary, input, select, textarea, [contenteditable], [tabindex]';

/** Waits until there is something of this name, which a page that follows the server late has not yet; then Tab. */
export async function tabToName(page: Page, name: Name): Promise<void> {
  await expect
    .poll(async () => (await namesOf(page, REACHABLE)).some(found => isCalled(found, name)), {
      message: `„${name}"`,
    })
    .toBe(true);
  return tabUntil(page, `„${name}"`, async () => isCalled(await focused(page), name));
}

/** Tab to something and Enter. */
export async function press(page: Page, name: Name): Promise<void> {
  await tabToName(page, name);
  await page.keyboard.press('Enter');
}

/** Opens a menu and chooses in it with the arrows. */
export async function choose(page: Page, menu: Name, item: Name): Promise<void> {
  await press(page, menu);
  for (let row = 0; row < 20 && !isCalled(await focused(page), item); row++) {
    await page.keyboard.press('ArrowDown');
  }
  if (!isCalled(await focused(page), item)) {
    throw new Error(`„${item}" is not in the menu „${menu}"`);
  }
  await page.keyboard.press('Enter');
}

async function tabUntil(page: Page, what: string, arrived: () => Promise<boolean>): Promise<void> {
  const passed: string[] = [];
  for (let tabs = 0; tabs < MOST_TABS; tabs++) {
    if (await arrived()) {
      return;
    }
    await page.keyboard.press('Tab');
    passed.push(await focused(page));
  }
  throw new Error(`Tab never came to ${what}, only to ${[...new Set(passed)].join(' | ')}`);
}
