import { useEffect, useEffectEvent, useRef, useState } from 'react';
import type { WorkshopDocument } from '#shared/workshop/documents/documentState.ts';
import { useActs } from '../ActProvider.tsx';
import { useDocumentWords } from '../leadWords.ts';
import {
  type Edit,
  editsOf,
  type FormFields,
  type HeldForm,
  heldForm,
  isToldElsewhere,
  savable,
  savedIn,
  settled,
  takenIn,
} from './formFields.ts';

const SAVE_AFTER = 2000;
/** After a save that nobody answered. */
const TRY_AFTER = 5000;

/** `waiting`: the server did not answer; what was typed stays and is sent again. */
type SaveState = 'open' | 'saved' | 'waiting';

/** The form of a document: kept as soon as a field is left, beside others who fill in the same one. */
export function useDocumentForm(
  document: string,
  kept: WorkshopDocument,
  onSaved: (toldElsewhere: boolean) => void,
) {
  const t = useDocumentWords();
  const { attempt, refuse, forget, say } = useActs();
  const [held, setHeld] = useState(() => heldForm(kept));
  const [state, setState] = useState<SaveState>('open');
  /** Counts saves that nobody answered: each is tried once more. */
  const [unanswered, setUnanswered] = useState(0);
  /** Saving goes one after the other: a second one must know what the first has changed. */
  const queue = useRef<Promise<void>>(Promise.resolve());
  const running = useRef(0);
  const latest = useRef(held);

  function hold(next: HeldForm) {
    latest.current = next;
    setHeld(next);
  }

  function change(fields: Partial<FormFields>) {
    setState('open');
    hold({ ...latest.current, fields: { ...latest.current.fields, ...fields } });
  }

  async function saveNow() {
    const edits = editsOf(latest.current.base, savable(latest.current));
    const done: Edit[] = [];
    let refused = false;
    for (const edit of edits) {
      const answer = await attempt({ type: 'document:edit', document, ...edit });
      if (answer.ok) {
        done.push(edit);
        hold({ ...latest.current, base: savedIn(latest.current.base, edit) });
        continue;
      }
      refuse(answer.error);
      if (answer.error === null) {
        setState('waiting');
        setUnanswered(count => count + 1);
        return;
      }
      refused = true;
    }
    if (edits.length > 0 && !refused) {
      forget();
      setState('saved');
      say(t('lead.saved'));
    }
    if (edits.length > 0) {
      // Perhaps somebody was faster: what stands there now is read, and what was typed here stays in its field.
      onSaved(done.some(isToldElsewhere));
    }
  }

  function save() {
    running.current += 1;
    queue.current = queue.current.then(saveNow).finally(() => {
      running.current -= 1;
    });
  }

  const takeIn = useEffectEvent((document: WorkshopDocument) => {
    // While something is on its way, this may be older than it; the answer asks once more.
    if (running.current === 0) {
      hold(takenIn(latest.current, document));
    }
  });
  useEffect(() => takeIn(kept), [kept]);

  const keep = useEffectEvent(save);
  // A line that was taken out is left by nobody: a moment later the form is kept all the same.
  // biome-ignore lint/correctness/useExhaustiveDependencies: each change starts the moment anew
  useEffect(() => {
    const timer = setTimeout(keep, SAVE_AFTER);
    return () => clearTimeout(timer);
  }, [held.fields]);
  useEffect(() => {
    const timer = unanswered > 0 ? setTimeout(keep, TRY_AFTER) : undefined;
    return () => clearTimeout(timer);
  }, [unanswered]);

  function settle(path: string, mine: boolean) {
    hold(settled(latest.current, path, mine));
    if (mine) {
      save();
    }
  }

  return { fields: held.fields, clashes: held.clashes, state, change, save, settle };
}
