import * as z from 'zod/mini';
import { SLOTS, type Slot, type Slots } from '#shared/agreement/paragraphs.ts';
import { stepIdSchema } from '#shared/template/template.ts';
import type { Harvested } from '../activity.ts';

const names = (pattern: RegExp) =>
  z.optional(z.array(z.string().check(z.regex(pattern))).check(z.minLength(1), z.maxLength(12)));

/**
 * A whole step, or only what stands in some of its places (one column of cards) or is of some kinds (what people named, not
 * what they left unsorted), while the others stay out of the document.
 */
const sourceSchema = z.union([
  stepIdSchema,
  z
    .strictObject({
      step: stepIdSchema,
      places: names(/^[a-z][a-z0-9-]{0,19}$/),
      kinds: names(/^[a-z][a-zA-Z-]{0,39}$/),
    })
    .check(z.refine(({ places, kinds }) => places !== undefined || kinds !== undefined)),
]);
export type SlotSource = z.infer<typeof sourceSchema>;

/** A document is written together: which one, from which harvests, and by whom. */
export const draftConfigSchema = z.strictObject({
  /** `short`: an agreement of two pages (reference/agreement A2, „Minimum"). `long`: with every clause it usually has. */
  form: z._default(z.enum(['short', 'long']), 'short'),
  /** Which earlier steps fill which slot; a slot nobody fills prints as a question. */
  slots: z._default(z.partialRecord(z.enum(SLOTS), z.array(sourceSchema).check(z.maxLength(12))), {}),
  /** Variants of clauses that have some (`A11`: A without money; `A13`: A without client data; `A24`: how it is signed). */
  variants: z._default(
    z.record(z.string().check(z.regex(/^[A-Za-z0-9][A-Za-z0-9-]{0,19}$/)), z.string().check(z.maxLength(20))),
    {},
  ),
  /** Who may write the words: everybody, or facilitators until they hand out pens. */
  writers: z._default(z.enum(['all', 'lead']), 'lead'),
  /** Whether people say of each clause that they agree, have a remark or object, before it is frozen. */
  stances: z._default(z.boolean(), false),
  /** Most characters of a paragraph. */
  length: z._default(z.int().check(z.minimum(100), z.maximum(4000)), 1200),
});
export type DraftConfig = z.infer<typeof draftConfigSchema>;

/**
 * The harvests of the steps that the configuration binds to slots. A record that says itself where it belongs (a field of
 * a sheet) stands there only, so that one step may be bound to several.
 */
export function slotsOf(config: DraftConfig, harvest: (step: string) => readonly Harvested[]): Slots {
  const slots: Partial<Record<Slot, Harvested[]>> = {};
  for (const slot of SLOTS) {
    const sources = config.slots[slot] ?? [];
    if (sources.length > 0) {
      slots[slot] = sources
        .flatMap(source => harvestOf(source, harvest))
        .filter(({ data }) => typeof data.slot !== 'string' || data.slot === slot);
    }
  }
  return slots;
}

function harvestOf(source: SlotSource, harvest: (step: string) => readonly Harvested[]): Harvested[] {
  if (typeof source === 'string') {
    return [...harvest(source)];
  }
  const { places, kinds } = source;
  return harvest(source.step).filter(
    ({ place, kind }) =>
      (places === undefined || (place !== null && places.includes(place))) &&
      (kinds === undefined || kinds.includes(kind)),
  );
}
