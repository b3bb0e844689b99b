import * as z from 'zod/mini';
import { textSchema } from '#shared/textSchema.ts';

const count = (least: number, most: number) => z.int().check(z.minimum(least), z.maximum(most));

const shelfSchema = z.strictObject({
  id: z.string().check(z.regex(/^[a-z][a-z0-9-]{0,19}$/)),
  name: textSchema,
});

/** What earlier steps handed on is put together and named. */
export const sortConfigSchema = z
  .strictObject({
    /** Who moves tiles and names clusters; the others propose. */
    movers: z._default(z.enum(['all', 'lead']), 'all'),
    /** Clusters that are there from the beginning and keep their names. */
    shelves: z._default(z.array(shelfSchema).check(z.maxLength(12)), []),
    /** Whether clusters may be made, beside the shelves. */
    free: z._default(z.boolean(), true),
    /** Most characters of a name: a whole sentence. */
    nameLength: z._default(count(20, 160), 100),
    /** Whether a cluster may say „Boimy się, że…, dlatego umawiamy się, że…". */
    principle: z._default(z.boolean(), false),
    /** Whether a tile may be taken apart: a letter that holds several ideas. */
    split: z._default(z.boolean(), false),
    /** More clusters than this are too many to remember: a hint, never a limit. */
    most: z._default(count(2, 40), 8),
  })
  .check(
    z.refine(({ shelves }) => new Set(shelves.map(({ id }) => id)).size === shelves.length, {
      error: 'two shelves have the same id',
      path: ['shelves'],
    }),
    z.refine(({ shelves, free }) => free || shelves.length > 0, {
      error: 'without clusters of their own people need shelves to sort into',
      path: ['free'],
    }),
  );
export type SortConfig = z.infer<typeof sortConfigSchema>;
