import { useSyncExternalStore } from 'react';
import type { PlanTextStep } from '#shared/protocol/answers.ts';
import { useSession } from '../../live/SeatProvider.tsx';
import { usePlan } from '../../live/usePlan.ts';
import { useWorkshop } from '../../live/useWorkshop.ts';
import { ENTRY_DRAFT, readEntryDraft } from './useEntryDraft.ts';

export interface UnfinishedWords {
  texts: PlanTextStep;
  data: Record<string, unknown>;
  words: string;
}

/** Half-written entries of steps that are not on this screen. */
export function useUnfinished(current: string | null): UnfinishedWords[] {
  const { drafts } = useSession();
  const plan = usePlan();
  const { status, now } = useWorkshop();
  const steps = (plan?.sessions ?? []).flatMap(session => session.steps);
  // The step in focus is only not on this screen while it loads, or when the seat is over.
  const others = steps.filter(({ id }) => id !== current && (id !== now?.step?.id || status === 'ended'));
  // One string, because a snapshot must be equal when nothing changed.
  const kept = useSyncExternalStore(drafts.subscribe, () =>
    others.map(({ id }) => drafts.get(id, ENTRY_DRAFT)).join('\u0000'),
  );
  const drafted = kept.split('\u0000');
  return others.flatMap((texts, place) => {
    const data = readEntryDraft(drafted[place] ?? '');
    const words = typeof data.text === 'string' ? data.text.trim() : '';
    return words === '' ? [] : [{ texts, data, words }];
  });
}
