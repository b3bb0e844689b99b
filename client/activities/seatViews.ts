import { lazy } from 'react';
import type { ActivityType } from '#shared/activities/activities.ts';
import { keepTrying } from '../live/keepTrying.ts';
import type { LazyView } from './viewProps.ts';

/** The seat view of each activity; a missing one does not compile. */
export const SEAT_VIEWS: Record<ActivityType, LazyView> = {
  arrive: lazy(() => keepTrying(() => import('./arrive/Seat.tsx'))),
  brief: lazy(() => keepTrying(() => import('./brief/Seat.tsx'))),
  cards: lazy(() => keepTrying(() => import('./cards/Seat.tsx'))),
  choose: lazy(() => keepTrying(() => import('./choose/Seat.tsx'))),
  decide: lazy(() => keepTrying(() => import('./decide/Seat.tsx'))),
  draft: lazy(() => keepTrying(() => import('./draft/Seat.tsx'))),
  gather: lazy(() => keepTrying(() => import('./gather/Seat.tsx'))),
  sort: lazy(() => keepTrying(() => import('./sort/Seat.tsx'))),
  survey: lazy(() => keepTrying(() => import('./survey/Seat.tsx'))),
  talk: lazy(() => keepTrying(() => import('./talk/Seat.tsx'))),
  match: lazy(() => keepTrying(() => import('./match/Seat.tsx'))),
  place: lazy(() => keepTrying(() => import('./place/Seat.tsx'))),
  plan: lazy(() => keepTrying(() => import('./plan/Seat.tsx'))),
  sheet: lazy(() => keepTrying(() => import('./sheet/Seat.tsx'))),
};
