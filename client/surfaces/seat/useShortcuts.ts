import { useEffect, useRef } from 'react';
import { usePrefs } from './prefs.ts';

/** Acts by key, as `event.key` says it (letters in lower case); `mod+z` is Ctrl+Z or ⌘+Z. */
export type Shortcuts = Readonly<Record<string, (() => void) | undefined>>;

/** Single characters can be switched off and never work while somebody types. */
export function useShortcuts(shortcuts: Shortcuts, on: boolean): void {
  const latest = useRef(shortcuts);
  const { shortcuts: letters } = usePrefs();
  useEffect(() => {
    latest.current = shortcuts;
  });
  // The keyboard is an outside thing; one listener per view.
  useEffect(() => {
    if (!on) {
      return;
    }
    const heard = (event: KeyboardEvent) => {
      const act = latest.current[nameOf(event)];
      const single = event.key.length === 1 && !(event.ctrlKey || event.metaKey);
      if (act === undefined || event.defaultPrevented || isBusy(event, single) || (single && !letters)) {
        return;
      }
      event.preventDefault();
      act();
    };
    document.addEventListener('keydown', heard);
    return () => document.removeEventListener('keydown', heard);
  }, [on, letters]);
}

/** AltGr writes Polish letters and must never be taken for Ctrl+Alt. */
function nameOf(event: KeyboardEvent): string {
  if (event.getModifierState('AltGraph') || event.altKey) {
    return '';
  }
  const key = event.key.length === 1 ? event.key.toLowerCase() : event.key;
  const mod = event.ctrlKey || event.metaKey;
  return `${mod ? 'mod+' : ''}${mod && event.shiftKey ? 'shift+' : ''}${key}`;
}

function isBusy(event: KeyboardEvent, single: boolean): boolean {
  const { target } = event;
  if (document.querySelector('dialog[open], [role="menu"]') !== null || event.isComposing) {
    return true;
  }
  const field =
    target instanceof HTMLElement &&
    target.matches('textarea, select, input:not([type=radio], [type=checkbox])');
  return field || (!single && target instanceof HTMLElement && target.isContentEditable);
}
