import axe from 'axe-core';
import { expect, type Page } from 'playwright/test';
import { clippedTexts } from './clipped.ts';

// What is asked of every surface: axe, no sideways scrolling, targets, a focus that can be seen.

const TAGS = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'];

/** Our own floor; the law asks for 24. */
const TARGET = 44;

/**
 * axe finds nothing. A heading comes first: an empty page would pass for the wrong reason. The console's preview is
 * the stage in a frame: it is examined as the stage, not as a part of the console.
 */
export async function expectNoFindings(page: Page, what: string): Promise<void> {
  await expect(page.getByRole('heading').first(), what).toBeVisible();
  // Colours are judged when nothing fades any more.
  await page.evaluate(() => Promise.all(document.getAnimations().map(one => one.finished.catch(() => {}))));
  // What a page cannot be given twice: compiling axe takes as long as a small page takes to be examined.
  if (!(await page.evaluate(() => 'axe' in window))) {
    await page.evaluate(axe.source);
  }
  const found = await page.evaluate(async tags => {
    // What lies behind a dialog is examined where it lies open; frames are examined by themselves.
    const dialog = document.querySelector('dialog[open]') === null ? {} : { include: ['dialog[open]'] };
    const { violations } = await (window as unknown as { axe: typeof axe }).axe.run(
      { ...dialog, exclude: ['iframe'] },
      { runOnly: { type: 'tag', values: tags }, resultTypes: ['violations'] },
    );
    // Only these words leave the page: all that axe found in order is ten times the page itself.
    return violations.flatMap(({ id, impact, nodes }) =>
      nodes.map(({ target, failureSummary }) => `${impact} ${id}: ${target.join(' ')} | ${failureSummary}`),
    );
  }, TAGS);
  expect.soft(found, what).toEqual([]);
}

/** Nothing has to be scrolled sideways. */
export async function expectNoSideways(page: Page, what: string): Promise<void> {
  await expect(page.getByRole('heading').first(), what).toBeVisible();
  const wide = await page.evaluate(() => {
    const { clientWidth, scrollWidth } = document.documentElement;
    const out = [...document.querySelectorAll('body *')].filter(
      element => element.getBoundingClientRect().right > clientWidth + 1,
    );
    const names = out.slice(0, 5).map(({ tagName, className }) => `${tagName}.${String(className)}`);
    return scrollWidth > clientWidth ? [`${scrollWidth} > ${clientWidth}`, ...names] : [];
  });
  expect.soft(wide, what).toEqual([]);
}

/** No text is cut off, by what it lies in or by the edge of the screen. */
export async function expectNothingClipped(page: Page, what: string): Promise<void> {
  await expect(page.getByRole('heading').first(), what).toBeVisible();
  expect.soft(await page.evaluate(clippedTexts), what).toEqual([]);
}

/** Every control that can be seen is at least 44 × 44 px; words inside a running sentence are the exception. */
export async function expectLargeTargets(page: Page, what: string): Promise<void> {
  await expect(page.getByRole('heading').first(), what).toBeVisible();
  const small = await page.evaluate(least => {
    const controls =
      'button, a[href], input:not([type=hidden]), textarea, select, summary, [role=button], [role=radio], ' +
      '[role=checkbox], [role=switch], [role=tab], [role=menuitem]';
    // What lies behind a dialog takes no finger.
    const shown = document.querySelector('dialog[open]') ?? document;
    return [...shown.querySelectorAll<HTMLElement>(controls)].flatMap(control => {
      if (!control.checkVisibility({ opacityProperty: false, visibilityProperty: true })) {
        return [];
      }
      // A box inside its label, or a link stretched over its row, is as large as what takes the finger.
      const labels = control instanceof HTMLInputElement ? [...(control.labels ?? [])] : [];
      const boxes = [control, ...labels].map(one => one.getBoundingClientRect());
      const width = Math.max(...boxes.map(box => box.width));
      const height = Math.max(...boxes.map(box => box.height));
      const own = control.getBoundingClientRect();
      const isAside = own.right <= 0 || own.bottom <= 0 || (own.width <= 1 && own.height <= 1);
      // Words inside a running sentence: a link or a button in a line of text that goes on around it.
      const line = control.parentElement;
      const isInSentence =
        line !== null &&
        getComputedStyle(control).display.startsWith('inline') &&
        line.matches('p, h1, h2, h3, span, label, li') &&
        (line.textContent ?? '').trim().length > (control.textContent ?? '').trim().length + 3;
      if (
        isInSentence ||
        (isAside && labels.length === 0) ||
        (width >= least - 0.5 && height >= least - 0.5)
      ) {
        return [];
      }
      // What takes the finger may be drawn around the control (a pseudo-element): touch it 22 px from its middle.
      control.scrollIntoView({ block: 'center', inline: 'center' });
      const at = control.getBoundingClientRect();
      const middle = { x: at.left + at.width / 2, y: at.top + at.height / 2 };
      const reach = least / 2 - 1;
      const takesFinger = [
        [-reach, 0],
        [reach, 0],
        [0, -reach],
        [0, reach],
      ].every(([dx = 0, dy = 0]) => {
        const hit = document.elementFromPoint(middle.x + dx, middle.y + dy);
        return hit !== null && (control.contains(hit) || labels.some(label => label.contains(hit)));
      });
      if (takesFinger) {
        return [];
      }
      const name = control.getAttribute('aria-label') ?? control.textContent ?? '';
      return [
        `${control.tagName} „${name.trim().slice(0, 40)}" ${Math.round(width)}×${Math.round(height)} .${control.className}`,
      ];
    });
  }, TARGET);
  expect.soft(small, what).toEqual([]);
}

/** Tabs through the page: the focus can be seen, and nothing sticky lies over it. */
export async function expectVisibleFocus(page: Page, what: string, most = 40): Promise<void> {
  await expect(page.getByRole('heading').first(), what).toBeVisible();
  await page.evaluate(() => (document.activeElement as HTMLElement | null)?.blur());
  const faults: string[] = [];
  const seen = new Set<string>();
  for (let step = 0; step < most; step++) {
    await page.keyboard.press('Tab');
    await page.waitForTimeout(30);
    const found = await page.evaluate(() => {
      const element = document.activeElement;
      if (!(element instanceof HTMLElement) || element === document.body) {
        return null;
      }
      const name = `${element.tagName} „${(element.getAttribute('aria-label') ?? element.textContent ?? '').trim().slice(0, 30)}" #${element.id}.${element.className}`;
      // A field drawn by its label or its places shows the ring there.
      const ringed = [
        element,
        element.closest('label'),
        element.parentElement,
        element.nextElementSibling,
      ].some(one => {
        if (one === null) {
          return false;
        }
        const { outlineStyle, outlineWidth, boxShadow, borderTopWidth } = getComputedStyle(one);
        const drawn = outlineStyle !== 'none' && Number.parseFloat(outlineWidth) >= 2;
        const isField = one.matches('input, textarea, select') && Number.parseFloat(borderTopWidth) >= 2;
        const holdsMarked = one.querySelector('.now, [data-focused]') !== null;
        // A row that is one target draws its ring around itself.
        const around = getComputedStyle(one, '::after');
        const isAround = around.outlineStyle !== 'none' && Number.parseFloat(around.outlineWidth) >= 2;
        return drawn || isAround || isField || holdsMarked || (one === element && boxShadow !== 'none');
      });
      const box = element.getBoundingClientRect();
      const inside = box.bottom > 0 && box.top < window.innerHeight && box.width > 0 && box.height > 0;
      // Five points of the thing: at least one must not be covered.
      const points = [
        [0.5, 0.5],
        [0.1, 0.2],
        [0.9, 0.2],
        [0.1, 0.8],
        [0.9, 0.8],
      ].map(([x = 0, y = 0]) => [box.left + box.width * x, box.top + box.height * y]);
      const uncovered = points.some(([x = 0, y = 0]) => {
        const top = document.elementFromPoint(x, y);
        return (
          top !== null &&
          (element.contains(top) ||
            top.contains(element) ||
            top.closest('label') === element.closest('label'))
        );
      });
      return { name, ringed, shown: inside && uncovered };
    });
    if (found === null || seen.has(found.name)) {
      continue;
    }
    seen.add(found.name);
    if (!found.ringed) {
      faults.push(`no ring: ${found.name}`);
    }
    if (!found.shown) {
      faults.push(`covered or outside: ${found.name}`);
    }
  }
  expect(seen.size, `${what}: something takes the focus`).toBeGreaterThan(0);
  expect.soft(faults, what).toEqual([]);
}
