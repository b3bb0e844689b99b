import { useSyncExternalStore } from 'react';
import type { PlanTextStep, PlanTexts } from '#shared/protocol/answers.ts';
import { useSession } from './SeatProvider.tsx';

/** The plan's texts for this audience; null until the first ones are here, the older ones while newer load. */
export function usePlan(): PlanTexts | null {
  const { plan } = useSession();
  return useSyncExternalStore(plan.subscribe, plan.getSnapshot);
}

/** The texts and configuration of one step; null while they load. */
export function usePlanStep(step: string | null): PlanTextStep | null {
  const plan = usePlan();
  const steps = plan?.sessions.flatMap(session => session.steps) ?? [];
  return steps.find(one => one.id === step) ?? null;
}
