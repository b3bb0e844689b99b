import type { StepLink } from '#shared/activities/activity.ts';
import type { Advice } from '#shared/agreement/advice.ts';
import type { Change } from '#shared/agreement/differences.ts';
import type { SignatureLine, Verdict } from '#shared/agreement/files/verdict.ts';
import type { Application } from '#shared/agreement/grants/application.ts';
import type { Grant } from '#shared/agreement/grants/grant.ts';
import type { Programme } from '#shared/agreement/grants/programmeRules.ts';
import type { DocumentKind } from '#shared/agreement/kinds.ts';
import type { Choice, Letter } from '#shared/agreement/letters/letter.ts';
import type {
  Address,
  Attribution,
  Form,
  Grouping,
  ScriptLine,
  Visibility,
} from '#shared/template/template.ts';
import type { Text } from '#shared/text.ts';
import type { ErrorCode } from './errors.ts';
import type { ClauseLine } from './workshop/documents/clauseLines.ts';
import type { WorkshopDocument } from './workshop/documents/documentState.ts';
import type { PartyName } from './workshop/life/lifeParties.ts';
import type { ApprovalAct, LifeState, LogHead, Method } from './workshop/life/lifeState.ts';
import type { Area, MarkKind, SeatKind, Side, Timer } from './workshop/state.ts';

/** THE wire. A client of another version is told to reload. */
export const PROTOCOL_VERSION = 1;

/** socket.io path; query and auth carry no secret, the cookie does. */
export const LIVE_PATH = '/live';
/** WebSocket path of documents, followed by `/<docId>`. */
export const DOC_PATH = '/doc';

/** `auth` of the socket.io handshake: which of the cookie's seats this connection acts as. */
export interface LiveAuth {
  as: string;
  version: number;
}

/** Acknowledgement of a command. `seq` is the journal position after which it is on disk. */
export type Answer =
  | { ok: true; seq: number /** The server's clock. */; now: number; value?: unknown }
  | { ok: false; error: ErrorCode; now: number };

export interface ClientToServer {
  command: (command: unknown, ack: (answer: Answer) => void) => void;
}

export interface ServerToClient {
  view: (view: View) => void;
  /** This seat ended: removed, revoked, left, or the workshop was erased. */
  ended: (reason: 'removed' | 'revoked' | 'left' | 'erased' | 'outdated') => void;
}

/** One event down. Parts that did not change are absent; after a (re)connect all of an audience's parts come whole. */
export interface View {
  seq: number;
  /** The server's clock when it was sent: timers are `endsAt - now`. */
  now: number;
  parts: Partial<Parts>;
}

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

/** `GET /api/workshops/:id/plan/:version` by audience: script and tips only for facilitators. */
export interface PlanTexts {
  version: number;
  title: Text;
  sessions: { title: Text; steps: PlanTextStep[] }[];
}

export interface PlanTextStep {
  id: string;
  activity: string;
  title: Text;
  prompt: Text;
  promptEasy?: Text | undefined;
  promptFormal?: Text | undefined;
  extraForFast?: Text | undefined;
  minutes: number;
  essential: boolean;
  phases: PlanTextPhase[];
  /** The activity's configuration, as its views need it. */
  config: unknown;
  script: ScriptLine[];
  tips: Text[];
}

export interface PlanTextPhase {
  label: Text;
  minutes: number;
  form: Form;
  visibility: Visibility;
  /** Under `all`: everything at once, or column by column when the facilitator says so. */
  reveal: 'all' | 'columns';
  prompt: Text | null;
  promptEasy?: Text | undefined;
  promptFormal?: Text | undefined;
}

/** `GET /api/workshops/:id/steps/:step/texts/:record` */
export interface KeptTexts {
  versions: { n: number; at: number; text: string }[];
}

/** `POST /api/workshops/:id/steps/:step/paper`: the printed card with a code; facilitators only. */
export interface PaperAnswer {
  code: string;
  /** Whose card it is; null: nobody's in particular. */
  person: string | null;
  /** Ticked on a card of nobody's, once something of it was typed. */
  side: string | null;
  /** How many of its entries are in, and how many it may have; null: no limit is told. */
  written: number;
  limit: number | null;
}

/** `GET /api/workshops/:id/questions`: what people put off for later, at any step; facilitators only. */
export interface ParkedQuestions {
  questions: ParkedQuestion[];
}

export interface ParkedQuestion {
  step: string;
  id: string;
  text: string;
}

/** A published record that something grew from, or that grew from it. */
export interface Origin {
  step: string;
  id: string;
  kind: string;
  text: string;
  side: string | null;
  /** Shown name, where the room saw it. */
  name: string | null;
  /** What it grew from itself, as `<step>/<id>`. */
  from: string[];
}

/** What became of a record: later records, and the paragraphs of frozen documents it stands behind. */
export interface Fate {
  became: Origin[];
  stands: {
    document: string;
    version: number;
    record: string;
    clause: string;
    item: number;
    /** As the document calls the place: „§ 5 ust. 2". */
    place: string;
  }[];
}

/** `GET /api/workshops/:id/steps/:step/trace/:record`; `from`: nearest first. */
export interface TraceAnswer extends Fate {
  from: Origin[];
}

/** `GET /api/workshops/:id/traces/own` */
export interface OwnFates {
  records: ({ step: string; id: string; kind: string; text: string } & Fate)[];
}

/** `GET /api/workshops/:id/documents` */
export interface DocumentList {
  documents: DocumentLine[];
}

export interface DocumentLine {
  id: string;
  kind: DocumentKind;
  title: string;
  step: string;
  /** Whether there is a text that could be read or frozen now. */
  written: boolean;
  /** Its parties that are no sides, as they are now. */
  added: PartyName[];
  /**
   * Frozen ones, oldest first; `at` on the server's clock. `replaced`: letters its PDF could not draw („ש U+05E9");
   * null until its files were made.
   */
  versions: {
    n: number;
    at: number;
    mark: string;
    hash: string;
    replaced: string[] | null;
    state: LifeState;
  }[];
  /** The letter it went into: it can only be read since. */
  merged: { into: string; title: string } | null;
}

/** `GET /api/workshops/:id/documents/:document/form`, for facilitators. */
export interface DocumentForm {
  document: WorkshopDocument;
  clauses: ClauseLine[];
  /** Somebody has said whether they agree to a clause: phones ask again about one whose words change. */
  answered: boolean;
  advice: Advice[];
  /** What people said against clauses, with „§ 7”: freezing puts it into the annex of remarks. */
  dissent: DissentLine[];
  programme: Programme;
  /** Of an application: what became of its newest frozen version. */
  grant: { version: number; grant: Grant; application: Application } | null;
  /** The letters of intent of the workshop, to name one of them. */
  letters: LetterLine[];
  /** Why it may not be frozen, whatever is written in it. */
  locked: ErrorCode | null;
}

/** One letter of intent among the others. */
export interface LetterLine {
  id: string;
  title: string;
  outcome: Letter['outcome'];
  why: string;
  /** The letter it went into. */
  into: string | null;
  /** Letters that went into it. */
  takes: string[];
  frozen: number;
}

/** `GET /api/workshops/:id/letters`, for facilitators; choices oldest first. */
export interface LetterList {
  letters: LetterLine[];
  choices: Choice[];
}

export interface DissentLine {
  place: string;
  stance: 'remark' | 'object';
  text: string;
  /** It was said of words that changed afterwards. */
  earlier: boolean;
}

/** `GET /api/workshops/:id/documents/:document/content?version=` */
export interface DocumentContent {
  workshop: { title: string; town: string; lang: 'pl' | 'en'; sides: Side[]; rehearsal: boolean };
  /** The seat that asked; `side` is the key of the partner's own party, with what that is called. */
  reader: { kind: SeatKind; side: string | null; name: string; short: string };
  document: DocumentLine;
  /** Null while nothing is written. */
  content: {
    /** `draft`: the text as it stands. */
    state: 'draft' | LifeState;
    /** Of a frozen version; null for a draft, and on the stage. */
    life: DocumentLife | null;
    /** Null: not frozen, the text as it stands. */
    n: number | null;
    /** When it was frozen, or now. */
    at: number;
    mark: string;
    hash: string;
    /** `AgreementDoc` as it was hashed. */
    canonical: string;
    /** Keys of `sources` behind each paragraph of a clause. */
    paragraphs: { clause: string; item: number; sources: string[] }[];
    /** By `<step>/<id>`, with the words as they were when it was frozen. */
    sources: Record<string, Origin>;
    /** Names of the steps that sources were written in. */
    steps: Record<string, Text>;
  } | null;
}

/**
 * How far a frozen version is on its way. Facilitators and partners are told who said what; participants get states
 * only: no names, no words, no log.
 */
export interface DocumentLife {
  /** Content hash: what an answer names. */
  hash: string;
  state: LifeState;
  /** ISO day, or ''. */
  until: string;
  /** Who asks and where they can be reached, or ''. */
  asker: string;
  /** Places of the text that are still to be filled. */
  blanks: number;
  /** How everybody is called whom `side` may name, here and in the log. */
  parties: PartyName[];
  /** Its parties in their order, and whoever was asked beside them. */
  sides: LifeSide[];
  /** Decided, and its file is being made. */
  sealing: boolean;
  sealed: {
    at: number;
    sha256: string;
    size: number;
    fingerprint: string;
    without: string[];
    log?: LogHead | undefined;
  } | null;
  /** Sides in the order in which they sign; none: each when it likes. */
  turns: string[];
  /** In turns: who signs now. */
  turn: string | null;
  /** Why it was withdrawn, or ''. */
  withdrawn: string;
  /** Clauses as people call them, for whoever writes an answer down. */
  clauses: { id: string; name: string }[];
  /** Signed files that were accepted. */
  uploads: LifeUpload[];
  log: {
    k: number;
    at: number;
    act: ApprovalAct;
    side: string | null;
    name: string;
    role: string;
    words: string;
    method: Method;
    /** Its hash, which leans on the line before. */
    chain: string;
  }[];
  /** Whether every line of the log is as it was written, and none is missing. */
  intact: boolean;
  /** Lines that are missing at its end. */
  missing: number;
  /** Why whoever asks cannot answer now, or null: they may. */
  mayNotAnswer: ErrorCode | null;
}

export interface LifeSide {
  /** Key of a party: of a side its letter. */
  side: string;
  asked: boolean;
  answer: null | {
    act: 'approved' | 'declined';
    at: number;
    name: string;
    role: string;
    clauses: string[];
    /** The same clauses as people call them: „§ 6 Zasoby”. */
    about: string[];
    words: string;
    /** A facilitator wrote it down. */
    told: boolean;
  };
  handedTo: null | { name: string; at: number };
  signed: null | { at: number; kind: 'file' | 'paper'; who: string };
  /** Of several people who sign together some did. */
  partly: null | { have: number; need: number };
}

/** What an institution is answered: how far the version is, and which line of the log keeps what it said. */
export interface LifeAnswer {
  life: DocumentLife | null;
  receipt: LogHead | null;
}

/** `POST …/versions/:n/signed`: only a file that is fine is kept. */
export interface SignedAnswer {
  verdict: Verdict;
  upload: number | null;
}

export interface LifeUpload {
  k: number;
  at: number;
  /** Who brought it; null: a facilitator. */
  side: string | null;
  name: string;
  sha256: string;
  kind: 'pdf' | 'scan';
  signatures: SignatureLine[];
  /** Side by the index of a signature. */
  matched: Record<string, string>;
  /** Whether whoever asks is given the file. */
  mayGet: boolean;
}

/** `GET /api/workshops/:id/documents/:document/differences?from=&to=`: two frozen versions. */
export interface DocumentDifferences {
  from: number;
  to: number;
  /** In the order of the newer one. */
  changes: (Change & { reasons: ChangeReason[] })[];
  /** What was said against the older version and named no clause. */
  general: ChangeReason[];
  /** Why there is a newer version, as whoever froze it said; ''. */
  why: string;
  /** Names of the sides, by their ids. */
  sides: Record<string, string>;
}

/** Why something was changed, as somebody said. */
export interface ChangeReason {
  kind: 'suggestion' | 'remark' | 'object' | 'declined';
  side: string | null;
  /** As far as this reader is told names. */
  name: string | null;
  words: string;
}

/** Close codes of document sockets. 44xx: throw the Y.Doc away and open a fresh one; 45xx: try again. */
export const CLOSE = {
  protocol: 4400,
  noSeat: 4401,
  notAllowed: 4403,
  noDocument: 4404,
  ended: 4409,
  newGeneration: 4410,
  tooLarge: 4413,
  loading: 4503,
  tooFast: 4529,
} as const;
export type CloseCode = (typeof CLOSE)[keyof typeof CLOSE];

/** Message types of the y-websocket protocol, and ours. */
export const MESSAGE = { sync: 0, awareness: 1, auth: 2, queryAwareness: 3, durable: 100 } as const;

/** Limits that are told to people and checked by the server. */
export const LIMITS = {
  frameBytes: { participant: 64 * 1024, facilitator: 256 * 1024 },
  nameLength: 40,
  peoplePerWorkshop: 400,
} as const;
