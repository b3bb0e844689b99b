import { useEffect, useEffectEvent, useRef, useState } from 'react';
import type { WorkshopDocument } from '#shared/workshop/documents/documentState.ts';
import { useActs } from '../ActProvider.tsx';
import { useDocumentWords } from '../leadWords.ts';
import {
  editsOf,
  type FormFields,
  type HeldForm,
  heldForm,
  savable,
  settled,
  takenIn,
} from './formFields.ts';

const SAVE_AFTER = 2000;

/** The form of a document: kept as soon as a field is left, beside others who fill in the same one. */
export function useDocumentForm(document: string, kept: WorkshopDocument, onSaved: () => void) {
  const t = useDocumentWords();
  const { act, say } = useActs();
  const [held, setHeld] = useState(() => heldForm(kept));
  const [saved, setSaved] = useState(false);
  /** Saving goes one after the other: a second one must know what the first has changed. */
  const queue = useRef<Promise<void>>(Promise.resolve());
  const running = useRef(0);
  const latest = useRef(held);

  function hold(next: HeldForm) {
    latest.current = next;
    setHeld(next);
  }

  function change(fields: Partial<FormFields>) {
    setSaved(false);
    hold({ ...latest.current, fields: { ...latest.current.fields, ...fields } });
  }

  async function saveNow() {
    const sent = savable(latest.current);
    const edits = editsOf(latest.current.base, sent);
    for (const edit of edits) {
      if ((await act({ type: 'document:edit', document, ...edit })) === null) {
        // Perhaps somebody was faster: what stands there now is read, and what was typed here stays in its field.
        onSaved();
        return;
      }
    }
    if (edits.length > 0) {
      hold({ ...latest.current, base: sent });
      setSaved(true);
      say(t('lead.saved'));
      onSaved();
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

  function settle(path: string, mine: boolean) {
    hold(settled(latest.current, path, mine));
    if (mine) {
      save();
    }
  }

  return { fields: held.fields, clashes: held.clashes, saved, change, save, settle };
}
