import { peopleAt } from './attendance.ts';
import type { Change } from './change.ts';
import type { Command } from './commands.ts';
import {
  addPeople,
  type FormGroups,
  GROUPINGS,
  type Group,
  groupOf,
  type Met,
  movePerson,
  removePerson,
  type Sitter,
  sidesOf,
} from './grouping.ts';
import { planOf } from './planning.ts';
import { personOf, planStepOf, stepStateOf } from './policy.ts';
import { type Groups, read, type State } from './state.ts';
import { phaseOf } from './stepFacts.ts';
import { type Context, DONE, type Handled, refused } from './transition.ts';

type GroupsCommand = Extract<Command, { type: `groups:${string}` }>;

/** Seating by hand: everybody anew, or one person elsewhere. */
export function decideGroups(change: Change, command: GroupsCommand, context: Context): Handled {
  const { step } = command;
  const former = formerOf(change, step);
  if (former === null) {
    return refused('not-allowed');
  }
  if (command.type === 'groups:form') {
    // Those who sit together now count as met too: whoever asks for other groups does not want the same ones.
    keep(change, step, former(sittersAt(change, step), metBefore(change, null), context.random));
    return DONE;
  }
  const groups = groupsNow(change, step) ?? [];
  if (groupOf(groups, command.person) === undefined) {
    return refused('no-such-person');
  }
  const moved = movePerson(groups, command.person, command.to);
  if (moved === null) {
    return refused('no-such-group');
  }
  keep(change, step, moved);
  return DONE;
}

/** Who sits with whom in the phase that runs; null where nobody is seated. */
export function groupsNow(state: State, step: string): Group[] | null {
  const running = stepStateOf(state, step);
  return running?.status === 'open' && formerOf(state, step) !== null
    ? readGroups(state, step, running.phase)
    : null;
}

/** The group of a person in the phase that runs, themselves included. */
export function groupNowOf(state: State, step: string, person: string): Group | null {
  return groupOf(groupsNow(state, step) ?? [], person) ?? null;
}

/**
 * A phase begins in which people sit together: they are told with whom. One that was there before keeps its groups,
 * and only follows who came and left meanwhile.
 */
export function formGroups(change: Change, step: string, context: Context): void {
  const former = formerOf(change, step);
  if (former === null) {
    return;
  }
  const known = groupsNow(change, step);
  if (known === null) {
    const met = metBefore(change, placeOf(change, step));
    keep(change, step, former(sittersAt(change, step), met, context.random));
  } else {
    follow(change, step, known, former, context);
  }
}

/** Whoever came, left, or turned out to be somebody else: groups that sit now follow in the same decision. */
export function followPeople(change: Change, context: Context): void {
  const keys = [...change.put.keys(), ...change.del];
  if (!keys.some(key => key.startsWith('person/') || key.startsWith('presence/'))) {
    return;
  }
  for (const [step] of [...change.list('step')]) {
    const former = formerOf(change, step);
    const groups = groupsNow(change, step);
    if (former !== null && groups !== null) {
      follow(change, step, groups, former, context);
    }
  }
}

/** One person sat at one table: where both did in one phase, the place of the one who stays is kept. */
export function mergeGroups(change: Change, id: string, into: string): void {
  for (const step of stepsOf(change)) {
    for (const [phase, value] of [...change.list(`groups/${step}`)]) {
      const groups = groupsIn(value as Groups);
      const seated = groupOf(groups, id);
      if (seated !== undefined) {
        const free = groupOf(groups, into) === undefined;
        const renamed = groups.map(group =>
          group === seated && free ? { ...group, people: [...group.people, into] } : group,
        );
        put(change, `groups/${step}/${phase}`, removePerson(renamed, id));
      }
    }
  }
}

/** Who sat together in a step, table by table, in all its phases: for the numbers of a report. */
export function tablesOf(state: State, step: string): Group[] {
  return Array.from(state.list(`groups/${step}`), ([, value]) => groupsIn(value as Groups)).flat();
}

/** How often two people sat together in other phases of the workshop; `except` is the key of the one that is formed. */
export function metBefore(state: State, except: string | null): Met {
  const times = new Map<string, number>();
  for (const step of stepsOf(state)) {
    for (const [phase, value] of state.list(`groups/${step}`)) {
      if (`groups/${step}/${phase}` !== except) {
        countMeetings(times, groupsIn(value as Groups));
      }
    }
  }
  return (one, other) => times.get(pairKey(one, other)) ?? 0;
}

function countMeetings(times: Map<string, number>, groups: readonly Group[]): void {
  for (const { people } of groups) {
    for (const [index, one] of people.entries()) {
      for (const other of people.slice(index + 1)) {
        const key = pairKey(one, other);
        times.set(key, (times.get(key) ?? 0) + 1);
      }
    }
  }
}

function pairKey(one: string, other: string): string {
  return one < other ? `${one} ${other}` : `${other} ${one}`;
}

function follow(
  change: Change,
  step: string,
  known: readonly Group[],
  former: FormGroups,
  context: Context,
): void {
  const sitters = sittersAt(change, step);
  const here = new Set(sitters.map(({ id }) => id));
  const gone = known.flatMap(({ people }) => people.filter(id => !here.has(id)));
  const stay = gone.reduce((groups: readonly Group[], id) => removePerson(groups, id), known);
  const late = sitters.filter(({ id }) => groupOf(stay, id) === undefined);
  if (gone.length > 0 || late.length > 0) {
    const met = metBefore(change, placeOf(change, step));
    keep(change, step, addPeople(stay, late, met, sidesOf(sitters), context.random, former));
  }
}

/** How the phase that runs seats people; null: it does not. */
function formerOf(state: State, step: string): FormGroups | null {
  const form = phaseOf(state, step)?.form;
  return (form === undefined ? undefined : GROUPINGS[form]) ?? null;
}

function sittersAt(state: State, step: string): Sitter[] {
  return peopleAt(state, step).map(([id, person]) => ({ id, side: person.sides[0] ?? '' }));
}

/** The side each person counts for. */
export function sidesIn(state: State): (id: string) => string {
  return id => personOf(state, id)?.sides[0] ?? '';
}

/** Key of the groups of the phase a step is in. */
export function placeOf(state: State, step: string): string {
  return `groups/${step}/${stepStateOf(state, step)?.phase ?? 0}`;
}

function keep(change: Change, step: string, groups: readonly Group[]): void {
  put(change, placeOf(change, step), groups);
}

function put(change: Change, key: string, groups: readonly Group[]): void {
  const bySign = groups.map(({ sign, people }): [string, string[]] => [String(sign), [...people]]);
  change.set(key, { v: 1, groups: Object.fromEntries(bySign) } satisfies Groups);
}

function readGroups(state: State, step: string, phase: number): Group[] | null {
  const kept = read<Groups>(state.get(`groups/${step}/${phase}`));
  return kept === undefined ? null : groupsIn(kept);
}

/** In the order of their tables. */
function groupsIn({ groups }: Groups): Group[] {
  return Object.entries(groups)
    .map(([sign, people]) => ({ sign: Number(sign), people }))
    .sort((one, other) => one.sign - other.sign);
}

/** Also of those that were taken out of the course: people have met there. */
function stepsOf(state: State): string[] {
  const planned = planOf(state)?.sessions.flatMap(session => session.steps.map(({ id }) => id)) ?? [];
  return planned.filter(step => planStepOf(state, step) !== undefined);
}
