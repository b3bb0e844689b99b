import * as z from 'zod/mini';
import { compose } from '#shared/agreement/harvest/compose.ts';
import { RECORD_ID } from '#shared/ids.ts';
import { PARAGRAPH } from '#shared/workshop/documents/drafted.ts';
import { defineActivity, type Harvested } from '../activity.ts';
import { optionalWords, words } from '../words.ts';
import { directDraft, directSchema } from './directDraft.ts';
import { type DraftConfig, draftConfigSchema, slotsOf } from './draftConfig.ts';
import { draftHarvest, draftMetrics } from './draftHarvest.ts';
import { showDraft } from './showDraft.ts';
import { hasClause, type Stance, stanceSchema } from './stance.ts';
import { STANCE } from './stanceWords.ts';

export const SUGGESTION = 'suggestion';
const WHY_LENGTH = 140;
/**
 * Of one person, also those that were settled: each holds two wordings and all of them lie in the one document, which
 * would be full for everybody.
 */
const MOST_SUGGESTIONS = 40;
const MOST_OF_PARAGRAPH = 5;
/** Of one person: more than a document has clauses that anybody reads aloud. */
const MOST_STANCES = 80;

/** Another wording of one paragraph, with its author; the text changes only when every side nods. */
export interface Suggestion extends Record<string, unknown> {
  text: string;
  /** Record of the paragraph. */
  paragraph: string;
  /** The words it was written against: the difference is shown, and a paragraph that changed meanwhile is told. */
  base: string;
  why?: string | undefined;
}

export const draft = defineActivity<DraftConfig, Suggestion | Stance>({
  type: 'draft',
  config: draftConfigSchema,
  attribution: () => 'named',
  needsAuthors: config => config.stances,
  entry: (config, kind) => (kind === STANCE ? stanceSchema : suggestionSchema(config)),
  kinds: [SUGGESTION, STANCE],
  kindOf: data => (isStance(data) ? STANCE : SUGGESTION),
  columnOf: data => (isStance(data) ? `${STANCE_COLUMN}${data.clause}` : data.paragraph),
  limit: (_config, kind) => (kind === STANCE ? MOST_STANCES : MOST_SUGGESTIONS),
  columnLimit: (_config, column) => (column.startsWith(STANCE_COLUMN) ? 1 : MOST_OF_PARAGRAPH),
  // Somebody types it in for a person who has answered on a phone: cards are not what this is about.
  columnFullCode: data => (isStance(data) ? 'clause-answered' : 'too-many-entries'),
  refuseEntry: (run, data) => {
    if (isStance(data)) {
      return run.config.stances ? (hasClause(run, data.clause) ? null : 'no-such-entry') : 'not-allowed';
    }
    return run.records().get(data.paragraph)?.row.kind === PARAGRAPH ? null : 'no-such-entry';
  },
  // How many object is everybody's to know, and who is nobody's: `show` tells.
  apart: [STANCE],
  publish: ({ id, entry }) => {
    const { text, paragraph, base, why } = entry.data;
    return {
      id,
      kind: SUGGESTION,
      text: typeof text === 'string' ? text : '',
      group: null,
      place: paragraph,
      weight: 0,
      data: { base, ...(typeof why === 'string' && why !== '' ? { why } : {}) },
    };
  },
  marks: () => ['plus', 'clear', 'unclear', 'flag'],
  cowrite: true,
  cowritten: row => row.kind === PARAGRAPH,
  pens: config => config.writers,
  seed: (inputs, config, workshop) =>
    compose({
      variants: config.variants,
      slots: slotsOf(config, step => ofStep(inputs, step)),
      words: workshop,
      form: config.form,
    }).map(({ record, clause, order, text, from, filled, sides }) => ({
      id: record,
      kind: PARAGRAPH,
      text,
      group: null,
      from: [...from],
      place: clause,
      data: { order, ...(filled ? { filled, sides: [...sides] } : {}) },
    })),
  direct: { schema: directSchema, run: directDraft },
  show: showDraft,
  harvest: draftHarvest,
  metrics: draftMetrics,
  checkPhases: phases =>
    phases.every(phase => phase.visibility === 'all')
      ? null
      : 'a document is written in the sight of all: every phase needs the visibility "all"',
  needsPeople: () => true,
});

function suggestionSchema(config: DraftConfig) {
  return z.strictObject({
    text: words(config.length),
    paragraph: z.string().check(z.regex(RECORD_ID)),
    base: z.string().check(z.maxLength(2 * config.length), z.overwrite(asDocumentsKeepIt)),
    why: optionalWords(WHY_LENGTH),
  });
}

/** No record has a colon in its id, so no paragraph is taken for a clause. */
const STANCE_COLUMN = 'stance:';

function isStance(data: Suggestion | Stance): data is Stance {
  return data.kind === STANCE;
}

/** Halves of letters become what Yjs makes of them; otherwise not cleaned, because it is compared with the text. */
function asDocumentsKeepIt(base: string): string {
  return base.replace(/\p{Surrogate}/gu, '\ufffd');
}

function ofStep(inputs: readonly Harvested[], step: string): Harvested[] {
  return inputs.filter(input => input.from[0]?.step === step);
}
