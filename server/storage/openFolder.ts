import { join } from 'node:path';
import { type Disk, replaceFile, writeWhole } from './disk.ts';
import { encodeBatch, HEADER } from './frames.ts';
import { JournalFailed, JournalUnreadable } from './journal.ts';
import type { OpenLog } from './logWriter.ts';
import {
  type Cut,
  FILES_FOLDER,
  type FolderContent,
  type LogFile,
  logPath,
  numberIn,
  readFolder,
} from './readFolder.ts';
import { encodeVoid } from './recordCodec.ts';

/**
 * Reads a workshop's folder, repairs what a crash may leave (a torn tail, an unfinished file, left-overs of
 * compaction) and opens its last log for writing.
 *
 * @param cut where a log whose write failed earlier in this process ends
 * @throws JournalUnreadable before anything was changed; JournalFailed when a repair could not be written
 */
export async function openFolder(
  disk: Disk,
  folder: string,
  cut?: Cut,
): Promise<{ log: OpenLog; content: FolderContent }> {
  try {
    if (cut) await truncate(disk, cut.path, cut.length);
    const content = await readFolder(disk, folder);
    for (const log of content.logs) if (log.torn) await setTailAside(disk, log);
    await removeLeftOvers(disk, folder, content.base);
    const log = await openLastLog(disk, folder, content);
    try {
      await disk.makeFolder(join(folder, FILES_FOLDER));
      await disk.syncFolder(folder);
    } catch (error) {
      await log.file.close().catch(() => undefined);
      throw error;
    }
    return { log, content };
  } catch (error) {
    if (error instanceof JournalUnreadable || error instanceof JournalFailed) throw error;
    const problem = error instanceof Error ? error.message : String(error);
    throw new JournalFailed(`${folder}: cannot be opened (${problem})`, { cause: error });
  }
}

/** Makes an empty log, durable with its name. */
export async function createLog(disk: Disk, folder: string, number: number): Promise<OpenLog> {
  const path = logPath(folder, number);
  const file = await disk.open(path, 'create');
  try {
    await writeWhole(file, [HEADER], 0);
    await file.sync();
    await disk.syncFolder(folder);
  } catch (error) {
    await file.close().catch(() => undefined);
    throw error;
  }
  return { file, path, length: HEADER.length };
}

/**
 * Removes what is older than `base`, unfinished snapshots and torn tails: after a compaction no byte of what was
 * overwritten may stay.
 */
export async function removeOlder(disk: Disk, folder: string, base: number): Promise<void> {
  await removeLeftOvers(disk, folder, base);
  for (const name of (await disk.list(folder)) ?? []) {
    if (/\.torn-\d+$/.test(name)) await disk.remove(join(folder, name));
  }
  await disk.syncFolder(folder);
}

async function removeLeftOvers(disk: Disk, folder: string, base: number): Promise<void> {
  for (const name of (await disk.list(folder)) ?? []) {
    const number = numberIn(name, 'log') ?? numberIn(name, 'snap') ?? base;
    if (number < base || name.endsWith('.tmp')) await disk.remove(join(folder, name));
  }
}

async function openLastLog(disk: Disk, folder: string, { logs, refused }: FolderContent): Promise<OpenLog> {
  const last = logs.at(-1);
  if (!last || last.goodLength < HEADER.length) return createLog(disk, folder, last?.number ?? 1);
  const file = await disk.open(last.path, 'existing');
  const log = { file, path: last.path, length: last.goodLength };
  if (refused.length === 0) return log;
  try {
    log.length += await writeWhole(file, encodeBatch(refused.map(encodeVoid)), log.length);
    await file.datasync();
  } catch (error) {
    await file.truncate(last.goodLength).catch(() => undefined);
    await file.close().catch(() => undefined);
    throw error;
  }
  return log;
}

async function setTailAside(disk: Disk, { path, torn, goodLength }: LogFile): Promise<void> {
  // Nobody was told that it was kept, but somebody may want to look. Zeros only tell that there was a power cut.
  if (torn?.some(byte => byte !== 0)) await replaceFile(disk, `${path}.torn-${Date.now()}`, [[torn]]);
  await truncate(disk, path, goodLength);
}

async function truncate(disk: Disk, path: string, length: number): Promise<void> {
  const file = await disk.open(path, 'existing');
  try {
    await file.truncate(length);
    await file.sync();
  } finally {
    await file.close();
  }
}
