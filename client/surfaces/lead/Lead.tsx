import { Suspense, useEffect, useState } from 'react';
import { useParams, useSearch } from 'wouter';
import { SeatProvider } from '../../live/SeatProvider.tsx';
import { chooseSeat } from '../../live/seats.ts';
import { useKeptFocus } from '../../ui/useKeptFocus.ts';
import { ActProvider } from './ActProvider.tsx';
import { Console } from './Console.tsx';
import { Gate } from './Gate.tsx';
import styles from './Lead.module.css';
import { ask, type OwnSeats, type Reply } from './leadApi.ts';
import { NoPowers } from './NoPowers.tsx';

/** The facilitator's console at `/prowadzenie/:id`: finds the seat of this browser and opens it. */
export function Lead() {
  return (
    <Suspense fallback={<div data-surface="desk" className={styles.ground} />}>
      <LeadSeat />
    </Suspense>
  );
}

function LeadSeat() {
  const { id = '' } = useParams<{ id: string }>();
  const wanted = new URLSearchParams(useSearch()).get('as');
  const [reply, setReply] = useState<Reply<OwnSeats> | null>(null);
  const [turn, setTurn] = useState(0);
  useKeptFocus();

  // The server is an outside system; `turn` asks it once more.
  // biome-ignore lint/correctness/useExhaustiveDependencies: see above
  useEffect(() => {
    void ask<OwnSeats>('GET', '/api/seats').then(setReply);
  }, [turn]);

  const again = () => setTurn(count => count + 1);
  if (reply === null) {
    return <Gate kind="loading" />;
  }
  if (!reply.ok) {
    return <Gate kind="noNetwork" onAgain={again} />;
  }
  const chosen = chooseSeat(reply.value.seats, id, ['facilitator', 'cofacilitator'], wanted);
  if (chosen === null) {
    return <Gate kind="noSeat" onAgain={again} />;
  }
  const own = reply.value.seats.find(seat => seat.id === chosen.id);
  if (!(own?.powers ?? reply.value.powers)) {
    return <NoPowers workshop={id} onAgain={again} />;
  }
  return (
    <SeatProvider key={chosen.id} seat={chosen.id}>
      <ActProvider>
        <Console onAgain={again} />
      </ActProvider>
    </SeatProvider>
  );
}
