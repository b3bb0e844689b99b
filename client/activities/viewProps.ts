import type { ComponentType, LazyExoticComponent } from 'react';
import type { PlanTextStep } from '#shared/protocol/answers.ts';
import type { NowStep } from '#shared/protocol/parts.ts';

/** What every view of an activity gets; the rest comes from the hooks in `client/live`. */
export interface ViewProps {
  step: NowStep;
  texts: PlanTextStep;
}

/** A view is its own chunk: a phone loads only the activity it shows. */
export type LazyView = LazyExoticComponent<ComponentType<ViewProps>>;
