import { useSyncExternalStore } from 'react';

/** The wall's form. Lengths of the stage are counted in 1080ths of its height, so only the width differs. */
export interface StageShape {
  /** Width where the height is 1080. */
  width: number;
  /** Free margin left and right. */
  margin: number;
  /** 16 : 9, 16 : 10 and wider; old projectors (4 : 3) are not. */
  wide: boolean;
}

const WIDE_FROM = 1.5;

/** What a window of this size gives. */
export function shapeOf(width: number, height: number): StageShape {
  const ratio = height > 0 ? width / height : 16 / 9;
  const wide = ratio >= WIDE_FROM;
  return { width: Math.round(1080 * ratio), margin: wide ? 72 : 62, wide };
}

let known = shapeOf(16, 9);

function currentShape(): StageShape {
  const now = shapeOf(window.innerWidth, window.innerHeight);
  if (now.width !== known.width || now.wide !== known.wide) {
    known = now;
  }
  return known;
}

function onResize(listener: () => void): () => void {
  window.addEventListener('resize', listener);
  return () => window.removeEventListener('resize', listener);
}

/** The form of this wall; the same object until it changes. */
export function useStageShape(): StageShape {
  return useSyncExternalStore(onResize, currentShape);
}
