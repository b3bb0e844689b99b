import type { WorkshopWords } from '#shared/activities/activity.ts';
import { type Lang, pick, type Text } from '#shared/text.ts';
import type { WorkshopDocument } from '#shared/workshop/documents/documentState.ts';
import { MOST_ROWS } from './annexes/annex.ts';
import { type AnnexSources, annexesOf } from './annexes.ts';
import { type Arranged, arrangedForm, standingParagraphs } from './arrangement.ts';
import { canonicalText } from './canonical.ts';
import { AGREEMENT_FORM } from './clauses/agreementForm.ts';
import type { ClauseForm } from './clauses/clause.ts';
import { CONTACTS_RECORD } from './clauses/coordination.ts';
import { isDay } from './days.ts';
import type { ClauseRemark } from './dissent.ts';
import { withApplication } from './grants/applicationClauses.ts';
import { wordingRecords } from './harvest/recordIds.ts';
import { taskIn } from './harvest/tasks.ts';
import { layoutOf } from './kinds/layout.ts';
import { mergedClause, withOverlaps } from './letters/letter.ts';
import type { AgreementDoc, Clause, Item, Origin } from './model.ts';
import { annexPlace } from './numbers.ts';
import { groupByClause, type Paragraph, type Slots } from './paragraphs.ts';
import { itemOf, textOf } from './points.ts';

/** Everything a document is put together from at the moment it is frozen or its draft is asked for. */
export interface Assembly {
  document: WorkshopDocument;
  version: number;
  words: WorkshopWords;
  paragraphs: readonly Paragraph[];
  /** For the annexes, which are computed: resources, tasks, remarks. */
  slots: Slots;
  /** What people said of clauses and what was not settled; only what is frozen has it. */
  dissent?: readonly ClauseRemark[];
  /** Sides that are no party: their people are told by number in an annex of their own. */
  beside?: AnnexSources['beside'];
  /** Names of people by id: those who signed a remark are named. */
  names?: ReadonlyMap<string, string>;
}

/** What `model.ts` allows. */
const LINE = 600;
const TEXT = 20_000;
const ITEMS = 200;
const POINTS = 100;
const CLAUSES = 200;

const TASKS = 'A09';
/** Where tasks stand in print: each is a row of this annex. */
const TASK_ROWS = annexPlace('tasks');
/** Where telephones and addresses stand in print. */
const CONTACTS = annexPlace('contacts');
const TASK_FORM = AGREEMENT_FORM.find(({ id }) => id === TASKS);
const TASK_WORDING = TASK_FORM ? wordingRecords(TASK_FORM) : new Set<string>();

const CLAUSE_ID = /^[A-Za-z0-9][A-Za-z0-9-]{0,63}$/;
/** Clause of paragraphs that name none. */
const NO_CLAUSE = 'X';
const OTHER: Text = { pl: 'Inne ustalenia', en: 'Other arrangements' };

/**
 * The content of the document: what is hashed, approved and printed. Pure: the same assembly, the same bytes. `printed`: its
 * printed paragraphs, where they are known already.
 */
export function assemble(
  assembly: Assembly,
  printed: readonly Paragraph[] = printedParagraphs(assembly),
): AgreementDoc {
  const { document, version, words, slots, names = new Map(), dissent = [], beside = [] } = assembly;
  const { lang } = words;
  const inClauses = printed.filter(({ clause }) => clause !== TASK_ROWS && clause !== CONTACTS);
  const formed = clausesOf(inClauses, { lang, form: arrangedForm(document) });
  const clauses = computed(
    formed.map(clause => (clause.id === TASKS ? withTasks(clause, printed) : clause)),
    document,
    lang,
  );
  const number = lineOf(document.number);
  const written = clauses.flatMap(clause => clause.items.map(textOf)).join('\n');
  return {
    schema: 'agreement/1',
    kind: document.kind,
    lang,
    title: lineOf(document.title) || pick({ pl: 'Dokument', en: 'Document' }, lang),
    ...(number === '' ? {} : { number }),
    place: lineOf(document.place),
    ...(isDay(document.date) ? { date: document.date } : {}),
    version,
    parties: document.parties.slice(0, 60),
    clauses,
    annexes: annexesOf({
      lang,
      parties: document.parties,
      slots,
      names,
      dissent: inOrderOf(clauses, dissent),
      beside: layoutOf(document.kind, lang).parties === 'none' ? [] : beside,
      tasks: textsAt(printed, TASK_ROWS),
      contacts: textsAt(printed, CONTACTS),
      mentioned: new Set(
        Array.from(written.matchAll(/\{\{annex:([^{}]+)\}\}/g), match => match[1]?.trim() ?? ''),
      ),
      promised: clauses.some(clause => clause.id === 'A08'),
    }).map(annex => ({ ...annex, ...(annex.items ? { items: itemsOf(annex.items) } : {}) })),
  };
}

function textsAt(printed: readonly Paragraph[], place: string): string[] {
  return printed.flatMap(({ clause, text }) => (clause === place ? [text] : []));
}

/** In the order of the document; what was said of a clause that is not in it goes with the clause. */
function inOrderOf(clauses: readonly Clause[], dissent: readonly ClauseRemark[]): ClauseRemark[] {
  return clauses.flatMap(({ id }) => dissent.filter(({ clause }) => clause === id));
}

/** What stands in the form of the document, in the clauses that show it. */
function computed(clauses: readonly Clause[], document: WorkshopDocument, lang: Lang): Clause[] {
  const { kind, application, letter, title, merged } = document;
  return kind === 'mikrowsparcie'
    ? withApplication(clauses, { application, title, lang })
    : kind === 'list-intencyjny'
      ? [
          ...(merged === undefined ? [] : [mergedClause(letter, lang)]),
          ...withOverlaps(clauses, letter, lang),
        ]
      : [...clauses];
}

/**
 * The paragraphs that are printed, in the order of the document, with their place in their clause as it is printed:
 * blank ones are not there and have no number. Tasks are rows of their annex (`annex:tasks`) and stand there
 * alone; so do contacts.
 */
export function printedParagraphs({
  paragraphs,
  document,
  words,
}: Pick<Assembly, 'paragraphs'> & {
  document: Arranged;
  words: Pick<WorkshopWords, 'lang'>;
}): Paragraph[] {
  const places = new Map(arrangedForm(document).map(({ id }, index) => [id, index]));
  const placeOf = (clause: string) => places.get(clause) ?? places.size;
  const written = standingParagraphs(paragraphs, document)
    .map(paragraph => ({
      ...paragraph,
      clause: CLAUSE_ID.test(paragraph.clause) ? paragraph.clause : NO_CLAUSE,
      text: textOf(itemOf(shorten(paragraph.text, TEXT))),
    }))
    .filter(({ text }) => text !== '')
    .sort(
      (left, right) =>
        placeOf(left.clause) - placeOf(right.clause) ||
        compare(left.clause, right.clause) ||
        left.order - right.order ||
        compare(left.record, right.record),
    );
  const seen = new Map<string, number>();
  return written.map(paragraph => {
    const clause = placeIn(paragraph, words.lang);
    const item = (seen.get(clause) ?? 0) + 1;
    seen.set(clause, item);
    // The last one holds whatever is more than a clause may have.
    return { ...paragraph, clause, order: Math.min(item, clause === TASK_ROWS ? MOST_ROWS : ITEMS) };
  });
}

/** The clauses of a document with their paragraphs; those the form always has are there without any. */
export function clausesOf(
  printed: readonly Paragraph[],
  { lang, form: forms }: { lang: Lang; form: readonly ClauseForm[] },
): Clause[] {
  const byClause = groupByClause(printed);
  const formed = forms.flatMap((form): Clause[] => {
    const own = byClause.get(form.id) ?? [];
    byClause.delete(form.id);
    if (own.length === 0 && form.when !== 'always') {
      return [];
    }
    const asked = own.length === 0 && form.ask !== null ? [{ text: `{{ask:${pick(form.ask, lang)}}}` }] : [];
    return [
      { id: form.id, ...titleOf(form, own, lang), items: [...asked, ...itemsIn(own)], origin: originOf(own) },
    ];
  });
  const added = [...byClause].slice(0, CLAUSES - forms.length).map(
    ([id, own]): Clause => ({
      id,
      title: pick(OTHER, lang),
      items: itemsIn(own),
      origin: originOf(own),
    }),
  );
  return [...formed, ...added];
}

/** Title of the wording that was chosen: its records tell which. */
function titleOf(
  { id, title, variant, variants = {} }: ClauseForm,
  own: readonly Paragraph[],
  lang: Lang,
): Pick<Clause, 'title' | 'variant'> {
  if (variant === undefined) {
    return { title: pick(title, lang) };
  }
  const other = Object.keys(variants).find(name =>
    own.some(({ record }) => record.startsWith(`${id}.${name}.`)),
  );
  return {
    title: pick((other !== undefined && variants[other]?.title) || title, lang),
    variant: other ?? variant,
  };
}

function itemsIn(paragraphs: readonly Paragraph[]): Item[] {
  return itemsOf(paragraphs.map(({ text }) => itemOf(text)));
}

/** As many paragraphs and points as the document allows; more become lines of the last one, so that none is lost. */
function itemsOf(items: readonly Item[]): Item[] {
  return gathered(items, ITEMS, rest => ({ text: rest.map(textOf).join('\n') })).map(({ text, sub }) => ({
    text: shorten(text, TEXT),
    ...(sub
      ? { sub: gathered(sub, POINTS, rest => rest.join('\n')).map(point => shorten(point, TEXT)) }
      : {}),
  }));
}

function gathered<T>(all: readonly T[], most: number, gather: (rest: readonly T[]) => T): T[] {
  return all.length <= most ? [...all] : [...all.slice(0, most - 1), gather(all.slice(most - 1))];
}

/** Records that the words grew from, by step. */
function originOf(paragraphs: readonly Paragraph[]): Origin[] {
  const steps = new Map<string, Set<string>>();
  for (const { step, id } of paragraphs.flatMap(paragraph => paragraph.from)) {
    steps.set(step, (steps.get(step) ?? new Set()).add(id));
  }
  return Array.from(steps, ([activity, ids]) => ({ activity, contributionIds: [...ids] }));
}

/** Its tasks stand in the annex, and the clause comes from them too. */
function withTasks(clause: Clause, printed: readonly Paragraph[]): Clause {
  return {
    ...clause,
    origin: originOf(printed.filter(one => one.clause === TASKS || one.clause === TASK_ROWS)),
  };
}

/** Its clause, or the annex that it is a part of. */
function placeIn(paragraph: Paragraph, lang: Lang): string {
  return isTask(paragraph, lang)
    ? TASK_ROWS
    : paragraph.record === CONTACTS_RECORD
      ? CONTACTS
      : paragraph.clause;
}

/** What was harvested as a task, or is told like one: „Strona 1: …", „Kto i do kiedy: …". */
function isTask({ clause, record, text, from }: Paragraph, lang: Lang): boolean {
  if (clause !== TASKS || TASK_WORDING.has(record)) {
    return false;
  }
  const { party, terms } = taskIn(text, lang);
  return from.length > 0 || party !== '' || terms !== '';
}

function lineOf(text: string): string {
  return shorten(text, LINE);
}

/** Canonical text of at most this length. */
function shorten(text: string, length: number): string {
  const whole = canonicalText(text);
  return whole.length <= length ? whole : canonicalText(whole.slice(0, length));
}

/** By code unit: the same on every machine, whatever its language. */
function compare(left: string, right: string): number {
  return left < right ? -1 : left > right ? 1 : 0;
}
