import { type FileHandle, mkdir, open, readdir, readFile, rename, rm } from 'node:fs/promises';
import { dirname, relative, resolve, sep } from 'node:path';
import { acquireFolderLock } from './folderLock.ts';

/** A file open for writing. */
export interface DiskFile {
  /** Writes all chunks from `position` on; returns how many bytes were written, which may be too few (full disk). */
  write(chunks: Uint8Array[], position: number): Promise<number>;
  /** Resolves when the content is on the device (not necessarily its times). */
  datasync(): Promise<void>;
  /** Like `datasync`, and a shrunk length is on the device as well. */
  sync(): Promise<void>;
  truncate(length: number): Promise<void>;
  close(): Promise<void>;
}

/**
 * The few things storage asks of a file system, so that tests can put a failing or forgetful disk underneath.
 * Every method rejects with the error of the system (`code`: ENOSPC, EIO …). Files are readable by their owner only.
 */
export interface Disk {
  /** `create` makes an empty file (an existing one is emptied), `existing` opens what is there. */
  open(path: string, mode: 'create' | 'existing'): Promise<DiskFile>;
  /** The whole file, or null when there is none. */
  read(path: string): Promise<Uint8Array | null>;
  /** Names in a folder, or null when there is no such folder. */
  list(folder: string): Promise<string[] | null>;
  /** Makes a folder with everything above it, and makes that durable. */
  makeFolder(path: string): Promise<void>;
  rename(from: string, to: string): Promise<void>;
  /** Removes a file or a folder with all it has; nothing happens when it is absent. */
  remove(path: string): Promise<void>;
  /** Resolves when the names in a folder are on the device. */
  syncFolder(folder: string): Promise<void>;
  /** Makes this process the only owner of a folder; rejects with JournalLocked. */
  lock(folder: string): Promise<{ release(): Promise<void> }>;
}

/** The real disk. */
export const nodeDisk: Disk = {
  async open(path, mode) {
    return diskFile(await open(path, mode === 'create' ? 'w' : 'r+', 0o600));
  },
  read(path) {
    return absentAsNull(readFile(path));
  },
  list(folder) {
    return absentAsNull(readdir(folder));
  },
  async makeFolder(path) {
    const firstMade = await mkdir(path, { recursive: true, mode: 0o700 });
    if (firstMade === undefined) return;
    // A new name is durable only when the folder above it is synced, on every level that was made.
    let parent = dirname(resolve(firstMade));
    await nodeDisk.syncFolder(parent);
    for (const name of relative(parent, dirname(resolve(path)))
      .split(sep)
      .filter(Boolean)) {
      parent = resolve(parent, name);
      await nodeDisk.syncFolder(parent);
    }
  },
  rename,
  remove(path) {
    return rm(path, { recursive: true, force: true });
  },
  async syncFolder(folder) {
    // Windows cannot open folders; there a rename is durable with the file system's own journal.
    if (process.platform === 'win32') return;
    const handle = await open(folder, 'r');
    try {
      await handle.sync();
    } finally {
      await handle.close();
    }
  },
  lock: acquireFolderLock,
};

/**
 * Writes a whole file so that after a power cut either the old or the new content is there: temporary file,
 * fsync, rename, fsync of the folder. The temporary file is gone when this rejects.
 *
 * @param writes the content, one group of chunks per write; made while writing, so that it need not be in memory
 * @param beforeRename for callers that keep the previous content under another name
 */
export async function replaceFile(
  disk: Disk,
  path: string,
  writes: Iterable<Uint8Array[]>,
  beforeRename?: () => Promise<void>,
): Promise<void> {
  const temporary = `${path}.tmp`;
  try {
    const file = await disk.open(temporary, 'create');
    try {
      let length = 0;
      for (const chunks of writes) length += await writeWhole(file, chunks, length);
      await file.sync();
    } finally {
      await file.close();
    }
    await beforeRename?.();
    await disk.rename(temporary, path);
  } catch (error) {
    // A left temporary file would keep a full disk full.
    await disk.remove(temporary).catch(() => undefined);
    throw error;
  }
  await disk.syncFolder(dirname(path));
}

/** Writes all chunks or throws: a full disk shows itself as a short write, not as an error. */
export async function writeWhole(file: DiskFile, chunks: Uint8Array[], position: number): Promise<number> {
  const wanted = chunks.reduce((sum, chunk) => sum + chunk.length, 0);
  const written = await file.write(chunks, position);
  if (written !== wanted)
    throw new Error(`only ${written} of ${wanted} bytes were written; the disk may be full`);
  return written;
}

function diskFile(handle: FileHandle): DiskFile {
  return {
    async write(chunks, position) {
      const { bytesWritten } = await handle.writev(chunks, position);
      return bytesWritten;
    },
    datasync: () => handle.datasync(),
    sync: () => handle.sync(),
    truncate: length => handle.truncate(length),
    close: () => handle.close(),
  };
}

async function absentAsNull<T>(reading: Promise<T>): Promise<T | null> {
  try {
    return await reading;
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return null;
    throw error;
  }
}
