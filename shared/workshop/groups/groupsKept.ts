import type { Change } from '../change.ts';
import { personOf, planStepOf, stepStateOf } from '../lookUp.ts';
import { planOf } from '../plan/planning.ts';
import { type Groups, read, type State } from '../state.ts';
import { type Group, groupOf, type Met, removePerson } from './grouping.ts';

/** Where groups stand in the state, and what the earlier ones tell. */

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
        putGroups(change, `groups/${step}/${phase}`, removePerson(renamed, id));
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

/** The side each person counts for. */
export function sidesIn(state: State): (id: string) => string {
  return id => personOf(state, id)?.sides[0] ?? '';
}

/** Key of the groups of the phase a step is in. */
export function placeOf(state: State, step: string): string {
  return `groups/${step}/${stepStateOf(state, step)?.phase ?? 0}`;
}

/** Keeps who sits where; so many tables stand there as before. */
export function putGroups(change: Change, key: string, groups: readonly Group[], tables?: number): void {
  const bySign = groups.map(({ sign, people }): [string, string[]] => [String(sign), [...people]]);
  const names = groups.flatMap(({ sign, name }): [string, string][] => (name ? [[String(sign), name]] : []));
  const open = tables ?? read<Groups>(change.get(key))?.tables;
  change.set(key, {
    v: 1,
    groups: Object.fromEntries(bySign),
    ...(names.length > 0 && { names: Object.fromEntries(names) }),
    ...(open !== undefined && { tables: open }),
  } satisfies Groups);
}

/** The groups of a phase, in the order of their tables; null: nobody was seated in it. */
export function readGroups(state: State, step: string, phase: number): Group[] | null {
  const kept = read<Groups>(state.get(`groups/${step}/${phase}`));
  return kept === undefined ? null : groupsIn(kept);
}

/** So many tables stand ready in the phase that runs, also where nobody sits yet. */
export function tablesNow(state: State, step: string): number {
  return read<Groups>(state.get(placeOf(state, step)))?.tables ?? 0;
}

/** Groups that sat last before a phase, in this step or in an earlier one of the course; of one step only, if named. */
export function groupsBefore(state: State, step: string, phase: number, of: string | null): Group[] {
  const steps = stepsOf(state);
  const earlier = of === null ? steps.slice(0, steps.indexOf(step) + 1) : [of];
  for (const one of earlier.reverse()) {
    const phases = planStepOf(state, one)?.phases.length ?? 0;
    for (let at = (one === step ? phase : phases) - 1; at >= 0; at -= 1) {
      const groups = readGroups(state, one, at) ?? [];
      if (groups.length > 0) {
        return groups;
      }
    }
  }
  return [];
}

function groupsIn({ groups, names }: Groups): Group[] {
  return Object.entries(groups)
    .map(([sign, people]) => ({ sign: Number(sign), people, ...(names?.[sign] && { name: names[sign] }) }))
    .sort((one, other) => one.sign - other.sign);
}

/** Also of those that were taken out of the course: people have met there. */
function stepsOf(state: State): string[] {
  const planned = planOf(state)?.sessions.flatMap(session => session.steps.map(({ id }) => id)) ?? [];
  return planned.filter(step => planStepOf(state, step) !== undefined);
}
