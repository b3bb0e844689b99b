import { useEffect } from 'react';
import type { DocumentLife } from '#shared/protocol/documents.ts';
import { useReply } from '../../useReply.ts';

const SEALING_MS = 1500;
/** Institutions answer by HTTP: nothing tells the console, so it looks. */
const WAITING_MS = 10_000;

/** How far a version is on its way, looked at again while something may come. */
export function useLife(path: string, n: number) {
  const { reply, again } = useReply<{ life: DocumentLife }>(`${path}/versions/${n}/life`);
  const life = reply?.ok ? reply.value.life : null;
  const isOver = life === null || life.state === 'withdrawn' || life.state === 'superseded';
  const wait = life?.sealing ? SEALING_MS : isOver ? null : WAITING_MS;
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
  return { life, failed: reply?.ok === false, again };
}
