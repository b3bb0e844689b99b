import { useMemo, useState } from 'react';
import type { Tile } from '#shared/activities/sort/arrangement.ts';
import type { ErrorCode } from '#shared/errors.ts';
import { useCommand } from '../../live/useCommand.ts';
import { useOutbox } from '../../live/useOutbox.ts';
import { announcer } from '../../surfaces/seat/announcer.ts';

type Data = Record<string, unknown>;

/** What one does to tiles and clusters, on whatever surface. */
export interface SortActs {
  /** `said` is read aloud when it is done. */
  act: (record: string, data: Data, said: string) => void;
  move: (tile: Tile, into: string | null, said: string) => void;
}

export interface SeatActs extends SortActs {
  /** Where tiles go whose move is on its way. */
  moved: ReadonlyMap<string, string | null>;
  /** Records with something of mine on its way. */
  waiting: ReadonlySet<string>;
  /** Tiles that I moved while this view was open. */
  mine: ReadonlySet<string>;
  /** What I last did something to; null: nothing I could take back. */
  last: string | null;
  undo: (said: string) => void;
  refusal: ErrorCode | null;
}

/** Through the outbox: what is moved in a tunnel arrives. */
export function useSeatActs(step: string): SeatActs {
  const { send } = useCommand();
  const { pictures } = useOutbox();
  const [refusal, setRefusal] = useState<ErrorCode | null>(null);
  const [done, setDone] = useState<readonly string[]>([]);
  const [mine, setMine] = useState<ReadonlySet<string>>(new Set());
  return useMemo(() => {
    const own = pictures.flatMap(({ command, state }) =>
      state === 'waiting' && command.type === 'entry:act' && command.step === step ? [command] : [],
    );
    async function act(record: string, data: Data, said: string): Promise<void> {
      const answer = await send({ type: 'entry:act', step, entry: record, data });
      setRefusal(answer.ok ? null : answer.error);
      if (answer.ok) {
        announcer.say(said);
        setDone(before => (data.act === 'undo' ? before.slice(0, -1) : [...before, record]));
      } else if (answer.error === 'no-own-move') {
        setDone([]);
      }
    }
    const last = done.at(-1) ?? null;
    return {
      act: (record, data, said) => void act(record, data, said),
      move(tile, into, said) {
        setMine(before => new Set([...before, tile.id]));
        void act(tile.id, { act: 'move', into, seen: tile.at }, said);
      },
      moved: new Map(
        own.flatMap(({ entry, data }) => (data.act === 'move' ? [[entry, data.into as string | null]] : [])),
      ),
      waiting: new Set(own.map(({ entry }) => entry)),
      mine,
      last,
      undo: said => {
        if (last !== null) {
          void act(last, { act: 'undo' }, said);
        }
      },
      refusal,
    };
  }, [send, pictures, step, refusal, done, mine]);
}
