import { useSyncExternalStore } from 'react';
import { LiveRegion } from '../../ui/LiveRegion.tsx';
import { announcer } from './announcer.ts';

/** The page's only polite region besides strips; stays while everything else changes. */
export function Voice() {
  return <LiveRegion words={useSyncExternalStore(announcer.subscribe, announcer.getSnapshot)} />;
}
