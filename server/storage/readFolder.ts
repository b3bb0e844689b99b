import { join } from 'node:path';
import { setImmediate } from 'node:timers/promises';
import type { Disk } from './disk.ts';
import { FRAME_KIND, type Frame, HEADER, scan } from './frames.ts';
import { JournalUnreadable, type Recovered } from './journal.ts';
import { mergeUpdates, type SourcedUpdate } from './mergeUpdates.ts';
import { decodeRecord, decodeVoid, type VoidedUpdate } from './recordCodec.ts';
import { decodeSnapshot } from './snapshot.ts';

/** Folder for images and documents beside the journal; it is made after the first log, which it therefore vouches for. */
export const FILES_FOLDER = 'files';

/** A few milliseconds of work. */
const FRAMES_PER_TURN = 500;

/** One log file as found. */
export interface LogFile {
  number: number;
  path: string;
  /** Bytes up to the end of the last good frame; 0 when not even the header got to the disk. */
  goodLength: number;
  /** The bytes of a batch that did not get to the disk; null when there are none. */
  torn: Uint8Array | null;
  /** Whether it ends with a clean-shutdown mark. */
  closed: boolean;
}

/** A folder read as a whole. Reading changes nothing on the disk. */
export interface FolderContent extends Recovered {
  /** The logs that count, oldest first, without gaps; empty for a new workshop. */
  logs: LogFile[];
  /** Number of the snapshot that was read, or of the first log. Files with smaller numbers are left-overs. */
  base: number;
  /** Records in `logs`. */
  records: number;
  /** Updates that Yjs cannot apply and no void names yet. */
  refused: VoidedUpdate[];
}

export function logPath(folder: string, number: number): string {
  return join(folder, `${numbered(number)}.log`);
}

/** The state of the workshop just before the log of the same number. */
export function snapshotPath(folder: string, number: number): string {
  return join(folder, `${numbered(number)}.snap`);
}

/** The number in the name of a log (`log`) or snapshot (`snap`), or null for any other name. */
export function numberIn(name: string, ending: 'log' | 'snap'): number | null {
  const [, digits, found] = /^(\d{5,})\.(log|snap)$/.exec(name) ?? [];
  return digits && found === ending ? Number(digits) : null;
}

/** Where a log whose write failed earlier in this process ends: what follows was refused, whatever the disk has of it. */
export interface Cut {
  path: string;
  length: number;
}

/**
 * Reads the newest valid snapshot and all later logs.
 *
 * @param before logs and snapshots from this number on are not read
 * @throws JournalUnreadable when something that was on disk is damaged or missing
 */
export async function readFolder(
  disk: Disk,
  folder: string,
  before = Infinity,
  cut?: Cut,
): Promise<FolderContent> {
  const names = (await disk.list(folder)) ?? [];
  const snapshot = await readSnapshot(disk, folder, numbers(names, 'snap', before).reverse());
  const base = snapshot?.number ?? 1;
  const content: FolderContent = {
    seq: snapshot?.content.seq ?? 0,
    entries: snapshot?.content.entries ?? new Map(),
    docs: new Map(),
    logs: [],
    base,
    records: 0,
    refused: [],
  };
  const updates = new Map<string, SourcedUpdate[]>();
  for (const [docId, bytes] of snapshot?.content.docs ?? []) updates.set(docId, [{ source: null, bytes }]);
  const voided = new Set<string>();

  const logNumbers = numbers(names, 'log', before).filter(number => number >= base);
  // Without any log a folder is new, unless something in it shows that it was once whole.
  const isNew = !snapshot && logNumbers.length === 0 && !names.includes(FILES_FOLDER);
  if (isNew && !names.some(name => /\.(log|snap)$/.test(name))) return content;

  const last = logNumbers.at(-1) ?? base;
  for (let number = base; number <= last; number++) {
    const { log, frames } = await readLog(disk, folder, number, {
      cut,
      mayBeUnfinished: number === last && (number > base || (!snapshot && !names.includes(FILES_FOLDER))),
    });
    const torn = content.logs.find(earlier => earlier.torn);
    if (torn && frames.length > 0) throw damaged(torn.path, torn.goodLength, 'later logs are whole');
    for (const [index, frame] of frames.entries()) {
      applyFrame(frame, content, updates, voided, log.path);
      // Compaction runs beside a live workshop: other work comes in between.
      if (index % FRAMES_PER_TURN === 0) await setImmediate();
    }
    content.logs.push(log);
  }
  await mergeDocs(content, updates, voided);
  return content;
}

function applyFrame(
  frame: Frame,
  content: FolderContent,
  updates: Map<string, SourcedUpdate[]>,
  voided: Set<string>,
  path: string,
): void {
  if (frame.kind === FRAME_KIND.cleanShutdown) return;
  try {
    if (frame.kind === FRAME_KIND.void) {
      voided.add(sourceKey(decodeVoid(frame)));
      return;
    }
    const record = decodeRecord(frame);
    if (record.seq !== content.seq + 1) {
      throw new Error(`record ${record.seq} follows record ${content.seq}`);
    }
    content.seq = record.seq;
    content.records++;
    for (const key of record.del) content.entries.delete(key);
    for (const [key, value] of Object.entries(record.put)) content.entries.set(key, value);
    record.docUpdates.forEach(({ docId, bytes }, index) => {
      const list = updates.get(docId) ?? [];
      list.push({ source: { seq: record.seq, index }, bytes });
      updates.set(docId, list);
    });
  } catch (error) {
    const problem = error instanceof Error ? error.message : String(error);
    throw new JournalUnreadable(`${path}: ${problem}. ${ADVICE}`, { cause: error });
  }
}

async function mergeDocs(
  content: FolderContent,
  updates: ReadonlyMap<string, SourcedUpdate[]>,
  voided: ReadonlySet<string>,
): Promise<void> {
  for (const [docId, all] of updates) {
    const { update, refused } = await mergeUpdates(
      all.filter(({ source }) => !source || !voided.has(sourceKey(source))),
    );
    if (update) content.docs.set(docId, update);
    content.refused.push(...refused);
  }
}

async function readSnapshot(
  disk: Disk,
  folder: string,
  newestFirst: number[],
): Promise<{ number: number; content: Recovered } | null> {
  for (const number of newestFirst) {
    const content = decodeSnapshot((await disk.read(snapshotPath(folder, number))) ?? new Uint8Array());
    if (content) return { number, content };
    // An older one is as good while the logs between are still there; if they are not, say which file is damaged.
    if ((await disk.read(logPath(folder, number - 1))) === null) {
      throw new JournalUnreadable(`${snapshotPath(folder, number)}: this snapshot is damaged. ${ADVICE}`);
    }
  }
  return null;
}

async function readLog(
  disk: Disk,
  folder: string,
  number: number,
  { mayBeUnfinished, cut }: { mayBeUnfinished: boolean; cut: Cut | undefined },
): Promise<{ log: LogFile; frames: Frame[] }> {
  const path = logPath(folder, number);
  const whole = await disk.read(path);
  const bytes = path === cut?.path ? whole?.subarray(0, cut.length) : whole;
  if (!bytes) throw new JournalUnreadable(`${path}: this file is missing. ${ADVICE}`);
  const { header, frames, goodLength, rest } = scan(bytes);
  if (header === 'foreign') throw new JournalUnreadable(`${path}: this is not a journal. ${ADVICE}`);
  if (header === 'newer') {
    throw new JournalUnreadable(`${path}: written by a newer version of this program; start that version.`);
  }
  if (header === 'unfinished' && !mayBeUnfinished) throw damaged(path, 0, 'its beginning is empty');
  if (rest === 'damaged') throw damaged(path, goodLength, 'whole records follow');
  const torn = rest === 'torn' ? bytes.subarray(goodLength) : null;
  const closed = frames.at(-1)?.kind === FRAME_KIND.cleanShutdown;
  return { log: { number, path, goodLength, torn, closed }, frames };
}

function numbers(names: readonly string[], ending: 'log' | 'snap', before: number): number[] {
  return names
    .flatMap(name => numberIn(name, ending) ?? [])
    .filter(number => number < before)
    .sort((one, other) => one - other);
}

function numbered(number: number): string {
  return String(number).padStart(5, '0');
}

function sourceKey({ seq, index }: VoidedUpdate): string {
  return `${seq}.${index}`;
}

const ADVICE =
  'Nothing was changed. Restore the folder of this workshop from a backup, or ask for help with a copy of it.';

function damaged(path: string, at: number, evidence: string): JournalUnreadable {
  const cut =
    at > HEADER.length
      ? ` To go on without everything after that point: copy the folder, cut this file with "truncate -s ${at}", delete logs with higher numbers.`
      : '';
  return new JournalUnreadable(`${path}: damaged at byte ${at}, although ${evidence}. ${ADVICE}${cut}`);
}
