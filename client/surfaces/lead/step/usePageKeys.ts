import { useEffect, useRef } from 'react';

/**
 * Page Down is „Dalej" and Page Up goes back, as clickers send them. Not while somebody types or a dialog is open,
 * and never by a key that is held down.
 */
export function usePageKeys(next: () => void, back: () => void): void {
  const acts = useRef({ next, back });
  useEffect(() => {
    acts.current = { next, back };
  });
  // The keyboard of the whole page is an outside system.
  useEffect(() => {
    function press(event: KeyboardEvent) {
      const goes = event.key === 'PageDown' || event.key === 'PageUp';
      if (!goes || event.repeat || event.ctrlKey || event.altKey || event.metaKey || isBusy(event.target)) {
        return;
      }
      event.preventDefault();
      if (event.key === 'PageDown') {
        acts.current.next();
      } else {
        acts.current.back();
      }
    }
    addEventListener('keydown', press);
    return () => removeEventListener('keydown', press);
  }, []);
}

function isBusy(target: EventTarget | null): boolean {
  const typing =
    target instanceof HTMLElement && target.matches('input, textarea, select, [contenteditable]');
  return typing || document.querySelector('dialog[open], [role="menu"]') !== null;
}
