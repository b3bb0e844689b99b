import { useMemo } from 'react';
import type { DecideAct } from '#shared/activities/decide/decideActs.ts';
import type { NowStep } from '#shared/protocol/parts.ts';
import { useActs } from '../../surfaces/lead/ActProvider.tsx';

/** What a facilitator does in this step; true when the server did it. */
export type Direct = (act: DecideAct) => Promise<boolean>;

export function useDirect(step: Pick<NowStep, 'id'>): Direct {
  const { act } = useActs();
  return useMemo(
    () => async (data: DecideAct) => (await act({ type: 'step:direct', step: step.id, data })) !== null,
    [act, step.id],
  );
}
