import * as z from 'zod/mini';
import { words } from '#shared/activities/words.ts';
import { readSpot, type Spot } from './field.ts';
import type { PlaceConfig } from './placeConfig.ts';

export interface PinEntry extends Record<string, unknown> {
  text: string;
  spot: Spot;
  layer?: string | undefined;
  sticker?: number | undefined;
}

/** On this field, in its own words: `at` only where the field has rough points, and only inside its area. */
export function spotSchema(config: Pick<PlaceConfig, 'field' | 'steps'>) {
  const step = z.int().check(z.minimum(1), z.maximum(100));
  const shape =
    config.field.kind === 'plane'
      ? z.strictObject({ x: step, y: step })
      : z.strictObject({ zone: z.string().check(z.maxLength(20)), at: z.optional(z.tuple([step, step])) });
  return shape.check(
    z.refine<Spot>(spot => {
      const read = readSpot(config, spot);
      return read !== null && ('zone' in spot ? spot.at === undefined || 'at' in read : true);
    }),
  ) as z.ZodMiniType<Spot>;
}

/** Something people add themselves: its words, where it stands, what kind it is. */
export function pinSchema(config: PlaceConfig): z.ZodMiniType<PinEntry> {
  const layers = config.layers.map(({ id }) => id);
  return z.strictObject({
    text: words(config.length),
    spot: spotSchema(config),
    layer: layers.length > 0 ? z.enum(layers) : z.optional(z.never()),
    /** The number on a sticker of the paper map, entered by a helper. */
    sticker: z.optional(z.int().check(z.minimum(1), z.maximum(999))),
  }) as z.ZodMiniType<PinEntry>;
}
