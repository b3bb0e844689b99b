import { useEffect, useState } from 'react';
import { useSession } from './SeatProvider.tsx';

const MINUTE = 60_000;

/** The server's clock, drawn anew at each full minute. */
export function useMinute(): number {
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
        MINUTE - (live.serverNow() % MINUTE) + 20,
      );
    };
    plan();
    return () => clearTimeout(next);
  }, [live]);
  return live.serverNow();
}
