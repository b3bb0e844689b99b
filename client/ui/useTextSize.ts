import { useLayoutEffect, useState } from 'react';
import { openStore } from '../live/store.ts';

const KEY = 'wspolny-stol.text';

/** The switch for larger text on this device; it lasts as long as the page that has it is shown. */
export function useTextSize(): { large: boolean; turn: () => void } {
  const [large, setLarge] = useState(() => openStore().get(KEY) === 'large');
  // The size of the root belongs to the browser: everything is measured by it.
  useLayoutEffect(() => {
    const { dataset } = document.documentElement;
    if (large) {
      dataset.text = 'large';
    }
    return () => {
      delete dataset.text;
    };
  }, [large]);
  return {
    large,
    turn() {
      openStore().set(KEY, large ? 'usual' : 'large');
      setLarge(!large);
    },
  };
}
