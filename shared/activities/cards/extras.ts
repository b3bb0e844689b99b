import type { Text } from '#shared/text.ts';
import type { CardExtra } from './cardsConfig.ts';

// No schemas here: every phone loads this before its first card.

/** The questions somebody answered, in the order of the questions. Total: reads a card's `data` as it comes. */
export function filledExtras(extras: readonly CardExtra[] = [], data: unknown): Record<string, string> {
  const given = field(data, 'extras');
  const out: Record<string, string> = {};
  for (const { id } of extras) {
    const answer = field(given, id);
    if (typeof answer === 'string' && answer !== '') {
      out[id] = answer;
    }
  }
  return out;
}

/** An answer as people read it, with its question. */
export interface SaidExtra {
  label: Text;
  answer: Text;
}

/** Answers in words; a choice the configuration does not have says nothing. Total. */
export function saidExtras(extras: readonly CardExtra[] = [], data: unknown): SaidExtra[] {
  const filled = filledExtras(extras, data);
  return extras.flatMap(({ id, label, choices }) => {
    const answer = filled[id];
    if (answer === undefined) {
      return [];
    }
    const words =
      choices === undefined
        ? { pl: answer, en: answer }
        : choices.find(choice => choice.id === answer)?.label;
    return words === undefined ? [] : [{ label, answer: words }];
  });
}

function field(value: unknown, name: string): unknown {
  return typeof value === 'object' && value !== null && Object.hasOwn(value, name)
    ? (value as Record<string, unknown>)[name]
    : undefined;
}
