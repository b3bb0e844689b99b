import type { SeatKind } from '#shared/workshop/state.ts';

/** One of the seats this browser holds, as `GET /api/seats` tells it. */
export interface OwnSeat {
  id: string;
  kind: SeatKind;
  workshop: string;
  /** The one step a link gave; null: the whole workshop. */
  step?: string | null;
}

/** The seats of this browser; null when the server could not be reached. */
export async function fetchSeats(): Promise<OwnSeat[] | null> {
  try {
    const response = await fetch('/api/seats', { cache: 'no-store' });
    if (!response.ok) {
      return null;
    }
    const answer: unknown = await response.json();
    return seatsOf(answer);
  } catch {
    return null;
  }
}

/** A captive portal answers with something else: no list, no seats, but also no network. */
function seatsOf(answer: unknown): OwnSeat[] | null {
  if (typeof answer !== 'object' || answer === null || !('seats' in answer) || !Array.isArray(answer.seats)) {
    return null;
  }
  return answer.seats as OwnSeat[];
}

/**
 * The seat a page acts as: of this workshop and of one of these kinds (the first kind is preferred); `as` chooses
 * among several, otherwise the one that was added last counts.
 */
export function chooseSeat(
  seats: readonly OwnSeat[],
  workshop: string,
  kinds: readonly SeatKind[],
  as: string | null,
): OwnSeat | null {
  const fitting = seats.filter(seat => seat.workshop === workshop && kinds.includes(seat.kind));
  const asked = fitting.find(seat => seat.id === as);
  if (asked !== undefined) {
    return asked;
  }
  for (const kind of kinds) {
    const own = fitting.filter(seat => seat.kind === kind);
    // A place at the table comes before a link to one step.
    const last = own.findLast(seat => !seat.step) ?? own.at(-1);
    if (last !== undefined) {
      return last;
    }
  }
  return null;
}
