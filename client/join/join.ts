import { JOIN_CODE_LENGTH } from '#shared/ids.ts';
import { cleanCode, codeFromAddress, drawPlaces, setCode } from './codeField.ts';
import { all, part, refuse } from './dom.ts';
import { tableEdge } from './drawings.ts';
import { fillInformation, startInformation } from './informationStep.ts';
import {
  type JoinAnswer,
  type JoinError,
  join,
  type KnownPerson,
  keepsSeat,
  look,
  type NewPerson,
  type Place,
} from './joinApi.ts';
import { fillHeads, journey, newJoining, withCode } from './journey.ts';
import { askSecondLetter, fillName, startName } from './nameStep.ts';
import { fillNetwork, showNetwork, startNetwork } from './networkStep.ts';
import { fillNote, type Note, showNote, startNotes } from './noteStep.ts';
import { preloadSeat } from './preloadSeat.ts';
import { refuseReturnCode } from './returnCode.ts';
import { askIfItIsYou, fillRoster, goByCode, startRoster } from './rosterStep.ts';
import { changeLanguage, language, type SentenceKey, say } from './sentences.ts';
import { currentStep, go, onEnter, type Step, startSteps } from './steps.ts';

const SLOW_MS = 1_000;

const codeInput = part<HTMLInputElement>('code-input');
let wrongCode = '';
let busy = false;

/** Browsers below the floor keep the plain form with its advice. */
if (typeof structuredClone === 'function' && typeof Object.hasOwn === 'function') {
  start();
}

function start(): void {
  part<HTMLFormElement>('form').noValidate = true;
  part('table-edge').append(...tableEdge());
  drawPlaces(codeInput, JOIN_CODE_LENGTH, code => void lookUp(code));
  startNetwork();
  startNotes(goByCode);
  startInformation(afterInformation);
  startRoster(person => void sit(person));
  startName(person => void sit(person));
  listenCode();
  onEnter('code', fillCode);
  startSteps(step => step === 'code' || step === 'note' || journey.table !== null);
  fillPage();

  const code = cleanCode(codeFromAddress(window.location), JOIN_CODE_LENGTH);
  if (code !== '') {
    setCode(codeInput, code);
    void lookUp(code);
  }
}

function listenCode(): void {
  const asked = () => void lookUp(cleanCode(codeInput.value, JOIN_CODE_LENGTH));
  part('code-next').addEventListener('click', event => {
    event.preventDefault();
    asked();
  });
  codeInput.addEventListener('keydown', event => {
    if (event.key === 'Enter') {
      event.preventDefault();
      asked();
    }
  });
  codeInput.addEventListener('input', () => refuse('code-refusal', ''));
  part('code-help').addEventListener('click', () => showNote(wrongCode === '' ? 'noCode' : 'scan'));
  for (const link of all('.language')) {
    link.addEventListener('click', event => {
      event.preventDefault();
      changeLanguage(language() === 'pl' ? 'en' : 'pl');
      fillPage();
    });
  }
  for (const button of all('[data-back]')) {
    button.addEventListener('click', () => {
      journey.person = null;
      go('code');
      codeInput.focus();
    });
  }
  for (const button of all('[data-note]')) {
    button.addEventListener('click', () => showNote(button.dataset.note as Note));
  }
}

/** Every sentence of the page in the language in use. */
function fillPage(): void {
  const lang = language();
  document.documentElement.lang = lang;
  document.title = `${say('code.page')} – ${say('product')}`;
  for (const place of all('[data-t]')) {
    place.textContent = say(place.dataset.t as SentenceKey);
  }
  for (const field of all('[data-t-label]')) {
    const words = say(field.dataset.tLabel as SentenceKey);
    field.setAttribute('aria-label', words);
    field.setAttribute('placeholder', words);
  }
  const other = lang === 'pl' ? 'en' : 'pl';
  for (const link of all('.language')) {
    link.lang = other;
    link.setAttribute('hreflang', other);
    link.querySelector('span')?.replaceChildren(say('otherLanguage'));
  }
  fillHeads();
  const fill: Record<Step, () => void> = {
    code: fillCode,
    network: fillNetwork,
    information: fillInformation,
    roster: fillRoster,
    name: fillName,
    note: fillNote,
  };
  fill[currentStep()]();
}

/** The code step in its two states: asking, and not knowing this code. */
function fillCode(): void {
  const wrong = wrongCode !== '';
  part('code').classList.toggle('refused-code', wrong);
  part('code-title').replaceChildren(...(wrong ? withCode('wrong.title', false) : [say('code.title')]));
  part('code-lead').textContent = say(wrong ? 'wrong.lead' : 'code.lead');
  part('code-label').classList.toggle('visually-hidden', wrong);
  part('code-hint').hidden = wrong;
  part('code-next').textContent = say(wrong ? 'wrong.again' : 'next');
  part('code-help').textContent = say(wrong ? 'wrong.scan' : 'code.none');
  refuse('code-refusal', wrong ? say('wrong.refusal') : '');
  codeInput.parentElement?.classList.toggle('refused', wrong);
  codeInput.setAttribute('aria-invalid', String(wrong));
}

async function lookUp(code: string): Promise<void> {
  if (code.length < JOIN_CODE_LENGTH) {
    refuse('code-refusal', say('code.short'));
    codeInput.focus();
    return;
  }
  journey.code = code;
  fillHeads();
  const answer = await working(() => look(code));
  if (answer === null) {
    return;
  }
  if (!answer.ok) {
    failed(answer.error, () => void lookUp(code));
    return;
  }
  wrongCode = '';
  journey.table = answer.value;
  fillHeads();
  fillCode();
  if (!answer.value.open && answer.value.people.length === 0) {
    showNote('closed', () => void lookUp(code));
    return;
  }
  leaveFailure();
  preloadSeat();
}

/** On to the information clause; pages of failure do not stay in the history. */
function leaveFailure(): void {
  const failing = currentStep() === 'network' || currentStep() === 'note';
  go('information', failing ? 'replace' : 'push');
}

/** A list of people who are expected begins with the list; a table that fills up begins with the name. */
function afterInformation(): void {
  const people = journey.table?.people ?? [];
  const away = people.filter(person => !person.here).length;
  go(people.length > 0 && away * 2 >= people.length ? 'roster' : 'name');
}

async function sit(person: NewPerson | KnownPerson): Promise<void> {
  const answer = await working(() => join(person));
  if (answer === null) {
    return;
  }
  if (!answer.ok) {
    failed(answer.error, () => void sit(person));
    return;
  }
  await enter(answer.value, () => void sit(person));
}

/** Joined: with cookies off the seat is lost at once, and the next page could not say why. */
async function enter({ workshop, seat }: Place, retry: () => void): Promise<void> {
  if (await keepsSeat()) {
    journey.joining = newJoining();
    window.location.assign(`/miejsce/${workshop}?as=${seat}`);
  } else {
    showNote('cookies', retry);
  }
}

/** Refusals that are a page of one sentence. */
const NOTES: Partial<Record<JoinError, Note>> = {
  'joining-closed': 'closed',
  'too-many-tries': 'tries',
  'too-fast': 'tries',
  'cookies-off': 'cookies',
};

function failed(error: JoinError, retry: () => void): void {
  if (error === 'network') {
    showNetwork(retry);
  } else if (error === 'wrong-code') {
    wrongCode = journey.code;
    go('code', currentStep() === 'code' ? 'push' : 'replace');
    fillCode();
  } else if (error === 'name-taken') {
    go('name');
    askSecondLetter();
  } else if (error === 'person-is-here') {
    askIfItIsYou();
  } else if (error === 'wrong-return-code') {
    go('roster');
    refuseReturnCode();
  } else {
    showNote(NOTES[error] ?? 'trouble', retry);
  }
}

/** One question at a time; after a second the button says that it works. Null: another one is on its way. */
async function working<T>(ask: () => Promise<JoinAnswer<T>>): Promise<JoinAnswer<T> | null> {
  if (busy) {
    return null;
  }
  busy = true;
  const button = part(currentStep()).querySelector<HTMLElement>('.green');
  const words = button?.textContent ?? '';
  const slow = setTimeout(() => {
    part('status').textContent = say('working');
    button?.replaceChildren(say('working'));
  }, SLOW_MS);
  try {
    return await ask();
  } finally {
    clearTimeout(slow);
    button?.replaceChildren(words);
    part('status').textContent = '';
    busy = false;
  }
}
