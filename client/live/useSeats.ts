import { useEffect, useState } from 'react';
import { fetchSeats, type OwnSeat } from './seats.ts';
import { onWake } from './wake.ts';

const RETRY_MS = 4_000;

/** `offline`: the server was asked and did not answer; asked again until it does. */
export type Seats = { state: 'loading' } | { state: 'offline' } | { state: 'known'; seats: OwnSeat[] };

/** The seats this browser holds. */
export function useSeats(): Seats {
  const [seats, setSeats] = useState<Seats>({ state: 'loading' });
  useEffect(() => {
    let done = false;
    let timer: ReturnType<typeof setTimeout>;
    const ask = async () => {
      clearTimeout(timer);
      const found = await fetchSeats();
      if (done) {
        return;
      }
      done = found !== null;
      setSeats(found === null ? { state: 'offline' } : { state: 'known', seats: found });
      if (found === null) {
        timer = setTimeout(() => void ask(), RETRY_MS);
      }
    };
    void ask();
    const stopWaking = onWake(() => {
      if (!done) {
        void ask();
      }
    });
    return () => {
      done = true;
      clearTimeout(timer);
      stopWaking();
    };
  }, []);
  return seats;
}
