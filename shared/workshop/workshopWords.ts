import type { WorkshopWords } from '#shared/activities/activity.ts';
import { workshopOf } from './lookUp.ts';
import type { Person, State } from './state.ts';

/** What a step may say of the workshop it belongs to: language, sides, the meetings so far. */
export function wordsOf(state: State): WorkshopWords {
  const workshop = workshopOf(state);
  const { days, people } = attendance(state);
  return {
    lang: workshop?.lang ?? 'pl',
    town: workshop?.town ?? '',
    sides: workshop?.sides ?? [],
    meetings: days,
    people,
    names: namesOf(state),
  };
}

/** By function; by name where nobody knows the function and the person agreed to stand in the report with it. */
function namesOf(state: State): Map<string, string> {
  const names = new Map<string, string>();
  for (const [id, value] of state.list('person')) {
    const { name, role = '', consents, status } = value as Person;
    const called = role.trim() === '' && consents?.report ? name : role;
    if (status === 'here' && called !== '') {
      names.set(id, called);
    }
  }
  return names;
}

/** Every meeting with its day in Warsaw's calendar, and how many people came at least once. */
function attendance(state: State): { days: string[]; people: number } {
  const all: string[] = [];
  const people = new Set<string>();
  const plan = state.get('plan') as { sessions?: unknown[] } | undefined;
  for (const session of (plan?.sessions ?? []).keys()) {
    // Three short meetings of one afternoon are three; one that went on another day is two.
    const days = new Set<string>();
    for (const [person, value] of state.list(`presence/${session}`)) {
      people.add(person);
      if (typeof value.at === 'number') {
        days.add(dayOf(value.at));
      }
    }
    all.push(...days);
  }
  return { days: all.sort(), people: people.size };
}

/** Made once: making one takes as long as a hundred days. */
const DAY = new Intl.DateTimeFormat('sv-SE', { timeZone: 'Europe/Warsaw' });

/** ISO day in the time zone of the towns the tool is for. */
export function dayOf(at: number): string {
  return DAY.format(new Date(at));
}
