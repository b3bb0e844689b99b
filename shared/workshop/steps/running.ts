import type { CastBallot, WorkshopWords } from '#shared/activities/activity.ts';
import type { Phase, Step } from '#shared/template/template.ts';
import type { Change } from '../change.ts';
import { countMarks, putOwnRecord, sidesOfMark } from '../entries/publishing.ts';
import { personOf, stepStateOf } from '../lookUp.ts';
import { attended, peopleAt } from '../people/attendance.ts';
import type { Ledger, Person, Ready, State, StepState } from '../state.ts';
import type { Context } from '../transition.ts';
import { wordsOf } from '../workshopWords.ts';
import { seedStep } from './seeding.ts';
import { phaseOf } from './stepFacts.ts';
import type { RunRecord, StepRun } from './stepRun.ts';

/** The part of a decision that belongs to one step, as its activity may use it. */
export function runOf(change: Change, step: Step, context: Context): StepRun<never> {
  return new ChangeRun(change, step, context) as StepRun<unknown> as StepRun<never>;
}

class ChangeRun implements StepRun<unknown> {
  readonly step: string;
  readonly config: unknown;
  readonly now: number;
  readonly random: Context['random'];
  readonly words: WorkshopWords;
  readonly #change: Change;
  readonly #context: Context;

  constructor(change: Change, step: Step, context: Context) {
    this.step = step.id;
    this.config = step.config;
    this.now = context.now;
    this.random = context.random;
    this.words = wordsOf(change);
    this.#change = change;
    this.#context = context;
  }

  get state(): StepState {
    const state = stepStateOf(this.#change, this.step);
    if (state === undefined) {
      throw new Error(`step ${this.step} has not begun`);
    }
    return state;
  }

  get sidesHere(): string[] {
    const sides = new Set<string>();
    for (const [, value] of this.#change.list('person')) {
      const person = value as Person;
      if (person.status === 'here' && person.way !== 'look') {
        sides.add(person.sides[0] ?? '');
      }
    }
    return [...sides].sort();
  }

  get phase(): Phase {
    const phase = phaseOf(this.#change, this.step);
    if (phase === undefined) {
      throw new Error(`step ${this.step} has no such phase`);
    }
    return phase;
  }

  get voters(): number {
    const change = this.#change;
    const came = whoCame(change, this.step).map(([id]) => id);
    return new Set([...came, ...castBallots(change, this.step).map(({ person }) => person)]).size;
  }

  get peopleHere(): Map<string, number> {
    const sides = new Map<string, number>();
    for (const [, person] of whoCame(this.#change, this.step)) {
      const side = person.sides[0] ?? '';
      sides.set(side, (sides.get(side) ?? 0) + 1);
    }
    return sides;
  }

  get present(): { id: string; side: string }[] {
    return peopleAt(this.#change, this.step).map(([id, person]) => ({ id, side: person.sides[0] ?? '' }));
  }

  get ready(): Map<string, number> {
    return readyPeople(this.#change, this.step);
  }

  sideOf(id: string): string | null {
    const person = personOf(this.#change, id);
    return person?.status === 'here' && person.way !== 'look' ? (person.sides[0] ?? '') : null;
  }

  get(key: string) {
    return this.#change.get(`run/${this.step}/${key}`);
  }

  set(key: string, value: { v: number } & Record<string, unknown>): void {
    this.#change.set(`run/${this.step}/${key}`, value);
  }

  remove(key: string): void {
    this.#change.remove(`run/${this.step}/${key}`);
  }

  keys() {
    return this.#change.list(`run/${this.step}`);
  }

  records(): Map<string, RunRecord> {
    const records = new Map<string, RunRecord>();
    for (const [id, value] of this.#change.list(`ledger/${this.step}`)) {
      const { row, side, by, from } = value as Ledger;
      records.set(id, { row, side, by, from });
    }
    return records;
  }

  put(row: RunRecord['row'], entry?: Record<string, unknown>): void {
    putOwnRecord(this.#change, this.step, row, this.#context, entry);
  }

  pull(): void {
    seedStep(this.#change, this.step, this.#context);
  }

  look(record: string | null): void {
    const { state } = this;
    this.#change.set(`step/${this.step}`, { ...state, show: { ...state.show, record } });
  }

  text(record: string): string | undefined {
    const { docId } = this.state;
    const set = docId === null ? undefined : this.#change.textSet(docId, record);
    return set === undefined ? this.#context.texts(this.step).get(record) : (set ?? undefined);
  }

  rewrite(record: string, text: string): void {
    const { docId } = this.state;
    if (docId !== null) {
      this.#change.texts(docId, [{ id: record, text }]);
    }
  }

  ballots(): CastBallot[] {
    return castBallots(this.#change, this.step);
  }

  forgetBallots(): void {
    forgetBallots(this.#change, this.step);
  }

  result(value: unknown, round = this.state.round): void {
    this.#change.set(`result/${this.step}/${round}`, { v: 1, at: this.now, result: value });
  }

  results(): Map<number, unknown> {
    return resultsOf(this.#change, this.step);
  }

  marks(record: string) {
    return countMarks(this.#change, this.step, record);
  }

  markedBy(record: string, mark: Parameters<typeof sidesOfMark>[3]): string[] {
    return sidesOfMark(this.#change, this.step, record, mark);
  }
}

/**
 * People who may vote and came to the meeting a step belongs to: seen at the table, or without a phone. Whoever left
 * before the end counts only by a ballot given before.
 */
function whoCame(state: State, step: string): [id: string, person: Person][] {
  return Array.from(state.list('person'), ([id, value]): [string, Person] => [id, value as Person]).filter(
    ([id, person]) => {
      if (person.status !== 'here' || person.way === 'look') {
        return false;
      }
      const seen = attended(state, step, id);
      const came = person.way === 'paper' || seen !== undefined;
      return came && ((seen?.leftAt ?? null) === null || state.get(`ballot/${step}/${id}`) !== undefined);
    },
  );
}

/**
 * Ballots of the vote that runs, with the side each person counts for. Whoever was taken off the list gives none: they
 * could come in anew and give another.
 */
export function castBallots(state: State, step: string): CastBallot[] {
  const cast: CastBallot[] = [];
  for (const [id, value] of state.list(`ballot/${step}`)) {
    const person = personOf(state, id);
    if (person?.status === 'here') {
      const { data } = value as unknown as { data: Record<string, unknown> };
      cast.push({ person: id, side: person.sides[0] ?? '', data });
    }
  }
  return cast;
}

/** What each round of a step left, in the order of the rounds. */
export function resultsOf(state: State, step: string): Map<number, unknown> {
  const rounds = Array.from(
    state.list(`result/${step}`),
    ([round, { result }]) => [Number(round), result] as const,
  );
  return new Map(rounds.sort(([one], [other]) => one - other));
}

/** People who said in the phase that runs that they have everything, or pass, and when. */
export function readyPeople(state: State, step: string): Map<string, number> {
  const phase = stepStateOf(state, step)?.phase ?? 0;
  const said = Array.from(state.list(`ready/${step}`), ([id, value]): [string, Ready] => [
    id,
    value as Ready,
  ]);
  return new Map(said.filter(([, one]) => one.phase === phase).map(([id, { at }]) => [id, at ?? 0]));
}

/** Takes every ballot of a step out of the state and, right after, off the disk; whether there were any. */
export function forgetBallots(change: Change, step: string): boolean {
  const people = Array.from(change.list(`ballot/${step}`), ([person]) => person);
  for (const person of people) {
    change.remove(`ballot/${step}/${person}`);
  }
  if (people.length > 0 && !change.effects.some(effect => effect.type === 'compact')) {
    change.effect({ type: 'compact' });
  }
  return people.length > 0;
}
