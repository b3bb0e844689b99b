import { lazy } from 'react';
import type { ActivityType } from '#shared/activities/activities.ts';
import type { LazyView } from './viewProps.ts';

/** The lead view of each activity; a missing one does not compile. */
export const LEAD_VIEWS: Record<ActivityType, LazyView> = {
  arrive: lazy(() => import('./arrive/Lead.tsx')),
  brief: lazy(() => import('./brief/Lead.tsx')),
  cards: lazy(() => import('./cards/Lead.tsx')),
};
