import { createContext, type ReactNode, use } from 'react';
import { useWorkshop } from '../../live/useWorkshop.ts';
import { type RoomAddress, useRoomAddress } from './useRoomAddress.ts';

export interface Room {
  /** „K7M 4TR" */
  code: string;
  address: RoomAddress;
}

const RoomContext = createContext<Room | null>(null);

/** Asks once for all places that show the code. */
export function RoomCode({ children }: { children: ReactNode }) {
  const code = useWorkshop().now?.joining.code ?? null;
  const address = useRoomAddress(code);
  const room = code === null || address === null ? null : { code: spaced(code), address };
  return <RoomContext value={room}>{children}</RoomContext>;
}

/** How people get in; null while it is not known. */
export function useRoom(): Room | null {
  return use(RoomContext);
}

/** In two halves, as people read it aloud. */
function spaced(code: string): string {
  return code.length === 6 ? `${code.slice(0, 3)} ${code.slice(3)}` : code;
}
