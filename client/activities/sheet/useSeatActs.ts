import { useMemo, useState } from 'react';
import type { ErrorCode } from '#shared/errors.ts';
import { useCommand } from '../../live/useCommand.ts';
import { announcer } from '../../surfaces/seat/announcer.ts';

export interface SeatActs {
  /** Through the outbox: what is done in a tunnel arrives. `said` is read aloud when it was taken. */
  act: (record: string, data: Record<string, unknown>, said?: string) => Promise<ErrorCode | null>;
  refusal: ErrorCode | null;
}

/** What one does to sheets on one's own phone. */
export function useSeatActs(step: string): SeatActs {
  const { send } = useCommand();
  const [refusal, setRefusal] = useState<ErrorCode | null>(null);
  return useMemo(
    () => ({
      async act(entry, data, said) {
        const answer = await send({ type: 'entry:act', step, entry, data });
        const error = answer.ok ? null : answer.error;
        // What a field was refused stands at that field.
        setRefusal(data.act === 'set' ? null : error);
        if (answer.ok && said !== undefined) {
          announcer.say(said);
        }
        return error;
      },
      refusal,
    }),
    [send, step, refusal],
  );
}
