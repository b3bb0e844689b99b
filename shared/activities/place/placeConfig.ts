import * as z from 'zod/mini';
import { PICTURE_NAME } from '#shared/pictures.ts';
import { attributionSchema } from '#shared/template/template.ts';
import { textSchema } from '#shared/textSchema.ts';

const count = (least: number, most: number) => z.int().check(z.minimum(least), z.maximum(most));
const zoneId = z.string().check(z.regex(/^[a-z][a-z0-9-]{0,19}$/));
const zone = z.strictObject({ id: zoneId, name: textSchema });
const zones = (least: number, most: number) =>
  z.array(zone).check(
    z.minLength(least),
    z.maxLength(most),
    z.refine(list => new Set(list.map(({ id }) => id)).size === list.length, {
      error: 'two places have the same id',
    }),
  );

/** What an axis means, and the words at both of its ends. */
const axis = z.strictObject({ name: textSchema, low: textSchema, high: textSchema });
export const CORNERS = ['topLeft', 'topRight', 'bottomLeft', 'bottomRight'] as const;
export type Corner = (typeof CORNERS)[number];

const corners = z.strictObject({
  topLeft: textSchema,
  topRight: textSchema,
  bottomLeft: textSchema,
  bottomRight: textSchema,
});

/** In hundredths of the map's width and height, from the top left. */
const mapPoint = z.tuple([count(0, 100), count(0, 100)]);

const fieldSchema = z.discriminatedUnion('kind', [
  z.strictObject({
    kind: z.literal('plane'),
    /** From the left to the right. */
    across: axis,
    /** From the bottom to the top. */
    up: axis,
    corners: z.optional(corners),
    /** The corner to begin with: „róbmy od razu". */
    first: z._default(z.enum(CORNERS), 'topLeft'),
  }),
  /** From the middle to the edge. */
  z.strictObject({ kind: z.literal('rings'), zones: zones(2, 5) }),
  /** From the left to the right: years, decades, stages. */
  z.strictObject({ kind: z.literal('line'), zones: zones(2, 12) }),
  z.strictObject({ kind: z.literal('wheel'), zones: zones(2, 8) }),
  z.strictObject({
    kind: z.literal('areas'),
    zones: z
      .array(
        z.strictObject({
          id: zoneId,
          name: textSchema,
          points: z.array(mapPoint).check(z.minLength(3), z.maxLength(16)),
        }),
      )
      .check(
        z.minLength(2),
        z.maxLength(12),
        z.refine(list => new Set(list.map(({ id }) => id)).size === list.length, {
          error: 'two areas have the same id',
        }),
      ),
    /** A drawn plan below the areas; nothing is fetched from elsewhere. */
    picture: z.optional(z.strictObject({ asset: z.string().check(z.regex(PICTURE_NAME)), alt: textSchema })),
    /** Water or a railway between them. */
    between: z.optional(z.array(mapPoint).check(z.minLength(2), z.maxLength(16))),
  }),
]);
export type Field = z.infer<typeof fieldSchema>;

const layer = z.strictObject({
  id: zoneId,
  name: textSchema,
  /** A lucide icon; the name always stands beside it. */
  icon: z.optional(z.string().check(z.regex(/^[a-z][a-z0-9-]{0,39}$/))),
});

/** Where things stand on a field: placed by everybody in silence, or pins that people add. */
export const placeConfigSchema = z
  .strictObject({
    field: fieldSchema,
    /** `each`: everybody places the same things, as a ballot; `own`: people add pins of their own. */
    items: z.enum(['each', 'own']),
    /** Things to place, beside those that earlier steps hand on. */
    given: z._default(z.array(textSchema).check(z.maxLength(30)), []),
    /** How many places a plane has in each direction. */
    steps: z._default(count(2, 5), 5),
    /** Whether the wall begins with the spread around each middle. */
    spread: z._default(z.boolean(), true),
    /** Say where each side's middle lies, where every side has enough voters. */
    perSide: z._default(z.boolean(), true),
    /** Whose name a pin carries. */
    attribution: z._default(attributionSchema, 'named'),
    /** Most pins of one person. */
    limit: z._default(z.nullable(count(1, 20)), 3),
    /** Most characters of a pin. */
    length: z._default(count(10, 140), 80),
    /** Kinds of pins, each with its sign. */
    layers: z._default(z.array(layer).check(z.maxLength(6)), []),
  })
  .check(
    z.refine(({ layers }) => new Set(layers.map(({ id }) => id)).size === layers.length, {
      error: 'two layers have the same id',
      path: ['layers'],
    }),
    z.refine(({ items, given }) => items === 'each' || given.length === 0, {
      error: 'where people add pins of their own there is nothing given',
      path: ['given'],
    }),
  );
export type PlaceConfig = z.infer<typeof placeConfigSchema>;
