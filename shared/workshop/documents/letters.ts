import { standingParagraphs } from '#shared/agreement/arrangement.ts';
import { LETTER_FORM } from '#shared/agreement/kinds/letter.ts';
import { type Choice, NEW_LETTER } from '#shared/agreement/letters/letter.ts';
import type { Paragraph } from '#shared/agreement/paragraphs.ts';
import { oneLine, typed } from '#shared/agreement/typed.ts';
import type { Change } from '../change.ts';
import { putLedger, putOwnRecord } from '../entries/publishing.ts';
import { together } from '../entries/sources.ts';
import { stepStateOf } from '../lookUp.ts';
import { bytesOf, type Ledger, read, STATE_VALUE_BYTES, type State } from '../state.ts';
import { closeStep } from '../steps/closing.ts';
import { type Context, DONE, type Handled, refused } from '../transition.ts';
import type { DocumentsCommand } from './documentCommands.ts';
import { documentOf } from './documentKeys.ts';
import type { WorkshopDocument } from './documentState.ts';
import { draftedParagraphs, PARAGRAPH } from './drafted.ts';
import { keepTexts } from './keptTexts.ts';
import { declared, lettersIn } from './letterJoining.ts';

/** Place of clauses that the letter made for itself: the other one has no title for them. */
const NO_CLAUSE = 'X';
const CLAUSES = new Set(LETTER_FORM.map(({ id }) => id));

/**
 * One letter of intent goes into another: its paragraphs go on under the other one's clauses, each with the paragraph it
 * was as its first source; whoever declared it declares the other one too (`declared`). The letter itself stays, read-only.
 */
export function mergeLetter(
  change: Change,
  { document: id, into }: Extract<DocumentsCommand, { type: 'document:merge' }>,
  context: Context,
): Handled {
  const letter = documentOf(change, id);
  const target = documentOf(change, into);
  if (letter?.kind !== 'list-intencyjny' || target?.kind !== 'list-intencyjny' || id === into) {
    return refused('no-such-document');
  }
  if (letter.merged !== undefined || target.merged !== undefined) {
    return refused('letter-merged');
  }
  if (letter.frozen > 0) {
    return refused('document-frozen');
  }
  if (!stepStateOf(change, target.step)?.docId || !stepStateOf(change, letter.step)?.docId) {
    return refused('nothing-to-freeze');
  }
  for (const [index, paragraph] of carriedParagraphs(change, letter, target, context).entries()) {
    carryParagraph(change, { id, letter, target, paragraph, index }, context);
  }
  change.set(`document/${id}`, {
    ...letter,
    letter: { ...(letter.letter ?? NEW_LETTER), outcome: 'merged', into: target.title.slice(0, 200) },
    merged: { into, at: context.now, seat: context.actor.seat, frozen: target.frozen },
  });
  if (stepStateOf(change, letter.step)?.status === 'open') {
    closeStep(change, letter.step, context);
  }
  return DONE;
}

/**
 * What goes along: everything people wrote or filled. The same words are not said twice, and a question or a sentence of
 * the form that nobody touched is the other letter's already.
 */
function carriedParagraphs(
  change: Change,
  letter: WorkshopDocument,
  target: WorkshopDocument,
  context: Context,
): Paragraph[] {
  const said = new Set(
    draftedParagraphs(change, target.step, context.texts(target.step)).map(({ text }) => oneLine(text)),
  );
  const written = draftedParagraphs(change, letter.step, context.texts(letter.step));
  return standingParagraphs(written, letter).filter(({ record, text }) => {
    const row = read<Ledger>(change.get(`ledger/${letter.step}/${record}`))?.row;
    const untouched = row?.text === text && row.data?.filled !== true;
    return text.trim() !== '' && !said.has(oneLine(text)) && !(untouched && text.includes('{{ask:'));
  });
}

interface Carrying {
  id: string;
  letter: WorkshopDocument;
  target: WorkshopDocument;
  paragraph: Paragraph;
  index: number;
}

function carryParagraph(
  change: Change,
  { id, letter, target, paragraph, index }: Carrying,
  context: Context,
): void {
  const { record, clause, text, from } = paragraph;
  const known = read<Ledger>(change.get(`ledger/${letter.step}/${record}`));
  const docId = stepStateOf(change, letter.step)?.docId;
  if (known !== undefined && docId) {
    // The words as they were when it went: the trace tells these, not those it began with.
    putLedger(change, letter.step, docId, { ...known, row: { ...known.row, text } });
  }
  const place = CLAUSES.has(clause) ? clause : NO_CLAUSE;
  putOwnRecord(
    change,
    target.step,
    {
      id: `${place}.${id}.${record}`.slice(0, 120),
      kind: PARAGRAPH,
      text,
      group: null,
      from: together([{ step: letter.step, id: record }, ...from]),
      place,
      data: { order: ORDER_AFTER + index, letter: id, filled: true, sides: sidesOf(known) },
    },
    context,
  );
}

/** Behind whatever the other letter says in that clause by itself. */
const ORDER_AFTER = 10_000;

function sidesOf(ledger: Ledger | undefined): unknown {
  return ledger?.row.data?.sides ?? [];
}

/** Takes a letter out again, as long as nobody froze the other one with it. Words changed there meanwhile stay kept. */
export function unmergeLetter(change: Change, id: string, context: Context): Handled {
  const letter = documentOf(change, id);
  const merged = letter?.merged;
  const target = documentOf(change, merged?.into ?? '');
  if (letter === undefined || merged === undefined || target === undefined) {
    return refused('no-such-document');
  }
  if (target.merged !== undefined) {
    return refused('letter-merged');
  }
  if (target.frozen > merged.frozen) {
    return refused('document-frozen');
  }
  const docId = stepStateOf(change, target.step)?.docId;
  keepTexts(change, target.step, context);
  for (const [record, value] of [...change.list(`ledger/${target.step}`)]) {
    if (docId && (value as Ledger).row.data?.letter === id) {
      change.remove(`ledger/${target.step}/${record}`);
      change.rows(docId, [], [record]);
      change.texts(docId, [{ id: record, text: null }]);
    }
  }
  const { merged: _, ...free } = letter;
  change.set(`document/${id}`, {
    ...free,
    letter: { ...(letter.letter ?? NEW_LETTER), outcome: 'waiting', into: '' },
  });
  return DONE;
}

/** Puts down which letters were chosen and why; each time anew, beside what was put down before. */
export function chooseLetters(
  change: Change,
  { who, criteria, words }: Extract<DocumentsCommand, { type: 'letters:choose' }>,
  context: Context,
): Handled {
  const letters = lettersOf(change);
  const named = criteria.map(one => oneLine(typed(one))).filter(one => one !== '');
  const by = oneLine(typed(who));
  const why = typed(words);
  if (letters.length === 0) {
    return refused('no-such-document');
  }
  if (named.length === 0 || by === '' || why === '') {
    return refused('text-empty');
  }
  const choice: Choice = {
    v: 1,
    n: change.count('letters') + 1,
    at: context.now,
    who: by,
    criteria: named,
    words: why,
    letters: letters.map(({ id, document }) => {
      const { outcome, into, why: because } = document.letter ?? NEW_LETTER;
      const target = documentOf(change, document.merged?.into ?? '')?.title ?? into;
      return {
        document: id,
        title: document.title,
        from: declared(change, id, document).parties.map(({ name }) => name),
        outcome,
        into: outcome === 'merged' ? target : '',
        why: because,
      };
    }),
  };
  if (bytesOf(choice) > 4 * STATE_VALUE_BYTES) {
    return refused('too-large');
  }
  change.set(`letters/${choice.n}`, choice as never);
  return { value: { choice: choice.n } };
}

/** The letters of intent of a workshop, in the order they were added. */
export function lettersOf(state: State): { id: string; document: WorkshopDocument; takes: string[] }[] {
  return [...state.list('document')].flatMap(([id, value]) => {
    const document = value as unknown as WorkshopDocument;
    return document.kind === 'list-intencyjny' ? [{ id, document, takes: lettersIn(state, id) }] : [];
  });
}

/** What was put down about the letters, oldest first. */
export function choicesOf(state: State): Choice[] {
  return Array.from(state.list('letters'), ([, value]) => value as unknown as Choice).sort(
    (one, other) => one.n - other.n,
  );
}
