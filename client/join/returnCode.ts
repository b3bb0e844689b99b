import { RETURN_CODE_LENGTH } from '#shared/ids.ts';
import { cleanCode, drawPlaces } from './codeField.ts';
import { part, refuse } from './dom.ts';
import { say } from './sentences.ts';

/** The field of the return code in the roster's dock. Enter in it sends the form. */
export function startReturnCode(): void {
  const input = part<HTMLInputElement>('return-input');
  drawPlaces(input, RETURN_CODE_LENGTH, () => {});
  input.addEventListener('input', () => refuse('roster-refusal', ''));
}

/** Shows the field, or takes it away where nobody asks for the code. */
export function showReturnCode(asked: boolean): void {
  part('return').hidden = !asked;
}

/** The whole code as it was typed, '' for none at all; null: too short, which is said. */
export function typedReturnCode(): string | null {
  const code = cleanCode(part<HTMLInputElement>('return-input').value, RETURN_CODE_LENGTH);
  if (code === '' || code.length === RETURN_CODE_LENGTH) {
    return code;
  }
  askReturnCode(say('return.short'));
  return null;
}

/** Asks for the code with a sentence, the caret in the field; what was typed stays. */
export function askReturnCode(sentence: string): void {
  refuse('roster-refusal', sentence);
  part('return-input').focus();
}

/** The code did not fit: the last place turns red. */
export function refuseReturnCode(): void {
  part('return-input').parentElement?.classList.add('refused');
  askReturnCode(say('return.wrong'));
}
