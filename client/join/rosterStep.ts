import { icon, make, part, refuse } from './dom.ts';
import { sideMark } from './drawings.ts';
import type { ListedPerson } from './joinApi.ts';
import { journey } from './journey.ts';
import { language, say } from './sentences.ts';
import { go, onEnter } from './steps.ts';

interface RosterWays {
  /** Somebody who does not sit anywhere now: nothing more is asked. */
  sit: (person: ListedPerson) => void;
}

/** „Kim z nich jesteś?": the list by sides; who already sits is quiet and asked for the return code. */
export function startRoster({ sit }: RosterWays): void {
  part('roster-search').addEventListener('input', fillList);
  part('roster-me').addEventListener('click', () => {
    const { person } = journey;
    if (person === null) {
      refuse('roster-refusal', say('roster.choose'));
    } else if (person.here) {
      go('return');
    } else {
      sit(person);
    }
  });
  part('roster-not').addEventListener('click', () => {
    journey.person = null;
    go('name');
  });
  part('roster-code').addEventListener('click', () => go('return'));
  onEnter('roster', fillRoster);
}

export function fillRoster(): void {
  refuse('roster-refusal', '');
  fillList();
}

function fillList(): void {
  const people = found(part<HTMLInputElement>('roster-search').value);
  const blocks = groups(people).flatMap(({ head, members }) => [head, ...members.map(row)]);
  part('roster-list').replaceChildren(...blocks);
  part('roster-nobody').hidden = people.length > 0;
  fillButton();
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
    fillButton();
  });
  return line;
}

function fillButton(): void {
  const { person } = journey;
  const button = part('roster-me');
  button.textContent = person === null ? say('roster.choose') : say('roster.me', { name: person.name });
  button.setAttribute('aria-disabled', String(person === null));
}
