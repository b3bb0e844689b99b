import { arrangedClauses } from '#shared/agreement/arrangement.ts';
import type { AgreementDoc } from '#shared/agreement/model.ts';
import { sectionNumber, writtenClauses } from '#shared/agreement/numbers.ts';
import { USUAL } from '#shared/agreement/rearrange.ts';
import { type Lang, pick } from '#shared/text.ts';
import type { WorkshopDocument } from './documentState.ts';

/** One clause as facilitators choose it. */
export interface ClauseLine {
  id: string;
  /** „§ 5"; '' where it is not in the document, or the document numbers nothing. */
  number: string;
  title: string;
  on: boolean;
  /** Leaving it out is warned about. */
  required: boolean;
  /** People added it: its title can be changed. */
  own: boolean;
  /** Nothing is written yet, and it comes by itself where people harvest something that belongs in it. */
  waits: boolean;
  /** Names of its wordings, and which of them stands; empty where there is one. */
  variants: string[];
  variant: string;
}

/** The clauses of a document in their order; `doc` null: nothing is written yet, so the form says what will be there. */
export function clauseLines(document: WorkshopDocument, doc: AgreementDoc | null, lang: Lang): ClauseLine[] {
  const written = doc === null ? [] : writtenClauses(doc);
  return arrangedClauses(document).map(({ form, on, variant, own }): ClauseLine => {
    const at = written.findIndex(({ id }) => id === form.id);
    const standing = written[at];
    const usual = form.variant ?? USUAL;
    const there = doc === null ? (on ?? form.when === 'always') : standing !== undefined;
    return {
      id: form.id,
      number: doc === null || at < 0 ? '' : (sectionNumber(doc, at) ?? ''),
      title: standing?.title ?? pick(form.title, lang),
      on: there,
      required: form.when === 'always' && !own,
      own,
      waits: doc === null && !there && on === null && form.filled !== undefined,
      variants: form.variants === undefined ? [] : [usual, ...Object.keys(form.variants)],
      variant: variant ?? standing?.variant ?? usual,
    };
  });
}
