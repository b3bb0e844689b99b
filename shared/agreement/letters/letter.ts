import * as z from 'zod/mini';
import { DOCUMENT_ID } from '#shared/ids.ts';
import type { Lang } from '#shared/text.ts';
import type { Clause } from '../model.ts';
import { inSentence, oneLine, typed } from '../typed.ts';

const line = (limit: number) => z.string().check(z.maxLength(limit));

/**
 * What is known of a letter of intent among others (programme 000: eight came in, one of them took up several ideas,
 * seven were chosen). The overlaps are printed; what became of the letter is said of it, not in it.
 */
export const letterSchema = z.object({
  overlaps: z
    .array(
      z.object({
        with: line(200),
        part: line(300),
        /** Which document of this workshop that is; it is called then as that one is. */
        document: z.optional(z.string().check(z.regex(DOCUMENT_ID))),
      }),
    )
    .check(z.maxLength(12)),
  outcome: z.enum(['waiting', 'chosen', 'merged', 'aside']),
  /** Into which letter it was merged. */
  into: line(200),
  /** By which criteria. */
  why: line(600),
});
export type Letter = z.infer<typeof letterSchema>;

export const NEW_LETTER: Letter = { overlaps: [], outcome: 'waiting', into: '', why: '' };

/** `letters/<n>`: which letters were chosen, as it was put down at one moment; a later one never changes an earlier one. */
export const choiceSchema = z.object({
  v: z.literal(1),
  n: z.int(),
  at: z.number(),
  /** Who decided, as it is printed. */
  who: line(200),
  criteria: z.array(line(200)).check(z.maxLength(8)),
  /** Why these, in a sentence. */
  words: line(1000),
  letters: z.array(
    z.object({
      document: z.string(),
      title: z.string(),
      /** Who declares it. */
      from: z.array(z.string()),
      outcome: letterSchema.shape.outcome,
      into: z.string(),
      why: z.string(),
    }),
  ),
});
export type Choice = z.infer<typeof choiceSchema>;

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
    title: lang === 'pl' ? 'Listy, z którymi się pokrywa' : 'Letters this one overlaps with',
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

/** Before everything else in a letter that went into another one: nobody signs it by itself any more. */
export function mergedClause(letter: Letter | undefined, lang: Lang): Clause {
  const into = inSentence(typed(oneLine(letter?.into ?? '')));
  return {
    id: 'merged',
    title: lang === 'pl' ? 'Co z tym listem' : 'What happened to this letter',
    items: [
      {
        text:
          lang === 'pl'
            ? `Ten list został włączony do listu „${into}”. Zostaje do czytania.`
            : `This letter was merged into the letter ‘${into}’. It is kept for reading.`,
      },
    ],
    origin: [],
  };
}
