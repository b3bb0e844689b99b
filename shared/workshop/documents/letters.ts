import { type Choice, NEW_LETTER } from '#shared/agreement/letters/letter.ts';
import { oneLine, typed } from '#shared/agreement/typed.ts';
import type { Change } from '../change.ts';
import { stepStateOf } from '../lookUp.ts';
import { bytesOf, STATE_VALUE_BYTES, type State } from '../state.ts';
import { closeStep } from '../steps/closing.ts';
import { type Context, DONE, type Handled, refused } from '../transition.ts';
import { carryLetter, takeBack } from './carriedLetters.ts';
import type { DocumentsCommand } from './documentCommands.ts';
import { documentOf } from './documentKeys.ts';
import type { WorkshopDocument } from './documentState.ts';
import { keepTexts } from './keptTexts.ts';
import { declared, lettersIn } from './letterJoining.ts';

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
  carryLetter(change, { id, letter, target }, context);
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
  keepTexts(change, target.step, context);
  takeBack(change, { id, letter, target }, context);
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
