import { useEffect, useRef, useState } from 'react';
import { dotsOf } from '#shared/activities/choose/ballot.ts';
import type { ErrorCode } from '#shared/errors.ts';
import { useCommand } from '../../live/useCommand.ts';
import { useDraft } from '../../live/useDraft.ts';
import { useOutbox } from '../../live/useOutbox.ts';
import { useWorkshop } from '../../live/useWorkshop.ts';

export interface OwnBallot {
  /** What was given, also what still waits on this device; null: nothing. */
  cast: ReadonlyMap<string, number> | null;
  /** It is on its way, and not at the server yet. */
  waits: boolean;
  /** What is being chosen now. */
  draft: ReadonlyMap<string, number>;
  change: (option: string, dots: number) => void;
  /** Starts from what was given. */
  edit: () => void;
  /** A given ballot is being changed. */
  editing: boolean;
  stopEditing: () => void;
  give: () => void;
  takeBack: () => void;
  /** Why the last one was refused. */
  refusal: ErrorCode | null;
  /** It was given and is gone, by nobody's hand here: the vote began anew. */
  vanished: boolean;
}

/** The ballot of this person in one round: half-made it survives a reload, given it survives a dead network. */
export function useOwnBallot(step: string, round: number, known: ReadonlySet<string>): OwnBallot {
  const { mine } = useWorkshop();
  const { send } = useCommand();
  const { pictures } = useOutbox();
  const kept = useDraft(step, `dots.${round}`);
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
  const cast = data == null ? null : dotsOf(data);
  if (cast !== null && !hadCast) {
    setHadCast(true);
  }
  const draft = new Map([...read(kept.text)].filter(([option]) => known.has(option)));

  function keep(dots: ReadonlyMap<string, number>) {
    kept.set(dots.size === 0 ? '' : JSON.stringify({ dots: Object.fromEntries(dots) }));
  }

  function told(answer: { ok: true } | { ok: false; error: ErrorCode }) {
    if (alive.current && !answer.ok) {
      setRefusal(answer.error);
    }
  }

  const alive = useRef(true);
  useEffect(() => {
    alive.current = true;
    return () => {
      alive.current = false;
    };
  }, []);

  return {
    cast,
    waits: last?.state === 'waiting',
    draft,
    change(option, dots) {
      setRefusal(null);
      const next = new Map(draft);
      if (dots > 0) {
        next.set(option, dots);
      } else {
        next.delete(option);
      }
      keep(next);
    },
    edit() {
      keep(new Map([...(cast ?? [])].filter(([option]) => known.has(option))));
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
      void send({ type: 'ballot:cast', step, data: { dots: Object.fromEntries(draft) } }).then(told);
      // What was chosen is kept on no device longer than needed.
      kept.clear();
    },
    takeBack() {
      setRefusal(null);
      setTookBack(true);
      setEditing(false);
      void send({ type: 'ballot:withdraw', step }).then(told);
    },
    refusal,
    vanished: hadCast && cast === null && !tookBack && refusal === null,
  };
}

function read(text: string): ReadonlyMap<string, number> {
  try {
    return dotsOf(JSON.parse(text === '' ? '{}' : text));
  } catch {
    return new Map();
  }
}
