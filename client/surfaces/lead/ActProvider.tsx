import { createContext, type ReactNode, use, useMemo, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { ErrorCode } from '#shared/errors.ts';
import type { Answer } from '#shared/protocol/wire.ts';
import { type Intent, useCommand } from '../../live/useCommand.ts';
import { useLeadWords } from './leadWords.ts';

/** It was done. */
export type Done = Extract<Answer, { ok: true }>;

/** It was refused, and why; `error` null: no answer came. */
export interface Undone {
  ok: false;
  error: ErrorCode | null;
  words: string;
}

/** What the console does for the facilitator, and what it has to say about it. */
export interface Acts {
  /** Asks the server now; a refusal is shown in the strip. Null: refused or no answer. */
  act: (intent: Intent) => Promise<Done | null>;
  /** Asks the server now; whoever asked says the refusal where it is seen, a dialog in itself say. */
  attempt: (intent: Intent) => Promise<Done | Undone>;
  /** Shows a refusal of the HTTP interface; null: no answer came. */
  refuse: (error: ErrorCode | null) => void;
  /** Reads words aloud to those who use a reader. */
  say: (words: string) => void;
  forget: () => void;
  /** The last refusal in words; '' when there is none. */
  refusal: string;
  said: string;
}

const ActContext = createContext<Acts | null>(null);

/** One place for what was refused, so that every part of the console reports in the same strip. */
export function ActProvider({ children }: { children: ReactNode }) {
  const { sendNow } = useCommand();
  const lead = useLeadWords();
  const { t: errors } = useTranslation('errors');
  const [refusal, setRefusal] = useState('');
  const [said, setSaid] = useState('');
  const acts = useMemo(() => {
    const wordsOf = (error: ErrorCode | null) => (error === null ? lead('noAnswer') : errors(error));
    const attempt = async (intent: Intent): Promise<Done | Undone> => {
      const answer = await sendNow(intent);
      if (answer?.ok) {
        return answer;
      }
      const error = answer === null ? null : answer.error;
      return { ok: false, error, words: wordsOf(error) };
    };
    return {
      attempt,
      async act(intent: Intent) {
        const answer = await attempt(intent);
        setRefusal(answer.ok ? '' : answer.words);
        return answer.ok ? answer : null;
      },
      refuse: (error: ErrorCode | null) => setRefusal(wordsOf(error)),
      say: setSaid,
      forget: () => setRefusal(''),
    };
  }, [sendNow, lead, errors]);
  return (
    <ActContext value={useMemo(() => ({ ...acts, refusal, said }), [acts, refusal, said])}>
      {children}
    </ActContext>
  );
}

/** How a part of the console acts; only below `ActProvider`. */
export function useActs(): Acts {
  const acts = use(ActContext);
  if (acts === null) {
    throw new Error('useActs stands outside of ActProvider');
  }
  return acts;
}
