import type { Side } from '#shared/workshop/state.ts';
import { icon, make, part, refuse } from './dom.ts';
import { sideMark } from './drawings.ts';
import type { NewPerson } from './joinApi.ts';
import { journey } from './journey.ts';
import { say } from './sentences.ts';
import { currentStep, go, onEnter } from './steps.ts';

const MARK_SIZE = 36;

/** Name, sides, and what somebody may want to add. `sit` gets a form without gaps. */
export function startName(sit: (person: NewPerson) => void): void {
  const name = part<HTMLInputElement>('name-input');
  const look = part<HTMLInputElement>('look');
  name.addEventListener('input', () => refuseName(''));
  look.addEventListener('change', () => {
    // Watching is another way to take part, not one more side.
    for (const box of sideBoxes()) {
      box.checked = box.checked && !look.checked;
    }
    markChosen();
  });
  look.closest('label')?.append(icon('check', 24));
  look.closest('label')?.lastElementChild?.classList.add('check');
  part('name-listed').addEventListener('click', () => go('roster'));
  part<HTMLFormElement>('form').addEventListener('submit', event => {
    event.preventDefault();
    // Enter in a field of another step sends the same form.
    const person = currentStep() === 'name' ? read() : null;
    if (person !== null) {
      sit(person);
    }
  });
  onEnter('name', fillName);
}

export function fillName(): void {
  const { table } = journey;
  part('name-listed').hidden = (table?.people.length ?? 0) === 0;
  const chosen = new Set(checkedSides());
  const rows = (table?.sides ?? []).map(side => sideRow(side, chosen.has(side.id)));
  part('side-list').replaceChildren(...rows);
  markChosen();
}

/** Two people cannot have one name at a table: the second adds a letter. */
export function askSecondLetter(): void {
  const { value } = part<HTMLInputElement>('name-input');
  const name = value.trim();
  refuseName(`${say('name.taken', { name })} ${say('name.takenExample', { name })}`);
  part('name-input').focus();
}

function sideRow(side: Side, checked: boolean): HTMLElement {
  const box = make('input', { type: 'checkbox', name: 'sides', value: side.id });
  box.checked = checked;
  box.addEventListener('change', () => {
    part<HTMLInputElement>('look').checked = false;
    markChosen();
  });
  const tick = icon('check', 24);
  tick.classList.add('check');
  const words = make('span', {}, make('b', {}, side.name), make('small', {}, sitting(side.id)));
  return make('label', { class: 'side' }, box, sideMark(side.id, MARK_SIZE), words, tick);
}

function sitting(side: string): string {
  const people = journey.table?.people.filter(person => person.here && person.sides.includes(side)) ?? [];
  return people.length === 0 ? say('name.nobody') : say('name.sitting', { count: people.length });
}

function sideBoxes(): HTMLInputElement[] {
  return [...part('side-list').querySelectorAll('input')];
}

function checkedSides(): string[] {
  return sideBoxes().flatMap(box => (box.checked ? [box.value] : []));
}

function markChosen(): void {
  for (const row of part('sides').querySelectorAll('.side')) {
    row.classList.toggle('chosen', row.querySelector('input')?.checked ?? false);
  }
  refuse('sides-refusal', '');
}

function refuseName(sentence: string): void {
  refuse('name-refusal', sentence);
  part('name-input').toggleAttribute('aria-invalid', false);
  if (sentence !== '') {
    part('name-input').setAttribute('aria-invalid', 'true');
  }
}

/** The filled form, or null when something is missing: the first gap is said and focused. */
function read(): NewPerson | null {
  const form = new FormData(part<HTMLFormElement>('form'));
  const name = String(form.get('name') ?? '').trim();
  const sides = checkedSides();
  const look = form.get('way') === 'look';
  if (name === '') {
    refuseName(say('name.empty'));
    part('name-input').focus();
    return null;
  }
  if (sides.length === 0 && !look) {
    refuse('sides-refusal', say('name.noSide'));
    sideBoxes()[0]?.focus();
    return null;
  }
  const access = String(form.get('access') ?? '').trim();
  return {
    id: journey.joining,
    code: journey.code,
    name,
    sides,
    ...(access === '' ? {} : { access }),
    consents: { screen: form.has('screen'), report: form.has('report'), contact: form.has('contact') },
    notice: journey.table?.notice.version ?? 0,
    way: look ? 'look' : 'phone',
  };
}
