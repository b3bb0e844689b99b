import { workshopOf } from '../lookUp.ts';
import type { Person, Side, State } from '../state.ts';
import type { WorkshopDocument } from './documentState.ts';

/**
 * How a document names people of a side that does not sign: residents or an informal group are no party as a group, and
 * whoever of them came to the workshop has put their name under nothing (reference/agreement A1, trap 5).
 */

/** Sides that are no party of a document. */
function sidesBeside(state: State, { leftOut = [] }: Pick<WorkshopDocument, 'leftOut'>): Side[] {
  const out = new Set(leftOut.flatMap(({ side }) => side ?? []));
  return (workshopOf(state)?.sides ?? []).filter(({ id }) => out.has(id as never));
}

/** Their people in the order in which they came to the roster: that order gives them their numbers. */
function peopleOf(state: State, side: string): string[] {
  return [...state.list('person')].flatMap(([id, person]) =>
    (person as Person).sides[0] === side ? [id] : [],
  );
}

/** The names that a document may print; people of a side that does not sign get their side and a number instead. */
export function namesIn(
  state: State,
  document: Pick<WorkshopDocument, 'leftOut'>,
  names: ReadonlyMap<string, string>,
): Map<string, string> {
  const printed = new Map(names);
  const person = workshopOf(state)?.lang === 'en' ? 'person' : 'osoba';
  for (const { id, name } of sidesBeside(state, document)) {
    for (const [index, one] of peopleOf(state, id).entries()) {
      printed.set(one, `${name}, ${person} ${index + 1}`);
    }
  }
  return printed;
}

/** Names of the people whose side does not sign: in the text somebody may have typed them. */
export function namesBeside(state: State, document: Pick<WorkshopDocument, 'leftOut'>): string[] {
  return sidesBeside(state, document)
    .flatMap(({ id }) => peopleOf(state, id))
    .flatMap(id => (state.get(`person/${id}`) as Person | undefined)?.name || []);
}

/** A side that does not sign, and how many of its people came to at least one meeting. */
export interface Beside {
  name: string;
  people: number;
}

/** Who took part without being a party, for the annex that says so. */
export function besideOf(state: State, document: Pick<WorkshopDocument, 'leftOut'>): Beside[] {
  const beside = sidesBeside(state, document);
  if (beside.length === 0) {
    return [];
  }
  const plan = state.get('plan') as { sessions?: unknown[] } | undefined;
  const came = new Set(
    [...(plan?.sessions ?? []).keys()].flatMap(session =>
      Array.from(state.list(`presence/${session}`), ([person]) => person),
    ),
  );
  return beside.map(({ id, name }) => ({
    name,
    people: peopleOf(state, id).filter(person => came.has(person)).length,
  }));
}
