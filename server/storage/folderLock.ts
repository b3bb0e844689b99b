import { closeSync, openSync, readdirSync, readFileSync, renameSync, rmSync, writeSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { setTimeout } from 'node:timers/promises';
import { JournalLocked } from './journal.ts';

/** Who holds a folder: enough to tell a living owner from a dead one whose pid was given to somebody else. */
interface Owner {
  pid: number;
  /** Changes with every start of the machine; null where the system does not tell. */
  bootId: string | null;
  /** When that process started, in ticks since boot; null where the system does not tell, or it is dead. */
  processStart: string | null;
}

/** Folders held by this process; the file alone cannot tell, because in a container every life has the same pid. */
const heldHere = new Set<string>();

/**
 * Makes this process the only owner of a folder by a file LOCK in it; a lock left by a dead process is taken over.
 * Processes that cannot see each other (two containers on one volume) are not told apart.
 *
 * @throws JournalLocked naming the process that holds it
 */
export async function acquireFolderLock(folder: string): Promise<{ release(): Promise<void> }> {
  const path = join(resolve(folder), 'LOCK');
  if (heldHere.has(path)) throw lockedBy(path, process.pid);
  heldHere.add(path);
  try {
    await take(path);
  } catch (error) {
    heldHere.delete(path);
    throw error;
  }
  return {
    async release() {
      if (!heldHere.delete(path)) return;
      rmSync(path, { force: true });
    },
  };
}

async function take(path: string): Promise<void> {
  // Three rounds: another process may free or take it while we look.
  for (let round = 0; round < 3; round++) {
    if (create(path)) return;
    let text = read(path);
    // Between creating and filling there is a moment when it is empty.
    if (text === '') {
      await setTimeout(100);
      text = read(path);
    }
    if (text === null) continue;
    const owner = parse(text);
    if (owner && isAlive(owner)) throw lockedBy(path, owner.pid);
    takeAway(path, text);
  }
  throw lockedBy(path, parse(read(path) ?? '')?.pid ?? null);
}

/** Removes a dead lock, unless another process replaced it since we read it: then that one is put back. */
function takeAway(path: string, deadText: string): void {
  const aside = `${path}.dead-${process.pid}`;
  try {
    renameSync(path, aside);
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return;
    throw error;
  }
  if (read(aside) === deadText) rmSync(aside, { force: true });
  else renameSync(aside, path);
}

function create(path: string): boolean {
  let file: number;
  try {
    file = openSync(path, 'wx', 0o600);
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'EEXIST') return false;
    throw error;
  }
  const owner: Owner = { pid: process.pid, bootId: bootId(), processStart: processStart(process.pid) };
  try {
    writeSync(file, JSON.stringify(owner));
  } catch (error) {
    rmSync(path, { force: true });
    throw error;
  } finally {
    closeSync(file);
  }
  return true;
}

function isAlive(owner: Owner): boolean {
  // Our own pid in a lock that we do not hold was an earlier life.
  if (owner.pid === process.pid) return false;
  if (owner.bootId !== bootId()) return false;
  try {
    process.kill(owner.pid, 0);
  } catch (error) {
    // EPERM: it lives, under another account.
    if ((error as NodeJS.ErrnoException).code !== 'EPERM') return false;
  }
  return owner.processStart === processStart(owner.pid);
}

function bootId(): string | null {
  return read('/proc/sys/kernel/random/boot_id')?.trim() ?? null;
}

function processStart(pid: number): string | null {
  const stat = read(`/proc/${pid}/stat`);
  if (stat === null) return null;
  // The second field is the program's name in brackets and may hold blanks; then come the state and, 22nd, the start.
  const fields = stat.slice(stat.lastIndexOf(')') + 2).split(' ');
  // Killed, but nobody asked for its exit code yet (a container without an init). It is gone when its threads are.
  if (fields[0] === 'Z' && threads(pid) < 2) return null;
  return fields[19] ?? null;
}

function threads(pid: number): number {
  try {
    return readdirSync(`/proc/${pid}/task`).length;
  } catch {
    return 0;
  }
}

function parse(text: string): Owner | null {
  try {
    const value: unknown = JSON.parse(text);
    if (typeof value !== 'object' || value === null || !('pid' in value)) return null;
    const { pid, bootId: boot, processStart: start } = value as Partial<Owner>;
    if (!Number.isSafeInteger(pid) || pid === undefined || pid < 1) return null;
    return { pid, bootId: boot ?? null, processStart: start ?? null };
  } catch {
    return null;
  }
}

function read(path: string): string | null {
  try {
    return readFileSync(path, 'utf8');
  } catch {
    return null;
  }
}

function lockedBy(path: string, pid: number | null): JournalLocked {
  const who = pid === process.pid ? 'this process' : `process ${pid ?? 'unknown'}`;
  return new JournalLocked(`${who} already uses this folder. If it does not run any more, delete ${path}`);
}
