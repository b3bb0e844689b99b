import type { Question } from '#shared/activities/survey/surveyConfig.ts';
import type { Text } from '#shared/text.ts';

/** An answer as its person reads it once more. */
export function answerWords(question: Question, value: unknown, text: (words: Text) => string): string {
  switch (question.kind) {
    case 'scale': {
      const end = value === 1 ? question.low : value === 5 ? question.high : null;
      return end === null ? String(value) : `${value}, ${text(end)}`;
    }
    case 'choice':
    case 'many': {
      const chosen = Array.isArray(value) ? value : [value];
      return question.choices
        .filter(({ id }) => chosen.includes(id))
        .map(({ label }) => text(label))
        .join(', ');
    }
    default:
      return String(value).trim();
  }
}
