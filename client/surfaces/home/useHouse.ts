import { useCallback, useEffect, useState } from 'react';
import type { ErrorCode } from '#shared/errors.ts';
import { ask, type OwnSeats } from '../lead/leadApi.ts';
import type { TemplateLine, WorkshopLine } from './homeApi.ts';

/** What this browser may see of the server. */
export interface House {
  seats: OwnSeats;
  workshops: WorkshopLine[];
  templates: TemplateLine[];
  /** Why workshops cannot be listed; null when they can. */
  error: ErrorCode | null;
}

/** `null` while asking; `unreachable` when the server does not answer. */
export type HouseState = House | 'unreachable' | null;

/** Asks the server what this browser is and what it may see. */
export function useHouse(): { house: HouseState; again: () => void } {
  const [house, setHouse] = useState<HouseState>(null);
  const [turn, setTurn] = useState(0);
  // The server is an outside system; `turn` asks it once more.
  // biome-ignore lint/correctness/useExhaustiveDependencies: see above
  useEffect(() => {
    let wanted = true;
    void readHouse().then(read => {
      if (wanted) {
        setHouse(read);
      }
    });
    return () => {
      wanted = false;
    };
  }, [turn]);
  return { house, again: useCallback(() => setTurn(count => count + 1), []) };
}

async function readHouse(): Promise<HouseState> {
  const [seats, workshops, templates] = await Promise.all([
    ask<OwnSeats>('GET', '/api/seats'),
    ask<{ workshops: WorkshopLine[] }>('GET', '/api/workshops'),
    ask<{ templates: TemplateLine[] }>('GET', '/api/templates'),
  ]);
  if (!seats.ok) {
    return 'unreachable';
  }
  return {
    seats: seats.value,
    workshops: workshops.ok ? workshops.value.workshops : [],
    templates: templates.ok ? templates.value.templates : [],
    error: workshops.ok ? null : workshops.error,
  };
}
