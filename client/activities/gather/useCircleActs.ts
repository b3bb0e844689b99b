import { useMemo, useState } from 'react';
import type { ErrorCode } from '#shared/errors.ts';
import { useCommand } from '../../live/useCommand.ts';
import { useOutbox } from '../../live/useOutbox.ts';
import { useOwnEntries } from '../../live/useOwnEntries.ts';
import { announcer } from '../../surfaces/seat/announcer.ts';

type Data = Record<string, unknown>;

export interface CircleActs {
  /** Through the outbox: what is said in a tunnel arrives. `said` is read aloud when it is sent. */
  act: (circle: string, data: Data, said: string) => Promise<void>;
  put: (data: Data) => void;
  /** Circles with something of mine on its way. */
  waiting: ReadonlySet<string>;
  refusal: ErrorCode | null;
}

/** What one does to circles on one's own phone. */
export function useCircleActs(step: string): CircleActs {
  const { send } = useCommand();
  const { pictures } = useOutbox();
  const own = useOwnEntries(step);
  const [refusal, setRefusal] = useState<ErrorCode | null>(null);
  return useMemo(
    () => ({
      async act(circle, data, said) {
        const answer = await send({ type: 'entry:act', step, entry: circle, data });
        setRefusal(answer.ok ? null : answer.error);
        if (answer.ok) {
          announcer.say(said);
        }
      },
      put: data => void own.put(data, 'circle'),
      waiting: new Set(
        pictures.flatMap(({ command }) =>
          command.type === 'entry:act' && command.step === step ? [command.entry] : [],
        ),
      ),
      refusal,
    }),
    [send, pictures, own, step, refusal],
  );
}
