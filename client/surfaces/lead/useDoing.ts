import { useEffect, useRef, useState } from 'react';
import type { ErrorCode } from '#shared/errors.ts';
import type { Intent } from '../../live/useCommand.ts';
import { type Done, useActs } from './ActProvider.tsx';
import { useOnce } from './useOnce.ts';

/** What a dialog is doing: a refusal stands in the dialog, which closes when it was done and not before. */
export interface Doing {
  /** On its way: the act button waits. */
  busy: boolean;
  /** Why it was not done. */
  problem: string | null;
  /** Null: it was not done, and the dialog says why. `words` may say a refusal more fittingly. */
  run: (intent: Intent, words?: (error: ErrorCode | null) => string | null) => Promise<Done | null>;
}

/** The one act of a dialog. */
export function useDoing(): Doing {
  const { attempt, refuse } = useActs();
  const { busy, once } = useOnce();
  const [problem, setProblem] = useState<string | null>(null);
  const open = useRef(true);
  useEffect(() => {
    open.current = true;
    return () => {
      open.current = false;
    };
  }, []);

  async function run(intent: Intent, words?: (error: ErrorCode | null) => string | null) {
    let done: Done | null = null;
    await once(async () => {
      setProblem(null);
      const answer = await attempt(intent);
      if (answer.ok) {
        done = answer;
      } else if (open.current) {
        setProblem(words?.(answer.error) ?? answer.words);
      } else {
        // Whoever closed the dialog meanwhile reads it on the page.
        refuse(answer.error);
      }
    });
    return done;
  }
  return { busy, problem, run };
}
