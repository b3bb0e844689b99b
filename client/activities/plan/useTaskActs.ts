import { useMemo, useState } from 'react';
import type { ErrorCode } from '#shared/errors.ts';
import { useCommand } from '../../live/useCommand.ts';
import { useOutbox } from '../../live/useOutbox.ts';
import { useOwnEntries } from '../../live/useOwnEntries.ts';
import { announcer } from '../../surfaces/seat/announcer.ts';

type Data = Record<string, unknown>;

export interface TaskActs {
  /** Through the outbox: a yes said in a tunnel arrives. `said` is read aloud when it is sent. */
  act: (task: string, data: Data, said: string) => Promise<void>;
  put: (data: Data) => void;
  edit: (task: string, data: Data) => void;
  /** Tasks with something of mine on its way. */
  waiting: ReadonlySet<string>;
  /** Own ones that were withdrawn and are still drawn. */
  gone: ReadonlySet<string>;
  refusal: ErrorCode | null;
}

/** What one does to tasks on one's own phone. */
export function useTaskActs(step: string): TaskActs {
  const { send } = useCommand();
  const { pictures } = useOutbox();
  const own = useOwnEntries(step);
  const [refusal, setRefusal] = useState<ErrorCode | null>(null);
  return useMemo(() => {
    const sent = pictures.map(({ command }) => command);
    const told = (answer: { ok: boolean; error?: ErrorCode }) => {
      setRefusal(answer.ok ? null : (answer.error ?? null));
      return answer.ok;
    };
    return {
      async act(task, data, said) {
        if (told(await send({ type: 'entry:act', step, entry: task, data }))) {
          announcer.say(said);
        }
      },
      put: data => void own.put(data, 'task'),
      edit: (task, data) => void own.edit(task, data).then(told),
      waiting: new Set(
        sent.flatMap(one => (one.type === 'entry:act' && one.step === step ? [one.entry] : [])),
      ),
      gone: new Set(
        sent.flatMap(one => (one.type === 'entry:withdraw' && one.step === step ? [one.entry] : [])),
      ),
      refusal,
    };
  }, [send, pictures, own, step, refusal]);
}
