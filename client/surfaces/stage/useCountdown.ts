import { useEffect, useState } from 'react';
import { useSession } from '../../live/SeatProvider.tsx';

const SECOND = 1_000;

/** Whole seconds until `at` by the server's clock, never under 1: the server itself ends what was announced. */
export function useCountdown(at: number | null): number | null {
  const { live } = useSession();
  const [, tick] = useState(0);
  // Time itself is the outside system here.
  useEffect(() => {
    if (at === null) {
      return;
    }
    let next: ReturnType<typeof setTimeout>;
    const plan = () => {
      const left = at - live.serverNow();
      if (left > SECOND) {
        next = setTimeout(
          () => {
            tick(count => count + 1);
            plan();
          },
          (left % SECOND || SECOND) + 5,
        );
      }
    };
    plan();
    return () => clearTimeout(next);
  }, [at, live]);
  return at === null ? null : Math.max(1, Math.ceil((at - live.serverNow()) / SECOND));
}
