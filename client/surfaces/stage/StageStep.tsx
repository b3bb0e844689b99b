import { lazy, Suspense } from 'react';
import type { GroupLine, NowStep } from '#shared/protocol/parts.ts';
import { SEATS_ON_STAGE, STAGE_VIEWS } from '../../activities/stageViews.ts';
import type { LazyView } from '../../activities/viewProps.ts';
import { keepTrying } from '../../live/keepTrying.ts';
import { usePlanStep } from '../../live/usePlan.ts';
import { useWorkshop } from '../../live/useWorkshop.ts';
import { Blank } from './Blank.tsx';

const VIEWS: Readonly<Record<string, LazyView>> = STAGE_VIEWS;
const SEATS: Readonly<Record<string, boolean>> = SEATS_ON_STAGE;

const StageGroups = lazy(() => keepTrying(() => import('./StageGroups.tsx')));

/** Who sits with whom stands on the wall while there is nothing else to read on it. */
function seated(step: NowStep, groups: GroupLine[] | null): GroupLine[] | null {
  const empty = Object.keys(step.counts.shown).length === 0 && SEATS[step.activity] !== true;
  return empty && groups !== null && groups.length > 0 ? groups : null;
}

/** The step in focus, drawn by its activity; the empty table until its words are here. */
export function StageStep({ step }: { step: NowStep }) {
  const texts = usePlanStep(step.id);
  const { people } = useWorkshop();
  const View = Object.hasOwn(VIEWS, step.activity) ? VIEWS[step.activity] : undefined;
  if (texts === null || View === undefined) {
    return <Blank />;
  }
  const groups = seated(step, people?.groups ?? null);
  if (groups !== null) {
    return (
      <Suspense fallback={<Blank />}>
        <StageGroups step={step} texts={texts} groups={groups} />
      </Suspense>
    );
  }
  return (
    <Suspense fallback={<Blank />}>
      <View key={step.id} step={step} texts={texts} />
    </Suspense>
  );
}
