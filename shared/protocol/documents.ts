import type { Advice } from '#shared/agreement/advice.ts';
import type { Change } from '#shared/agreement/differences.ts';
import type { SignatureLine, Verdict } from '#shared/agreement/files/verdict.ts';
import type { Application } from '#shared/agreement/grants/application.ts';
import type { Grant } from '#shared/agreement/grants/grant.ts';
import type { Programme } from '#shared/agreement/grants/programmeRules.ts';
import type { DocumentKind } from '#shared/agreement/kinds.ts';
import type { Choice, Letter } from '#shared/agreement/letters/letter.ts';
import type { ErrorCode } from '#shared/errors.ts';
import type { Text } from '#shared/text.ts';
import type { ClauseLine } from '#shared/workshop/documents/clauseLines.ts';
import type { WorkshopDocument } from '#shared/workshop/documents/documentState.ts';
import type { PartyName } from '#shared/workshop/life/lifeParties.ts';
import type { ApprovalAct, LifeState, LogHead, Method } from '#shared/workshop/life/lifeState.ts';
import type { SeatKind, Side } from '#shared/workshop/state.ts';
import type { Origin } from './answers.ts';

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
    /** Whether its file was sealed, whatever became of it since. */
    sealed: boolean;
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
  /** The file that it takes the place of. */
  corrects?: number | undefined;
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
  /** How far the older version had come: what was agreed to about it does not move on. */
  was: { sealed: boolean; approved: boolean };
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
