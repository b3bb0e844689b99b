import { useState } from 'react';

const KEY = 'contrast';

/** The switch for high contrast on this device; the system's own wish is the beginning. */
export function useContrast(): { high: boolean; turn: () => void } {
  const [high, setHigh] = useState(
    () =>
      document.documentElement.dataset.contrast === 'more' ||
      (document.documentElement.dataset.contrast === undefined &&
        matchMedia('(prefers-contrast: more)').matches),
  );
  return {
    high,
    turn() {
      const chosen = high ? 'standard' : 'more';
      document.documentElement.dataset.contrast = chosen;
      try {
        localStorage.setItem(KEY, chosen);
      } catch {
        // A private window: the choice lasts as long as the page.
      }
      setHigh(!high);
    },
  };
}
