import type { Harvested } from '#shared/activities/activity.ts';
import type { Change } from '../change.ts';
import type { Command } from '../commands.ts';
import { stepStateOf } from '../lookUp.ts';
import { areasIn, namedByArea } from '../people/areas.ts';
import { peopleAt } from '../people/attendance.ts';
import type { State } from '../state.ts';
import { phaseOf } from '../steps/stepFacts.ts';
import { type Context, DONE, type Handled, refused } from '../transition.ts';
import { bondsIn } from './bonds.ts';
import { type Group, groupOf, movePerson, removePerson, type Sitter, type Ties } from './grouping.ts';
import { groupsBefore, metBefore, placeOf, putGroups, readGroups, tablesNow } from './groupsKept.ts';
import { addLate, formerOf, isByHand, openTables, placesAt, type Seating, seatingOf } from './seating.ts';

type GroupsCommand = Extract<Command, { type: `groups:${string}` }>;

/** Seating by hand: everybody anew or whoever still stands, one person elsewhere, oneself where people choose. */
export function decideGroups(change: Change, command: GroupsCommand, context: Context): Handled {
  const { step } = command;
  const seating = seatingNow(change, step);
  if (seating === null) {
    return refused('not-allowed');
  }
  switch (command.type) {
    case 'groups:form':
      return formAnew(change, step, seating, command.rest === true, context);
    case 'groups:move':
      return move(change, step, command.person, command.to);
    case 'groups:sit':
      return sit(change, step, seating, command.to, context);
  }
}

function formAnew(change: Change, step: string, seating: Seating, rest: boolean, context: Context): Handled {
  // Those who sit together now count as met too: whoever asks for other groups does not want the same ones.
  const ties = tiesIn(change, null);
  const known = groupsNow(change, step) ?? [];
  const groups = rest
    ? seatLate(change, step, known, seating, ties, context)
    : seatAnew(change, step, seating, ties, context);
  putGroups(change, placeOf(change, step), groups);
  return DONE;
}

function move(change: Change, step: string, person: string, to: number | null): Handled {
  const groups = groupsNow(change, step) ?? [];
  const isHere = sittersAt(change, step).some(({ id }) => id === person);
  if (groupOf(groups, person) === undefined && !isHere) {
    return refused('no-such-person');
  }
  const moved = movePerson(groups, person, to, tablesNow(change, step));
  if (moved === null) {
    return refused('no-such-group');
  }
  putGroups(change, placeOf(change, step), moved);
  return DONE;
}

/** Somebody chooses a table, another one, or none again. */
function sit(change: Change, step: string, seating: Seating, to: number | null, context: Context): Handled {
  const { person } = context.actor;
  const sitters = sittersAt(change, step);
  if (seating.by !== 'choice' || person === null || !sitters.some(({ id }) => id === person)) {
    return refused('not-allowed');
  }
  const groups = groupsNow(change, step) ?? [];
  const tables = tablesNow(change, step);
  const there = groups.find(({ sign }) => sign === to)?.people ?? [];
  if (!there.includes(person) && there.length >= placesAt(seating, tables, sitters.length)) {
    return refused('group-full');
  }
  const moved = to === null ? removePerson(groups, person) : movePerson(groups, person, to, tables);
  if (moved === null) {
    return refused('no-such-group');
  }
  putGroups(change, placeOf(change, step), moved);
  return DONE;
}

/** Who sits with whom in the phase that runs; null where nobody is seated. */
export function groupsNow(state: State, step: string): Group[] | null {
  const running = stepStateOf(state, step);
  return running?.status === 'open' && seatingNow(state, step) !== null
    ? readGroups(state, step, running.phase)
    : null;
}

/** The group of a person in the phase that runs, themselves included. */
export function groupNowOf(state: State, step: string, person: string): Group | null {
  return groupOf(groupsNow(state, step) ?? [], person) ?? null;
}

/** Who is there and has no place yet: where people choose, or a facilitator seats them. */
export function standingNow(state: State, step: string): string[] {
  const groups = groupsNow(state, step);
  return groups === null
    ? []
    : sittersAt(state, step).flatMap(({ id }) => (groupOf(groups, id) === undefined ? [id] : []));
}

/** How many fit at a table where people choose. */
export function placesNow(state: State, step: string): number | null {
  const seating = seatingNow(state, step);
  return seating?.by === 'choice'
    ? placesAt(seating, tablesNow(state, step), sittersAt(state, step).length)
    : null;
}

/**
 * A phase begins in which people sit together: they are told with whom. One that was there before keeps its groups,
 * and only follows who came and left meanwhile.
 */
export function formGroups(change: Change, step: string, context: Context): void {
  const seating = seatingNow(change, step);
  if (seating === null) {
    return;
  }
  const known = groupsNow(change, step);
  if (known !== null) {
    follow(change, step, known, seating, context);
    return;
  }
  const place = placeOf(change, step);
  if (isByHand(seating)) {
    putGroups(change, place, [], openTables(seating, sittersAt(change, step).length));
    return;
  }
  const ties = tiesIn(change, place);
  const kept = seating.by === 'keep' ? keptGroups(change, step, seating, context) : [];
  const groups =
    kept.length > 0
      ? seatLate(change, step, kept, seating, ties, context)
      : seatAnew(change, step, seating, ties, context);
  putGroups(change, place, groups);
}

/** Groups that go on: of an activity that hands on lasting ones, or as people sat before. */
function keptGroups(change: Change, step: string, { of }: Seating, context: Context): Group[] {
  const lasting = of === null ? [] : lastingGroups(context.harvest(of, change));
  const phase = stepStateOf(change, step)?.phase ?? 0;
  return lasting.length > 0 ? lasting : groupsBefore(change, step, phase, of);
}

/** Longest name of a group as it is kept. */
const NAME_LENGTH = 60;

/**
 * Circles, as `gather` hands them on: groups that last, records of the kind `circle` with their name as text and person ids
 * in `data.people`. Whoever is in several sits with the first. Total: what is not so is no group.
 */
export function lastingGroups(harvested: readonly Harvested[]): Group[] {
  const seated = new Set<string>();
  const groups: Group[] = [];
  for (const { kind, text, data } of harvested) {
    const lasts = kind === 'circle' && data.status !== 'closed';
    const named = lasts && Array.isArray(data.people) ? data.people : [];
    const people = [...new Set(named)].filter(
      (id): id is string => typeof id === 'string' && !seated.has(id),
    );
    if (people.length > 0) {
      groups.push({ sign: groups.length + 1, people, name: [...text].slice(0, NAME_LENGTH).join('') });
      for (const id of people) {
        seated.add(id);
      }
    }
  }
  return groups;
}

/** Whoever came, left, or turned out to be somebody else: groups that sit now follow in the same decision. */
export function followPeople(change: Change, context: Context): void {
  const keys = [...change.put.keys(), ...change.del];
  if (!keys.some(key => key.startsWith('person/') || key.startsWith('presence/'))) {
    return;
  }
  for (const [step] of [...change.list('step')]) {
    const seating = seatingNow(change, step);
    const groups = groupsNow(change, step);
    if (seating !== null && groups !== null) {
      follow(change, step, groups, seating, context);
    }
  }
}

function follow(
  change: Change,
  step: string,
  known: readonly Group[],
  seating: Seating,
  context: Context,
): void {
  const sitters = sittersAt(change, step);
  const here = new Set(sitters.map(({ id }) => id));
  const isGone = known.some(({ people }) => people.some(id => !here.has(id)));
  const isLate = !isByHand(seating) && sitters.some(({ id }) => groupOf(known, id) === undefined);
  if (isGone || isLate) {
    const place = placeOf(change, step);
    const ties = tiesIn(change, place);
    const groups = isByHand(seating)
      ? stillHere(sitters, known)
      : seatLate(change, step, known, seating, ties, context);
    putGroups(change, place, groups);
  }
}

function stillHere(sitters: readonly Sitter[], known: readonly Group[]): readonly Group[] {
  const here = new Set(sitters.map(({ id }) => id));
  const gone = known.flatMap(({ people }) => people.filter(id => !here.has(id)));
  return gone.reduce<readonly Group[]>(removePerson, known);
}

/** Whoever is there and in none of these groups joins them; whoever is not there leaves them. */
function seatLate(
  state: State,
  step: string,
  known: readonly Group[],
  seating: Seating,
  ties: Ties,
  { random }: Context,
): Group[] {
  const sitters = sittersAt(state, step);
  const stay = stillHere(sitters, known);
  const late = sitters.filter(({ id }) => groupOf(stay, id) === undefined);
  return named(state, sitters, addLate(stay, late, seating, ties, sitters, random), seating);
}

/** Everybody anew. */
function seatAnew(state: State, step: string, seating: Seating, ties: Ties, { random }: Context): Group[] {
  const sitters = sittersAt(state, step);
  return named(state, sitters, formerOf(seating)(sitters, ties, random), seating);
}

/** Where people sit by area, their table is called by it. */
function named(state: State, sitters: readonly Sitter[], groups: Group[], seating: Seating): Group[] {
  return seating.by === 'area' ? namedByArea(groups, sitters, areasIn(state)) : groups;
}

/** How the phase that runs seats people; null: it does not. */
export function seatingNow(state: State, step: string): Seating | null {
  return seatingOf(phaseOf(state, step));
}

/** Who has met, and who is wanted together or apart; `except` is the key of the groups that are formed. */
export function tiesIn(state: State, except: string | null): Ties {
  return { met: metBefore(state, except), ...bondsIn(state) };
}

function sittersAt(state: State, step: string): Sitter[] {
  const areas = new Set(areasIn(state).map(({ id }) => id));
  return peopleAt(state, step).map(
    ([
      id,
      {
        sides: [side = ''],
        area,
      },
    ]) => ({
      id,
      side,
      ...(area !== undefined && areas.has(area) ? { area } : {}),
    }),
  );
}
