import { lazy } from 'react';
import type { ActivityType } from '#shared/activities/activities.ts';
import { keepTrying } from '../live/keepTrying.ts';
import type { LazyView } from './viewProps.ts';

/** The lead view of each activity; a missing one does not compile. */
export const LEAD_VIEWS: Record<ActivityType, LazyView> = {
  arrive: lazy(() => keepTrying(() => import('./arrive/Lead.tsx'))),
  brief: lazy(() => keepTrying(() => import('./brief/Lead.tsx'))),
  cards: lazy(() => keepTrying(() => import('./cards/Lead.tsx'))),
  choose: lazy(() => keepTrying(() => import('./choose/Lead.tsx'))),
  decide: lazy(() => keepTrying(() => import('./decide/Lead.tsx'))),
  draft: lazy(() => keepTrying(() => import('./draft/Lead.tsx'))),
  gather: lazy(() => keepTrying(() => import('./gather/Lead.tsx'))),
  sort: lazy(() => keepTrying(() => import('./sort/Lead.tsx'))),
  survey: lazy(() => keepTrying(() => import('./survey/Lead.tsx'))),
  talk: lazy(() => keepTrying(() => import('./talk/Lead.tsx'))),
  match: lazy(() => keepTrying(() => import('./match/Lead.tsx'))),
  place: lazy(() => keepTrying(() => import('./place/Lead.tsx'))),
  plan: lazy(() => keepTrying(() => import('./plan/Lead.tsx'))),
  sheet: lazy(() => keepTrying(() => import('./sheet/Lead.tsx'))),
};
