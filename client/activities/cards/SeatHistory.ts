import { useMemo, useRef } from 'react';

interface Act {
  undo: () => void;
  redo: () => void;
}

export interface ActHistory {
  note: (act: Act) => void;
  undo: () => void;
  redo: () => void;
}

/** One's own last acts on cards, to be taken back one by one, also after others have written. */
export function useActHistory(): ActHistory {
  const done = useRef<Act[]>([]);
  const undone = useRef<Act[]>([]);
  return useMemo(
    () => ({
      note(act) {
        done.current.push(act);
        undone.current = [];
      },
      undo() {
        const act = done.current.pop();
        if (act !== undefined) {
          undone.current.push(act);
          act.undo();
        }
      },
      redo() {
        const act = undone.current.pop();
        if (act !== undefined) {
          done.current.push(act);
          act.redo();
        }
      },
    }),
    [],
  );
}
