import { use, useEffect, useState } from 'react';
import { LiveConnection } from '../../live/liveConnection.ts';
import { HandOver, useSession } from '../../live/SeatProvider.tsx';

/** A seat of this device at this table: one's own, or a neighbour's. */
export interface TableSeat {
  id: string;
  name: string;
  /** The side it counts with. */
  side: string | null;
}

/** As last told, so that nothing jumps when the device goes from hand to hand. */
let known: TableSeat[] = [];
/** Set while the page goes over to another seat: the next one says whose turn it is. */
let handedTo = '';

/** Everybody who shares this device at this table, the one who sat down first in front. */
export function useTableSeats(): TableSeat[] {
  const { workshop } = useSession();
  const [seats, setSeats] = useState(known);
  useEffect(() => {
    let wanted = true;
    void fetchTableSeats(workshop).then(found => {
      if (wanted && found !== null) {
        known = found;
        setSeats(found);
      }
    });
    return () => {
      wanted = false;
    };
  }, [workshop]);
  return seats;
}

/** Hands the device over: this page goes on as the other seat, whose drafts and entries are its own. */
export function useHandOver(): (seat: string) => void {
  const goOn = use(HandOver);
  return seat => {
    handedTo = seat;
    goOn(seat);
  };
}

/**
 * Whoever shares this device sits at the table while somebody else writes: they are counted, and nobody else can take
 * their name. Nothing is read or sent by these connections.
 */
export function useNeighboursHere(others: readonly TableSeat[]): void {
  const ids = others.map(({ id }) => id).join(' ');
  useEffect(() => {
    const open = ids === '' ? [] : ids.split(' ').map(id => new LiveConnection(id));
    return () => {
      for (const connection of open) {
        connection.close();
      }
    };
  }, [ids]);
}

/** The address of a shared device names whoever has it, also after the back button: a reload stays with them. */
export function useSteadyAddress(seat: string | null): void {
  useEffect(() => {
    if (seat === null) {
      return;
    }
    const stay = () => {
      const address = new URL(location.href);
      if (address.searchParams.get('as') !== seat) {
        address.searchParams.set('as', seat);
        history.replaceState(history.state, '', address);
      }
    };
    stay();
    addEventListener('popstate', stay);
    return () => removeEventListener('popstate', stay);
  }, [seat]);
}

/** Whether this seat has just been handed the device; true once. */
export function wasHandedOver(seat: string): boolean {
  const now = handedTo === seat;
  if (now) {
    handedTo = '';
  }
  return now;
}

interface ToldSeat {
  id: string;
  kind: string;
  workshop: string;
  step: string | null;
  person: string | null;
  sides: string[];
}

/** Null: the server did not answer. */
async function fetchTableSeats(workshop: string): Promise<TableSeat[] | null> {
  try {
    const response = await fetch('/api/seats', { cache: 'no-store' });
    const { seats } = (await response.json()) as { seats: ToldSeat[] };
    return seats
      .filter(seat => seat.workshop === workshop && seat.kind === 'participant' && seat.step === null)
      .flatMap(({ id, person, sides }) =>
        person === null ? [] : [{ id, name: person, side: sides[0] ?? null }],
      );
  } catch {
    return null;
  }
}
