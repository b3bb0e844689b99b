import { useEffect, useRef, useState } from 'react';
import { type Given, givenIn } from '#shared/activities/place/ballot.ts';
import type { PlaceConfig } from '#shared/activities/place/placeConfig.ts';
import type { ErrorCode } from '#shared/errors.ts';
import { useCommand } from '../../live/useCommand.ts';
import { useDraft } from '../../live/useDraft.ts';
import { useOutbox } from '../../live/useOutbox.ts';
import { useWorkshop } from '../../live/useWorkshop.ts';

export interface OwnSpots {
  /** What was given, also what still waits on this device; null: nothing. */
  cast: ReadonlyMap<string, Given> | null;
  /** It is on its way, and not at the server yet. */
  waits: boolean;
  draft: ReadonlyMap<string, Given>;
  change: (record: string, spot: Given) => void;
  /** Starts from what was given. */
  edit: () => void;
  editing: boolean;
  stopEditing: () => void;
  give: () => void;
  takeBack: () => void;
  refusal: ErrorCode | null;
  /** It was given and is gone, by nobody's hand here: the round began anew. */
  vanished: boolean;
}

/** What this person places in one round: half-made it survives a reload, given it survives a dead network. */
export function useOwnSpots(
  step: string,
  round: number,
  config: PlaceConfig,
  known: ReadonlySet<string>,
): OwnSpots {
  const { mine } = useWorkshop();
  const { send } = useCommand();
  const { pictures } = useOutbox();
  const kept = useDraft(step, `spots.${round}`);
  const [editing, setEditing] = useState(false);
  const [refusal, setRefusal] = useState<ErrorCode | null>(null);
  const [tookBack, setTookBack] = useState(false);
  const [hadCast, setHadCast] = useState(false);
  const last = pictures.findLast(
    ({ command }) =>
      (command.type === 'ballot:cast' || command.type === 'ballot:withdraw') && command.step === step,
  );
  const data =
    last === undefined ? mine?.ballot : last.command.type === 'ballot:cast' ? last.command.data : null;
  const cast = data == null ? null : onlyKnown(givenIn(config, data));
  if (cast !== null && !hadCast) {
    setHadCast(true);
  }
  const draft = onlyKnown(read(kept.text));

  function onlyKnown(given: ReadonlyMap<string, Given>): ReadonlyMap<string, Given> {
    return new Map([...given].filter(([record]) => known.has(record)));
  }

  function read(text: string): ReadonlyMap<string, Given> {
    try {
      return givenIn(config, JSON.parse(text === '' ? '{}' : text));
    } catch {
      return new Map();
    }
  }

  const keep = (spots: ReadonlyMap<string, Given>) =>
    kept.set(spots.size === 0 ? '' : JSON.stringify({ spots: Object.fromEntries(spots) }));

  const alive = useRef(true);
  useEffect(() => {
    alive.current = true;
    return () => {
      alive.current = false;
    };
  }, []);

  function told(answer: { ok: true } | { ok: false; error: ErrorCode }) {
    if (alive.current && !answer.ok) {
      setRefusal(answer.error);
    }
  }

  return {
    cast,
    waits: last?.state === 'waiting',
    draft,
    change(record, spot) {
      setRefusal(null);
      keep(new Map([...draft, [record, spot]]));
    },
    edit() {
      keep(cast ?? new Map());
      setEditing(true);
    },
    editing,
    stopEditing() {
      kept.clear();
      setEditing(false);
    },
    give() {
      setRefusal(null);
      setTookBack(false);
      setEditing(false);
      void send({ type: 'ballot:cast', step, data: { spots: Object.fromEntries(draft) } }).then(told);
      // What was placed is kept on no device longer than needed.
      kept.clear();
    },
    takeBack() {
      setRefusal(null);
      setTookBack(true);
      // What was given lies here again, to be changed or given anew.
      keep(cast ?? new Map());
      setEditing(false);
      void send({ type: 'ballot:withdraw', step }).then(told);
    },
    refusal,
    vanished: hadCast && cast === null && !tookBack && refusal === null,
  };
}
