import { useEffect } from 'react';
import type { DocumentLife } from '#shared/protocol/documents.ts';
import { useReply } from '../../useReply.ts';

const SEALING_MS = 1500;
/** Institutions answer by HTTP: nothing tells the console, so it looks. */
const WAITING_MS = 10_000;

/** How far a version is on its way, looked at again while something may come, also after a failure. */
export function useLife(path: string, n: number) {
  const { value, failed, at, again } = useReply<{ life: DocumentLife }>(`${path}/versions/${n}/life`);
  const life = value?.life ?? null;
  const wait = lookAgainAfter(life, failed);
  // The server is an outside system.
  useEffect(() => {
    if (wait === null) {
      return;
    }
    const timer = setInterval(() => {
      if (document.visibilityState === 'visible') {
        again();
      }
    }, wait);
    return () => clearInterval(timer);
  }, [wait, again]);
  return { life, failed, at, again };
}

/** How long until it is looked at again; null: nothing more comes. */
export function lookAgainAfter(
  life: Pick<DocumentLife, 'state' | 'sealing'> | null,
  failed: boolean,
): number | null {
  if (life === null || failed) {
    return WAITING_MS;
  }
  if (life.sealing) {
    return SEALING_MS;
  }
  return life.state === 'withdrawn' || life.state === 'superseded' ? null : WAITING_MS;
}
