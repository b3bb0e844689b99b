import { useMemo, useSyncExternalStore } from 'react';
import type { Measure } from './textLines.ts';

let generation = 0;

function onFonts(listener: () => void): () => void {
  const loaded = () => {
    generation += 1;
    listener();
  };
  document.fonts.addEventListener('loadingdone', loaded);
  return () => document.fonts.removeEventListener('loadingdone', loaded);
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
  pen.font = font;
  return text => pen.measureText(text).width;
}
