import { icon, make, part, refuse } from './dom.ts';
import { sideMark } from './drawings.ts';
import type { KnownPerson, ListedPerson } from './joinApi.ts';
import { journey } from './journey.ts';
import { askReturnCode, showReturnCode, startReturnCode, typedReturnCode } from './returnCode.ts';
import { language, say } from './sentences.ts';
import { currentStep, go, onEnter } from './steps.ts';

/** The code was asked for instead of a name. */
let byCode = false;

/**
 * „Kim z nich jesteś?": the list by sides. Who already sits is quiet; choosing oneself there, or „Mam kod powrotu",
 * shows the field of the code on the same screen, so that coming back is never more than one.
 */
export function startRoster(sit: (person: KnownPerson) => void): void {
  startReturnCode();
  part('roster-search').addEventListener('input', fillList);
  const send = () => sendChosen(sit);
  part('roster-me').addEventListener('click', send);
  part('form').addEventListener('submit', () => {
    if (currentStep() === 'roster') {
      send();
    }
  });
  part('roster-not').addEventListener('click', () => {
    journey.person = null;
    go('name');
  });
  part('roster-code').addEventListener('click', () => {
    goByCode();
    part('return-input').focus();
  });
  onEnter('roster', fillRoster);
}

/** To the roster with the field of the code shown, whoever is chosen. */
export function goByCode(): void {
  byCode = true;
  go('roster');
}

/** Somebody sat down under the chosen name a moment ago. */
export function askIfItIsYou(): void {
  if (journey.person !== null) {
    journey.person = { ...journey.person, here: true };
  }
  go('roster');
  askReturnCode(say('return.here', { name: journey.person?.name ?? '' }));
}

export function fillRoster(): void {
  const none = (journey.table?.people.length ?? 0) === 0;
  part('roster-title').textContent = say(none ? 'return.title' : 'roster.title');
  part('roster-find').hidden = none;
  refuse('roster-refusal', '');
  fillList();
}

/** Who sits nowhere now is asked nothing more; otherwise the code, and the code alone is enough. */
function sendChosen(sit: (person: KnownPerson) => void): void {
  const { code, person } = journey;
  const returnCode = asksCode() ? typedReturnCode() : '';
  if (returnCode === null) {
    return;
  }
  if (returnCode === '' && person === null) {
    refuse('roster-refusal', say(asksCode() ? 'return.short' : 'roster.choose'));
  } else if (returnCode === '' && person?.here) {
    askReturnCode(say('return.here', { name: person.name }));
  } else {
    sit({
      code,
      ...(person === null ? {} : { person: person.id }),
      ...(returnCode === '' ? {} : { returnCode }),
    });
  }
}

function asksCode(): boolean {
  return byCode || journey.person?.here === true || journey.table?.people.length === 0;
}

function fillList(): void {
  const people = found(part<HTMLInputElement>('roster-search').value);
  const blocks = groups(people).flatMap(({ head, members }) => [head, ...members.map(row)]);
  part('roster-list').replaceChildren(...blocks);
  part('roster-nobody').hidden = people.length > 0 || journey.table?.people.length === 0;
  fillDock();
}

/** Without Polish letters „zaneta" finds „Żaneta": an old phone's keyboard may not have them. */
function plain(name: string): string {
  const bare = name.normalize('NFD').replace(/[\u0300-\u036f]/g, '');
  return bare.toLowerCase().replace(/ł/g, 'l');
}

function found(typed: string): ListedPerson[] {
  const people = journey.table?.people ?? [];
  const order = new Intl.Collator(language());
  const wanted = plain(typed.trim());
  return people
    .filter(person => plain(person.name).includes(wanted))
    .sort((a, b) => order.compare(a.name, b.name));
}

function groups(people: readonly ListedPerson[]): { head: HTMLElement; members: ListedPerson[] }[] {
  const sides = journey.table?.sides ?? [];
  const known = sides.map(side => ({
    head: make('p', { class: 'people-side' }, sideMark(side.id, 15), side.name),
    members: people.filter(person => person.sides[0] === side.id),
  }));
  const others = people.filter(person => !sides.some(side => side.id === person.sides[0]));
  const rest = { head: make('p', { class: 'people-side' }, say('roster.noSide')), members: others };
  return [...known, rest].filter(({ members }) => members.length > 0);
}

function row(person: ListedPerson): HTMLElement {
  const chosen = journey.person?.id === person.id;
  const input = make('input', { type: 'radio', name: 'listed', value: person.id, checked: chosen });
  const here = person.here ? [make('small', {}, say('roster.here'))] : [];
  const line = make(
    'label',
    { class: `person${person.here ? ' here' : ''}${chosen ? ' chosen' : ''}` },
    input,
    make('span', {}, person.name),
    ...here,
    icon('check', 22),
  );
  input.addEventListener('change', () => {
    journey.person = person;
    refuse('roster-refusal', '');
    for (const other of part('roster-list').querySelectorAll('.person')) {
      other.classList.toggle('chosen', other === line);
    }
    fillDock();
  });
  return line;
}

function fillDock(): void {
  const { person } = journey;
  const button = part('roster-me');
  showReturnCode(asksCode());
  part('roster-code').hidden = asksCode();
  if (person !== null) {
    button.textContent = say('roster.me', { name: person.name });
  } else {
    button.textContent = say(asksCode() ? 'return.sit' : 'roster.choose');
  }
  button.setAttribute('aria-disabled', String(person === null && !asksCode()));
}
