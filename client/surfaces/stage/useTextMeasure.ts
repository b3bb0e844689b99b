import { useMemo, useSyncExternalStore } from 'react';
import type { Measure } from './textLines.ts';

let generation = 0;
const listeners = new Set<() => void>();

// From the first moment on: fonts may come before anybody measures.
document.fonts.addEventListener('loadingdone', () => {
  generation += 1;
  for (const listener of listeners) {
    listener();
  }
});

function onFonts(listener: () => void): () => void {
  listeners.add(listener);
  return () => listeners.delete(listener);
}

/** How wide texts are in a font, e.g. `500 29px "Atkinson Hyperlegible Next"`; another function once fonts came. */
export function useTextMeasure(font: string): Measure {
  const fonts = useSyncExternalStore(onFonts, () => generation);
  return useMemo(() => measureIn(font, fonts), [font, fonts]);
}

/** Rough width of a letter where nothing can be drawn. */
const ROUGH = 15;

function measureIn(font: string, _fonts: number): Measure {
  const pen = document.createElement('canvas').getContext('2d');
  if (pen === null) {
    return text => text.length * ROUGH;
  }
  // Drawing text on a canvas does not fetch its font by itself in every browser.
  document.fonts.load(font, 'ąż').catch(() => undefined);
  pen.font = font;
  return text => pen.measureText(text).width;
}
