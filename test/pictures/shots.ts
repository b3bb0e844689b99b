import { mkdir, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Page } from 'playwright';
import { clippedTexts } from '../e2e/clipped.ts';

/** Largest picture that the repository keeps; flat colours fit as PNG nearly always. */
const MOST_BYTES = 150 * 1024;
/** A view among many of its kind is kept smaller. */
const SMALL_BYTES = 64 * 1024;
/** Smallest projected text: this part of the screen's height. */
const STAGE_SHARE = 1 / 40;

interface TakeOptions {
  /** A wall: its smallest text is measured. */
  stage?: boolean;
  small?: boolean;
  /** False: looked at for faults alone. */
  kept?: boolean;
}

/** Takes pictures and notes what is wrong on them. */
export class Shots {
  readonly faults: string[] = [];
  readonly taken: string[] = [];
  readonly #folder: string;

  constructor(folder: string) {
    this.#folder = folder;
  }

  /** A picture of what the screen shows now, after checking that no text is cut. */
  async take(page: Page, name: string, options: TakeOptions = {}): Promise<void> {
    await page.evaluate(() => document.fonts.ready);
    await page.evaluate(() => Promise.all(document.getAnimations().map(one => one.finished.catch(() => {}))));
    const faults = [
      ...(await page.evaluate(clippedTexts)),
      ...(options.stage === true ? await page.evaluate(smallTexts, STAGE_SHARE) : []),
      ...((await page.getByRole('heading').count()) === 0 ? ['no heading at all'] : []),
    ];
    this.faults.push(...faults.map(fault => `${name}: ${fault}`));
    if (options.kept === false) {
      return;
    }
    const taking = { caret: 'initial', animations: 'disabled' } as const;
    const png = await page.screenshot({ ...taking, type: 'png' });
    if (png.length <= (options.small === true ? SMALL_BYTES : MOST_BYTES)) {
      await this.keep(name, png);
    } else {
      const quality = options.small === true ? 60 : 70;
      await this.keep(name, await page.screenshot({ ...taking, type: 'jpeg', quality }), 'jpg');
    }
  }

  /** Puts a picture into the folder, in the place of the one that was there. */
  async keep(name: string, picture: Buffer, end: 'png' | 'jpg' = 'png'): Promise<void> {
    await mkdir(this.#folder, { recursive: true });
    await Promise.all(
      ['png', 'jpg'].map(other => rm(join(this.#folder, `${name}.${other}`), { force: true })),
    );
    await writeFile(join(this.#folder, `${name}.${end}`), picture);
    if (picture.length > MOST_BYTES) {
      this.faults.push(`${name}: the picture has ${Math.round(picture.length / 1024)} KB`);
    }
    this.taken.push(name);
  }
}

/** Runs in the page: texts smaller than a share of the screen's height, below its lower edge, or under the footer. */
function smallTexts(share: number): string[] {
  const least = window.innerHeight * share;
  const foot = document.querySelector('footer')?.getBoundingClientRect().top ?? window.innerHeight;
  const faults: string[] = [];
  for (const element of document.querySelectorAll<HTMLElement | SVGGraphicsElement>('body *')) {
    const own = [...element.childNodes].some(
      node => node.nodeType === Node.TEXT_NODE && (node.textContent ?? '').trim() !== '',
    );
    if (!own || !element.checkVisibility({ visibilityProperty: true, opacityProperty: true })) {
      continue;
    }
    const box = element.getBoundingClientRect();
    if (box.width <= 2 || box.height <= 2) {
      continue;
    }
    const scale = element instanceof SVGGraphicsElement ? (element.getScreenCTM()?.a ?? 1) : 1;
    const size = Number.parseFloat(getComputedStyle(element).fontSize) * scale;
    const words = (element.textContent ?? '').trim().slice(0, 40);
    if (size < least - 0.1) {
      faults.push(`${size.toFixed(1)} px < ${least.toFixed(1)} px: „${words}"`);
    }
    if (element.closest('main') !== null && element.closest('footer') === null && box.bottom > foot + 4) {
      faults.push(`under the footer: „${words}"`);
    }
    if (box.bottom > window.innerHeight + 1) {
      faults.push(`below the screen: „${words}"`);
    }
  }
  return faults;
}
