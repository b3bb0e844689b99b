import { useState } from 'react';
import { openStore } from '../../live/store.ts';

const store = openStore();

/** Which sheet lies open on this device, and at which field. */
export interface SheetPlace {
  /** '' : the list, because somebody went back to it; null: nothing was ever opened. */
  sheet: string | null;
  field: number;
}

/** The place survives a reload: whoever comes back goes on where they were. */
export function useSheetPlace(step: string): [SheetPlace, (place: SheetPlace) => void] {
  const key = `seat.sheet.${step}`;
  const [place, setPlace] = useState(() => readPlace(store.get(key)));
  return [
    place,
    next => {
      store.set(key, `${next.field} ${next.sheet ?? ''}`);
      setPlace(next);
    },
  ];
}

function readPlace(kept: string | null | undefined): SheetPlace {
  if (!kept) {
    return { sheet: null, field: 1 };
  }
  const [field = '1', sheet = ''] = kept.split(' ');
  return { sheet, field: Math.max(1, Number(field) || 1) };
}
