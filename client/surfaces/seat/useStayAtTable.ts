import { useEffect, useState } from 'react';
import { standBelow } from '../../ui/backGesture.ts';

/** Mark of the history entry that this page stands on once it is open. */
const MARK = 'atTable';

function isOurs(state: unknown): boolean {
  return typeof state === 'object' && state !== null && MARK in state;
}

export interface Leaving {
  asked: boolean;
  stay: () => void;
  leave: () => void;
}

/** The back button asks before it leaves. Sheets and menus stand on entries of their own and close first. */
export function useStayAtTable(on: boolean): Leaving {
  const [asked, setAsked] = useState(false);
  useEffect(() => {
    if (!on) {
      return;
    }
    const stand = () => {
      if (!isOurs(history.state)) {
        standBelow(MARK);
      }
    };
    stand();
    const onPop = (event: PopStateEvent) => {
      if (!isOurs(event.state)) {
        stand();
        setAsked(true);
      }
    };
    addEventListener('popstate', onPop);
    return () => removeEventListener('popstate', onPop);
  }, [on]);
  return {
    asked,
    stay: () => setAsked(false),
    leave: () => location.assign('/'),
  };
}
