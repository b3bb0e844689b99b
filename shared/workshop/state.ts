import * as z from 'zod/mini';
import { addressSchema, attributionSchema, stepSchema } from '#shared/template/template.ts';
import { langSchema, textSchema } from '#shared/textSchema.ts';

/**
 * The state of a workshop is a flat map `key -> value`. One level, each value with its own schema and version
 * `v`, at most 16 KB: replay of the journal is put and del, so newer code never decides the past anew.
 */
export type StateValue = { v: number } & Record<string, unknown>;

/** Longest value of the map as JSON in UTF-8. */
export const STATE_VALUE_BYTES = 16 * 1024;

export function bytesOf(value: unknown): number {
  return new TextEncoder().encode(JSON.stringify(value)).length;
}

/** Read access to a state map. Keys look like `entry/<step>/<id>`; a family is all keys below a prefix. */
export interface State {
  get(key: string): StateValue | undefined;
  /** Keys `<family>/…` with exactly one more segment, in the order they were first put. */
  list(family: string): Iterable<[id: string, value: StateValue]>;
  /** How many keys `list` would give. */
  count(family: string): number;
}

const side = z.object({ id: z.string(), name: z.string(), short: z.string(), wished: z.number() });
export type Side = z.infer<typeof side>;

const area = z.object({ id: z.string(), name: z.string() });
/** A part of the town that people may say they are from. */
export type Area = z.infer<typeof area>;

/** `workshop` */
export const workshopSchema = z.object({
  v: z.literal(1),
  id: z.string(),
  title: z.string(),
  town: z.string(),
  lang: langSchema,
  template: z.object({ id: z.string(), version: z.number() }),
  status: z.enum(['preparing', 'running', 'archived']),
  sides: z.array(side),
  /** Absent or empty: nobody is asked where they are from. */
  areas: z.optional(z.array(area)),
  createdAt: z.number(),
  /** Tried with an invented group: marked everywhere, and erased in one go. */
  rehearsal: z.optional(z.boolean()),
  /** How prompts speak to people; absent: `ty`. */
  address: z.optional(addressSchema),
  /** The plain join code is here because stage and console must show it; the catalogue keeps its hash. */
  joining: z.object({ open: z.boolean(), code: z.string() }),
  wifi: z.nullable(z.object({ name: z.string(), password: z.string() })),
  /** What the room looks at; no focus: the waiting screen. */
  focus: z.nullable(z.string()),
  stage: z.object({
    theme: z.enum(['light', 'dark']),
    names: z.boolean(),
    blank: z.boolean(),
    code: z.boolean(),
  }),
  /** Countdowns in milliseconds; the rehearsal's own server uses 0. */
  countdown: z.object({ reveal: z.number(), close: z.number() }),
});
export type Workshop = z.infer<typeof workshopSchema>;

/** `plan`: the order of steps; `version` grows with every change of the plan or of a step's texts. */
export const planSchema = z.object({
  v: z.literal(1),
  version: z.number(),
  sessions: z.array(
    z.object({
      title: textSchema,
      steps: z.array(
        z.object({
          id: z.string(),
          skipped: z.boolean(),
          /** Open by link before or after the meeting; „Dalej" passes it by. */
          outside: z.optional(z.boolean()),
        }),
      ),
    }),
  ),
  /** Highest number that an added document ever had, by the first part of its id: no other one gets it. */
  numbered: z.optional(z.record(z.string(), z.number())),
});
export type Plan = z.infer<typeof planSchema>;

/** `plan/<step>`: texts and configuration, copied from the template and editable since. */
export const planStepSchema = z.object({ v: z.literal(1), step: stepSchema });
export type PlanStep = z.infer<typeof planStepSchema>;

/** `person/<id>` */
export const personSchema = z.object({
  v: z.literal(1),
  name: z.string(),
  /** One or more side ids; the first one counts. */
  sides: z.array(z.string()),
  role: z.string(),
  /** `paper`: without a phone, entered by the facilitator. `look`: „tylko patrzę i słucham". */
  way: z.enum(['phone', 'paper', 'look']),
  consents: z.object({ screen: z.boolean(), report: z.boolean(), contact: z.boolean() }),
  /** What somebody needs to take part comfortably: only facilitators see it. */
  access: z.string(),
  /** Id of the part of the town somebody is from, where they said so: only that person and facilitators see it. */
  area: z.optional(z.string()),
  /** Typed on another phone this makes it the same person again; shown to the person and to facilitators. */
  returnCode: z.string(),
  /** Version of the information clause (RODO art. 13) that was shown before joining. */
  notice: z.number(),
  joinedAt: z.number(),
  status: z.enum(['here', 'removed']),
});
export type Person = z.infer<typeof personSchema>;

export const seatKindSchema = z.enum([
  'facilitator',
  'cofacilitator',
  'participant',
  'stage',
  'partner',
  'administrator',
]);
export type SeatKind = z.infer<typeof seatKindSchema>;

/** `seat/<id>`: a credential on a device; only the SHA-256 of its secret is kept. */
export const seatSchema = z.object({
  v: z.literal(1),
  kind: seatKindSchema,
  person: z.nullable(z.string()),
  side: z.nullable(z.string()),
  /** Public and personal links give a seat limited to one step. */
  step: z.nullable(z.string()),
  secretHash: z.string(),
  label: z.string(),
  /** The link by which an answer was handed over to this one person (`lifeState.ts`). */
  hand: z.optional(z.string()),
  createdAt: z.number(),
  revoked: z.boolean(),
});
export type Seat = z.infer<typeof seatSchema>;

/** `claim/<clientId>`: the person (or seat without a person, or `server`) that a Yjs clientID belongs to. */
export const claimSchema = z.object({ v: z.literal(1), owner: z.string() });

export const timerSchema = z.object({
  /** Planned length in milliseconds. */
  length: z.number(),
  /** Running: the server's clock at zero. Paused or not started: null. */
  endsAt: z.nullable(z.number()),
  /** Paused: what is left (may be negative). */
  left: z.nullable(z.number()),
});
export type Timer = z.infer<typeof timerSchema>;

/** What was announced and can still be taken back with „Cofnij". */
export const pendingSchema = z.object({
  kind: z.enum(['phase', 'close', 'column']),
  /** Target phase index for `phase`, column id for `column`. */
  phase: z.nullable(z.number()),
  column: z.nullable(z.string()),
  dueAt: z.number(),
  /** After closing: the step that „Dalej" opens. */
  next: z.nullable(z.string()),
});
export type Pending = z.infer<typeof pendingSchema>;

/** `step/<id>`: the running status of a step of the plan; absent means waiting. */
export const stepStateSchema = z.object({
  v: z.literal(1),
  status: z.enum(['waiting', 'open', 'closed']),
  phase: z.number(),
  /** Grows when a ballot or survey is opened anew beside its closed result. */
  round: z.number(),
  docId: z.nullable(z.string()),
  openedAt: z.nullable(z.number()),
  closedAt: z.nullable(z.number()),
  timer: timerSchema,
  pending: z.nullable(pendingSchema),
  /** Columns whose entries are published; null while nothing was revealed by column. */
  revealed: z.nullable(z.array(z.string())),
  /** The moment the room first saw entries: later cards carry „później". */
  shownAt: z.nullable(z.number()),
  /** The phase that was left last and its clock, so that going back finds it as it was. */
  left: z.nullable(z.object({ phase: z.number(), timer: timerSchema })),
  /** The facilitator locked writing. */
  locked: z.boolean(),
  /** Entries that arrive after closing still count („później"), until a facilitator locks the step. */
  late: z.boolean(),
  /** Which slide, and which record is being read aloud. */
  show: z.object({ slide: z.number(), record: z.nullable(z.string()) }),
  attribution: z.nullable(attributionSchema),
});
export type StepState = z.infer<typeof stepStateSchema>;

/**
 * `window/<step>`: the time in which a step is open by link, outside of a meeting; `from` and `until` on the server's
 * clock. `ahead`: not yet. `over`: `until` has come, or a facilitator ended it earlier.
 */
export const windowSchema = z.object({
  v: z.literal(1),
  status: z.enum(['ahead', 'open', 'over']),
  from: z.number(),
  until: z.number(),
});
export type StepWindow = z.infer<typeof windowSchema>;

/** Where something came from: a record of a step. */
export const sourceSchema = z.object({ step: z.string(), id: z.string() });
export type Source = z.infer<typeof sourceSchema>;

/** `entry/<step>/<id>`: what somebody sent while it is still hidden, or a ballot. Held by the server only. */
export const entrySchema = z.object({
  v: z.literal(1),
  kind: z.string(),
  /** Null under `side` and `anonymous`: the author was never stored. */
  by: z.nullable(z.string()),
  side: z.nullable(z.string()),
  group: z.nullable(z.string()),
  /** The phase in which it was written at that table. */
  phase: z.optional(z.number()),
  /** Hash of the edit key that stays on the phone, where no author is stored. */
  editHash: z.nullable(z.string()),
  /** The facilitator who typed it for somebody („w imieniu"), by seat label. */
  behalf: z.nullable(z.string()),
  /** A person whose own gift somebody else promised; nothing is published before that person accepts. */
  awaits: z.nullable(z.string()),
  from: z.array(sourceSchema),
  at: z.number(),
  late: z.boolean(),
  data: z.record(z.string(), z.unknown()),
});
export type Entry = z.infer<typeof entrySchema>;

/** A published row, as it stands in the step's Y.Doc. */
export const rowSchema = z.object({
  id: z.string(),
  kind: z.string(),
  text: z.string(),
  group: z.nullable(z.string()),
  by: z.optional(z.string()),
  side: z.optional(z.string()),
  from: z.optional(z.array(sourceSchema)),
  place: z.optional(z.unknown()),
  weight: z.optional(z.number()),
  data: z.optional(z.record(z.string(), z.unknown())),
});
export type Row = z.infer<typeof rowSchema>;

/**
 * `ledger/<step>/<id>`: the server's own account of each published record. `row` is what the server put into
 * the document: for records that clients cannot write the document is a copy of it. Also `bin/<step>/<id>`.
 */
export const ledgerSchema = z.object({
  v: z.literal(1),
  /** Kind of the entry it was; the row's own kind may be finer. */
  kind: z.string(),
  by: z.nullable(z.string()),
  side: z.nullable(z.string()),
  editHash: z.nullable(z.string()),
  behalf: z.nullable(z.string()),
  from: z.array(sourceSchema),
  at: z.number(),
  /** Position in the order of publication: harvests keep it. */
  order: z.number(),
  entry: z.nullable(z.record(z.string(), z.unknown())),
  row: rowSchema,
});
export type Ledger = z.infer<typeof ledgerSchema>;

/** `bin/<step>/<id>`: a hidden entry or record, with the reason; restoring puts it back where it was. */
export const binSchema = z.object({
  v: z.literal(1),
  reason: z.string(),
  /**
   * Withdrawn by its author, set aside by a facilitator, declined by the person whose gift it named, or merged into
   * another record.
   */
  cause: z.enum(['withdrawn', 'aside', 'declined', 'merged']),
  at: z.number(),
  entry: z.nullable(entrySchema),
  ledger: z.nullable(ledgerSchema),
  /** Merged: marks (`<kind>.<key>`) that the other record has from this one. */
  lent: z.optional(z.array(z.string())),
});
export type Binned = z.infer<typeof binSchema>;

/** `mark/<step>/<record>/<kind>.<key>`: „+1", „nowe!", a flag, „jasne"; key is a person or the hash of an edit key. */
export const markSchema = z.object({ v: z.literal(1), side: z.nullable(z.string()) });
export const markKindSchema = z.enum(['plus', 'fresh', 'flag', 'clear', 'unclear']);
export type MarkKind = z.infer<typeof markKindSchema>;
/** Of these a person gives one or the other: setting one takes the other back. */
export const OPPOSITE_MARKS: Readonly<Partial<Record<MarkKind, MarkKind>>> = {
  clear: 'unclear',
  unclear: 'clear',
};

/**
 * `ballot/<step>/<person>`: the one ballot of a person in the vote that runs; the last one counts. When the vote is
 * over it becomes totals and is forgotten on disk as well: afterwards nothing links a person to a ballot.
 */
export const ballotSchema = z.object({
  v: z.literal(1),
  /** The facilitator's seat that entered it for somebody without a phone. */
  behalf: z.nullable(z.string()),
  data: z.record(z.string(), z.unknown()),
});
export type Ballot = z.infer<typeof ballotSchema>;

/**
 * `carried/<step>/<id>`: what an earlier step handed on and somebody may add to this one as an entry of their own. The
 * room sees nothing of it before.
 */
export const carriedSchema = z.object({
  v: z.literal(1),
  /** Whose it is and of which side, as far as the earlier step let the room know. */
  by: z.nullable(z.string()),
  side: z.nullable(z.string()),
  from: z.array(sourceSchema),
  /** What had asked for it. */
  label: z.nullable(textSchema),
  /** The entry it becomes. */
  data: z.record(z.string(), z.unknown()),
  /** Somebody added it; who, stands in the entry, as far as anywhere. */
  taken: z.boolean(),
  /** People who put it off. */
  skipped: z.array(z.string()),
});
export type Carried = z.infer<typeof carriedSchema>;

/** `run/<step>/<key>`: what an activity remembers of its own running (versions of a proposal, who reads). */
export type RunValue = StateValue;

/** `pens/<step>`: the people who may write a co-written step; absent: everybody its phase lets write. */
export const pensSchema = z.object({ v: z.literal(1), people: z.array(z.string()) });
export type Pens = z.infer<typeof pensSchema>;

/** `text/<step>/<record>/<n>`: a co-written text as it stood after a while of quiet, at a change of phase, at a freeze. */
export const keptTextSchema = z.object({ v: z.literal(1), at: z.number(), text: z.string() });
export type KeptText = z.infer<typeof keptTextSchema>;

/**
 * `paper/<step>/<hash>`: a printed card of this step, found by the code on it. Its entries do not name it; it only
 * knows how many of them came (`<kind>/<column>`) in this round of the step.
 */
export const paperSetSchema = z.object({
  v: z.literal(1),
  /** Whose card it is; null: nobody's in particular, and always where the step stores no authors. */
  person: z.nullable(z.string()),
  /** Ticked on a card of nobody's, known once its first entry was typed. */
  side: z.nullable(z.string()),
  round: z.number(),
  wrote: z.record(z.string(), z.number()),
});
export type PaperSet = z.infer<typeof paperSetSchema>;

/** `ready/<step>/<person>`: „Mam już wszystko", or „Pasuję" in a round, for one phase; older ones tell no time. */
export const readySchema = z.object({ v: z.literal(1), phase: z.number(), at: z.optional(z.number()) });
export type Ready = z.infer<typeof readySchema>;

/** `hand/<person>`: a raised hand; the map keeps the order of raising. */
export const handSchema = z.object({ v: z.literal(1), at: z.number() });

/** `presence/<session>/<person>`: was there at a meeting, and left it before its end. */
export const presenceSchema = z.object({
  v: z.literal(1),
  at: z.number(),
  leftAt: z.nullable(z.number()),
});
export type Attended = z.infer<typeof presenceSchema>;

/**
 * `groups/<step>/<phase>`: who sits with whom while that phase lasts, person ids by the number of the table. Earlier
 * ones tell who has met: nothing is kept for that beside them.
 */
export const groupsSchema = z.object({
  v: z.literal(1),
  groups: z.record(z.string(), z.array(z.string())),
  /** Names of groups that last, by the number of the table. */
  names: z.optional(z.record(z.string(), z.string())),
  /** Where people choose a table or a facilitator fills them: so many stand there, from 1. */
  tables: z.optional(z.number()),
});
export type Groups = z.infer<typeof groupsSchema>;

/** `bond/<person>.<other>`, in the order of their ids: whom a facilitator wants at one table, or never at one. */
export const bondSchema = z.object({ v: z.literal(1), kind: z.enum(['together', 'apart']) });
export type Bond = z.infer<typeof bondSchema>;

/** `note/<step>`: the facilitators' own notes; never sent to anybody else. */
export const noteSchema = z.object({ v: z.literal(1), text: z.string() });

/** `result/<step>/<round>`: what a closed survey or ballot leaves. */
export const resultSchema = z.object({ v: z.literal(1), at: z.number(), result: z.unknown() });

/** `answer/<seat>/<command>` or `answer/<command>`: the first answer, kept 24 hours for repeats. */
export const answerSchema = z.object({ v: z.literal(1), at: z.number(), answer: z.unknown() });

/** Reads a value of the map whose schema is known by its key; a stored value is trusted as it was written. */
export function read<T>(value: StateValue | undefined): T | undefined {
  return value as T | undefined;
}
