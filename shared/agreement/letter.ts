import * as z from 'zod/mini';
import type { Lang } from '#shared/text.ts';
import type { Clause } from './model.ts';
import { inSentence, oneLine, typed } from './typed.ts';

const line = (limit: number) => z.string().check(z.maxLength(limit));

/**
 * What is known of a letter of intent among others (programme 000: eight came in, one of them took up several ideas,
 * seven were chosen). The overlaps are printed; what became of the letter is said of it, not in it.
 */
export const letterSchema = z.object({
  overlaps: z.array(z.object({ with: line(200), part: line(300) })).check(z.maxLength(12)),
  outcome: z.enum(['waiting', 'chosen', 'merged', 'aside']),
  /** Into which letter it was merged. */
  into: line(200),
  /** By which criteria. */
  why: line(600),
});
export type Letter = z.infer<typeof letterSchema>;

export const NEW_LETTER: Letter = { overlaps: [], outcome: 'waiting', into: '', why: '' };

/** „Ten list pokrywa się z: …" as a clause of its own before the last one; nothing where it does with none. */
export function withOverlaps(clauses: readonly Clause[], letter: Letter | undefined, lang: Lang): Clause[] {
  const sub = (letter?.overlaps ?? [])
    .map(({ with: other, part }) => [other, part].map(words => inSentence(typed(oneLine(words)))))
    .flatMap(([other = '', part = '']) =>
      other === '' ? [] : [part === '' ? `${other};` : `${other}: ${part};`],
    );
  if (sub.length === 0) {
    return [...clauses];
  }
  const overlaps: Clause = {
    id: 'overlaps',
    title: lang === 'pl' ? 'Listy, z którymi się pokrywa' : 'Letters it overlaps with',
    items: [
      { text: lang === 'pl' ? 'Ten list pokrywa się z:' : 'This letter overlaps with:', sub: ended(sub) },
    ],
    origin: [],
  };
  return [...clauses.slice(0, -1), overlaps, ...clauses.slice(-1)];
}

function ended(points: readonly string[]): string[] {
  return points.map((point, index) => (index === points.length - 1 ? `${point.slice(0, -1)}.` : point));
}
