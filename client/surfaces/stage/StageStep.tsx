import { Suspense } from 'react';
import type { NowStep } from '#shared/protocol.ts';
import { STAGE_VIEWS } from '../../activities/stageViews.ts';
import type { LazyView } from '../../activities/viewProps.ts';
import { usePlanStep } from '../../live/usePlan.ts';
import { Blank } from './Blank.tsx';

const VIEWS: Readonly<Record<string, LazyView>> = STAGE_VIEWS;

/** The step in focus, drawn by its activity; the empty table until its words are here. */
export function StageStep({ step }: { step: NowStep }) {
  const texts = usePlanStep(step.id);
  const View = Object.hasOwn(VIEWS, step.activity) ? VIEWS[step.activity] : undefined;
  if (texts === null || View === undefined) {
    return <Blank />;
  }
  return (
    <Suspense fallback={<Blank />}>
      <View key={step.id} step={step} texts={texts} />
    </Suspense>
  );
}
