import { brief } from '#shared/activities/brief/brief.ts';
import type { ParkedQuestion } from '#shared/protocol/answers.ts';
import { planStepOf } from '../lookUp.ts';
import { planOf } from '../plan/planning.ts';
import type { Entry, Ledger, State } from '../state.ts';

/**
 * Every question people put off at any step, so that none is forgotten when the room has moved on. Within a step sorted by
 * their words: neither the order of writing nor a name goes with them.
 */
export function parkedQuestions(state: State): ParkedQuestion[] {
  const steps = planOf(state)?.sessions.flatMap(session => session.steps) ?? [];
  return steps
    .filter(({ id }) => planStepOf(state, id)?.activity === brief.type)
    .flatMap(({ id: step }) => {
      const hidden = Array.from(state.list(`entry/${step}`), ([id, value]) => {
        const { text } = (value as Entry).data;
        return { step, id, text: typeof text === 'string' ? text : '' };
      });
      const shown = Array.from(state.list(`ledger/${step}`), ([id, value]) => ({
        step,
        id,
        text: (value as Ledger).row.text,
      }));
      return [...hidden, ...shown].sort((one, other) => (one.text < other.text ? -1 : 1));
    });
}
