import { randomBytes } from 'node:crypto';
import type { ActivityTable } from '#shared/activities/activities.ts';
import { readTexts } from '#shared/activities/records.ts';
import { makeRandomId, type RandomBytes } from '#shared/ids.ts';
import { type Answer, CLOSE, type CloseCode } from '#shared/protocol.ts';
import type { Effect } from '#shared/workshop/change.ts';
import type { AnyCommand } from '#shared/workshop/commands.ts';
import { type Actor, liveSeatOf, SERVER, workshopOf } from '#shared/workshop/policy.ts';
import type { Seat, State, StateValue, StepState, Workshop } from '#shared/workshop/state.ts';
import { StateMap } from '#shared/workshop/stateMap.ts';
import { BARRIERS, type Context, type Decision, transition } from '#shared/workshop/transition.ts';
import type { Journal, JournalRecord, Recovered } from '../storage/journal.ts';
import type { Detach, DocAccess, ViewListener, WorkshopAccess } from './access.ts';
import { answerKey, staleAnswers } from './answers.ts';
import { docAccess } from './docAccess.ts';
import { DueSteps } from './dueSteps.ts';
import { harvestStep } from './harvesting.ts';
import type { LiveDocument, ShownUpdate } from './liveDocument.ts';
import { LiveDocuments } from './liveDocuments.ts';
import { QuietSteps } from './quietSteps.ts';
import { Sequencer } from './sequencer.ts';
import { ShowQueue } from './showQueue.ts';
import { touched } from './touched.ts';
import { Views } from './views.ts';

const HOUR = 3_600_000;
const NO_TEXTS: ReadonlyMap<string, string> = new Map();
/** Stands in the state from a decision that must be forgotten on disk until the journal was rewritten. */
const FORGETTING = 'forgetting';

export interface LiveWorkshopOptions {
  id: string;
  journal: Journal;
  recovered: Recovered;
  activities: ActivityTable;
  now?: () => number;
  random?: RandomBytes;
  /** The workshop's title, status or code changed durably: the catalogue must know before the answer goes out. */
  onWorkshop?: (workshop: Workshop, state: State) => Promise<void>;
  /** A document was frozen durably: its files may be made. */
  onFrozen?: (document: string, version: number) => void;
  /** Rewriting the journal did not work; nothing is lost, and the next load tries again. */
  onTrouble?: (error: unknown) => void;
  /** The journal failed: this live workshop is thrown away and must be read again from disk. */
  onFailed: (error: unknown) => void;
}

/** A record with what its effects ask for once it is durable. */
interface Decided {
  record: JournalRecord;
  effects: readonly Effect[];
  origin: object | null;
  sender: string | null;
  done: () => void;
}

/**
 * One workshop in memory. Decides at once on the newest state, journals, and shows when durable: what somebody
 * saw or was told is on disk. Documents, views and answers follow the journal's order.
 */
export class LiveWorkshop implements WorkshopAccess {
  readonly id: string;
  readonly decided: StateMap;
  readonly shown: StateMap;
  readonly #options: LiveWorkshopOptions;
  readonly #journal: Journal;
  readonly #sequencer = new Sequencer();
  readonly #views: Views;
  readonly #queue: ShowQueue<Decided>;
  readonly #documents: LiveDocuments;
  readonly #counted = new Map<string, number>();
  readonly #due: DueSteps;
  readonly #quiet: QuietSteps;
  /** Ends the waiting for records that are not shown yet. */
  readonly #unshown = new Set<() => void>();
  #seq: number;
  #shownSeq: number;
  #failed = false;
  #closed = false;

  constructor(options: LiveWorkshopOptions) {
    this.id = options.id;
    this.#options = options;
    this.#journal = options.journal;
    this.decided = new StateMap(options.recovered.entries);
    this.shown = new StateMap(options.recovered.entries);
    this.#documents = new LiveDocuments(this.decided, options.recovered.docs);
    this.#seq = options.recovered.seq;
    this.#shownSeq = options.recovered.seq;
    this.#views = new Views(this.shown, options.activities, this.#now, () => this.#shownSeq);
    this.#queue = new ShowQueue(
      batch => this.#show(batch),
      () => this.#views.size,
    );
    this.#quiet = new QuietSteps(step => {
      void this.decide({ type: 'texts:keep', id: makeRandomId(this.#random), step }, SERVER);
    });
    this.#due = new DueSteps(this.#now, step => {
      void this.decide({ type: 'step:due', id: makeRandomId(this.#random), step }, SERVER);
    });
    if (this.decided.get(FORGETTING) !== undefined) {
      void this.#forget();
    }
    for (const [step, value] of this.decided.list('step')) {
      const pending = (value as StepState).pending;
      if (pending !== null) {
        this.#due.schedule(step, pending.dueAt);
      }
    }
  }

  /** Whether anybody is connected. */
  get busy(): boolean {
    return this.#views.size > 0 || this.#documents.watched;
  }

  get connections(): number {
    return this.#views.size;
  }

  get listeners(): ViewListener[] {
    return this.#views.listeners();
  }

  seat(seatId: string): Seat | undefined {
    return liveSeatOf(this.decided, seatId);
  }

  decide(command: AnyCommand, actor: Actor): Promise<Answer> {
    if (this.#failed) {
      return Promise.resolve({ ok: false, error: 'disk-trouble', now: this.#now() });
    }
    if (BARRIERS.has(command.type as never)) {
      return this.#sequencer.barrier(async () => {
        await this.#queue.settled();
        return this.#decideNow(command, actor);
      });
    }
    return this.#sequencer.turn(() => this.#decideNow(command, actor)).then(answer => answer);
  }

  attach(listener: ViewListener): Detach {
    this.#views.attach(listener);
    if (listener.actor.person !== null) {
      void this.#notePresence([listener.actor.person]);
    }
    return () => this.#views.detach(listener);
  }

  async openDoc(docId: string): Promise<DocAccess | CloseCode> {
    if (this.#failed) {
      return CLOSE.loading;
    }
    const document = this.#documents.get(docId);
    if (document === null) {
      return CLOSE.noDocument;
    }
    return docAccess(document, {
      decided: this.decided,
      documents: this.#documents,
      turn: judge => this.#sequencer.turn(judge),
      accept: (...args) => this.#accept(document, ...args),
    });
  }

  /** Waits until everything decided is on disk and shown, then lets go of the folder. */
  async close(): Promise<void> {
    this.#closed = true;
    this.#due.stop();
    this.#quiet.stop();
    await this.#sequencer.barrier(() => this.#queue.settled()).catch(() => undefined);
    this.#documents.reload();
    this.#views.close();
    await this.#journal.close();
  }

  #now = (): number => (this.#options.now ?? Date.now)();

  #random: RandomBytes = count => (this.#options.random ?? randomBytes)(count);

  /** One command's way: answered before? may they, what changes, journal, show. */
  #decideNow(command: AnyCommand, actor: Actor): Promise<Answer> {
    const repeated = this.#repeated(command, actor);
    if (repeated !== undefined) {
      return this.#afterShown(repeated.answer);
    }
    const decision = transition(this.decided, command, this.#context(actor));
    if (!decision.ok) {
      return Promise.resolve({ ok: false, error: decision.error, now: this.#now() });
    }
    return this.#commit(command, actor, decision);
  }

  /** The first answer to a command that arrives again; unsigned ones are kept without the seat. */
  #repeated(command: AnyCommand, actor: Actor): StateValue | undefined {
    if (actor.seat === null) {
      return undefined;
    }
    return (
      this.decided.get(answerKey(actor.seat, command.id)) ?? this.decided.get(answerKey(null, command.id))
    );
  }

  async #afterShown(value: unknown): Promise<Answer> {
    await this.#queue.settled();
    return this.#failed
      ? { ok: false, error: 'disk-trouble', now: this.#now() }
      : { ok: true, seq: this.#shownSeq, now: this.#now(), ...(value === null ? {} : { value }) };
  }

  async #commit(command: AnyCommand, actor: Actor, decision: Decision & { ok: true }): Promise<Answer> {
    const veiled = decision.effects.some(effect => effect.type === 'veiled');
    const now = this.#now();
    const at = veiled ? now - (now % HOUR) : now;
    const put = new Map(decision.put);
    const del = new Set(decision.del);
    if (actor.seat !== null) {
      const value = veiled ? null : (decision.value ?? null);
      put.set(answerKey(veiled ? null : actor.seat, command.id), { v: 1, at, answer: value });
      for (const key of staleAnswers(this.decided, now)) {
        del.add(key);
      }
    }
    if (decision.effects.some(effect => effect.type === 'compact')) {
      put.set(FORGETTING, { v: 1, at });
    }
    const docUpdates = this.#documents.write(decision.effects, put);
    const workshopBefore = workshopOf(this.decided);
    const seq = await this.#append(
      {
        at,
        audit: { seat: veiled ? null : actor.seat, type: command.type, object: objectOf(command) },
        put,
        del,
        docUpdates,
      },
      { effects: decision.effects, origin: null, sender: actor.seat },
    );
    if (seq === null) {
      return { ok: false, error: 'disk-trouble', now: this.#now() };
    }
    const workshop = workshopOf(this.shown);
    if (workshop !== undefined && workshop !== workshopBefore && put.has('workshop')) {
      await this.#options.onWorkshop?.(workshop, this.shown);
    }
    return {
      ok: true,
      seq,
      now: this.#now(),
      ...(decision.value === undefined ? {} : { value: decision.value }),
    };
  }

  /** Applies to the decided state, journals, and resolves with the position once shown; null when the disk failed. */
  async #append(
    change: Pick<JournalRecord, 'at' | 'audit' | 'docUpdates'> & {
      put: Map<string, StateValue>;
      del: Set<string>;
    },
    show: Pick<Decided, 'effects' | 'origin' | 'sender'>,
  ): Promise<number | null> {
    this.#seq += 1;
    const record: JournalRecord = {
      seq: this.#seq,
      at: change.at,
      audit: change.audit,
      put: Object.fromEntries(change.put),
      del: [...change.del],
      docUpdates: change.docUpdates,
    };
    this.decided.apply(change.put, change.del);
    for (const effect of show.effects) {
      if (effect.type === 'counted') {
        const key = `${effect.step}/${effect.round}/${effect.person}`;
        this.#counted.set(key, (this.#counted.get(key) ?? 0) + 1);
      }
    }
    const durable = this.#journal.append(record);
    return new Promise(resolve => {
      const unshown = () => resolve(null);
      this.#unshown.add(unshown);
      const done = () => {
        this.#unshown.delete(unshown);
        resolve(record.seq);
      };
      const ticket = this.#queue.announce();
      durable.then(
        () => this.#queue.ready(ticket, { record, ...show, done }),
        error => {
          this.#fail(error);
          unshown();
        },
      );
    });
  }

  /** Shows durable records in the journal's order: state, documents, views, then the answers. */
  #show(batch: readonly Decided[]): void {
    const updates = new Map<string, ShownUpdate[]>();
    const people = new Set<string>();
    let everybody = false;
    for (const { record, origin } of batch) {
      everybody ||= touched(record, this.shown, people);
      this.shown.apply(Object.entries(record.put), record.del);
      for (const update of record.docUpdates) {
        const list = updates.get(update.docId) ?? [];
        list.push({ bytes: update.bytes, origin });
        updates.set(update.docId, list);
      }
      this.#shownSeq = record.seq;
    }
    this.#documents.show(updates);
    this.#views.changed();
    this.#views.changedMine(everybody ? null : people, null);
    for (const decided of batch) {
      if (decided.sender !== null) {
        this.#views.changedMine(new Set(), decided.sender);
      }
      this.#carryOut(decided.effects);
      decided.done();
    }
    if (batch.some(({ record }) => 'workshop' in record.put)) {
      void this.#notePresence(this.#views.people);
    }
  }

  #carryOut(effects: readonly Effect[]): void {
    for (const effect of effects) {
      switch (effect.type) {
        case 'due':
          this.#due.schedule(effect.step, effect.at);
          break;
        case 'compact':
          void this.#forget();
          break;
        case 'frozen':
          this.#options.onFrozen?.(effect.document, effect.version);
          break;
        case 'seats-ended':
          // After the answers of this batch: whoever leaves is told that it is done, and only then sent away.
          setImmediate(() => this.#endSeats(new Set(effect.seats), effect.reason));
          break;
        default:
          break;
      }
    }
  }

  /** Takes overwritten values off the disk; if the process dies meanwhile, the next load does it. */
  async #forget(): Promise<void> {
    try {
      await this.#journal.compact();
    } catch (error) {
      this.#options.onTrouble?.(error);
      return;
    }
    await this.#sequencer.turn(() => {
      const audit = { seat: null, type: 'journal:compacted', object: '' };
      void this.#append(
        { at: this.#now(), audit, put: new Map(), del: new Set([FORGETTING]), docUpdates: [] },
        { effects: [], origin: null, sender: null },
      );
    });
  }

  #endSeats(seats: ReadonlySet<string>, reason: 'removed' | 'revoked' | 'left'): void {
    for (const listener of this.#views.listeners()) {
      if (listener.actor.seat !== null && seats.has(listener.actor.seat)) {
        listener.ended(reason);
      }
    }
    this.#documents.end(CLOSE.noSeat, seats);
  }

  async #notePresence(people: string[]): Promise<void> {
    const focus = workshopOf(this.decided)?.focus ?? null;
    if (focus !== null && people.length > 0 && !this.#failed) {
      await this.#sequencer.turn(() => this.#decidePresence(people));
    }
  }

  #decidePresence(people: string[]): void {
    const command = { type: 'presence:note', id: makeRandomId(this.#random), people } as const;
    const decision = transition(this.decided, command, this.#context(SERVER));
    if (decision.ok && decision.put.size > 0) {
      void this.#commit(command, SERVER, decision);
    }
  }

  /** Nothing undurable was shown; everybody reconnects to what is on disk. */
  #fail(error: unknown): void {
    if (this.#failed) {
      return;
    }
    this.#failed = true;
    this.#due.stop();
    this.#quiet.stop();
    this.#documents.reload();
    this.#queue.abandon();
    // What is on disk but was not shown is shown after loading; a repeat gets its first answer.
    for (const unshown of this.#unshown) {
      unshown();
    }
    // Whoever closes it has let go of it already; by now another one may live under this id.
    if (!this.#closed) {
      this.#options.onFailed(error);
    }
  }

  /** Everything a decision may use beside the state itself. */
  #context(actor: Actor): Context {
    return {
      actor,
      activities: this.#options.activities,
      now: this.#now(),
      random: this.#random,
      harvest: (step, state) =>
        harvestStep(state, step, this.#documents.ofStep(step)?.decided ?? null, this.#options.activities),
      texts: step => {
        const doc = this.#documents.ofStep(step)?.decided;
        return doc === undefined ? NO_TEXTS : readTexts(doc);
      },
      counted: (step, round, person) => this.#counted.get(`${step}/${round}/${person}`) ?? 0,
    };
  }

  async #accept(
    document: LiveDocument,
    update: Uint8Array,
    actor: Actor,
    clientIds: readonly number[],
    origin: object,
  ): Promise<CloseCode | null> {
    if (this.#failed) {
      return CLOSE.loading;
    }
    let put: Map<string, StateValue>;
    try {
      put = this.#documents.take(document, update, clientIds, actor.person ?? actor.seat ?? '');
    } catch (error) {
      // A throw does not mean that nothing was applied: read everything again from disk.
      this.#fail(error);
      return CLOSE.protocol;
    }
    this.#quiet.touch(document.stepId);
    const seq = await this.#append(
      {
        at: this.#now(),
        audit: { seat: actor.seat, type: 'doc:update', object: document.stepId },
        put,
        del: new Set(),
        docUpdates: [{ docId: document.docId, bytes: update }],
      },
      { effects: [], origin, sender: null },
    );
    return seq === null ? CLOSE.loading : null;
  }
}

/** The one object a command names, for the audit line: never content. */
function objectOf(command: AnyCommand): string {
  const parts: unknown[] = [];
  for (const key of ['step', 'entry', 'person', 'seat', 'side', 'document']) {
    if (key in command) {
      parts.push((command as Record<string, unknown>)[key]);
    }
  }
  return parts.filter(part => typeof part === 'string').join(' ');
}
