import { useEffect, useState } from 'react';
import type { Timer } from '#shared/workshop/state.ts';
import { type Remaining, remaining, untilNextSecond } from './clock.ts';
import { useSession } from './SeatProvider.tsx';

/** What is left of a timer by the server's clock; ticks on the second, and only while it runs. */
export function useTimer(timer: Timer | null): Remaining | null {
  const { live } = useSession();
  const [, tick] = useState(0);
  const endsAt = timer?.endsAt ?? null;
  // Time itself is the outside system here.
  useEffect(() => {
    if (endsAt === null) {
      return;
    }
    let next: ReturnType<typeof setTimeout>;
    const plan = () => {
      next = setTimeout(
        () => {
          tick(count => count + 1);
          plan();
        },
        untilNextSecond(endsAt - live.serverNow()) + 5,
      );
    };
    plan();
    return () => clearTimeout(next);
  }, [endsAt, live]);
  return timer === null ? null : remaining(timer, live.serverNow());
}
