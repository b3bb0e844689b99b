import { type ComponentType, type LazyExoticComponent, lazy } from 'react';
import type { ActivityType } from '#shared/activities/activities.ts';
import type { PersonLine } from '#shared/protocol/parts.ts';
import { keepTrying } from '../live/keepTrying.ts';
import type { ViewProps } from './viewProps.ts';

/** What „Wpisz za kogoś" gives an activity that takes more than words. */
export interface BehalfProps extends ViewProps {
  person: PersonLine;
  onNextPerson: () => void;
}

/** What an activity gets that is typed in from a printed card of its own kind. */
export interface PaperProps extends ViewProps {
  /** The code of the card. */
  set: string;
  onAdded: () => void;
  onNext: () => void;
}

type LazyBehalfView = LazyExoticComponent<ComponentType<BehalfProps>>;

/**
 * What „Wpisz za kogoś" offers in each activity, so that nobody is left out for want of a phone: a view of its own,
 * `words` where what is entered is a text (`client/surfaces/lead/behalf/entryForm.ts` says which fields), null where people
 * give nothing that could be entered for them.
 */
export const BEHALF_VIEWS: Record<ActivityType, LazyBehalfView | 'words' | null> = {
  // The pulse is anonymous and said by a finger alone; who has no phone is counted by hand.
  arrive: null,
  brief: 'words',
  cards: 'words',
  choose: lazy(() => keepTrying(() => import('./choose/LeadBehalf.tsx'))),
  decide: lazy(() => keepTrying(() => import('./decide/LeadBehalf.tsx'))),
  // Read aloud together: what somebody says is written into the text; whether they agree is asked clause by clause.
  draft: lazy(() => keepTrying(() => import('./draft/LeadBehalf.tsx'))),
  gather: lazy(() => keepTrying(() => import('./gather/LeadBehalf.tsx'))),
  // Tiles are already there; a move that somebody says aloud is made on the console.
  sort: null,
  survey: lazy(() => keepTrying(() => import('./survey/LeadBehalf.tsx'))),
  talk: 'words',
  match: lazy(() => keepTrying(() => import('./match/LeadBehalf.tsx'))),
  place: lazy(() => keepTrying(() => import('./place/LeadBehalf.tsx'))),
  plan: lazy(() => keepTrying(() => import('./plan/LeadBehalf.tsx'))),
  sheet: lazy(() => keepTrying(() => import('./sheet/LeadBehalf.tsx'))),
};

/** Where printed cards of nobody's in particular are more than words. */
export const PAPER_VIEWS: Partial<Record<ActivityType, LazyExoticComponent<ComponentType<PaperProps>>>> = {
  survey: lazy(() => keepTrying(() => import('./survey/LeadPaper.tsx'))),
};
