import * as z from 'zod/mini';

const count = (least: number, most: number) => z.int().check(z.minimum(least), z.maximum(most));

/**
 * Narrowing among many, alone and in secret. Dots are the only way of choosing so far; scores by criteria and marks on
 * phrases come with the templates that need them.
 */
export const chooseConfigSchema = z
  .strictObject({
    /** How many dots a person has. */
    dots: z._default(count(1, 10), 3),
    /** How many of them may go to one option. */
    perOption: z._default(count(1, 10), 1),
    /** How many options go on; null: no line, whatever has a dot goes on. */
    cut: z._default(z.nullable(count(1, 60)), null),
    /** Say whether dots came from every side, where each side has enough voters. */
    balance: z._default(z.boolean(), true),
    /** More options than this after merging are too many to choose from: a hint for the facilitator. */
    most: z._default(count(2, 60), 15),
  })
  .check(
    z.refine(config => config.perOption <= config.dots, {
      error: 'perOption is more than a person has dots',
      path: ['perOption'],
    }),
  );
export type ChooseConfig = z.infer<typeof chooseConfigSchema>;
