import type { DecideView, LedDecideView } from '#shared/activities/decide/decideView.ts';
import type { NowStep } from '#shared/protocol/parts.ts';
import { useWorkshop } from '../../live/useWorkshop.ts';

/** What this seat gets of the step; null while it has not come. */
export function useDecideView(step: Pick<NowStep, 'id'>): DecideView | null {
  const { results } = useWorkshop();
  return results?.step === step.id ? (results.run as DecideView | null) : null;
}

/** As `useDecideView`, with what only facilitators get. */
export function useLedDecideView(step: Pick<NowStep, 'id'>): LedDecideView | null {
  return useDecideView(step) as LedDecideView | null;
}

/** Names this seat may know, by person. */
export function useNames(): (person: string) => string {
  const { people } = useWorkshop();
  return person => people?.people.find(({ id }) => id === person)?.name ?? '';
}
