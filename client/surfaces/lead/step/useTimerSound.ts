import { useEffect, useState } from 'react';
import type { Timer } from '#shared/workshop/state.ts';
import { useSession } from '../../../live/SeatProvider.tsx';
import { openStore } from '../../../live/store.ts';
import { ring } from './bell.ts';

const KEY = 'lead.sound';
const store = openStore();

/** Whether this device rings at all. */
export function isSoundOn(): boolean {
  return store.get(KEY) !== 'off';
}

/** A bell when the timer reaches zero, on this device only, unless it was switched off here. */
export function useTimerSound(timer: Timer): { on: boolean; turn: () => void } {
  const { live } = useSession();
  const [on, setOn] = useState(isSoundOn);
  const { endsAt } = timer;
  // Sound and time are outside systems. A timer that is over already rings no more.
  useEffect(() => {
    const left = endsAt === null ? -1 : endsAt - live.serverNow();
    if (!on || left <= 0 || left > 0x7fffffff) {
      return undefined;
    }
    const bell = setTimeout(ring, left);
    return () => clearTimeout(bell);
  }, [endsAt, on, live]);
  return {
    on,
    turn() {
      store.set(KEY, on ? 'off' : 'on');
      setOn(!on);
      if (!on) {
        ring();
      }
    },
  };
}
