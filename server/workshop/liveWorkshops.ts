import { createHash, randomBytes } from 'node:crypto';
import type { ActivityTable } from '#shared/activities/activities.ts';
import { makeWorkshopId, type RandomBytes, WORKSHOP_ID } from '#shared/ids.ts';
import { versionOf } from '#shared/workshop/documents/documentKeys.ts';
import type { Version } from '#shared/workshop/documents/documentState.ts';
import type { State, Workshop } from '#shared/workshop/state.ts';
import type { Catalogue } from '../storage/catalogue.ts';
import { type Journal, JournalFailed, type JournalStore, type Recovered } from '../storage/journal.ts';
import type { WorkshopsAccess } from './access.ts';
import { type Founding, foundWorkshop } from './founding.ts';
import { LiveWorkshop } from './liveWorkshop.ts';

/** A workshop nobody is connected to leaves memory after this. */
const IDLE_MS = 5 * 60_000;
/** Room is looked for so long after the disk refused something. */
const RETRY_MS = 5000;

export interface LiveWorkshopsOptions {
  store: JournalStore;
  catalogue: Catalogue;
  activities: ActivityTable;
  now?: () => number;
  random?: RandomBytes;
  log: { error(details: object, message: string): void };
  /** A document was frozen durably: its files can be made. */
  onFrozen?: (workshop: LiveWorkshop, document: string, n: number, version: Version) => void;
  /** A seal was decided durably, and its file is to be made. */
  onSeal?: (workshop: LiveWorkshop, document: string, n: number) => void;
  onOver?: (workshop: LiveWorkshop, document: string, n: number) => void;
  idleMs?: number;
  /** Whether the disk has room to write; by default only failed writes tell. */
  mayWrite?: () => boolean;
  /** A workshop that can only be read is tried again after this. */
  retryMs?: number;
}

interface Loaded {
  live: LiveWorkshop;
  usedAt: number;
}

/** Workshops in memory: loaded when somebody comes, unloaded when idle, thrown away when their disk fails. */
export class LiveWorkshops implements WorkshopsAccess {
  readonly #options: LiveWorkshopsOptions;
  readonly #loaded = new Map<string, Promise<Loaded | null>>();
  /** Folders being let go of: opening again waits for it. */
  readonly #closing = new Map<string, Promise<void>>();
  readonly #sweep: NodeJS.Timeout;
  /** When the disk refused to write in a workshop, on the monotonic clock. */
  readonly #refusedAt = new Map<string, number>();
  #retry: NodeJS.Timeout | null = null;
  #closed = false;

  constructor(options: LiveWorkshopsOptions) {
    this.#options = options;
    this.#sweep = setInterval(() => void this.unloadIdle(), options.idleMs ?? IDLE_MS);
    this.#sweep.unref();
  }

  get size(): number {
    return this.#loaded.size;
  }

  async get(workshopId: string): Promise<LiveWorkshop | null> {
    if (this.#closed || !WORKSHOP_ID.test(workshopId)) {
      return null;
    }
    const known = this.#loaded.get(workshopId) ?? this.#load(workshopId);
    const loaded = await known;
    if (loaded !== null) {
      loaded.usedAt = this.#now();
    }
    return loaded?.live ?? null;
  }

  /** Founds a workshop from a template; its folder is on disk before the catalogue knows it. */
  async create(founding: Founding): Promise<string> {
    const random = this.#options.random ?? randomBytes;
    const id = makeWorkshopId(random);
    const now = this.#now();
    const state = foundWorkshop(id, founding, now, random);
    const { journal } = await this.#options.store.open(id);
    try {
      await journal.append({
        seq: 1,
        at: now,
        audit: { seat: null, type: 'workshop:create', object: founding.template.id },
        put: Object.fromEntries(state),
        del: [],
        docUpdates: [],
      });
    } finally {
      await journal.close();
    }
    const workshop = state.get('workshop') as Workshop;
    await this.#options.catalogue.update(draft => {
      draft.workshops.push({
        id,
        title: workshop.title,
        town: workshop.town,
        templateId: workshop.template.id,
        status: 'preparing',
        createdAt: now,
        lastUsedAt: now,
        sessionsTotal: founding.template.sessions.length,
        sessionsDone: 0,
        rehearsal: workshop.rehearsal ?? false,
      });
      draft.codes.push({ hash: hashCode(workshop.joining.code), workshopId: id });
    });
    return id;
  }

  /**
   * Erases a workshop for good: everybody at it is told, its folder is renamed and removed, then the catalogue forgets
   * it with its codes and links. A crash in between is made good by `forgetErased` at the next start.
   */
  async erase(id: string): Promise<void> {
    const loaded = await this.#loaded.get(id)?.catch(() => null);
    if (loaded) {
      for (const listener of loaded.live.listeners) {
        listener.ended('erased');
      }
      await this.#unload(id, loaded.live);
    }
    await this.#options.store.remove(id);
    await this.#forget(new Set([id]));
  }

  /** What the catalogue still lists and the disk has no folder of: its erasing was cut short. */
  async forgetErased(): Promise<void> {
    const gone = new Set<string>();
    for (const { id } of this.#options.catalogue.read().workshops) {
      if (!(await this.#options.store.exists(id))) {
        gone.add(id);
      }
    }
    if (gone.size > 0) {
      await this.#forget(gone);
    }
  }

  async #forget(ids: ReadonlySet<string>): Promise<void> {
    const { catalogue } = this.#options;
    await catalogue.update(draft => {
      draft.workshops = draft.workshops.filter(one => !ids.has(one.id));
      draft.codes = draft.codes.filter(one => !ids.has(one.workshopId));
      draft.links = draft.links.filter(one => !ids.has(one.workshopId));
    });
    await catalogue.forgetPrevious();
  }

  /** Lets go of workshops nobody has used for a while. */
  async unloadIdle(): Promise<void> {
    const oldest = this.#now() - (this.#options.idleMs ?? IDLE_MS);
    for (const [id, promise] of [...this.#loaded]) {
      // Whoever asked for it hears why it cannot be loaded.
      const loaded = await promise.catch(() => null);
      if (loaded !== null && !loaded.live.busy && loaded.usedAt <= oldest) {
        await this.#unload(id, loaded.live);
      }
    }
  }

  /** Shows and writes everything, closes every folder. */
  async close(): Promise<void> {
    this.#closed = true;
    clearInterval(this.#sweep);
    clearTimeout(this.#retry ?? undefined);
    const all = [...this.#loaded];
    await Promise.all(
      all.map(async ([id, promise]) => {
        const loaded = await promise.catch(() => null);
        if (loaded !== null) {
          await this.#unload(id, loaded.live);
        }
      }),
    );
    await Promise.all(this.#closing.values());
  }

  #now(): number {
    return (this.#options.now ?? Date.now)();
  }

  #load(id: string): Promise<Loaded | null> {
    const loading = this.#open(id);
    this.#loaded.set(id, loading);
    loading.then(
      loaded => {
        if (loaded === null) {
          this.#loaded.delete(id);
        }
      },
      () => this.#loaded.delete(id),
    );
    return loading;
  }

  async #open(id: string): Promise<Loaded | null> {
    await this.#closing.get(id);
    if (!(await this.#options.store.exists(id))) {
      return null;
    }
    const { journal, recovered } = await this.#openOrRead(id);
    if (recovered.entries.get('workshop') === undefined) {
      // The process died while founding it: there is nothing to load.
      await journal?.close();
      return null;
    }
    const { activities, now, random, mayWrite } = this.#options;
    const live: LiveWorkshop = new LiveWorkshop({
      id,
      journal,
      recovered,
      activities,
      ...(now ? { now } : {}),
      ...(random ? { random } : {}),
      ...(mayWrite ? { mayWrite } : {}),
      onReadOnly: () => this.#tryLater(),
      onWorkshop: (workshop, state) => this.#remember(workshop, state),
      onFrozen: (document, n) => {
        const version = versionOf(live.shown, document, n);
        if (version !== undefined) {
          this.#options.onFrozen?.(live, document, n, version);
        }
      },
      onSeal: (document, n) => this.#options.onSeal?.(live, document, n),
      onOver: (document, n) => this.#options.onOver?.(live, document, n),
      onTrouble: error =>
        this.#options.log.error({ workshop: id, error: String(error) }, 'journal could not be rewritten'),
      onFailed: error => {
        this.#options.log.error({ workshop: id, error: String(error) }, 'workshop reloaded after a failure');
        this.#refusedAt.set(id, performance.now());
        this.#discard(id, live);
      },
    });
    if (journal === null) {
      this.#tryLater();
    }
    return { live, usedAt: this.#now() };
  }

  /** Without a journal where the disk refuses to write, or did so just now: then there is at least something to read. */
  async #openOrRead(id: string): Promise<{ journal: Journal | null; recovered: Recovered }> {
    const { store } = this.#options;
    const since = performance.now() - (this.#refusedAt.get(id) ?? Number.NEGATIVE_INFINITY);
    if (since < this.#retryMs) {
      return { journal: null, recovered: await store.read(id) };
    }
    try {
      return await store.open(id);
    } catch (error) {
      if (!(error instanceof JournalFailed)) {
        throw error;
      }
      this.#options.log.error({ workshop: id, error: error.message }, 'workshop can only be read');
      return { journal: null, recovered: await store.read(id) };
    }
  }

  get #retryMs(): number {
    return this.#options.retryMs ?? RETRY_MS;
  }

  #tryLater(): void {
    if (this.#retry === null && !this.#closed) {
      this.#retry = setTimeout(() => void this.#tryAgain(), this.#retryMs).unref();
    }
  }

  /** Makes what can only be read writable where the disk takes something again; otherwise looks again later. */
  async #tryAgain(): Promise<void> {
    for (const [id, promise] of [...this.#loaded]) {
      const loaded = await promise.catch(() => null);
      if (loaded?.live.isReadOnly && (this.#options.mayWrite?.() ?? true)) {
        await this.#makeWritable(id, loaded.live);
      }
    }
    this.#retry = null;
    const all = await Promise.all([...this.#loaded.values()].map(promise => promise.catch(() => null)));
    if (all.some(loaded => loaded?.live.isReadOnly)) {
      this.#tryLater();
    }
  }

  async #makeWritable(id: string, live: LiveWorkshop): Promise<void> {
    if (live.hasJournal) {
      live.resume();
      return;
    }
    try {
      const { journal, recovered } = await this.#options.store.open(id);
      this.#refusedAt.delete(id);
      if (live.isClosed) {
        await journal.close();
      } else if (recovered.seq === live.seq) {
        live.resume(journal);
      } else {
        await journal.close();
        this.#discard(id, live);
      }
    } catch (error) {
      this.#refusedAt.set(id, performance.now());
      this.#options.log.error({ workshop: id, error: String(error) }, 'workshop can still only be read');
    }
  }

  #discard(id: string, live: LiveWorkshop): void {
    for (const listener of live.listeners) {
      listener.lost();
    }
    void this.#unload(id, live);
  }

  #unload(id: string, live: LiveWorkshop): Promise<void> {
    this.#loaded.delete(id);
    const closing = live
      .close()
      .catch(() => undefined)
      .finally(() => this.#closing.delete(id));
    this.#closing.set(id, closing);
    return closing;
  }

  /** Keeps the catalogue true: title, town, status, join code, meetings held. */
  #remember(workshop: Workshop, state: State): Promise<void> {
    const hash = hashCode(workshop.joining.code);
    const plan = state.get('plan') as
      | { sessions?: { steps: { id: string; skipped: boolean; outside?: boolean }[] }[] }
      | undefined;
    const done = (plan?.sessions ?? []).filter(session =>
      session.steps.every(
        step => step.skipped || step.outside || state.get(`step/${step.id}`)?.status === 'closed',
      ),
    ).length;
    return this.#options.catalogue.update(draft => {
      const line = draft.workshops.find(one => one.id === workshop.id);
      if (line !== undefined) {
        line.title = workshop.title;
        line.town = workshop.town;
        line.status = workshop.status;
        line.lastUsedAt = this.#now();
        line.sessionsDone = done;
      }
      draft.codes = draft.codes.filter(code => code.workshopId !== workshop.id || code.hash === hash);
      if (workshop.status !== 'archived' && !draft.codes.some(code => code.hash === hash)) {
        draft.codes.push({ hash, workshopId: workshop.id });
      }
    });
  }
}

/** How the catalogue keeps join codes. */
export function hashCode(code: string): string {
  return createHash('sha256').update(code).digest('hex');
}
