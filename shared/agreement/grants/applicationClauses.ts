import type { Lang } from '#shared/text.ts';
import { MICRO_GRANT_FORM } from '../kinds/microGrant.ts';
import type { Clause } from '../model.ts';
import { type Application, budgetTable, requestItems } from './application.ts';

const BUDGET_ASK = MICRO_GRANT_FORM.find(({ id }) => id === 'budget')?.ask;
const BUDGET_ASKS = {
  pl: `{{ask:${BUDGET_ASK?.pl}}}`,
  en: `{{ask:${BUDGET_ASK?.en}}}`,
} satisfies Record<Lang, string>;

/** Puts what the form of the document says into the clauses that are computed from it. */
export function withApplication(
  clauses: readonly Clause[],
  { application, title, lang }: { application: Application | undefined; title: string; lang: Lang },
): Clause[] {
  const table = budgetTable(application, lang);
  return clauses.map(clause => {
    if (clause.id === 'request') {
      return { ...clause, items: [...requestItems(application, title, lang), ...clause.items] };
    }
    if (clause.id === 'budget' && table !== null) {
      // What the form asks here is answered; whatever people wrote stays, also where it begins with a question.
      const items = clause.items.filter(({ text, sub = [] }) => text !== BUDGET_ASKS[lang] || sub.length > 0);
      return { ...clause, items, table };
    }
    return clause;
  });
}
