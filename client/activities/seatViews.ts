import { lazy } from 'react';
import type { ActivityType } from '#shared/activities/activities.ts';
import type { LazyView } from './viewProps.ts';

/** The seat view of each activity; a missing one does not compile. */
export const SEAT_VIEWS: Record<ActivityType, LazyView> = {
  arrive: lazy(() => import('./arrive/Seat.tsx')),
  brief: lazy(() => import('./brief/Seat.tsx')),
  cards: lazy(() => import('./cards/Seat.tsx')),
};
