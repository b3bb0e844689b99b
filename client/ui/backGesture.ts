import { useEffect, useRef } from 'react';

/** Mark of the history entry that open sheets and menus stand on, all of them on one. */
const MARK = 'sheet';

/** What „back" calls for each open one, the topmost last. */
const sheets: (() => void)[] = [];

let leaving: ReturnType<typeof setTimeout> | undefined;
/** A step back was asked for and has not come yet: until then the entry looks as if it were still there. */
let stepping = false;

function standsOnOurs(): boolean {
  const state: unknown = history.state;
  return typeof state === 'object' && state !== null && MARK in state;
}

function stand(): void {
  if (!stepping && !standsOnOurs()) {
    history.pushState({ ...history.state, [MARK]: true }, '');
  }
}

/** Puts an entry with this mark below an open sheet: one that was opened first would otherwise stand in its place. */
export function standBelow(mark: string): void {
  const { [MARK]: sheet, ...rest } = (history.state ?? {}) as Record<string, unknown>;
  if (sheet === undefined) {
    history.pushState({ ...rest, [mark]: true }, '');
  } else {
    history.replaceState({ ...rest, [mark]: true }, '');
    history.pushState({ ...rest, [mark]: true, [MARK]: sheet }, '');
  }
}

/** The step was our own: nobody asked to close what opened meanwhile. Otherwise the topmost one closes. */
function onPop(): void {
  const below = stepping ? sheets.length : sheets.length - 1;
  if (!stepping) {
    sheets.at(-1)?.();
  }
  stepping = false;
  if (below > 0) {
    stand();
  }
}

function leave(): void {
  if (sheets.length === 0 && !stepping && standsOnOurs()) {
    stepping = true;
    history.back();
  }
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
    const sheet = () => back.current();
    clearTimeout(leaving);
    sheets.push(sheet);
    // The same function is added once, however often.
    addEventListener('popstate', onPop);
    stand();
    return () => {
      sheets.splice(sheets.indexOf(sheet), 1);
      leaving = setTimeout(leave);
    };
  }, [open]);
}
