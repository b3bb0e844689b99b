import { useEffect, useState } from 'react';
import { useSession } from '../../../live/SeatProvider.tsx';
import { ask } from '../leadApi.ts';

/** The stage's seat of this browser, made with the first look at it; null until it is there. */
export function useStageSeat(workshop: string): string | null {
  const { seat } = useSession();
  const [stage, setStage] = useState<string | null>(null);
  // The server gives the seat and the cookie for it.
  useEffect(() => {
    let wanted = true;
    void ask<{ seat: string }>('POST', `/api/workshops/${workshop}/stage-seat?as=${seat}`, {}).then(reply => {
      if (wanted && reply.ok) {
        setStage(reply.value.seat);
      }
    });
    return () => {
      wanted = false;
    };
  }, [workshop, seat]);
  return stage;
}
