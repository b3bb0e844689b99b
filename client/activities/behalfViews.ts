import { type ComponentType, type LazyExoticComponent, lazy } from 'react';
import type { ActivityType } from '#shared/activities/activities.ts';
import type { PersonLine } from '#shared/protocol.ts';
import { keepTrying } from '../live/keepTrying.ts';
import type { ViewProps } from './viewProps.ts';

/** What „Wpisz za kogoś" gives an activity that takes more than words. */
export interface BehalfProps extends ViewProps {
  person: PersonLine;
  onNextPerson: () => void;
}

type LazyBehalfView = LazyExoticComponent<ComponentType<BehalfProps>>;

/** Activities in which something other than a card is entered for somebody without a phone. */
export const BEHALF_VIEWS: Partial<Record<ActivityType, LazyBehalfView>> = {
  choose: lazy(() => keepTrying(() => import('./choose/LeadBehalf.tsx'))),
  decide: lazy(() => keepTrying(() => import('./decide/LeadBehalf.tsx'))),
};
