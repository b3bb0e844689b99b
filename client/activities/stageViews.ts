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
  gather: lazy(() => keepTrying(() => import('./gather/Stage.tsx'))),
  sort: lazy(() => keepTrying(() => import('./sort/Stage.tsx'))),
  survey: lazy(() => keepTrying(() => import('./survey/Stage.tsx'))),
  talk: lazy(() => keepTrying(() => import('./talk/Stage.tsx'))),
  match: lazy(() => keepTrying(() => import('./match/Stage.tsx'))),
  place: lazy(() => keepTrying(() => import('./place/Stage.tsx'))),
  plan: lazy(() => keepTrying(() => import('./plan/Stage.tsx'))),
  sheet: lazy(() => keepTrying(() => import('./sheet/Stage.tsx'))),
};

/**
 * Whether the activity's own view says on the wall who sits with whom. For the others the frame shows it while the step
 * has no record to read.
 */
export const SEATS_ON_STAGE: Record<ActivityType, boolean> = {
  arrive: false,
  brief: false,
  cards: false,
  choose: false,
  decide: false,
  draft: false,
  gather: false,
  match: false,
  place: false,
  plan: false,
  sheet: false,
  sort: false,
  // Its totals are no records: the frame would cover them for as long as people sit in pairs.
  survey: true,
  talk: true,
};
