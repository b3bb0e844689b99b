import { useState } from 'react';

const KEY = 'wspolny-stol.contrast';
type Contrast = 'more' | 'standard';

/** Draws the contrast this device once chose, before anything is seen; without a choice the system decides. */
export function applyContrast(): void {
  const chosen = kept();
  if (chosen !== null) {
    document.documentElement.dataset.contrast = chosen;
  }
}

/** The switch for high contrast on this device; the system's own wish is the beginning. */
export function useContrast(): { high: boolean; turn: () => void } {
  const [high, setHigh] = useState(
    () => kept() === 'more' || (kept() === null && matchMedia('(prefers-contrast: more)').matches),
  );
  return {
    high,
    turn() {
      keep(high ? 'standard' : 'more');
      applyContrast();
      setHigh(!high);
    },
  };
}

function kept(): Contrast | null {
  try {
    const chosen = localStorage.getItem(KEY);
    return chosen === 'more' || chosen === 'standard' ? chosen : null;
  } catch {
    return (document.documentElement.dataset.contrast as Contrast | undefined) ?? null;
  }
}

function keep(chosen: Contrast): void {
  document.documentElement.dataset.contrast = chosen;
  try {
    localStorage.setItem(KEY, chosen);
  } catch {
    // A private window: the choice lasts as long as the page.
  }
}
