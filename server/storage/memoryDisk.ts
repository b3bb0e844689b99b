import { basename, dirname } from 'node:path';
import type { Disk, DiskFile } from './disk.ts';
import { JournalLocked } from './journal.ts';

/** One call to the disk, as `MemoryDisk.fault` sees it. */
export type DiskCall =
  | 'open'
  | 'write'
  | 'datasync'
  | 'sync'
  | 'truncate'
  | 'rename'
  | 'remove'
  | 'makeFolder'
  | 'syncFolder';

interface File {
  now: Buffer;
  /** What survives a power cut for certain. */
  durable: Buffer;
  /** Changes since the last sync, in order. */
  pending: ({ at: number; bytes: Buffer } | { length: number })[];
}

type NameChange = { set: string; node: Node } | { unset: string };

interface Folder {
  now: Map<string, Node>;
  durable: Map<string, Node>;
  /** One list per step (a rename is one step), in order; a power cut keeps any of them. */
  pending: NameChange[][];
}

type Node = File | Folder;

/** The unit that a device writes whole or not at all, in bytes. */
const SECTOR = 512;

/**
 * A disk in memory that keeps only what was synced: for tests without a disk, and for tests of what a power cut or a
 * failing device does to the real code.
 */
export class MemoryDisk implements Disk {
  /**
   * Awaited before every call that changes something. Throwing makes the call fail without effect; a number returned
   * for a `write` lets only so many bytes through.
   */
  fault: (call: DiskCall, path: string) => unknown = () => undefined;
  #root: Folder;
  readonly #locks = new Set<string>();

  constructor(root: Folder = newFolder()) {
    this.#root = root;
  }

  async open(path: string, mode: 'create' | 'existing'): Promise<DiskFile> {
    await this.fault('open', path);
    const folder = this.#folder(dirname(path));
    const existing = folder.now.get(basename(path));
    if (mode === 'existing') {
      if (!existing || !isFile(existing)) throw systemError('ENOENT', path);
      return this.#opened(existing, path);
    }
    if (existing && isFile(existing)) {
      change(existing, { length: 0 });
      return this.#opened(existing, path);
    }
    const file: File = { now: Buffer.alloc(0), durable: Buffer.alloc(0), pending: [] };
    rename(folder, [{ set: basename(path), node: file }]);
    return this.#opened(file, path);
  }

  async read(path: string): Promise<Uint8Array | null> {
    const node = this.#find(path);
    return node && isFile(node) ? Buffer.from(node.now) : null;
  }

  async list(folder: string): Promise<string[] | null> {
    const node = this.#find(folder);
    return node && !isFile(node) ? [...node.now.keys()] : null;
  }

  async makeFolder(path: string): Promise<void> {
    await this.fault('makeFolder', path);
    let folder = this.#root;
    for (const name of partsOf(path)) {
      let next = folder.now.get(name);
      if (!next) {
        next = newFolder();
        rename(folder, [{ set: name, node: next }]);
        syncNames(folder);
      }
      if (isFile(next)) throw systemError('ENOTDIR', path);
      folder = next;
    }
  }

  async rename(from: string, to: string): Promise<void> {
    await this.fault('rename', to);
    const folder = this.#folder(dirname(from));
    if (dirname(from) !== dirname(to)) throw systemError('EXDEV', to);
    const node = folder.now.get(basename(from));
    if (!node) throw systemError('ENOENT', from);
    rename(folder, [{ unset: basename(from) }, { set: basename(to), node }]);
  }

  async remove(path: string): Promise<void> {
    await this.fault('remove', path);
    const folder = this.#find(dirname(path));
    if (!folder || isFile(folder) || !folder.now.has(basename(path))) return;
    rename(folder, [{ unset: basename(path) }]);
  }

  async syncFolder(path: string): Promise<void> {
    await this.fault('syncFolder', path);
    syncNames(this.#folder(path));
  }

  async lock(folder: string): Promise<{ release(): Promise<void> }> {
    if (this.#locks.has(folder)) throw new JournalLocked(`${folder} is in use`);
    this.#locks.add(folder);
    return {
      release: async () => {
        this.#locks.delete(folder);
      },
    };
  }

  /** Replaces the content of a file, durably: for tests that damage one. `null` removes it. */
  put(path: string, bytes: Uint8Array | null): void {
    const folder = this.#folder(dirname(path));
    if (bytes === null) rename(folder, [{ unset: basename(path) }]);
    else {
      const node: File = { now: Buffer.from(bytes), durable: Buffer.from(bytes), pending: [] };
      rename(folder, [{ set: basename(path), node }]);
    }
    syncNames(folder);
  }

  /** The disk as after `kill -9`: everything written is there, nobody holds a lock. */
  afterKill(): MemoryDisk {
    return this.#restarted(() => true);
  }

  /**
   * The disk as after a power cut: what was synced, and of the rest any sectors (of a file's content) and any changes
   * (of a folder's names), as `random` (0 ≤ n < 1) has it. Harsher than most file systems, which keep names in order.
   */
  afterPowerCut(random: () => number): MemoryDisk {
    const share = random();
    return this.#restarted(() => random() < share);
  }

  #restarted(survives: () => boolean): MemoryDisk {
    const copies = new Map<File, File>();
    return new MemoryDisk(survivingFolder(this.#root, survives, copies));
  }

  #opened(file: File, path: string): DiskFile {
    return {
      write: async (chunks, position) => {
        const atMost = await this.fault('write', path);
        const bytes = Buffer.concat(chunks).subarray(0, typeof atMost === 'number' ? atMost : undefined);
        change(file, { at: position, bytes });
        return bytes.length;
      },
      datasync: async () => {
        await this.fault('datasync', path);
        syncContent(file);
      },
      sync: async () => {
        await this.fault('sync', path);
        syncContent(file);
      },
      truncate: async length => {
        await this.fault('truncate', path);
        change(file, { length });
      },
      close: async () => undefined,
    };
  }

  #find(path: string): Node | undefined {
    let node: Node | undefined = this.#root;
    for (const name of partsOf(path)) node = node && !isFile(node) ? node.now.get(name) : undefined;
    return node;
  }

  #folder(path: string): Folder {
    const node = this.#find(path);
    if (!node || isFile(node)) throw systemError('ENOENT', path);
    return node;
  }
}

function survivingFolder(folder: Folder, survives: () => boolean, copies: Map<File, File>): Folder {
  const names = new Map(folder.durable);
  for (const step of folder.pending) {
    if (survives()) apply(names, step);
  }
  const now = new Map<string, Node>();
  for (const [name, node] of names) {
    if (!isFile(node)) {
      now.set(name, survivingFolder(node, survives, copies));
      continue;
    }
    const copy = copies.get(node) ?? survivingFile(node, survives);
    copies.set(node, copy);
    now.set(name, copy);
  }
  return { now, durable: new Map(now), pending: [] };
}

function survivingFile(file: File, survives: () => boolean): File {
  let bytes = file.durable;
  for (const step of file.pending) {
    if ('length' in step) {
      if (survives()) bytes = resized(bytes, step.length);
      continue;
    }
    const end = step.at + step.bytes.length;
    // The new length may survive without the content: then there are zeros.
    if (survives()) bytes = resized(bytes, Math.max(bytes.length, end));
    for (let from = step.at; from < end; ) {
      const to = Math.min(end, (Math.floor(from / SECTOR) + 1) * SECTOR);
      if (survives()) bytes = written(bytes, from, step.bytes.subarray(from - step.at, to - step.at));
      from = to;
    }
  }
  return { now: Buffer.from(bytes), durable: Buffer.from(bytes), pending: [] };
}

function change(file: File, step: File['pending'][number]): void {
  file.pending.push(step);
  file.now = 'length' in step ? resized(file.now, step.length) : written(file.now, step.at, step.bytes);
}

function syncContent(file: File): void {
  file.durable = file.now;
  file.pending = [];
}

function rename(folder: Folder, step: NameChange[]): void {
  folder.pending.push(step);
  apply(folder.now, step);
}

function syncNames(folder: Folder): void {
  folder.durable = new Map(folder.now);
  folder.pending = [];
}

function apply(names: Map<string, Node>, step: NameChange[]): void {
  for (const one of step) {
    if ('set' in one) names.set(one.set, one.node);
    else names.delete(one.unset);
  }
}

function resized(bytes: Buffer, length: number): Buffer {
  return length <= bytes.length
    ? bytes.subarray(0, length)
    : Buffer.concat([bytes, Buffer.alloc(length - bytes.length)]);
}

/** Always a copy: `durable` may be the same buffer. */
function written(bytes: Buffer, at: number, added: Buffer): Buffer {
  const result = Buffer.concat([resized(bytes, Math.max(bytes.length, at + added.length))]);
  added.copy(result, at);
  return result;
}

function isFile(node: Node): node is File {
  return node.now instanceof Buffer;
}

function newFolder(): Folder {
  return { now: new Map(), durable: new Map(), pending: [] };
}

function partsOf(path: string): string[] {
  return path.split(/[\\/]/).filter(part => part !== '' && part !== '.');
}

function systemError(code: string, path: string): Error {
  return Object.assign(new Error(`${code}: ${path}`), { code });
}
