import type { ErrorCode } from '#shared/errors.ts';
import { makeRandomId, platformRandom } from '#shared/ids.ts';
import type { Answer } from '#shared/protocol/wire.ts';
import type { Command } from '#shared/workshop/commands.ts';
import { Listeners } from './listeners.ts';
import { readJson, type Store } from './store.ts';
import { wordsOf } from './words.ts';

type Accepted = Extract<Answer, { ok: true }>;

/** A command on its way, drawn over what the server has shown so far. */
export interface Picture {
  command: Command;
  /** `waiting`: not answered yet. `accepted`: on the server's disk, not yet in a view or document. */
  state: 'waiting' | 'accepted';
  at: number;
}

/** Words that did not get in: kept until the person copied, sent or dropped them. */
export interface Refused {
  id: string;
  /** Null: the words come from a document that was thrown away, and can only be copied. */
  command: Command | null;
  /** Why; null where the server gave no reason. */
  error: ErrorCode | null;
  words: string;
  at: number;
}

/** Immutable; replaced with every change. */
export interface OutboxSnapshot {
  pictures: readonly Picture[];
  /** How many commands have no answer yet. */
  waiting: number;
  /** Our clock when the oldest of them was given. */
  since: number | null;
  refused: readonly Refused[];
}

interface Queued {
  command: Command;
  at: number;
}

export interface OutboxOptions {
  /** `<workshop>.<seatId>`: also the key in the store. */
  name: string;
  store: Store;
  /** Null: no answer came, the command may or may not have been done. */
  deliver: (command: Command) => Promise<Answer | null>;
  /** Whether what was accepted can be seen in the view or document by now. */
  isShown: (command: Command, answer: Accepted) => boolean;
  clock?: () => number;
}

/** The server is in trouble or busy: the same command is worth sending again. */
const PASSING: ReadonlySet<ErrorCode> = new Set<ErrorCode>(['too-fast', 'disk-trouble']);
/** This seat cannot send now; the words stay here. */
const STOPPING: ReadonlySet<ErrorCode> = new Set<ErrorCode>(['no-seat', 'outdated']);
const RETRY_MS = 1_500;
const MOST_SERVER_ERRORS = 3;
/** A tab that says nothing for so long no longer sends for the others. */
const LOCK_MS = 12_000;
/** An accepted picture is dropped after this even if nothing showed it: the record may be on a page not open. */
const LONGEST_PICTURE_MS = 10_000;

/**
 * Commands waiting to be sent, in order, on this device. Each is sent with the same id until it is answered, so
 * a lost answer, a reload or a second tab never does anything twice.
 */
export class Outbox {
  readonly #options: OutboxOptions;
  readonly #clock: () => number;
  readonly #listeners = new Listeners();
  readonly #tab = makeRandomId(platformRandom);
  readonly #promised = new Map<string, (answer: Answer) => void>();
  readonly #troubles = new Map<string, number>();
  readonly #stopListening: () => void;
  #accepted: { command: Command; answer: Accepted; at: number; doneAt: number }[] = [];
  #snapshot: OutboxSnapshot;
  #sending = false;
  #closed = false;
  #timer: ReturnType<typeof setTimeout> | undefined;

  constructor(options: OutboxOptions) {
    this.#options = options;
    this.#clock = options.clock ?? Date.now;
    this.#snapshot = this.#draw();
    this.#stopListening = options.store.onChangeElsewhere(options.name, () => this.#changed());
  }

  readonly subscribe = (listener: () => void): (() => void) => this.#listeners.subscribe(listener);

  readonly getSnapshot = (): OutboxSnapshot => this.#snapshot;

  /** Puts a command into the queue and begins to send. Resolves with its answer, if this page lives to see it. */
  add(command: Command): Promise<Answer> {
    this.#writeQueue([...this.#readQueue(), { command, at: this.#clock() }]);
    this.#changed();
    return new Promise(resolve => {
      this.#promised.set(command.id, resolve);
      void this.pump();
    });
  }

  /** Sends what waits, one after the other. Called whenever the connection is there again. */
  async pump(): Promise<void> {
    if (this.#sending || this.#closed) {
      return;
    }
    this.#sending = true;
    try {
      for (let next = this.#next(); next !== undefined; next = this.#next()) {
        if (!(await this.#sendOne(next))) {
          this.#later();
          break;
        }
      }
    } finally {
      this.#sending = false;
      this.#unlock();
    }
  }

  /** Drops the pictures of what a view or a document shows by now. */
  settle(): void {
    const now = this.#clock();
    const left = this.#accepted.filter(
      one => now - one.doneAt < LONGEST_PICTURE_MS && !this.#options.isShown(one.command, one.answer),
    );
    if (left.length !== this.#accepted.length) {
      this.#accepted = left;
      this.#changed();
    }
  }

  /** The person copied or gave up these words. */
  dropRefused(id: string): void {
    this.#writeRefused(this.#readRefused().filter(one => one.id !== id));
    this.#changed();
  }

  /** Sends refused words again, as a new command. */
  sendAgain(id: string): Promise<Answer> | null {
    const refused = this.#readRefused().find(one => one.id === id);
    if (refused?.command == null) {
      return null;
    }
    this.dropRefused(id);
    return this.add({ ...refused.command, id: makeRandomId(platformRandom) });
  }

  /** Words that got lost outside of commands: from a document that was thrown away. */
  keepWords(words: string): void {
    const id = makeRandomId(platformRandom);
    this.#writeRefused([
      ...this.#readRefused(),
      { id, command: null, error: null, words, at: this.#clock() },
    ]);
    this.#changed();
  }

  /** The page goes, perhaps in the middle of sending: the one that comes need not wait until the lock is stale. */
  letGo(): void {
    this.#unlock();
  }

  close(): void {
    this.#closed = true;
    clearTimeout(this.#timer);
    this.#stopListening();
    this.#unlock();
  }

  #next(): Queued | undefined {
    if (this.#closed) {
      return undefined;
    }
    const next = this.#readQueue()[0];
    if (next !== undefined && !this.#lock()) {
      this.#later();
      return undefined;
    }
    return next;
  }

  /** False: no answer, try later. */
  async #sendOne({ command, at }: Queued): Promise<boolean> {
    const answer = await this.#options.deliver(command);
    if (answer === null || this.#closed) {
      return false;
    }
    if (answer.ok) {
      this.#accepted.push({ command, answer, at, doneAt: this.#clock() });
      setTimeout(() => this.settle(), LONGEST_PICTURE_MS + 50);
    } else if (this.#staysQueued(command, answer.error)) {
      return false;
    } else {
      this.#refuse(command, answer.error);
    }
    this.#writeQueue(this.#readQueue().filter(one => one.command.id !== command.id));
    this.#troubles.delete(command.id);
    this.settle();
    this.#changed();
    this.#promised.get(command.id)?.(answer);
    this.#promised.delete(command.id);
    return true;
  }

  #staysQueued(command: Command, error: ErrorCode): boolean {
    if (error === 'server-error') {
      const times = (this.#troubles.get(command.id) ?? 0) + 1;
      this.#troubles.set(command.id, times);
      return times < MOST_SERVER_ERRORS;
    }
    return PASSING.has(error) || STOPPING.has(error);
  }

  #refuse(command: Command, error: ErrorCode): void {
    const words = wordsOf(command);
    if (words !== '') {
      const refused = { id: command.id, command, error, words, at: this.#clock() };
      this.#writeRefused([...this.#readRefused(), refused]);
    }
  }

  #later(): void {
    clearTimeout(this.#timer);
    this.#timer = setTimeout(() => void this.pump(), RETRY_MS * (0.75 + Math.random() / 2));
  }

  /** One tab sends for all. Two sending by accident do no harm (same id, same answer); this avoids storms. */
  #lock(): boolean {
    const key = `${this.#options.name}.lock`;
    const now = this.#clock();
    const held = readJson<{ tab: string; at: number } | null>(this.#options.store, key, null);
    if (held !== null && held.tab !== this.#tab && Math.abs(now - held.at) < LOCK_MS) {
      return false;
    }
    this.#options.store.set(key, JSON.stringify({ tab: this.#tab, at: now }));
    return true;
  }

  #unlock(): void {
    const key = `${this.#options.name}.lock`;
    const held = readJson<{ tab: string } | null>(this.#options.store, key, null);
    if (held?.tab === this.#tab) {
      this.#options.store.remove(key);
    }
  }

  /** Read anew each time, because another tab of this seat may have added or answered something. */
  #readQueue(): Queued[] {
    const queue = readJson<unknown>(this.#options.store, this.#options.name, []);
    return Array.isArray(queue) ? (queue as Queued[]) : [];
  }

  #writeQueue(queue: readonly Queued[]): void {
    write(this.#options.store, this.#options.name, queue);
  }

  #readRefused(): Refused[] {
    const refused = readJson<unknown>(this.#options.store, `${this.#options.name}.refused`, []);
    return Array.isArray(refused) ? (refused as Refused[]) : [];
  }

  #writeRefused(refused: readonly Refused[]): void {
    write(this.#options.store, `${this.#options.name}.refused`, refused);
  }

  #changed(): void {
    this.#snapshot = this.#draw();
    this.#listeners.tell();
  }

  #draw(): OutboxSnapshot {
    const queue = this.#readQueue();
    const accepted = this.#accepted.map(({ command, at }): Picture => ({ command, state: 'accepted', at }));
    const waiting = queue.map(({ command, at }): Picture => ({ command, state: 'waiting', at }));
    return {
      pictures: [...accepted, ...waiting],
      waiting: queue.length,
      since: queue[0]?.at ?? null,
      refused: this.#readRefused(),
    };
  }
}

function write(store: Store, key: string, list: readonly unknown[]): void {
  if (list.length === 0) {
    store.remove(key);
  } else {
    store.set(key, JSON.stringify(list));
  }
}
