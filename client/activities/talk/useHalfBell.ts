import { useEffect } from 'react';
import { untilBell } from '#shared/activities/talk/halves.ts';
import type { Timer } from '#shared/workshop/state.ts';
import { useSession } from '../../live/SeatProvider.tsx';
import { ringOnce } from '../../surfaces/lead/step/bell.ts';
import { isSoundOn } from '../../surfaces/lead/step/useTimerSound.ts';

/** One soft stroke when half of the time is over, on a device whose sound is on; a half that is over rings no more. */
export function useHalfBell({ endsAt, length }: Timer, planned: number, on: boolean): void {
  const { live } = useSession();
  // Sound and time are outside systems.
  useEffect(() => {
    const left = endsAt === null ? null : untilBell({ length, planned, left: endsAt - live.serverNow() });
    if (!on || left === null || left > 0x7fffffff) {
      return undefined;
    }
    const bell = setTimeout(() => isSoundOn() && ringOnce(), left);
    return () => clearTimeout(bell);
  }, [endsAt, length, planned, on, live]);
}
