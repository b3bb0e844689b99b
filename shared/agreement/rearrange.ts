import * as z from 'zod/mini';
import { type Arranged, type Arrangement, arrangedClauses, type ClauseChoice } from './arrangement.ts';

const clause = z.string().check(z.regex(/^[A-Za-z0-9][A-Za-z0-9-]{0,19}$/));

/** What a facilitator does with the clauses of a document. */
export const clauseActSchema = z.discriminatedUnion('act', [
  z.object({ act: z.literal('put'), clause, on: z.boolean() }),
  z.object({ act: z.literal('reword'), clause, variant: z.string().check(z.maxLength(20)) }),
  /** Before another clause; null: to the end. */
  z.object({ act: z.literal('move'), clause, before: z.nullable(clause) }),
  z.object({
    act: z.literal('add'),
    title: z.string().check(z.maxLength(200)),
    words: z.string().check(z.maxLength(600)),
  }),
  z.object({ act: z.literal('name'), clause, title: z.string().check(z.maxLength(200)) }),
]);
export type ClauseAct = z.infer<typeof clauseActSchema>;

/** Most clauses that people add themselves. */
const MOST_OWN = 20;

/** The clauses after an act; null: there is no such clause, or no place for another one. */
export function rearranged(document: Arranged, act: ClauseAct): Arrangement | null {
  const listed = arrangedClauses(document);
  const choices = listed.map(
    ({ form, on, variant, own }): ClauseChoice => ({
      id: form.id,
      ...(on === null ? {} : { on }),
      ...(variant === null ? {} : { variant }),
      ...(own ? document.clauses?.find(({ id }) => id === form.id) : {}),
    }),
  );
  if (act.act === 'add') {
    return added(choices, listed.filter(({ own }) => own).length, act);
  }
  const at = choices.findIndex(({ id }) => id === act.clause);
  const found = listed[at];
  if (found === undefined) {
    return null;
  }
  switch (act.act) {
    case 'put':
      return changed(choices, at, { on: act.on });
    case 'reword':
      return isWording(found.form, act.variant) ? changed(choices, at, { variant: act.variant }) : null;
    case 'name':
      return found.own && act.title !== '' ? changed(choices, at, { title: act.title }) : null;
    case 'move':
      return moved(choices, at, act.before);
  }
}

function changed(choices: readonly ClauseChoice[], at: number, change: Partial<ClauseChoice>): Arrangement {
  return choices.map((choice, index) => (index === at ? { ...choice, ...change } : choice));
}

function moved(choices: readonly ClauseChoice[], at: number, before: string | null): Arrangement | null {
  const [moving] = choices.slice(at, at + 1);
  const others = choices.filter((_, index) => index !== at);
  const to = before === null ? others.length : others.findIndex(({ id }) => id === before);
  return moving === undefined || to < 0 ? null : [...others.slice(0, to), moving, ...others.slice(to)];
}

function added(
  choices: readonly ClauseChoice[],
  own: number,
  { title, words }: { title: string; words: string },
): Arrangement | null {
  if (own >= MOST_OWN || title === '') {
    return null;
  }
  const taken = new Set(choices.map(({ id }) => id));
  let number = 1;
  while (taken.has(`own${number}`)) {
    number += 1;
  }
  return [...choices, { id: `own${number}`, on: true, title, words }];
}

function isWording(form: { variant?: string; variants?: object }, variant: string): boolean {
  return variant === (form.variant ?? USUAL) || Object.hasOwn(form.variants ?? {}, variant);
}

/** How the wording is called that stands in the table itself, where it has no name there. */
export const USUAL = 'usual';
