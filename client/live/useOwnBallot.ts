import { useEffect, useRef, useState } from 'react';
import type { ErrorCode } from '#shared/errors.ts';
import { useCommand } from './useCommand.ts';
import { useDraft } from './useDraft.ts';
import { useOutbox } from './useOutbox.ts';
import { useWorkshop } from './useWorkshop.ts';

/** How an activity writes a ballot down: what was given, by the record it was given to. */
export interface BallotForm<Given> {
  /** Total: what cannot be read, also of another version, is left out. */
  read: (data: unknown) => ReadonlyMap<string, Given>;
  /** The data of `ballot:cast`. */
  write: (given: ReadonlyMap<string, Given>) => Readonly<Record<string, unknown>>;
}

export interface OwnBallot<Given> {
  /** What was given, also what still waits on this device; null: nothing. */
  cast: ReadonlyMap<string, Given> | null;
  /** It is on its way, and not at the server yet. */
  waits: boolean;
  /** What is being marked now. */
  draft: ReadonlyMap<string, Given>;
  /** Puts one mark; null takes it away. */
  change: (record: string, given: Given | null) => void;
  /** Starts from what was given. */
  edit: () => void;
  /** A given ballot is being changed. */
  editing: boolean;
  stopEditing: () => void;
  give: () => void;
  /** Nothing is marked afterwards; after `edit` what was given lies here, to be given anew. */
  takeBack: () => void;
  /** Why the last one was refused. */
  refusal: ErrorCode | null;
  /** It was given and is gone, by nobody's hand here: the vote began anew. */
  vanished: boolean;
}

/**
 * The ballot of this person in one round: half-made it survives a reload, given it survives a dead network. `kept`
 * names the draft on this device, `known` the records that can be marked now.
 */
export function useOwnBallot<Given>(
  step: string,
  kept: string,
  form: BallotForm<Given>,
  known: ReadonlySet<string>,
): OwnBallot<Given> {
  const { send } = useCommand();
  const draft = useMarks(step, kept, form, known);
  const { cast, waits } = useCast(step, form);
  const [editing, setEditing] = useState(false);
  const [refusal, setRefusal] = useState<ErrorCode | null>(null);
  const [tookBack, setTookBack] = useState(false);
  const [hadCast, setHadCast] = useState(false);
  if (cast !== null && !hadCast) {
    setHadCast(true);
  }
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

  function begin(took: boolean) {
    setRefusal(null);
    setTookBack(took);
    setEditing(false);
  }

  return {
    cast,
    waits,
    draft: draft.marks,
    change(record, given) {
      setRefusal(null);
      const next = new Map(draft.marks);
      if (given === null) {
        next.delete(record);
      } else {
        next.set(record, given);
      }
      draft.keep(next);
    },
    edit() {
      draft.keep(cast ?? new Map());
      setEditing(true);
    },
    editing,
    stopEditing() {
      draft.clear();
      setEditing(false);
    },
    give() {
      begin(false);
      void send({ type: 'ballot:cast', step, data: form.write(draft.marks) }).then(told);
      // What was marked is kept on no device longer than needed.
      draft.clear();
    },
    takeBack() {
      begin(true);
      void send({ type: 'ballot:withdraw', step }).then(told);
    },
    refusal,
    vanished: hadCast && cast === null && !tookBack && refusal === null,
  };
}

/** What was given: the newest word of this device, else what the server knows. */
function useCast<Given>(step: string, form: BallotForm<Given>) {
  const { mine } = useWorkshop();
  const { pictures } = useOutbox();
  const last = pictures.findLast(
    ({ command }) =>
      (command.type === 'ballot:cast' || command.type === 'ballot:withdraw') && command.step === step,
  );
  const data =
    last === undefined ? mine?.ballot : last.command.type === 'ballot:cast' ? last.command.data : null;
  return { cast: data == null ? null : form.read(data), waits: last?.state === 'waiting' };
}

/** Marks that were not given yet, kept on this device as far as they can be given. */
function useMarks<Given>(step: string, name: string, form: BallotForm<Given>, known: ReadonlySet<string>) {
  const draft = useDraft(step, name);
  const onlyKnown = (given: ReadonlyMap<string, Given>) =>
    new Map([...given].filter(([record]) => known.has(record)));
  return {
    marks: onlyKnown(form.read(parsed(draft.text))),
    keep(given: ReadonlyMap<string, Given>) {
      const marks = onlyKnown(given);
      draft.set(marks.size === 0 ? '' : JSON.stringify(form.write(marks)));
    },
    clear: () => draft.clear(),
  };
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text === '' ? '{}' : text);
  } catch {
    return null;
  }
}
