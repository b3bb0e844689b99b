import { useEffect, useState } from 'react';
import type { Question } from '#shared/activities/survey/surveyConfig.ts';
import { useSession } from '../../live/SeatProvider.tsx';
import { useDraft } from '../../live/useDraft.ts';
import { useOwnEntries } from '../../live/useOwnEntries.ts';

export type Answers = Readonly<Record<string, unknown>>;

export interface OwnAnswers {
  /** What was sent, also what still waits on this device; null: nothing. */
  sent: Answers | null;
  /** It is on its way, and not at the server yet. */
  waits: boolean;
  /** What is being filled in. */
  draft: Answers;
  /** Number of the question on the screen; the number after the last one is the summary. */
  at: number;
  go: (at: number) => void;
  /** `undefined` takes an answer back. */
  change: (question: string, value: unknown, at: number) => void;
  /** What was sent is being changed. */
  editing: boolean;
  edit: () => void;
  stopEditing: () => void;
  send: (questions: readonly Question[]) => void;
  /** The last sending was not taken; everything is still here. */
  refused: boolean;
}

/** The answers of this phone in one round: half-made they survive a reload, sent they survive a dead network. */
export function useOwnAnswers(step: string, round: number): OwnAnswers {
  const { entries, put, edit } = useOwnEntries(step);
  // Not by round: what was typed and not sent before the totals came is there when it is asked anew.
  const kept = useDraft(step, 'answers');
  const [editing, setEditing] = useState(false);
  const [refused, setRefused] = useState(false);
  const [hadSent, setHadSent] = useState(false);
  // Only this phone knows what is its own, and of which round: nobody else could say.
  const kind = `answer.${round}`;
  const own = entries.find(one => one.kind === kind && one.status !== 'withdrawn');
  const { answers: draft, at } = read(kept.text);
  if (own === undefined && hadSent) {
    setHadSent(false);
    setRefused(true);
  } else if (own !== undefined && !hadSent) {
    setHadSent(true);
  }

  // What was sent needs no second copy once the server has it.
  const done = own !== undefined && own.pending === null && !editing;
  const { text, clear } = kept;
  useEffect(() => {
    if (done && text !== '') {
      clear();
    }
  }, [done, text, clear]);

  function keep(answers: Answers, place: number) {
    const empty = Object.keys(answers).length === 0 && place === 0;
    kept.set(empty ? '' : JSON.stringify({ answers, at: place }));
  }

  return {
    sent: own === undefined ? null : answersIn(own.data),
    waits: own?.pending === 'waiting',
    draft,
    at,
    go: place => keep(draft, place),
    change(question, value, place) {
      const { [question]: _old, ...others } = draft;
      keep(value === undefined ? others : { ...others, [question]: value }, place);
    },
    editing,
    edit() {
      setRefused(false);
      setEditing(true);
      keep(own === undefined ? draft : answersIn(own.data), 0);
    },
    stopEditing: () => setEditing(false),
    send(questions) {
      setRefused(false);
      const data = { kind: 'answer', answers: cleaned(draft, questions) };
      if (own === undefined) {
        put(data, kind);
        return;
      }
      void edit(own.id, data).then(answer => setRefused(!answer.ok));
      setEditing(false);
    },
    refused,
  };
}

/** Once there is a result no phone needs its own answers any more: whoever borrows it reads none. */
export function useForgottenAnswers(step: string, forget: boolean): void {
  const { editKeys } = useSession();
  useEffect(() => {
    if (forget) {
      for (const { entry } of editKeys.list(step)) {
        editKeys.drop(step, entry);
      }
    }
  }, [editKeys, step, forget]);
}

/** Whether there is an answer: a field with nothing but spaces is none. */
export function isAnswered(value: unknown): boolean {
  return typeof value === 'string'
    ? value.trim() !== ''
    : Array.isArray(value)
      ? value.length > 0
      : value !== undefined;
}

/** Whether an answer could be sent as it stands. */
export function isFit(question: Question, value: unknown): boolean {
  if (question.kind === 'number') {
    return Number.isInteger(value) && Number(value) >= question.min && Number(value) <= question.max;
  }
  const isText = question.kind === 'text' || question.kind === 'word';
  return isAnswered(value) && !(isText && [...String(value).trim()].length > question.length);
}

/** Only what fits goes: the rest is asked again before the sending. */
function cleaned(draft: Answers, questions: readonly Question[]): Answers {
  return Object.fromEntries(
    questions
      .filter(question => isFit(question, draft[question.id]))
      .map(({ id }) => {
        const value = draft[id];
        return [id, typeof value === 'string' ? value.trim() : value];
      }),
  );
}

function read(text: string): { answers: Answers; at: number } {
  try {
    const kept: unknown = JSON.parse(text === '' ? '{}' : text);
    const { at } = kept as { at?: unknown };
    return { answers: answersIn(kept), at: typeof at === 'number' ? at : 0 };
  } catch {
    return { answers: {}, at: 0 };
  }
}

function answersIn(data: unknown): Answers {
  const { answers } = (data ?? {}) as { answers?: unknown };
  return typeof answers === 'object' && answers !== null ? (answers as Answers) : {};
}
