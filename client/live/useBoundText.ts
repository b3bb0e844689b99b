import { type RefCallback, useCallback, useMemo, useRef, useState, useSyncExternalStore } from 'react';
import { textOf } from '#shared/activities/records.ts';
import { countCharacters } from '#shared/characters.ts';
import { fitHeight } from '../ui/autosize.ts';
import { type BoundText, bindText } from './bindText.ts';
import type { StepDocSnapshot } from './stepDoc.ts';

export interface BoundArea {
  /** For the `ref` of a text area (or a multiline `Field`) that has neither `value` nor `defaultValue`. */
  ref: RefCallback<HTMLInputElement | HTMLTextAreaElement>;
  /** False while the document has no such text: show the area read-only, as something that is on its way. */
  isBound: boolean;
  canUndo: boolean;
  canRedo: boolean;
  undo: () => void;
  redo: () => void;
  /** Characters as people count them. */
  characters: number;
  /** The last thing typed or pasted did not fit whole. */
  isCut: boolean;
}

interface Options {
  maxLength?: number;
}

interface Look {
  canUndo: boolean;
  canRedo: boolean;
  characters: number;
  isCut: boolean;
}

const EMPTY: Look = { canUndo: false, canRedo: false, characters: 0, isCut: false };

/**
 * A text area that everybody writes in at once: `record` is the key of the text in the step's document, which the
 * server put there. Binds anew when the document is another one or the server put the text back. Set `readOnly` on
 * the area for those who may only look: they see every letter and are not shown as writing.
 */
export function useBoundText(
  stepDoc: StepDocSnapshot | null,
  record: string,
  { maxLength }: Options = {},
): BoundArea {
  const doc = stepDoc?.doc ?? null;
  const awareness = stepDoc?.awareness ?? null;
  const text = useSyncExternalStore(
    useCallback(
      (tell: () => void) => {
        doc?.on('afterTransaction', tell);
        return () => doc?.off('afterTransaction', tell);
      },
      [doc],
    ),
    () => (doc === null ? null : textOf(doc, record)),
  );
  const bound = useRef<BoundText | null>(null);
  const [look, setLook] = useState(EMPTY);

  const ref = useCallback(
    (element: HTMLInputElement | HTMLTextAreaElement | null) => {
      if (!(element instanceof HTMLTextAreaElement) || text === null) {
        return;
      }
      let isCut = false;
      const draw = () => {
        fitHeight(element);
        const next = {
          canUndo: bound.current?.canUndo ?? false,
          canRedo: bound.current?.canRedo ?? false,
          characters: countCharacters(element.value),
          isCut,
        };
        isCut = false;
        setLook(next);
      };
      const binding = bindText(element, text, {
        ...(maxLength === undefined ? {} : { maxLength }),
        ...(awareness === null ? {} : { sign: { awareness, record } }),
        onTooLong: () => {
          isCut = true;
        },
        onChange: draw,
      });
      bound.current = binding;
      draw();
      return () => {
        binding.destroy();
        if (bound.current === binding) {
          bound.current = null;
        }
      };
    },
    [text, awareness, record, maxLength],
  );

  return useMemo(
    () => ({
      ...look,
      ref,
      isBound: text !== null,
      undo: () => bound.current?.undo(),
      redo: () => bound.current?.redo(),
    }),
    [ref, text, look],
  );
}
