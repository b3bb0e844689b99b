import * as z from 'zod/mini';
import { type Content, defineActivity, type Harvested } from '#shared/activities/activity.ts';
import { harvestRecord, readPublished } from '#shared/activities/published.ts';
import { words } from '#shared/activities/words.ts';
import { PICTURE_NAME } from '#shared/pictures.ts';
import { attributionSchema } from '#shared/template/template.ts';
import { textSchema } from '#shared/textSchema.ts';
import type { Entry } from '#shared/workshop/state.ts';

/** Longest question that can be parked. */
export const QUESTION_LENGTH = 200;

const slideSchema = z.strictObject({
  title: textSchema,
  text: z.optional(textSchema),
  image: z.optional(
    z.strictObject({
      asset: z.string().check(z.regex(PICTURE_NAME)),
      alt: textSchema,
    }),
  ),
});
export type Slide = z.infer<typeof slideSchema>;

/** Presets whose slides the stage shows one at a time, with their picture. */
const PICTURED: ReadonlySet<string> = new Set(['welcome', 'results', 'energiser']);

/** Something to look at and listen to: slides, a road of meetings, a break with its time of return. */
export const briefConfigSchema = z
  .strictObject({
    preset: z.enum(['welcome', 'road', 'break', 'rules', 'results', 'energiser', 'quote']),
    /** On a road its stations, in a break what stands beside the clock (where things are). */
    slides: z._default(z.array(slideSchema).check(z.maxLength(20)), []),
    /** On a road: index of the station where the room is now. */
    now: z._default(z.int().check(z.minimum(0), z.maximum(19)), 0),
    /** People may park questions. */
    questions: z._default(z.boolean(), false),
    /** Whose name a parked question carries. */
    attribution: z._default(attributionSchema, 'unsigned'),
    /** A break's planned minutes; the facilitator may set another time of return. */
    returnAfter: z._default(z.nullable(z.int().check(z.minimum(1), z.maximum(240))), null),
  })
  .check(
    z.refine(config => config.preset !== 'break' || config.returnAfter !== null, {
      error: 'a break needs the minutes after which people return',
      path: ['returnAfter'],
    }),
    z.refine(config => config.preset === 'break' || config.slides.length > 0, {
      error: 'at least one slide is needed',
      path: ['slides'],
    }),
    z.refine(config => config.preset !== 'road' || config.now < config.slides.length, {
      error: 'no such station',
      path: ['now'],
    }),
    z.refine(
      config => PICTURED.has(config.preset) || config.slides.every(slide => slide.image === undefined),
      { error: `a picture is shown only under ${[...PICTURED].join(', ')}`, path: ['slides'] },
    ),
  );
export type BriefConfig = z.infer<typeof briefConfigSchema>;

const questionSchema = z.strictObject({ text: words(QUESTION_LENGTH), kind: z.literal('question') });
export type QuestionEntry = z.infer<typeof questionSchema>;

export const brief = defineActivity<BriefConfig, QuestionEntry>({
  type: 'brief',
  config: briefConfigSchema,
  attribution: config => (config.questions ? config.attribution : 'named'),
  entry: config => (config.questions ? questionSchema : refusedQuestion),
  kinds: ['question'],
  kindOf: () => 'question',
  limit: () => null,
  publish: ({ id, entry }) => ({
    id,
    kind: 'question',
    text: typeof entry.data.text === 'string' ? entry.data.text : '',
    group: entry.group,
    place: '',
    weight: 0,
    data: {},
  }),
  harvest: content => harvestQuestions(content),
  metrics: content => ({
    questions: harvestQuestions(content).length,
    dropped: readPublished(content).dropped,
  }),
  checkPhases(phases, config) {
    const hidden = phases.find(phase => phase.visibility !== 'lead' && phase.visibility !== 'all');
    return config.questions && hidden !== undefined
      ? `parked questions go to the facilitators ("lead") or to all, not to "${hidden.visibility}"`
      : null;
  },
  pictures: config =>
    config.slides.flatMap(({ image }, index) =>
      image === undefined ? [] : [{ name: image.asset, path: ['slides', index, 'image', 'asset'] }],
    ),
  needsPeople: config => config.questions && config.attribution === 'named',
});

/** A board without parking takes no entries at all. */
const refusedQuestion = questionSchema.check(z.refine(() => false));

/**
 * Every parked question: those the room saw in the order of publication, then those only facilitators saw,
 * sorted by their words so that the order of writing betrays nobody.
 */
function harvestQuestions(content: Content<BriefConfig>): Harvested[] {
  const shown = readPublished(content).records.map(record => harvestRecord(content, record));
  const known = new Set(shown.map(question => question.id));
  const parked: Harvested[] = [];
  for (const [id, entry] of content.entries) {
    const text = textOf(entry);
    if (text !== null && !known.has(id)) {
      parked.push(parkedQuestion(content, id, text, entry));
    }
  }
  parked.sort((left, right) => (left.text < right.text ? -1 : left.text > right.text ? 1 : 0));
  return [...shown, ...parked];
}

function textOf(entry: Entry): string | null {
  const parsed = z.safeParse(questionSchema, entry?.data);
  return parsed.success ? parsed.data.text : null;
}

function parkedQuestion(content: Content<BriefConfig>, id: string, text: string, entry: Entry): Harvested {
  const sided = content.attribution === 'named' || content.attribution === 'side';
  return {
    id,
    kind: 'question',
    text,
    side: sided ? entry.side : null,
    by: content.attribution === 'named' ? entry.by : null,
    place: null,
    weight: 0,
    from: [{ step: content.step, id }],
    data: {},
  };
}
