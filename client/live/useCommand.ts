import { useMemo } from 'react';
import { makeRandomId, platformRandom } from '#shared/ids.ts';
import type { Answer } from '#shared/protocol/wire.ts';
import type { Command } from '#shared/workshop/commands.ts';
import { useSession } from './SeatProvider.tsx';

/** A union without one of its keys, member by member. */
type Without<Union, Key extends PropertyKey> = Union extends unknown ? Omit<Union, Key> : never;

/** A command as a view gives it: its id is made on the way. */
export type Intent = Without<Command, 'id'>;

export interface Commands {
  /**
   * Through the outbox: survives a dead network and a reload, arrives exactly once, in order. Resolves when
   * answered, perhaps much later; never rejects. For whatever a participant does.
   */
  send: (intent: Intent) => Promise<Answer>;
  /**
   * Now or not at all: for what must not happen ten minutes later („Dalej", the timer). Null: no answer came,
   * it may or may not have been done.
   */
  sendNow: (intent: Intent) => Promise<Answer | null>;
}

/** How a view asks the server for something. The functions stay the same for the life of the seat. */
export function useCommand(): Commands {
  const session = useSession();
  return useMemo(
    () => ({
      send: (intent: Intent) => session.outbox.add(withId(intent)),
      sendNow: (intent: Intent) => session.live.command(withId(intent)),
    }),
    [session],
  );
}

function withId(intent: Intent): Command {
  return { ...intent, id: makeRandomId(platformRandom) };
}
