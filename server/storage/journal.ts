import type { StateValue } from '#shared/workshop/state.ts';

/** One update of one Y.Doc, V1 encoding, exactly the bytes that are applied and relayed. */
export interface DocUpdate {
  docId: string;
  bytes: Uint8Array;
}

/**
 * Who did what, without content. `seat` is null for the server itself and wherever the author must not be
 * kept (anonymous entries); there `at` of the record is rounded to the hour as well.
 */
export interface AuditLine {
  seat: string | null;
  type: string;
  object: string;
}

/**
 * One atomic step of a workshop: what changed in the state map and in its documents, never the command itself,
 * so that newer code cannot decide the past anew.
 */
export interface JournalRecord {
  /** 1, 2, 3 … without gaps; the one order of everything in a workshop. */
  seq: number;
  /** Milliseconds since 1970, for people; never used for order. */
  at: number;
  audit: AuditLine;
  put: Record<string, StateValue>;
  /** Applied before `put`. */
  del: string[];
  docUpdates: DocUpdate[];
}

/** What a workshop looks like after reading its folder. */
export interface Recovered {
  /** The seq of the last durable record, 0 for a new workshop. */
  seq: number;
  /** State map as of `seq`. */
  entries: Map<string, StateValue>;
  /** Each document as one V1 update (state as of `seq`); documents without content are absent. */
  docs: Map<string, Uint8Array>;
}

/** The journal of one workshop, owned by exactly one live workshop. */
export interface Journal {
  /**
   * Appends a record; resolves when it is on disk (group `fdatasync`), in the order of the calls. Rejects with
   * JournalFailed when it is not; from then on every further append rejects too (fail-stop) until reopened.
   * Rejects with RangeError, and does nothing, when `seq` does not follow the last one given.
   */
  append(record: JournalRecord): Promise<void>;
  /** Resolves when everything appended before this call is on disk; rejects as append does. */
  flushed(): Promise<void>;
  /**
   * Rewrites the journal as a snapshot of its current content; afterwards no byte of overwritten or deleted
   * values is left in the folder's journal files. Called when privacy asks for it, and by itself past 4 MB or
   * 10 000 records. It covers everything appended before the call; later appends go on meanwhile. When it rejects
   * (JournalFailed, JournalUnreadable) nothing is lost, but old values may still be there: ask again.
   */
  compact(): Promise<void>;
  /** Bytes in the log since the last snapshot: the operator's health page shows it. */
  readonly size: number;
  /** Waits for what was appended, writes the clean-shutdown mark and releases the lock. Never rejects. */
  close(): Promise<void>;
}

export interface JournalStore {
  /**
   * Opens or creates; throws JournalUnreadable (damage that is not a torn tail), JournalLocked, or JournalFailed (the
   * disk refuses what opening has to write). `recovered` belongs to the caller.
   */
  open(workshopId: string): Promise<{ journal: Journal; recovered: Recovered }>;
  /**
   * What a workshop holds, when its disk takes nothing: reads only, locks nothing, repairs nothing. As `open` would
   * recover it, empty where there is no such workshop. Not for a workshop that is open.
   */
  read(workshopId: string): Promise<Recovered>;
  /** Whether such a workshop has a folder. */
  exists(workshopId: string): Promise<boolean>;
  /** Erases a workshop and its files; throws JournalLocked while it is open. Nothing happens when there is none. */
  remove(workshopId: string): Promise<void>;
}

/** A write or fsync failed; nothing after the last acknowledged record counts. */
export class JournalFailed extends Error {
  override name = 'JournalFailed';
}

/** The files are damaged in the middle; the message names the file and what to do. */
export class JournalUnreadable extends Error {
  override name = 'JournalUnreadable';
}

/** Another process owns the folder; the message names it. */
export class JournalLocked extends Error {
  override name = 'JournalLocked';
}
