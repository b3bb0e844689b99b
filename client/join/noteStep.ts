import { part } from './dom.ts';
import { spelled } from './journey.ts';
import { type SentenceKey, say } from './sentences.ts';
import { currentStep, go, onEnter } from './steps.ts';

/** Each has a title and one or two sentences of what to do. */
export type Note = 'noCode' | 'scan' | 'paper' | 'closed' | 'tries' | 'cookies' | 'trouble';

let shown: Note = 'noCode';
let again: (() => void) | null = null;

export function startNotes(goByCode: () => void): void {
  part('note-again').addEventListener('click', () => (again === null ? window.history.back() : again()));
  part('note-return').addEventListener('click', goByCode);
  onEnter('note', fillNote);
}

/** A page of one sentence. With `retry` its green button asks again, otherwise it leads back. */
export function showNote(note: Note, retry: (() => void) | null = null): void {
  shown = note;
  again = retry;
  if (currentStep() === 'note') {
    fillNote();
  } else {
    go('note');
  }
}

export function fillNote(): void {
  part('note-title').textContent = say(`note.${shown}`);
  const text: SentenceKey = `note.${shown}Text`;
  part('note-return').hidden = shown !== 'closed';
  part('note-text').textContent = say(text, { code: spelled() });
  part('note-again').textContent = say(again === null ? 'back' : 'note.again');
}
