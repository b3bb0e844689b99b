import * as z from 'zod/mini';
import { sameText } from '#shared/text.ts';
import type { ClauseForm } from './clauses/clause.ts';
import { formOf } from './forms.ts';
import { wordingRecords } from './harvest/recordIds.ts';
import type { DocumentKind } from './kinds.ts';
import type { Paragraph } from './paragraphs.ts';

/** What a facilitator decided about one clause. */
export const clauseChoiceSchema = z.object({
  id: z.string().check(z.regex(/^[A-Za-z0-9][A-Za-z0-9-]{0,19}$/)),
  /** Whether the document has it; absent: as the form does. */
  on: z.optional(z.boolean()),
  /** Which wording, where there are several. */
  variant: z.optional(z.string().check(z.maxLength(20))),
  /** An own clause: its title, and the words it begins with. */
  title: z.optional(z.string().check(z.maxLength(200))),
  words: z.optional(z.string().check(z.maxLength(600))),
});
export type ClauseChoice = z.infer<typeof clauseChoiceSchema>;

/** The order of the list is the order of the document; clauses it does not name stand where the form has them. */
export const arrangementSchema = z.array(clauseChoiceSchema).check(z.maxLength(60));
export type Arrangement = z.infer<typeof arrangementSchema>;

/** A document as far as its clauses are concerned. */
export interface Arranged {
  kind: DocumentKind;
  clauses?: Arrangement | undefined;
}

/** One clause of an arranged document; `on` null: as the form has it. */
export interface ArrangedClause {
  form: ClauseForm;
  on: boolean | null;
  /** Name of the wording that was chosen; null: the usual one, or whatever the template says. */
  variant: string | null;
  own: boolean;
}

const NO_WORDS = sameText('{{ask:Co tu ustalamy?}}');

/** All clauses that the document could have, in their order, also those that were taken out. */
export function arrangedClauses({ kind, clauses = [] }: Arranged): ArrangedClause[] {
  const form = formOf(kind);
  if (clauses.length === 0) {
    return form.map(clause => arranged(clause, {}, false));
  }
  const known = new Map(form.map(clause => [clause.id, clause]));
  const chosen = clauses.flatMap(choice => {
    const clause = known.get(choice.id) ?? ownClause(choice);
    return clause === null ? [] : [arranged(clause, choice, !known.has(choice.id))];
  });
  const listed = new Set(chosen.map(one => one.form.id));
  return form
    .filter(({ id }) => !listed.has(id))
    .reduce((all, clause) => placed(all, arranged(clause, {}, false), form), chosen);
}

/** The clauses that the document has or may have, each with its `when` as it was chosen. */
export function arrangedForm(document: Arranged): ClauseForm[] {
  return arrangedClauses(document)
    .filter(({ on }) => on !== false)
    .map(({ form, on }) => (on === true ? { ...form, when: 'always' as const } : form));
}

/** Without paragraphs of clauses that were taken out, and of wordings that were not chosen. Nothing is deleted. */
export function standingParagraphs<P extends Pick<Paragraph, 'record' | 'clause'>>(
  paragraphs: readonly P[],
  document: Arranged,
): P[] {
  const refused = new Set<string>();
  const out = new Set<string>();
  for (const { form, on, variant } of arrangedClauses(document)) {
    if (on === false) {
      out.add(form.id);
    } else if (variant !== null) {
      for (const record of otherWordings(form, variant)) {
        refused.add(record);
      }
    }
  }
  return paragraphs.filter(({ record, clause }) => !out.has(clause) && !refused.has(record));
}

function otherWordings(form: ClauseForm, variant: string): string[] {
  const chosen = wordingRecords(chosenWording(form, variant));
  return [...wordingRecords(form)].filter(record => !chosen.has(record));
}

/** The clause as if its chosen wording were the only one. */
export function chosenWording(form: ClauseForm, variant: string | null): ClauseForm {
  const { variants = {}, ...rest } = form;
  const other = variant !== null && Object.hasOwn(variants, variant) ? variants[variant] : undefined;
  return { ...rest, paragraphs: other?.paragraphs ?? form.paragraphs };
}

function arranged(form: ClauseForm, { on, variant }: Partial<ClauseChoice>, own: boolean): ArrangedClause {
  return { form, on: on ?? null, variant: variant ?? null, own };
}

function ownClause({ id, title, words = '' }: ClauseChoice): ClauseForm | null {
  if (title === undefined) {
    return null;
  }
  return {
    id,
    title: sameText(title),
    when: 'always',
    ask: null,
    paragraphs: [{ name: 'text', words: words === '' ? NO_WORDS : sameText(words) }],
  };
}

/** After the clause before it in the form, wherever that stands now. */
function placed(
  all: readonly ArrangedClause[],
  clause: ArrangedClause,
  form: readonly ClauseForm[],
): ArrangedClause[] {
  const at = form.findIndex(({ id }) => id === clause.form.id);
  const before = form[at - 1]?.id;
  const after = before === undefined ? -1 : all.findIndex(one => one.form.id === before);
  return [...all.slice(0, after + 1), clause, ...all.slice(after + 1)];
}
