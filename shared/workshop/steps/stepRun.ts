import type { CastBallot, WorkshopWords } from '#shared/activities/activity.ts';
import type { RandomBytes } from '#shared/ids.ts';
import type { Phase } from '#shared/template/template.ts';
import type { MarkKind, Row, RunValue, Source, StepState } from '../state.ts';

/** A record as an activity changes it: the server's row and where it came from. */
export interface RunRecord {
  row: Row;
  side: string | null;
  by: string | null;
  from: readonly Source[];
}

/**
 * What an activity may read and change of its own step while it runs, and nothing else. Pure: it works on the
 * decision that is being made (`Change`), so a refusal leaves no trace.
 */
export interface StepRun<C> {
  readonly step: string;
  readonly config: C;
  readonly now: number;
  readonly random: RandomBytes;
  readonly state: Pick<StepState, 'status' | 'phase' | 'round' | 'show'>;
  /** The phase it is in. */
  readonly phase: Phase;
  readonly words: WorkshopWords;
  /** Sides that have somebody at the table now (on the roster and not removed). */
  readonly sidesHere: readonly string[];
  /** People who may vote: seen at this meeting, or without a phone; and who has voted. */
  readonly voters: number;
  /**
   * How many people of each side came to this meeting and may vote: seen at the table, or without a phone. Whoever
   * was not here today counts in no quorum.
   */
  readonly peopleHere: ReadonlyMap<string, number>;
  /** People who came to this meeting and are still there, with the side each counts for. */
  readonly present: readonly { id: string; side: string }[];
  /** People who said in this phase that they have everything, or pass, and when. */
  readonly ready: ReadonlyMap<string, number>;

  /** The side somebody counts for; null: nobody at this table who takes part. */
  sideOf(person: string): string | null;

  /** The activity's own memory. */
  get(key: string): RunValue | undefined;
  set(key: string, value: RunValue): void;
  remove(key: string): void;
  keys(): Iterable<[key: string, value: RunValue]>;

  records(): ReadonlyMap<string, RunRecord>;
  /**
   * Adds a record of the server, or changes the row of one; words of a co-written one begin with `row.text`. `entry`: of
   * a record that somebody sent, what they would edit from now on.
   */
  put(row: Row, entry?: Record<string, unknown>): void;
  /** Adds what earlier steps hand on by now and this step does not know yet, as opening it would. */
  pull(): void;
  /** Moves the room's eyes to a record. */
  look(record: string | null): void;

  /** Co-written words as they stand; undefined where there is no such text. */
  text(record: string): string | undefined;
  /** Changes co-written words as the server, letter by letter, so that carets of others stay where they are. */
  rewrite(record: string, text: string): void;

  ballots(): readonly CastBallot[];
  /** Ends a vote: its ballots are forgotten, on disk at once. */
  forgetBallots(): void;
  /** What a closed vote leaves, `result/<step>/<round>`; of the present round, or of an earlier one anew. */
  result(value: unknown, round?: number): void;
  /** What the rounds so far left, by their numbers and in their order; a round without a vote left nothing. */
  results(): ReadonlyMap<number, unknown>;

  marks(record: string): Record<MarkKind, number>;
  /** Sides whose people gave this mark. */
  markedBy(record: string, mark: MarkKind): readonly string[];
}
