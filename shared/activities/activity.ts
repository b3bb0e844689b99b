import type * as Y from 'yjs';
import type { ZodMiniType } from 'zod/mini';
import type { Arranged } from '#shared/agreement/arrangement.ts';
import type { Party } from '#shared/agreement/model.ts';
import type { ErrorCode } from '#shared/errors.ts';
import type { RandomBytes } from '#shared/ids.ts';
import type { Attribution, Phase } from '#shared/template/template.ts';
import type { Lang, Text } from '#shared/text.ts';
import type { Entry, Ledger, MarkKind, Row, RunValue, Side, Source } from '#shared/workshop/state.ts';
import type { RunRecord, StepRun } from '#shared/workshop/steps/stepRun.ts';

/** What a closed step hands on: computed, never stored twice. */
export interface Harvested {
  id: string;
  kind: string;
  text: string;
  side: string | null;
  /** Person id, only under `named`. */
  by: string | null;
  place: string | null;
  weight: number;
  /** The record itself and everything it grew from. */
  from: Source[];
  /** Sides of the records in `from`, as far as the room saw them; the server fills it in, activities leave it out. */
  sides?: readonly string[];
  data: Record<string, unknown>;
}

/** Something of an earlier step that waits to be added to this one; `id` derives from its source. */
export interface CarriedIn {
  id: string;
  by: string | null;
  side: string | null;
  from: Source[];
  /** What had asked for it. */
  label: Text | null;
  data: Record<string, unknown>;
}

/** Everything a reader of a step may look at. The document is untrusted: read it with `readRows`. */
export interface Content<C> {
  step: string;
  config: C;
  attribution: Attribution;
  /** The step's document; null while none was opened. */
  doc: Y.Doc | null;
  ledger: ReadonlyMap<string, Ledger>;
  entries: ReadonlyMap<string, Entry>;
  results: readonly unknown[];
  /** What the activity remembers of its own running, by key. */
  run: ReadonlyMap<string, RunValue>;
  /** The documents written in this step, with their clauses as they were arranged. */
  documents?: readonly Arranged[];
  /** Frozen versions of the documents written in this step, oldest first. */
  versions: readonly FrozenVersion[];
}

/** A frozen version, as a step that asks for consent needs it. */
export interface FrozenVersion {
  document: string;
  title: string;
  version: number;
  /** „v3 · 9F3C-21AB" */
  mark: string;
  hash: string;
}

/** What a step may say of the workshop when it is seeded. */
export interface WorkshopWords {
  lang: Lang;
  town: string;
  sides: readonly Side[];
  /** The day of each meeting so far, ISO, in order, and how many people came to at least one. */
  meetings: readonly string[];
  people: number;
  /** How people may be named in a document: by name where they agreed to it, else by function; the others are absent. */
  names?: ReadonlyMap<string, string>;
  /** The document that is written in this step: how its clauses are arranged, and who its parties are, in order. */
  document?: Arranged & { parties: readonly Pick<Party, 'side' | 'kind'>[] };
}

/** A ballot with its person's side, as `reveal` counts it. */
export interface CastBallot {
  person: string;
  side: string;
  data: Record<string, unknown>;
}

/** Who does something to a record. A facilitator without a person acts as the facilitator. */
export interface Doer {
  person: string | null;
  /** A facilitator did it, for the person or alone. */
  leads: boolean;
}

/** Who looks at a running step. */
export type Onlooker = 'facilitators' | 'participants' | 'stage';

/** What `show` may pick from; it decides what each onlooker gets, so a hidden thing is left out there. */
export interface Seen<C> extends Content<C> {
  round: number;
  /** Whether the present round has its result, the last of `results`. */
  revealed: boolean;
  phase: number;
  status: 'waiting' | 'open' | 'closed';
  /** The record the room looks at. */
  record: string | null;
  /** Documents that are written in this step, with the number of the newest frozen version (0: none). */
  documents: readonly (Arranged & { id: string; title: string; frozen: number })[];
  /** People who may write a co-written step; null: everybody its phase lets write. */
  pens: readonly string[] | null;
  /** The workshop's language, in which its documents are written. */
  lang: Lang;
  sides: readonly Side[];
  ballots: readonly CastBallot[];
  /** How many people at the table may vote. */
  voters: number;
  /** Whether somebody is on the list: whoever was taken off it could come in anew and answer once more. */
  isListed(person: string): boolean;
  /** People who said in this phase that they have everything, or pass, and when. */
  ready: ReadonlyMap<string, number>;
  /** How often a record has a mark. */
  marks(record: string): Record<MarkKind, number>;
  /** Sides whose people gave this mark. */
  markedBy(record: string, mark: MarkKind): readonly string[];
}

/** An entry with its id, as `publish` and `tally` get it. */
export interface EntryWithId {
  id: string;
  entry: Entry;
}

/** Named counts for the report; every value is a number with the same meaning everywhere (reference, section 6). */
export type Metrics = Record<string, number | Record<string, number>>;

export interface WorkshopFacts {
  sides: readonly string[];
  /** People who were present while the step was open. */
  people: readonly { id: string; sides: readonly string[] }[];
  /** Who sat together in the step, table by table, in all its phases; absent: nobody was seated. */
  tables?: readonly { people: readonly string[] }[];
}

/**
 * One type of step. All functions are pure and run on the server, in tests and in exports alike; `harvest` and
 * `metrics` are total: they never throw, whatever a document holds.
 */
/** A link to one step: for everybody who has it, or for one person on the list. */
export type StepLink = 'public' | 'personal';

export interface ActivityDefinition<C, E extends Record<string, unknown>> {
  type: string;
  /** A template with a wrong configuration does not load. */
  config: ZodMiniType<C>;
  /** Attribution the configuration asks for; activities without authors say `named`. */
  attribution(config: C): Attribution;
  /**
   * People give one answer each to a question, so that one person's has to be told from another's: a running step keeps
   * the attribution it has. What is told of authors says `show`.
   */
  needsAuthors?(config: C): boolean;
  /** Checks one entry's `data` by kind; absent: the activity takes no entries. */
  entry?(config: C, kind: string | undefined): ZodMiniType<E>;
  /** Every kind of entry the activity takes. */
  kinds?: readonly string[];
  /** The kind of an entry with this data (`card`, `pulse`, `question`). */
  kindOf?(data: E): string;
  /** How many entries of one kind a person may have; null: no limit. */
  limit?(config: C, kind: string): number | null;
  /** How many entries a person may have in one column, where that is fewer; null: no limit. */
  columnLimit?(config: C, column: string): number | null;
  /** What whoever has as many entries in the column of this one as it allows is told; absent: `too-many-entries`. */
  columnFullCode?(data: E): ErrorCode;
  /** Kinds that never become records: pulses, answers. They are tallied and dropped as soon as a phase shows all. */
  secret?: readonly string[];
  /** Whether clients may ever write the document (`place sheet draft canvas`). */
  cowrite?: boolean;
  /**
   * Whether clients also write rows (`place sheet`). Otherwise every row is the server's, clients write only words
   * into the texts it made, and what differs from the ledger is put back (`mendDoc`).
   */
  clientRows?: true;
  /** Roots of the document that clients write beside `records`; the rest is refused at the door. */
  roots?: readonly string[];
  /** Column an entry or row belongs to; '' where there are none. */
  columnOf?(data: E): string;
  /** Person whose own gift this is, if somebody else promised it. */
  awaits?(data: E): string | null;
  /** Records a step opens with; ids derive from the sources. */
  seed?(inputs: readonly Harvested[], config: C, words: WorkshopWords): Row[];
  /**
   * What earlier steps hand on and people may add here as entries of their own, each with the data of that entry.
   * Nothing of it is shown to anybody else before.
   */
  carry?(inputs: readonly Harvested[], config: C): CarriedIn[];
  /** Whether a record's words are co-written: they lie in the document's `texts`, and `row.text` is how they began. */
  cowritten?(row: Row): boolean;
  /**
   * Whether somebody may write into the words of one record; absent: whoever may write the document. `known` reads the
   * other records of the step. The gate asks it of every frame.
   */
  mayWrite?(
    row: Row,
    known: (id: string) => Row | undefined,
    writer: { side: string | null; leads: boolean },
  ): boolean;
  /** Who may write at first, where not everybody whom the phase lets write: `lead`, facilitators only. */
  pens?(config: C): 'all' | 'lead';
  /** What a phase asks, where the configuration says it; a prompt of the phase itself goes before. */
  promptOf?(config: C, phase: number): Text | null;
  /** Why no entry like this is taken, e.g. what it is about is not there; absent: every one that fits its schema is. */
  refuseEntry?(
    run: StepRun<C>,
    data: E,
    /** Who writes it (null: no author is kept), and the id it has or would have. */
    written: { author: string | null; entry: string },
  ): ErrorCode | null;
  /** Why its author may not take back a record, e.g. others rely on it; absent: always. */
  refuseWithdraw?(run: StepRun<C>, record: RunRecord): ErrorCode | null;
  /** Records that an entry with this data grows from; they become the sources of its own record. */
  grewFrom?(run: StepRun<C>, data: E): Source[];
  /** The record that an entry becomes a part of, where it is none of its own; `publish` then gets that one's row. */
  into?(entry: EntryWithId): string | null;
  /** Whether hidden entries of this kind stay hidden in a phase, whomever the phase shows others to. */
  staysHidden?(kind: string, phases: readonly Phase[], phase: number): boolean;
  /**
   * Kinds with an author that never become records and are in no list and no count: what of them is told, and to whom,
   * says `show` alone.
   */
  apart?: readonly string[];
  /**
   * What is written at a table stays with those who sit there: in the next phase the author's new group does not read
   * it. Otherwise it goes on with its author.
   */
  staysAtTable?: true;
  /**
   * A hidden entry as the record the room sees; the server adds `by` and `side` as attribution allows. `known`: what the
   * record says so far, where it is published anew.
   */
  publish?(entry: EntryWithId, config: C, known?: Row): Row;
  /**
   * Entries with the same key mean the same thing: published of different people they are one record with a „+1". Null:
   * this one stands for itself. Absent: nothing is merged but by people.
   */
  sameAs?(data: E, config: C): string | null;
  /** What people do to a record that only this activity knows: `schema` checks `data` of the command `entry:act`. */
  act?: {
    schema(config: C): ZodMiniType<{ act: string }>;
    /** Null when done. Not called `data: D`: each activity narrows its own union by `act`. */
    // biome-ignore lint/suspicious/noExplicitAny: parsed by `schema` right before
    run(run: StepRun<C>, record: RunRecord, doer: Doer, data: any): ErrorCode | null;
  };
  /** Marks people may put on others' records, if any. */
  marks?(config: C): readonly MarkKind[];
  /** Checks a ballot; absent, or null for a configuration: nobody votes here. */
  ballot?(config: C): ZodMiniType<Record<string, unknown>> | null;
  /** Why no ballot like this is taken now, or given back; absent: always while the phase lets people write. */
  refuseBallot?(run: StepRun<C>, data: Record<string, unknown>, act: 'cast' | 'withdraw'): ErrorCode | null;
  /**
   * A phase after the vote shows everything to all, or the step closes: ballots become what may be shown (`run.result`). Ballots
   * are forgotten right after a close, whatever this does.
   */
  reveal?(run: StepRun<C>): void;
  /** What facilitators do that only this activity knows: `schema` checks `data` of the command `step:direct`. */
  direct?: {
    schema: ZodMiniType<{ act: string }>;
    /** Null when done. Not called `data: D`: each activity narrows its own union by `act`. */
    // biome-ignore lint/suspicious/noExplicitAny: parsed by `schema` right before
    run(run: StepRun<C>, data: any): ErrorCode | null;
  };
  /** Why the step may not open now; null when it may. */
  refuseOpen?(inputs: readonly Harvested[], config: C): ErrorCode | null;
  /** What onlookers see of the running step beside its document, by picking. */
  show?(seen: Seen<C>, onlooker: Onlooker): unknown;
  /** Turns secret entries into what may be shown. */
  tally?(entries: readonly EntryWithId[], config: C): unknown;
  /**
   * What `tally` or `reveal` keeps is not for everybody: no view carries it by itself, and each onlooker gets of it
   * what `show` picks. Otherwise the whole of it is sent to all (part `results`, `result`).
   */
  veilsResult?: true;
  /** The step has closed and its secrets are totals: what need not be kept longer goes. Whether anything went. */
  close?(run: StepRun<C>): boolean;
  harvest(content: Content<C>): Harvested[];
  metrics(content: Content<C>, workshop: WorkshopFacts): Metrics;
  /** What is wrong with phases for this activity, in English, for the author of a template; null when fine. */
  checkPhases?(phases: readonly Phase[], config: C): string | null;
  /** Pictures the configuration shows: the name of the file, and where in the configuration it stands. */
  pictures?(config: C): readonly { name: string; path: readonly (string | number)[] }[];
  /**
   * By which links a step may be open outside of a meeting: one for everybody (only where every entry is secret), or one
   * that names a person. Absent: by none.
   */
  links?: readonly StepLink[];
  /** Whether participants need names of others while this step is in focus. */
  needsPeople?(config: C): boolean;
}

// biome-ignore lint/suspicious/noExplicitAny: the one erasure; each activity is fully typed inside its folder
export type Activity = ActivityDefinition<any, any>;

/** Gives a definition its types; the list in `activities.ts` erases them once. */
export function defineActivity<C, E extends Record<string, unknown>>(
  definition: ActivityDefinition<C, E>,
): ActivityDefinition<C, E> {
  return definition;
}

/** Same elements in an order nobody can predict: publishing must not betray the order of writing. */
export function shuffled<T>(items: readonly T[], random: RandomBytes): T[] {
  const out = [...items];
  for (let last = out.length - 1; last > 0; last -= 1) {
    const [a = 0, b = 0, c = 0] = random(3);
    const other = ((a << 16) | (b << 8) | c) % (last + 1);
    const moved = out[last] as T;
    out[last] = out[other] as T;
    out[other] = moved;
  }
  return out;
}
