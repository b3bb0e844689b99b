import { useEffect } from 'react';
import type { Timer } from '#shared/workshop/state.ts';
import { useSession } from '../../live/SeatProvider.tsx';
import { ringOnce } from '../../surfaces/lead/bell.ts';
import { isSoundOn } from '../../surfaces/lead/useTimerSound.ts';

/** One soft stroke when half of the time is over, on a device whose sound is on; a half that is over rings no more. */
export function useHalfBell({ endsAt, length }: Timer, on: boolean): void {
  const { live } = useSession();
  // Sound and time are outside systems.
  useEffect(() => {
    const left = endsAt === null ? -1 : endsAt - length / 2 - live.serverNow();
    if (!on || left <= 0 || left > 0x7fffffff) {
      return undefined;
    }
    const bell = setTimeout(() => isSoundOn() && ringOnce(), left);
    return () => clearTimeout(bell);
  }, [endsAt, length, on, live]);
}
