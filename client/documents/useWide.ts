import { useSyncExternalStore } from 'react';

const QUERY = '(min-width: 62em)';

/** Whether the document and what belongs to it stand side by side. */
export function useWide(): boolean {
  return useSyncExternalStore(subscribe, () => matchMedia(QUERY).matches);
}

function subscribe(changed: () => void): () => void {
  const list = matchMedia(QUERY);
  list.addEventListener('change', changed);
  return () => list.removeEventListener('change', changed);
}
