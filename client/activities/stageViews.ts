import { lazy } from 'react';
import type { ActivityType } from '#shared/activities/activities.ts';
import { keepTrying } from '../live/keepTrying.ts';
import type { LazyView } from './viewProps.ts';

/** The stage view of each activity; a missing one does not compile. */
export const STAGE_VIEWS: Record<ActivityType, LazyView> = {
  arrive: lazy(() => keepTrying(() => import('./arrive/Stage.tsx'))),
  brief: lazy(() => keepTrying(() => import('./brief/Stage.tsx'))),
  cards: lazy(() => keepTrying(() => import('./cards/Stage.tsx'))),
  choose: lazy(() => keepTrying(() => import('./choose/Stage.tsx'))),
  decide: lazy(() => keepTrying(() => import('./decide/Stage.tsx'))),
  draft: lazy(() => keepTrying(() => import('./draft/Stage.tsx'))),
  survey: lazy(() => keepTrying(() => import('./survey/Stage.tsx'))),
  talk: lazy(() => keepTrying(() => import('./talk/Stage.tsx'))),
  plan: lazy(() => keepTrying(() => import('./plan/Stage.tsx'))),
};
