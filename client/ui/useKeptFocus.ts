import { useEffect } from 'react';

const FOCUSABLE = 'a[href], button, input, select, textarea, summary, [tabindex="0"]';
/** Where the focus stays when what had it inside is drawn anew or goes. */
const GROUP = 'ul, ol, [data-keeps-focus]';

/**
 * What had the focus may go away: a card that was set aside, a page that became another one. A browser then begins at
 * the top again without a word; here the focus goes on in the list or group it was in, else at the page's title.
 */
export function useKeptFocus(): void {
  // The focus is the browser's, and nothing tells when it gets lost.
  useEffect(() => {
    let path: Element[] = [];
    let present: Element | null = null;
    const remember = (event: FocusEvent) => {
      path = event.target instanceof Element ? ancestors(event.target) : [];
      present = titleAround(path);
    };
    const keep = () => {
      const lost = path[0] !== undefined && !path[0].isConnected;
      if (lost && document.activeElement === document.body) {
        goOn(path, present);
      }
    };
    const watcher = new MutationObserver(keep);
    watcher.observe(document.body, { childList: true, subtree: true });
    document.addEventListener('focusin', remember);
    return () => {
      watcher.disconnect();
      document.removeEventListener('focusin', remember);
    };
  }, []);
}

/** The element and what it lies in, the innermost first. */
function ancestors(element: Element): Element[] {
  const path: Element[] = [];
  for (let up: Element | null = element; up !== null; up = up.parentElement) {
    path.push(up);
  }
  return path;
}

function titleAround(path: readonly Element[]): Element | null {
  for (const place of path) {
    const title = place.querySelector('h1');
    if (title !== null) {
      return title;
    }
  }
  return null;
}

/**
 * Where neither is found yet (a page that loads), the next change tries again. The page stays where it was scrolled to
 * as long as its title is the one it had.
 */
function goOn(path: readonly Element[], present: Element | null): void {
  for (const place of path.filter(one => one.isConnected)) {
    const next = place.matches(GROUP) ? place.querySelector<HTMLElement>(FOCUSABLE) : null;
    const title = place.querySelector('h1');
    if (next !== null) {
      next.focus();
      return;
    }
    if (title !== null) {
      title.tabIndex = -1;
      title.focus({ preventScroll: title === present });
      return;
    }
  }
}
