import * as z from 'zod/mini';
import { QUESTION_LENGTH } from '#shared/activities/brief/brief.ts';
import { type CardsConfig, cardsConfigSchema } from '#shared/activities/cards/cardsConfig.ts';
import { NOTES_EACH } from '#shared/activities/talk/ladder.ts';
import { type TalkConfig, talkConfigSchema } from '#shared/activities/talk/talkConfig.ts';
import type { PlanTextStep } from '#shared/protocol/answers.ts';
import type { Text } from '#shared/text.ts';

/** What can be written for somebody in a step: one text, perhaps on a shelf, and the short fields of its card. */
export interface EntryForm {
  columns: readonly { id: string; name: Text; icon?: string | undefined; hint?: Text | undefined }[];
  length: number;
  limit: number | null;
  fields: readonly EntryField[];
  make: (written: Written) => Record<string, unknown>;
}

/** A short field: words, or one of a few answers. */
export interface EntryField {
  id: string;
  /** `condition` and `forWhom` are called as everywhere. */
  label: Text | 'condition' | 'forWhom';
  hint: Text | null;
  choices: readonly { id: string; label: Text }[];
}

interface Written {
  text: string;
  column: string;
  /** What stands in the short fields, by their ids. */
  said: Readonly<Record<string, string>>;
}

/** The form of a step; null where nothing can be written for somebody. */
export function entryFormOf(texts: PlanTextStep): EntryForm | null {
  if (texts.activity === 'cards') {
    const parsed = z.safeParse(cardsConfigSchema, texts.config);
    return parsed.success ? cardForm(parsed.data) : null;
  }
  if (texts.activity === 'talk') {
    const parsed = z.safeParse(talkConfigSchema, texts.config);
    return parsed.success && parsed.data.notes !== 'none' ? noteForm(parsed.data) : null;
  }
  const asks = typeof texts.config === 'object' && texts.config !== null && 'questions' in texts.config;
  if (texts.activity === 'brief' && asks && (texts.config as { questions: unknown }).questions === true) {
    return {
      columns: [],
      length: QUESTION_LENGTH,
      limit: null,
      fields: [],
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
    fields: [
      ...(config.condition ? [plainField('condition', config.conditionHint, config.conditionLabel)] : []),
      ...(config.forWhom ? [plainField('forWhom')] : []),
      ...(config.extras ?? []).map(({ id, label, hint, choices }) => ({
        id: `${EXTRA}${id}`,
        label,
        hint: hint ?? null,
        choices: choices ?? [],
      })),
    ],
    make: ({ text, column, said }) => {
      const filled = Object.entries(said)
        .map(([id, words]) => [id, words.trim()] as const)
        .filter(([, words]) => words !== '');
      const extras = filled.flatMap(([id, words]) =>
        id.startsWith(EXTRA) ? [[id.slice(EXTRA.length), words]] : [],
      );
      return {
        text,
        column,
        ...Object.fromEntries(filled.filter(([id]) => !id.startsWith(EXTRA))),
        ...(extras.length > 0 ? { extras: Object.fromEntries(extras) } : {}),
      };
    },
  };
}

/** A note belongs to a question of the ladder. */
function noteForm({ questions, length }: TalkConfig): EntryForm {
  return {
    columns: questions.length > 1 ? questions.map((name, place) => ({ id: String(place), name })) : [],
    length,
    limit: questions.length > 1 ? null : NOTES_EACH,
    fields: [],
    make: ({ text, column }) => ({ text, question: Number(column) }),
  };
}

/** Questions of the step's own have ids of their own. */
const EXTRA = 'extra.';

function plainField(
  id: 'condition' | 'forWhom',
  hint: Text | undefined = undefined,
  label: EntryField['label'] = id,
): EntryField {
  return { id, label, hint: hint ?? null, choices: [] };
}
