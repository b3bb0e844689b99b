import type { ClauseForm } from './clause.ts';

/** Lets the cooperation grow without amendments. */
export const trials: ClauseForm = {
  id: 'A12',
  title: { pl: 'Nowe rozwiązania i próby', en: 'New solutions and trials' },
  when: 'filled',
  filled: ({ pieces }) => pieces.solutions.some(({ trial }) => trial !== null),
  ask: null,
  paragraphs: [
    {
      name: 'trial',
      // The solutions stand in their clause, not in an annex.
      words: {
        pl: 'Strony mogą wypróbować nowe rozwiązanie na podstawie ustaleń osób koordynujących (maksymalny czas próby w tygodniach: {{ask:ile?}}). Rozwiązania, które się sprawdziły, Strony dopisują do {{ref:A06}} podczas przeglądu.',
        en: "The Parties may try a new solution on the coordinators' arrangement (longest trial in weeks: {{ask:how many?}}). Solutions that worked are added by the Parties to {{ref:A06}} at the review.",
      },
    },
  ],
};
