import type { Change } from '#shared/agreement/differences.ts';
import type { AgreementDoc } from '#shared/agreement/model.ts';
import type { ChangeReason } from '#shared/protocol/documents.ts';
import type { Traced, Version } from '../documents/documentState.ts';
import { type Ledger, read, type State } from '../state.ts';
import { logOf } from './approvalLog.ts';

/** Why a newer version says something otherwise, as far as somebody said so. Nothing is guessed: most changes have none. */

/** Two versions of one document, and how the author of a source is called for this reader. */
export interface Compared {
  state: State;
  document: string;
  from: number;
  to: number;
  older: { version: Version; doc: AgreementDoc };
  newer: Version;
  nameOf: (traced: Traced) => string | null;
  /** Who declined and why is for those who lead and for institutions. */
  tellsAnswers: boolean;
}

/** Kind of the records in which people propose other words. */
const SUGGESTION = 'suggestion';
/** Rows of tasks are paragraphs of this clause while people write and answer. */
const CLAUSE_OF: Readonly<Record<string, string>> = { 'annex:tasks': 'A09', 'annex:contacts': 'A10' };

/** Reasons of one change: suggestions that were taken up, remarks on the older words, refusals that named the clause. */
export function reasonsOf(change: Change, compared: Compared): ChangeReason[] {
  const clause = CLAUSE_OF[change.section] ?? change.section;
  return [
    ...suggestionsOf(change, compared),
    ...remarksOn(clause, compared.older.doc),
    ...refusals(compared)
      // An annex may be named as well, and tasks by their annex or by their clause.
      .filter(({ clauses }) => clauses.includes(clause) || clauses.includes(change.section))
      .map(({ reason }) => reason),
  ];
}

/** Refusals that named no clause: they may be about any of the changes. */
export function generalReasons(compared: Compared): ChangeReason[] {
  return refusals(compared)
    .filter(({ clauses }) => clauses.length === 0)
    .map(({ reason }) => reason);
}

/** What the changed paragraph grew from now and did not before. */
function suggestionsOf({ section, number, of, to }: Change, compared: Compared): ChangeReason[] {
  const { state, newer, older, nameOf } = compared;
  if (to === null) {
    return [];
  }
  const whole = of === 'section' || of === 'heading';
  const keys = newer.trace.paragraphs
    .filter(({ clause, item }) => clause === section && (whole || item === (number ?? 1)))
    .flatMap(({ sources }) => sources)
    .filter(key => older.version.trace.sources[key] === undefined);
  return [...new Set(keys)].flatMap((key): ChangeReason[] => {
    const traced = newer.trace.sources[key];
    if (traced?.kind !== SUGGESTION) {
      return [];
    }
    const why = read<Ledger>(state.get(`ledger/${traced.step}/${traced.id}`))?.row.data?.why;
    const words = typeof why === 'string' ? why.trim() : '';
    return [{ kind: 'suggestion', side: traced.side, name: nameOf(traced), words }];
  });
}

/** „{{ref:A06}}. Uwaga: …", in older versions „{{ref:A06}}, uwaga: …": the annex of the older version has them verbatim, so everybody reads them anyway. */
const REMARK = /^\{\{ref:([^{}.]+)[^{}]*\}\}[.,] (uwaga|remark|sprzeciw|objection): (.+)$/is;

function remarksOn(clause: string, doc: AgreementDoc): ChangeReason[] {
  const items = doc.annexes.find(({ id }) => id === 'remarks')?.items ?? [];
  return items.flatMap(({ text }): ChangeReason[] => {
    const [, about, stance = '', words = ''] = REMARK.exec(text) ?? [];
    const kind = /uwaga|remark/i.test(stance) ? 'remark' : 'object';
    return about === clause ? [{ kind, side: null, name: null, words }] : [];
  });
}

function refusals({ state, document, from, to, tellsAnswers }: Compared) {
  const found: { clauses: readonly string[]; reason: ChangeReason }[] = [];
  for (let n = from; tellsAnswers && n < to; n += 1) {
    for (const { act, side, name, words, clauses } of logOf(state, document, n)) {
      if (act === 'declined') {
        found.push({ clauses, reason: { kind: 'declined', side, name: name || null, words } });
      }
    }
  }
  return found;
}
