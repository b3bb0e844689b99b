import { createContext, type ReactNode, use, useEffect, useState } from 'react';
import { SeatSession } from './seatSession.ts';

/** Makes this page go on as another of this browser's seats, whatever its address says. */
export const HandOver = createContext<(seat: string) => void>(() => {});

const SeatContext = createContext<SeatSession | null>(null);

interface SeatProviderProps {
  /** Public id of the seat this page acts as. Another seat needs another `key`. */
  seat: string;
  children: ReactNode;
}

/** Opens the connection of one seat and gives it to everything below. */
export function SeatProvider({ seat, children }: SeatProviderProps) {
  const [session, setSession] = useState<SeatSession | null>(null);
  // A connection is an outside thing with a beginning and an end: it must not be opened while rendering.
  useEffect(() => {
    const opened = new SeatSession(seat);
    setSession(opened);
    return () => opened.close();
  }, [seat]);
  return session === null ? null : <SeatContext value={session}>{children}</SeatContext>;
}

/** The session of the seat around; only below `SeatProvider`. */
export function useSession(): SeatSession {
  const session = use(SeatContext);
  if (session === null) {
    throw new Error('useSession stands outside of SeatProvider');
  }
  return session;
}
