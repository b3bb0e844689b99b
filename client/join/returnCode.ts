import { RETURN_CODE_LENGTH } from '#shared/ids.ts';
import { cleanCode, drawPlaces } from './codeField.ts';
import { part, refuse } from './dom.ts';
import type { KnownPerson } from './joinApi.ts';
import { journey } from './journey.ts';
import { say } from './sentences.ts';
import { go, onEnter } from './steps.ts';

/** The same person on another phone, or while the first one is still open. */
export function startReturn(sit: (person: KnownPerson) => void): void {
  const input = part<HTMLInputElement>('return-input');
  const send = () => {
    const returnCode = cleanCode(input.value, RETURN_CODE_LENGTH);
    if (returnCode.length < RETURN_CODE_LENGTH) {
      refuse('return-refusal', say('return.short'));
      input.focus();
    } else {
      const person = journey.person === null ? {} : { person: journey.person.id };
      sit({ code: journey.code, returnCode, ...person });
    }
  };
  drawPlaces(input, RETURN_CODE_LENGTH, () => {});
  input.addEventListener('input', () => refuse('return-refusal', ''));
  input.addEventListener('keydown', event => {
    if (event.key === 'Enter') {
      event.preventDefault();
      send();
    }
  });
  part('return-sit').addEventListener('click', send);
  part('return-not').addEventListener('click', () => {
    journey.person = null;
    go('name');
  });
  onEnter('return', fillReturn);
}

export function fillReturn(): void {
  const { person } = journey;
  refuse('return-refusal', '');
  part('return-title').textContent =
    person?.here === true ? say('return.titleFor', { name: person.name }) : say('return.title');
}

/** The code did not fit: the last place turns red, what was typed stays. */
export function refuseReturnCode(): void {
  part('return-input').parentElement?.classList.add('refused');
  refuse('return-refusal', say('return.wrong'));
  part('return-input').focus();
}
