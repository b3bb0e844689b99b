import * as z from 'zod/mini';

const count = z.int().check(z.minimum(0));
const tallySchema = z.union([
  z.object({ n: count, counts: z.tuple([count, count, count, count, count]) }),
  z.object({ few: count }),
]);

/** Result of a pulse as the wall draws it; null while there is none, or nobody answered. */
export function readTally(result: unknown): z.infer<typeof tallySchema> | null {
  const parsed = z.safeParse(tallySchema, result);
  if (!parsed.success || ('few' in parsed.data && parsed.data.few === 0)) {
    return null;
  }
  return parsed.data;
}

/** The middle answer; between two values their mean. */
export function medianOf(counts: readonly number[]): number {
  const total = counts.reduce((sum, value) => sum + value, 0);
  const at = (position: number) => {
    let seen = 0;
    return (
      counts.findIndex(value => {
        seen += value;
        return seen > position;
      }) + 1
    );
  };
  return (at(Math.floor((total - 1) / 2)) + at(Math.floor(total / 2))) / 2;
}
