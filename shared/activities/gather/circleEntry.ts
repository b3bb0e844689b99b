import * as z from 'zod/mini';
import { words } from '#shared/activities/words.ts';
import { type CircleKind, TOPIC_LENGTH } from './circle.ts';
import type { GatherConfig } from './gatherConfig.ts';

/** A topic as it is sent. */
export interface CircleEntry extends Record<string, unknown> {
  text: string;
  kind?: CircleKind | undefined;
  area?: string | undefined;
  slot?: string | undefined;
  spot?: string | undefined;
}

const notAsked = z.optional(z.never());

export function circleSchema({ kinds, areas, grid }: GatherConfig): z.ZodMiniType<CircleEntry> {
  const oneOf = (names: readonly { id: string }[] | undefined) =>
    names === undefined || names.length === 0
      ? notAsked
      : z.optional(z.enum(['', ...names.map(({ id }) => id)]));
  return z.strictObject({
    // The text comes first: its issue is the one a person hears about.
    text: words(TOPIC_LENGTH),
    kind: z.optional(z.enum(kinds)),
    area: oneOf(areas),
    slot: oneOf(grid?.slots),
    spot: oneOf(grid?.spots),
  }) as unknown as z.ZodMiniType<CircleEntry>;
}

/** A cell of the grid, or none. */
export function cellSchema(config: GatherConfig) {
  const { grid } = config;
  const ids = (names: readonly { id: string }[] = []) => z.enum(['', ...names.map(({ id }) => id)]);
  return z.strictObject({ act: z.literal('cell'), slot: ids(grid?.slots), spot: ids(grid?.spots) });
}
