import type { StepLink } from '#shared/activities/activity.ts';
import type { Address, Attribution, Form, Grouping, Visibility } from '#shared/template/template.ts';
import type { Text } from '#shared/text.ts';
import type { Area, MarkKind, SeatKind, Side, Timer } from '#shared/workshop/state.ts';

export interface Parts {
  now: NowPart;
  plan: PlanPart;
  people: PeoplePart;
  entries: EntriesPart;
  results: ResultsPart;
  mine: MinePart;
}

/** Count per side id; `''` collects what has no side (anonymous). */
export type PerSide = Record<string, number>;

/** What the room is doing now. At most 2 KB at 48 steps and 60 people. */
export interface NowPart {
  workshop: {
    id: string;
    title: string;
    town: string;
    lang: 'pl' | 'en';
    status: 'preparing' | 'running' | 'archived';
    sides: Side[];
    /** Invented, and said so on every surface. */
    rehearsal: boolean;
    address: Address;
    /** Parts of the town to choose one's own from (people in the room and facilitators); absent: there are none. */
    areas?: Area[];
  };
  joining: { open: boolean; code: string | null };
  /** Only for stage and facilitators. */
  wifi: { name: string; password: string } | null;
  stage: { theme: 'light' | 'dark'; names: boolean; blank: boolean; code: boolean };
  /** People on the roster and connected, per side. */
  here: { expected: PerSide; roster: PerSide; online: PerSide };
  /** The step in focus, or the one that a link opens; null: the waiting screen. */
  step: NowStep | null;
  /** Only for those who came by a link: when their step is open. */
  window: WindowLine | null;
  /** The server's disk takes nothing at present: everything can be read, nothing written. */
  readOnly: boolean;
  /** What facilitators should know; nothing for the others. */
  troubles: Trouble[];
  /** Raised hands in order of raising: names for facilitators, otherwise only the count. */
  hands: { count: number; people: { id: string; name: string }[] };
}

/** When a step is open by link; moments on the server's clock. */
export interface WindowLine {
  step: string;
  status: 'ahead' | 'open' | 'over';
  from: number;
  until: number;
}

/** Something is wrong with a co-written document. `person` null: nobody can be named. */
export type Trouble =
  /** Somebody's browser wrote what none of ours writes; it was put right, so many times. */
  | { kind: 'mended'; step: string; person: string | null; times: number }
  /** `large`: past the warning. `full`: nobody writes it any more. */
  | { kind: 'large' | 'full'; step: string };

export interface NowStep {
  id: string;
  activity: string;
  /** Which plan texts belong to it: `GET /api/workshops/:id/plan/:version`. */
  planVersion: number;
  status: 'waiting' | 'open' | 'closed';
  phase: number;
  phases: number;
  form: Form;
  /** How the program seats people in this phase; null: it does not. */
  seating: Grouping['by'] | null;
  visibility: Visibility;
  attribution: Attribution;
  /** Whether entries are accepted now. */
  write: boolean;
  cowrite: boolean;
  locked: boolean;
  docId: string | null;
  timer: Timer;
  /** What was announced; `at` is the server's clock. */
  pending: { kind: 'phase' | 'close' | 'column'; at: number } | null;
  show: { slide: number; record: string | null };
  revealed: string[] | 'all' | null;
  ready: { done: PerSide; of: PerSide };
  /** Entries and records per column (`''` where there are none) and side, hidden and shown together. */
  counts: { hidden: Record<string, PerSide>; shown: Record<string, PerSide> };
  /** Entries set aside (facilitators only, else 0). */
  aside: number;
  /** Facilitators only, where earlier steps handed something on: how much, and how much waits (null: hidden from them). */
  carried?: { all: number; waiting: number | null };
}

/** Ids and status; texts come over HTTP. `late`: over, and people may still add to it, under this attribution. */
export interface PlanPart {
  version: number;
  sessions: {
    steps: {
      id: string;
      status: 'waiting' | 'open' | 'closed';
      /** „Dalej" passes it by: it was left out, or belongs to no meeting (`outside`). */
      skipped: boolean;
      /** Open by link so many days before the meeting or after it. */
      outside?: { days: number; when: 'before' | 'after' };
      /** Facilitators only: by which links it may be open; absent: by none. */
      links?: readonly StepLink[];
      /** Facilitators only: the window it has or had. */
      window?: WindowLine;
      /** Facilitators only, where answers are secret: how many there are by now. */
      answers?: number;
      /** Facilitators only: what a printed card may tell of its author; absent: who it is. */
      paper?: 'side' | 'nothing';
      minutes: number;
      openedAt: number | null;
      closedAt: number | null;
      late?: Attribution;
    }[];
  }[];
}

/** For facilitators the whole roster; for others id, name and sides, and only while a step needs it. */
export interface PeoplePart {
  people: PersonLine[];
  /** Credentials without a person (facilitators only). */
  seats: { id: string; kind: SeatKind; label: string; online: boolean; remote: boolean }[];
  /** Who sits with whom in the phase that runs (stage and facilitators, all where people choose); null where the program seats nobody. */
  groups: GroupLine[] | null;
  /** Who has no place yet, where people choose one or a facilitator seats them (facilitators only, else empty). */
  standing: GroupLine['people'];
  /** Where people choose: how many fit at a table; null: nobody chooses. */
  places: number | null;
  /** Who is wanted at one table, and who is not (facilitators only, else empty). */
  bonds: { people: readonly [string, string]; kind: 'together' | 'apart' }[];
}

/** People who sit together, in the order of their tables. */
export interface GroupLine {
  /** Number of the table. */
  sign: number;
  /** Groups that last have one. */
  title: string | null;
  /** The name is null where the wall may not show it. */
  people: { id: string; name: string | null; side: string }[];
  /** Facilitators: where somebody who sits alone could join; null: nobody sits alone, or nobody else is there. */
  offer: number | null;
}

export interface PersonLine {
  id: string;
  name: string;
  sides: string[];
  /** Facilitators only from here on. */
  role?: string;
  way?: 'phone' | 'paper' | 'look';
  online?: boolean;
  lastSeen?: number | null;
  /** When they left the meeting that runs, before its end; null: they did not. */
  leftAt?: number | null;
  ready?: boolean;
  wrote?: number;
  access?: string;
  /** Id of the part of the town they are from. */
  area?: string;
  returnCode?: string;
  status?: 'here' | 'removed';
  /** The newest of several devices of this person: somebody sat down again, by the return code or by choosing a name. */
  again?: { seat: string; at: number } | null;
}

/** An entry as an audience may see it: hidden ones of one's side, the preview of facilitators, the bin. */
export interface EntryLine {
  id: string;
  kind: string;
  /** `carried`: no entry yet; an earlier step handed it on, and a facilitator may add it. */
  status: 'hidden' | 'aside' | 'withdrawn' | 'merged' | 'awaits' | 'flagged' | 'carried';
  side: string | null;
  /** Shown name, where attribution lets this audience know it. */
  name: string | null;
  at: number | null;
  reason: string | null;
  flags: number;
  data: Record<string, unknown>;
  /** Of a carried one: the step it comes from, and for whom it is added; null: for nobody in particular. */
  carried?: { step: string; label: Text | null; person: string | null };
}

/** First whole, later as put and del by id. */
export interface EntriesPart {
  step: string | null;
  whole: boolean;
  put: EntryLine[];
  del: string[];
}

/** What an activity's tally shows of ballots and answers, and of its own running (`show` in its definition). */
export interface ResultsPart {
  step: string | null;
  result: unknown;
  run: unknown;
}

/** What is one's own: the only part made per seat. */
export interface MinePart {
  seat: { id: string; kind: SeatKind; powers: boolean };
  person: { id: string; name: string; sides: string[]; returnCode: string; area?: string } | null;
  hand: boolean;
  ready: boolean;
  /** How many more entries of each kind fit; kinds without a limit are absent. Unknown where authors are not stored. */
  left: Record<string, number>;
  entries: MyEntry[];
  marks: { entry: string; mark: MarkKind }[];
  /** The ballot I gave in the vote that runs. */
  ballot: Record<string, unknown> | null;
  /** Whether I may write the co-written step in focus: its phase, its pens, its lock. */
  pen: boolean;
  /** With whom I sit in the phase that runs; null where the program seats nobody. */
  group: OwnGroup | null;
  /** Gifts of mine that somebody else promised. */
  asks: { entry: string; text: string }[];
  /** What earlier steps handed on and I may add; absent: nothing. */
  carried?: CarriedLine[];
  /** Facilitators: own notes of the step in focus. */
  note: string | null;
}

/** Something of an earlier step that waits to be added as an entry of one's own. */
export interface CarriedLine {
  id: string;
  /** The step it comes from. */
  step: string;
  label: Text | null;
  data: Record<string, unknown>;
  /** My own words; otherwise my side's. */
  own: boolean;
  skipped: boolean;
}

export interface OwnGroup {
  sign: number;
  /** Groups that last have one. */
  title: string | null;
  /** Which of how many tables it is, counted from 0: numbers may have gaps after somebody left. */
  place: number;
  of: number;
  /** The others. */
  people: { id: string; name: string; sides: string[] }[];
  /** Hidden entries of the others, in a phase that shows them to the group. */
  entries: EntryLine[];
}

export interface MyEntry {
  id: string;
  kind: string;
  /** Facilitators: the person for whom it was typed; null where authors are not stored. */
  person: string | null;
  status: 'hidden' | 'shown' | 'aside' | 'withdrawn' | 'awaits' | 'merged';
  data: Record<string, unknown>;
}
