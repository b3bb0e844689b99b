import { useCallback } from 'react';
import type { NowStep } from '#shared/protocol/parts.ts';
import { useActs } from '../ActProvider.tsx';

export interface Advance {
  /** „Dalej": phase, close, open and focus in one; says which step and phase the presser saw. */
  next: () => void;
  /** Shows one shelf to the room. */
  reveal: (column: string) => void;
  /** One phase back, or what was announced taken back. */
  back: () => void;
  /** Takes back what was announced. */
  undo: () => void;
}

/** The course of the room. A second press of the same button is harmless: the server compares step and phase. */
export function useAdvance(step: NowStep | null): Advance {
  const { act } = useActs();
  const id = step?.id ?? null;
  const phase = step?.phase ?? 0;
  const next = useCallback(() => void act({ type: 'step:advance', step: id, phase }), [act, id, phase]);
  const reveal = useCallback(
    (column: string) => {
      if (id !== null) {
        void act({ type: 'step:reveal', step: id, column });
      }
    },
    [act, id],
  );
  const back = useCallback(() => {
    if (id !== null) {
      void act({ type: 'step:back', step: id });
    }
  }, [act, id]);
  const undo = useCallback(() => {
    if (id !== null) {
      void act({ type: 'step:undo', step: id });
    }
  }, [act, id]);
  return { next, reveal, back, undo };
}
