import { useLeadWords, useSay } from '../leadWords.ts';
import type { Goal } from './goal.ts';

/** What the green button says: the act, and a second line about what will happen. */
export interface GoalWords {
  label: string;
  note: string | undefined;
}

/** Puts a goal into words. */
export function useGoalWords(goal: Goal): GoalWords {
  const t = useLeadWords();
  const say = useSay();
  switch (goal.kind) {
    case 'start':
      return { label: t('next.start', { title: say(goal.step.title) }), note: t('next.startNote') };
    case 'open':
      return {
        label: t('next.open', { title: say(goal.step.title) }),
        note: t('next.closeNote', { minutes: goal.step.minutes }),
      };
    case 'phase': {
      const { label, minutes, form, visibility } = goal.phase;
      // Who will see the cards says as much as how people sit, and matters more.
      const sees =
        goal.hidden > 0 && (visibility === 'side' || visibility === 'group' || visibility === 'lead');
      const how = sees ? t(`next.sees.${visibility}`) : t(`step.form.${form}`);
      return {
        label: t('next.phase', { label: say(label) }),
        note: t('next.phaseNote', { minutes, form: how }),
      };
    }
    case 'reveal':
      return {
        label: t('next.reveal'),
        note: t('next.revealNote', { label: say(goal.phase.label), minutes: goal.phase.minutes }),
      };
    case 'shelf':
      return {
        label: t('next.shelf'),
        note: t('next.shelfNote', { name: say(goal.name), count: goal.hidden }),
      };
    case 'close':
      return {
        label: t('next.close', { title: say(goal.step.title) }),
        note: t('next.closeNote', { minutes: goal.step.minutes }),
      };
    case 'endSession':
      return { label: t('next.endSession'), note: t('next.endNote') };
    case 'closeApart':
      return { label: t('next.closeApart'), note: t('next.closeApartNote') };
    case 'waitingScreen':
      return { label: t('next.waitingScreen'), note: undefined };
    case 'done':
      return { label: t('next.done'), note: undefined };
    case 'loading':
      return { label: t('loading'), note: undefined };
  }
}
