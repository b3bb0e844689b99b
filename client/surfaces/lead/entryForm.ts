import * as z from 'zod/mini';
import { QUESTION_LENGTH } from '#shared/activities/brief/brief.ts';
import { type CardsConfig, cardsConfigSchema } from '#shared/activities/cards/cardsConfig.ts';
import type { PlanTextStep } from '#shared/protocol.ts';
import type { Text } from '#shared/text.ts';

/** What can be written for somebody in a step: one text, perhaps on a shelf, perhaps with a condition. */
export interface EntryForm {
  columns: readonly { id: string; name: Text; icon?: string | undefined; hint?: Text | undefined }[];
  length: number;
  limit: number | null;
  condition: boolean;
  conditionHint: Text | null;
  make: (written: { text: string; column: string; condition: string }) => Record<string, unknown>;
}

/** The form of a step; null where nothing can be written for somebody. */
export function entryFormOf(texts: PlanTextStep): EntryForm | null {
  if (texts.activity === 'cards') {
    const parsed = z.safeParse(cardsConfigSchema, texts.config);
    return parsed.success ? cardForm(parsed.data) : null;
  }
  const asks = typeof texts.config === 'object' && texts.config !== null && 'questions' in texts.config;
  if (texts.activity === 'brief' && asks && (texts.config as { questions: unknown }).questions === true) {
    return {
      columns: [],
      length: QUESTION_LENGTH,
      limit: null,
      condition: false,
      conditionHint: null,
      make: ({ text }) => ({ kind: 'question', text }),
    };
  }
  return null;
}

function cardForm(config: CardsConfig): EntryForm {
  return {
    columns: config.columns,
    length: config.length,
    limit: config.limit,
    condition: config.condition,
    conditionHint: config.conditionHint ?? null,
    make: ({ text, column, condition }) => ({
      text,
      column,
      ...(config.condition && condition.trim() !== '' ? { condition: condition.trim() } : {}),
    }),
  };
}
