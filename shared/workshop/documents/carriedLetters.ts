import { arrangedForm, standingParagraphs } from '#shared/agreement/arrangement.ts';
import { LETTER_FORM } from '#shared/agreement/kinds/letter.ts';
import type { Paragraph } from '#shared/agreement/paragraphs.ts';
import { oneLine } from '#shared/agreement/typed.ts';
import type { Change } from '../change.ts';
import { putLedger, putOwnRecord } from '../entries/publishing.ts';
import { together } from '../entries/sources.ts';
import { stepStateOf } from '../lookUp.ts';
import { type Ledger, type Row, read, type Source, type State } from '../state.ts';
import type { Context } from '../transition.ts';
import type { WorkshopDocument } from './documentState.ts';
import { draftedParagraphs, PARAGRAPH } from './drafted.ts';

/** The paragraphs of a letter of intent in the letter it went into. */

/** A letter, and the one it goes into. */
export interface Joining {
  /** Of the letter. */
  id: string;
  letter: WorkshopDocument;
  target: WorkshopDocument;
}

/** Place of what has no clause in the other letter: it has no title for it, or took that clause out. */
const NO_CLAUSE = 'X';
const FORM = new Set(LETTER_FORM.map(({ id }) => id));

/** Behind whatever the other letter says in that clause by itself. */
const ORDER_AFTER = 10_000;

/**
 * Everything people wrote or filled goes along. What the other letter says already is not said twice: that paragraph
 * then stands for both. A question or a sentence of the form that nobody touched is the other letter's already.
 */
export function carryLetter(change: Change, joining: Joining, context: Context): void {
  const { letter, target } = joining;
  const said = new Map(standing(change, target, context).map(({ record, text }) => [oneLine(text), record]));
  const form = new Set(draftedOf(change, target, context).map(({ text }) => text));
  const carried = standing(change, letter, context).filter(({ record, clause, text }) => {
    const row = ledgerOf(change, letter.step, record)?.row;
    const untouched = row?.text === text && row.data?.filled !== true;
    return !(
      text.trim() === '' ||
      (untouched && (text.includes('{{ask:') || (FORM.has(clause) && form.has(text))))
    );
  });
  const clauses = new Set(arrangedForm(target).map(({ id }) => id));
  for (const [index, paragraph] of carried.entries()) {
    const known = keepWords(change, letter, paragraph);
    const twin = said.get(oneLine(paragraph.text));
    if (twin === undefined) {
      const { clause } = paragraph;
      const place = FORM.has(clause) && clauses.has(clause) ? clause : NO_CLAUSE;
      carry(change, { ...joining, paragraph, place, order: ORDER_AFTER + index, known }, context);
    } else {
      join(change, { ...joining, paragraph, twin }, context);
    }
  }
}

/** What is printed of a letter: a clause that was taken out says nothing. */
function standing(change: Change, document: WorkshopDocument, context: Context): Paragraph[] {
  return standingParagraphs(draftedOf(change, document, context), document);
}

function draftedOf(change: Change, { step }: WorkshopDocument, context: Context): Paragraph[] {
  return draftedParagraphs(change, step, context.texts(step));
}

/** The words as they were when it went: the trace tells these, not those it began with. */
function keepWords(
  change: Change,
  letter: WorkshopDocument,
  { record, text }: Paragraph,
): Ledger | undefined {
  const known = ledgerOf(change, letter.step, record);
  const docId = stepStateOf(change, letter.step)?.docId;
  if (known !== undefined && docId) {
    putLedger(change, letter.step, docId, { ...known, row: { ...known.row, text } });
  }
  return known;
}

function carry(
  change: Change,
  {
    id,
    letter,
    target,
    paragraph: { record, text, from },
    place,
    order,
    known,
  }: Joining & { paragraph: Paragraph; place: string; order: number; known: Ledger | undefined },
  context: Context,
): void {
  putOwnRecord(
    change,
    target.step,
    {
      id: freeRecord(change, target.step, `${place}.${id}.${record}`.slice(0, 110)),
      kind: PARAGRAPH,
      text,
      group: null,
      from: together([{ step: letter.step, id: record }, ...from]),
      place,
      data: { order, letters: [id], filled: true, sides: known?.row.data?.sides ?? [] },
    },
    context,
  );
}

/** A paragraph that stayed for another letter has the id that this one would give. */
function freeRecord(state: State, step: string, wanted: string): string {
  for (let number = 1; ; number += 1) {
    const id = number === 1 ? wanted : `${wanted}.${number}`;
    if (ledgerOf(state, step, id) === undefined) {
      return id;
    }
  }
}

/** The other letter's paragraph says it for this one too, and has its sources beside its own. */
function join(
  change: Change,
  { id, letter, target, paragraph, twin }: Joining & { paragraph: Paragraph; twin: string },
  context: Context,
): void {
  const ledger = ledgerOf(change, target.step, twin);
  if (ledger === undefined) {
    return;
  }
  const { row, from } = ledger;
  const letters = lettersOfRow(row);
  const joined: Row = {
    ...row,
    from: together([...from, { step: letter.step, id: paragraph.record }, ...paragraph.from]),
    data: {
      ...row.data,
      letters: [...new Set([...letters, id])],
      // The target's own words, with what they grew from: they stay when every letter is out again.
      ...(letters.length === 0 ? { own: from } : {}),
    },
  };
  putOwnRecord(change, target.step, joined, context);
}

/** Takes a letter's words back; a paragraph stays as long as somebody else says it too. */
export function takeBack(change: Change, { id, target }: Joining, context: Context): void {
  const docId = stepStateOf(change, target.step)?.docId;
  for (const [record, value] of [...change.list(`ledger/${target.step}`)]) {
    const { row, from } = value as Ledger;
    const letters = lettersOfRow(row);
    if (!docId || !letters.includes(id)) {
      continue;
    }
    const others = letters.filter(one => one !== id);
    const { letters: _, letter: __, own, ...data } = row.data ?? {};
    if (others.length === 0 && own === undefined) {
      change.remove(`ledger/${target.step}/${record}`);
      change.rows(docId, [], [record]);
      change.texts(docId, [{ id: record, text: null }]);
      continue;
    }
    const stays = together([
      ...((own as Source[] | undefined) ?? []),
      ...others.flatMap(one => broughtBy(change, one, from)),
    ]);
    const more = others.length === 0 ? {} : { letters: others, ...(own === undefined ? {} : { own }) };
    putOwnRecord(change, target.step, { ...row, from: stays, data: { ...data, ...more } }, context);
  }
}

/** What a letter gave to the sources of a paragraph: its own paragraphs, and what those grew from. */
function broughtBy(state: State, letter: string, from: readonly Source[]): Source[] {
  const step = read<WorkshopDocument>(state.get(`document/${letter}`) as never)?.step;
  return from
    .filter(source => source.step === step)
    .flatMap(source => [source, ...(ledgerOf(state, source.step, source.id)?.from ?? [])]);
}

/** Letters whose words a paragraph is; one from before there could be several names one. */
function lettersOfRow({ data }: Row): string[] {
  return Array.isArray(data?.letters) ? data.letters : typeof data?.letter === 'string' ? [data.letter] : [];
}

function ledgerOf(state: State, step: string, record: string): Ledger | undefined {
  return read<Ledger>(state.get(`ledger/${step}/${record}`));
}
