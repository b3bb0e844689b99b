import { useEffect, useRef } from 'react';

/** Mark of the history entry that an open sheet or menu stands on. */
const MARK = 'sheet';

let leaving: ReturnType<typeof setTimeout> | undefined;

function standsOnOurs(): boolean {
  const state: unknown = history.state;
  return typeof state === 'object' && state !== null && MARK in state;
}

/**
 * While `open`, the phone's back gesture calls `onBack` instead of leaving the page. One history entry is shared:
 * a menu that closes because it opens a sheet hands its entry on, so going back is put off by one task.
 */
export function useBackGesture(open: boolean, onBack: () => void): void {
  const back = useRef(onBack);
  useEffect(() => {
    back.current = onBack;
  });

  useEffect(() => {
    if (!open) {
      return;
    }
    clearTimeout(leaving);
    if (!standsOnOurs()) {
      history.pushState({ ...history.state, [MARK]: true }, '');
    }
    const onPop = () => back.current();
    addEventListener('popstate', onPop);
    return () => {
      removeEventListener('popstate', onPop);
      leaving = setTimeout(() => {
        if (standsOnOurs()) {
          history.back();
        }
      });
    };
  }, [open]);
}
