import { useState } from 'react';
import { openStore } from '../../../live/store.ts';

const store = openStore();

/** Which cards were read back to their authors: a tick on this device, for the one who reads. */
export function useReadAloud(step: string): {
  has: (entry: string) => boolean;
  set: (entry: string, read: boolean) => void;
} {
  const key = `lead.read.${step}`;
  const [, redraw] = useState(0);
  const known = () => new Set((store.get(key) ?? '').split(' ').filter(Boolean));
  return {
    has: entry => known().has(entry),
    set(entry, read) {
      const ids = known();
      if (read) {
        ids.add(entry);
      } else {
        ids.delete(entry);
      }
      store.set(key, [...ids].join(' '));
      redraw(count => count + 1);
    },
  };
}
