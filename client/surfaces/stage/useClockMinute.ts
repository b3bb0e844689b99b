import { useEffect, useState } from 'react';
import { useSession } from '../../live/SeatProvider.tsx';

const MINUTE = 60_000;

/** The server's clock, told anew when a minute begins. */
export function useClockMinute(): number {
  const { live } = useSession();
  const [, tick] = useState(0);
  // Time itself is the outside system here.
  useEffect(() => {
    let next: ReturnType<typeof setTimeout>;
    const plan = () => {
      next = setTimeout(
        () => {
          tick(count => count + 1);
          plan();
        },
        MINUTE - (live.serverNow() % MINUTE) + 5,
      );
    };
    plan();
    return () => clearTimeout(next);
  }, [live]);
  return live.serverNow();
}
