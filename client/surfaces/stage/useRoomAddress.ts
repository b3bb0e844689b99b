import { useEffect, useState } from 'react';
import * as z from 'zod/mini';
import { useSession } from '../../live/SeatProvider.tsx';

const addressSchema = z.object({
  url: z.string(),
  text: z.string(),
  qr: z.object({ size: z.number(), path: z.string() }),
});

/** Where phones find this table: as text and as a drawn QR code. */
export type RoomAddress = z.infer<typeof addressSchema>;

/** The room's network may change while people sit (a hotspot is switched on): asked again now and then. */
const ASK_AGAIN_MS = 20_000;

/** Today's address; null until it is known. The last known one stays when the network goes. */
export function useRoomAddress(code: string | null): RoomAddress | null {
  const { workshop, seat } = useSession();
  const [address, setAddress] = useState<RoomAddress | null>(null);
  // biome-ignore lint/correctness/useExhaustiveDependencies: a new join code changes what the server answers
  useEffect(() => {
    const stop = new AbortController();
    const ask = async () => {
      const found = await fetchAddress(workshop, seat, stop.signal);
      if (found !== null && !stop.signal.aborted) {
        setAddress(before => (before?.url === found.url && before.text === found.text ? before : found));
      }
    };
    void ask();
    const timer = setInterval(() => void ask(), ASK_AGAIN_MS);
    return () => {
      stop.abort();
      clearInterval(timer);
    };
  }, [workshop, seat, code]);
  return address;
}

async function fetchAddress(
  workshop: string,
  seat: string,
  signal: AbortSignal,
): Promise<RoomAddress | null> {
  try {
    const response = await fetch(`/api/workshops/${workshop}/address?as=${seat}`, {
      cache: 'no-store',
      signal,
    });
    const answer: unknown = response.ok ? await response.json() : null;
    const parsed = z.safeParse(addressSchema, answer);
    return parsed.success ? parsed.data : null;
  } catch {
    return null;
  }
}
