import * as z from 'zod/mini';
import { type Content, defineActivity, type EntryWithId } from '#shared/activities/activity.ts';
import { FEWEST_SHOWN } from '#shared/activities/fewest.ts';
import { countInto, noCounts } from '#shared/activities/published.ts';
import { textSchema } from '#shared/textSchema.ts';

const consentSchema = z.enum(['screen', 'report', 'contact']);

const pulseOnSchema = z.strictObject({
  on: z.literal(true),
  question: textSchema,
  /** Words at 1 and at 5: a bare scale means nothing. */
  low: textSchema,
  high: textSchema,
});

/** Arrival: the roster itself is workshop state; the step only says what is asked at the door. */
export const arriveConfigSchema = z.strictObject({
  fields: z._default(
    z.strictObject({
      /** „Czym się zajmujesz?”, optional for people. */
      role: z._default(z.boolean(), false),
      /** What somebody needs to take part comfortably; only facilitators see it. */
      access: z._default(z.boolean(), false),
    }),
    { role: false, access: false },
  ),
  consents: z._default(z.array(consentSchema), ['screen', 'report', 'contact']),
  pulse: z._default(z.discriminatedUnion('on', [z.strictObject({ on: z.literal(false) }), pulseOnSchema]), {
    on: false,
  }),
  /** Kinds of actors where sides are not institutions. */
  kinds: z._default(
    z
      .array(z.strictObject({ id: z.string().check(z.regex(/^[a-z][a-z0-9-]{0,19}$/)), name: textSchema }))
      .check(z.maxLength(20)),
    [],
  ),
});
export type ArriveConfig = z.infer<typeof arriveConfigSchema>;

const pulseSchema = z.strictObject({
  kind: z.literal('pulse'),
  value: z.int().check(z.minimum(1), z.maximum(5)),
});
export type PulseEntry = z.infer<typeof pulseSchema>;

/** Totals of a pulse. Under five answers only how many came: a small number would name people. */
export type PulseTally = { few: number } | { n: number; counts: [number, number, number, number, number] };

export const arrive = defineActivity<ArriveConfig, PulseEntry>({
  type: 'arrive',
  config: arriveConfigSchema,
  /** What people send here is the pulse, and whose it was is never stored. */
  attribution: config => (config.pulse.on ? 'anonymous' : 'named'),
  entry: config => (config.pulse.on ? pulseSchema : refusedPulse),
  kinds: ['pulse'],
  kindOf: () => 'pulse',
  limit: () => 1,
  secret: ['pulse'],
  tally: entries => tallyPulses(entries),
  /** The roster is read from the workshop's state, never from a document. */
  harvest: () => [],
  metrics(content, workshop) {
    const bySide = noCounts();
    for (const person of workshop.people) {
      countInto(bySide, person.sides[0] ?? '');
    }
    return { people: workshop.people.length, bySide, pulses: pulsesOf(content) };
  },
});

/** A step without a pulse takes no entries at all. */
const refusedPulse = pulseSchema.check(z.refine(() => false));

function tallyPulses(entries: readonly EntryWithId[]): PulseTally {
  const counts: [number, number, number, number, number] = [0, 0, 0, 0, 0];
  let n = 0;
  for (const { entry } of entries) {
    const pulse = z.safeParse(pulseSchema, entry?.data);
    if (!pulse.success) {
      continue;
    }
    const place = (pulse.data.value - 1) as 0 | 1 | 2 | 3 | 4;
    counts[place] += 1;
    n += 1;
  }
  return n < FEWEST_SHOWN ? { few: n } : { n, counts };
}

/** How many answered: from the kept result once the step has closed, until then from the entries. */
function pulsesOf(content: Content<ArriveConfig>): number {
  const kept = content.results.at(-1);
  const result = kept === undefined ? tallyPulses(withIds(content)) : kept;
  const parsed = z.safeParse(answeredSchema, result);
  if (!parsed.success) {
    return 0;
  }
  return 'few' in parsed.data ? parsed.data.few : parsed.data.n;
}

const answeredSchema = z.union([z.object({ few: z.number() }), z.object({ n: z.number() })]);

function withIds(content: Content<ArriveConfig>): EntryWithId[] {
  return Array.from(content.entries, ([id, entry]) => ({ id, entry }));
}
