import { cleanText } from '#shared/text.ts';
import type { Change } from '../change.ts';
import { type Group, least, type Sitter } from '../groups/grouping.ts';
import { workshopOf } from '../lookUp.ts';
import type { Area, Person, State, Workshop } from '../state.ts';

/** The parts of the town that people of this workshop choose from; none: nobody is asked. */
export function areasIn(state: State): Area[] {
  return workshopOf(state)?.areas ?? [];
}

export function isArea(state: State, id: string | undefined): boolean {
  return areasIn(state).some(area => area.id === id);
}

/** A person with this area, or without any. */
export function withArea(person: Person, area: string | undefined): Person {
  const { area: _, ...rest } = person;
  return area === undefined ? rest : { ...rest, area };
}

/**
 * Names as areas. One that is known keeps its id; of the others one that stands where another name stood renames it, so
 * that people who chose it stay there.
 */
export function areasFrom(names: readonly string[], known: readonly Area[]): Area[] {
  const wanted = [...new Set(names.map(name => cleanText(name).replace(/\n/g, ' ')))].filter(
    name => name !== '',
  );
  const left = known.map(area => (wanted.includes(area.name) ? null : area));
  const taken = new Set(known.map(({ id }) => id));
  return wanted.map((name, index) => {
    const id = known.find(area => area.name === name)?.id ?? left[index]?.id ?? freeId(taken);
    taken.add(id);
    return { id, name };
  });
}

function freeId(taken: ReadonlySet<string>): string {
  let number = 1;
  while (taken.has(`a${number}`)) {
    number += 1;
  }
  return `a${number}`;
}

/** The areas of the workshop are these from now on; nobody is from one that is gone. */
export function setAreas(change: Change, workshop: Workshop, names: readonly string[]): Area[] {
  const areas = areasFrom(names, workshop.areas ?? []);
  const ids = new Set(areas.map(({ id }) => id));
  for (const [id, value] of [...change.list('person')]) {
    const person = value as Person;
    if (person.area !== undefined && !ids.has(person.area)) {
      change.set(`person/${id}`, withArea(person, undefined));
    }
  }
  return areas;
}

/**
 * Tables called by the area that most of those are from who said so, if there are two of them: the name of a table
 * must not tell the room where one person lives. A table that has a name keeps it.
 */
export function namedByArea(
  groups: readonly Group[],
  sitters: readonly Sitter[],
  areas: readonly Area[],
): Group[] {
  const areaOf = new Map(sitters.map(({ id, area }) => [id, area]));
  return groups.map(group => {
    const count = ({ id }: Area) => group.people.filter(person => areaOf.get(person) === id).length;
    const most = least(areas, area => -count(area));
    return group.name !== undefined || most === null || count(most) < 2
      ? group
      : { ...group, name: most.name };
  });
}
