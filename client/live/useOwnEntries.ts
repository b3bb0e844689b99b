import { useCallback, useMemo, useSyncExternalStore } from 'react';
import { makeRandomId, platformRandom } from '#shared/ids.ts';
import type { Answer } from '#shared/protocol/wire.ts';
import { isUnowned, type OwnEntry, ownEntries } from './ownEntries.ts';
import { useSession } from './SeatProvider.tsx';
import { useCommand } from './useCommand.ts';
import { useOutbox } from './useOutbox.ts';
import { useWorkshop } from './useWorkshop.ts';

type Data = Record<string, unknown>;

export interface OwnEntries {
  /** In the order of writing, withdrawn ones included (they can be restored). */
  entries: OwnEntry[];
  /** Writes a new entry; `kind` is what the activity calls it. Returns its id. */
  put: (data: Data, kind?: string) => string;
  edit: (entry: string, data: Data) => Promise<Answer>;
  withdraw: (entry: string) => Promise<Answer>;
  restore: (entry: string) => Promise<Answer>;
}

/** One's own entries in a step and what can be done with them, whatever the attribution. */
export function useOwnEntries(step: string): OwnEntries {
  const { editKeys } = useSession();
  const { send } = useCommand();
  const { now, mine } = useWorkshop();
  const { pictures } = useOutbox();
  const kept = useSyncExternalStore(
    editKeys.subscribe,
    useCallback(() => editKeys.list(step), [editKeys, step]),
  );
  const inFocus = now?.step?.id === step ? now.step : null;
  const unowned = inFocus !== null && isUnowned(inFocus.attribution);
  const listed = inFocus === null ? undefined : mine?.entries;
  const entries = useMemo(
    () => ownEntries(step, listed ?? [], kept, pictures),
    [step, listed, kept, pictures],
  );
  const acts = useMemo(() => {
    const keyOf = (entry: string) => {
      const key = editKeys.keyOf(step, entry);
      return key === undefined ? {} : { key };
    };
    return {
      put(data: Data, kind = ''): string {
        const entry = makeRandomId(platformRandom);
        const secret = unowned ? { key: editKeys.make(step, entry, kind, data) } : {};
        void send({ type: 'entry:put', step, entry, data, ...secret }).then(answer => {
          if (!answer.ok) {
            editKeys.drop(step, entry);
          }
        });
        return entry;
      },
      edit(entry: string, data: Data) {
        const sent = send({ type: 'entry:edit', step, entry, data, ...keyOf(entry) });
        return sent.then(answer => {
          if (answer.ok) {
            editKeys.change(step, entry, { data });
          }
          return answer;
        });
      },
      withdraw(entry: string) {
        const sent = send({ type: 'entry:withdraw', step, entry, ...keyOf(entry) });
        return sent.then(answer => {
          if (answer.ok) {
            editKeys.change(step, entry, { withdrawn: true });
          }
          return answer;
        });
      },
      restore(entry: string) {
        const sent = send({ type: 'entry:restore', step, entry, ...keyOf(entry) });
        return sent.then(answer => {
          if (answer.ok) {
            editKeys.change(step, entry, { withdrawn: false });
          }
          return answer;
        });
      },
    };
  }, [editKeys, send, step, unowned]);
  return useMemo(() => ({ entries, ...acts }), [entries, acts]);
}
