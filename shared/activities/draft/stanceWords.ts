/** Kind of the entry in which somebody says whether they agree to a clause. */
export const STANCE = 'stance';

/** Most characters of the reason. */
export const REASON_LENGTH = 200;

export const STANCES = ['agree', 'remark', 'object'] as const;
export type StanceWord = (typeof STANCES)[number];

export type StanceCounts = Record<StanceWord, number>;

export function none(): StanceCounts {
  return { agree: 0, remark: 0, object: 0 };
}
