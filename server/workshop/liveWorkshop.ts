import { randomBytes } from 'node:crypto';
import type { ActivityTable } from '#shared/activities/activities.ts';
import { readTexts } from '#shared/activities/records.ts';
import type { ClauseRemark } from '#shared/agreement/dissent.ts';
import { makeRandomId, type RandomBytes } from '#shared/ids.ts';
import { type Answer, CLOSE, type CloseCode } from '#shared/protocol/wire.ts';
import { type Actor, SERVER } from '#shared/workshop/actor.ts';
import type { Effect } from '#shared/workshop/change.ts';
import type { AnyCommand } from '#shared/workshop/commands.ts';
import { overOf, sealingOf } from '#shared/workshop/life/lifeSealing.ts';
import { liveSeatOf, workshopOf } from '#shared/workshop/lookUp.ts';
import { leftAt } from '#shared/workshop/people/attendance.ts';
import {
  read,
  type Seat,
  type State,
  type StateValue,
  type StepState,
  type StepWindow,
  type Workshop,
} from '#shared/workshop/state.ts';
import { StateMap } from '#shared/workshop/stateMap.ts';
import { BARRIERS, type Context, type Decision, transition } from '#shared/workshop/transition.ts';
import { type Journal, JournalFailed, type JournalRecord, type Recovered } from '../storage/journal.ts';
import type { Detach, DocAccess, ViewListener, WorkshopAccess } from './access.ts';
import { answerKey, staleAnswers } from './answers.ts';
import { objectOf } from './auditObject.ts';
import { Cowriting, type MendedRecord } from './cowriting.ts';
import { docAccess } from './docAccess.ts';
import type { DocBudget } from './docSize.ts';
import { DueSteps } from './dueSteps.ts';
import { harvestStep } from './harvesting.ts';
import type { LiveDocument, ShownUpdate } from './liveDocument.ts';
import { LiveDocuments } from './liveDocuments.ts';
import { NO_TEXTS, PresentDocuments } from './presentDocuments.ts';
import { QuietSteps } from './quietSteps.ts';
import { Sequencer } from './sequencer.ts';
import { ShowQueue } from './showQueue.ts';
import { touched } from './touched.ts';
import { Troubles } from './troubles.ts';
import { VeiledCounts } from './veiledCounts.ts';
import { Views } from './views.ts';

const HOUR = 3_600_000;
/** Stands in the state from a decision that must be forgotten on disk until the journal was rewritten. */
const FORGETTING = 'forgetting';

export interface LiveWorkshopOptions {
  id: string;
  /** Null: the disk takes nothing at present; everything can be read, until `resume`. */
  journal: Journal | null;
  recovered: Recovered;
  activities: ActivityTable;
  now?: () => number;
  random?: RandomBytes;
  /** The workshop's title, status or code changed durably: the catalogue must know before the answer goes out. */
  onWorkshop?: (workshop: Workshop, state: State) => Promise<void>;
  /** A document was frozen durably: its files may be made. */
  onFrozen?: (document: string, version: number) => void;
  /** A seal was decided durably, or was decided before and its file is not there. */
  onSeal?: (document: string, version: number) => void;
  /** A sealed version is over durably, or was before this load. */
  onOver?: (document: string, version: number) => void;
  /** Rewriting the journal did not work; nothing is lost, and the next load tries again. */
  onTrouble?: (error: unknown) => void;
  /** Whether the disk has room; where it has none the workshop is only read until `resume`. */
  mayWrite?: () => boolean;
  /** Nothing can be written for a while: somebody should try `resume` later. */
  onReadOnly?: () => void;
  /** After so long without a change a co-written text is kept as a version. */
  quietMs?: number;
  /** A document is looked through so long after somebody wrote. */
  mendMs?: number;
  budget?: DocBudget;
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
  readonly #troubles: Troubles;
  readonly #sequencer = new Sequencer();
  readonly #views: Views;
  readonly #queue: ShowQueue<Decided>;
  readonly #documents: LiveDocuments;
  readonly #counted = new VeiledCounts();
  readonly #due: DueSteps;
  readonly #windows: DueSteps;
  readonly #quiet: QuietSteps;
  readonly #cowriting: Cowriting;
  readonly #present: PresentDocuments;
  /** Ends the waiting for records that are not shown yet. */
  readonly #unshown = new Set<() => void>();
  #journal: Journal | null;
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
    this.#documents = new LiveDocuments(this.decided, options.recovered.docs, options.budget);
    this.#troubles = new Troubles(
      this.#documents,
      seat => read<Seat>(this.decided.get(`seat/${seat}`))?.person ?? null,
    );
    this.#troubles.readOnly = options.journal === null;
    this.#seq = options.recovered.seq;
    this.#shownSeq = options.recovered.seq;
    this.#views = new Views(this.shown, options.activities, this.#now, () => this.#shownSeq, this.#troubles);
    this.#queue = new ShowQueue(
      batch => this.#show(batch),
      () => this.#views.size,
    );
    this.#present = new PresentDocuments({
      shown: this.shown,
      seq: () => this.#shownSeq,
      documents: this.#documents,
      activities: options.activities,
    });
    this.#quiet = new QuietSteps(step => void this.#keepTexts(step), options.quietMs);
    const ring = (step: string) => {
      void this.decide({ type: 'step:due', id: makeRandomId(this.#random), step }, SERVER);
    };
    this.#due = new DueSteps(this.#now, ring);
    this.#windows = new DueSteps(this.#now, ring);
    this.#cowriting = new Cowriting({
      decided: this.decided,
      documents: this.#documents,
      troubles: this.#troubles,
      activities: options.activities,
      mayDecide: () => !this.#failed && !this.#troubles.readOnly,
      inTurn: mend => void this.#sequencer.turn(mend),
      append: record => this.#appendMended(record),
      told: () => this.#toldOfTroubles(),
      ...(options.mendMs === undefined ? {} : { mendMs: options.mendMs }),
    });
    if (!this.#troubles.readOnly) {
      this.#takeUp();
    }
  }

  /** What is due, and what a crash left undone: from the state, as soon as the disk takes something. */
  #takeUp(): void {
    if (this.decided.get(FORGETTING) !== undefined) {
      void this.#forget();
    }
    for (const [step, value] of this.decided.list('step')) {
      const pending = (value as StepState).pending;
      if (pending !== null) {
        this.#due.schedule(step, pending.dueAt);
      }
    }
    for (const { document, n } of sealingOf(this.decided)) {
      // Whoever loads it has it in hand by then.
      queueMicrotask(() => this.#options.onSeal?.(document, n));
    }
    for (const { document, n } of overOf(this.decided)) {
      queueMicrotask(() => this.#options.onOver?.(document, n));
    }
    for (const [step, value] of this.decided.list('window')) {
      const { status, from, until } = value as StepWindow;
      if (status !== 'over') {
        this.#windows.schedule(step, status === 'open' ? until : from);
      }
    }
  }

  /** Whether the disk takes nothing at present. */
  get isReadOnly(): boolean {
    return this.#troubles.readOnly;
  }

  /** Whether it has a journal that did not fail; without one it needs another to resume. */
  get hasJournal(): boolean {
    return this.#journal !== null;
  }

  get isClosed(): boolean {
    return this.#closed;
  }

  /** Position of the newest decision. */
  get seq(): number {
    return this.#seq;
  }

  /** The disk takes something again. */
  resume(journal?: Journal): void {
    this.#journal = journal ?? this.#journal;
    this.#troubles.readOnly = this.#journal === null;
    if (!this.#troubles.readOnly) {
      this.#takeUp();
      this.#toldOfTroubles();
    }
  }

  /** Reads only, until `resume`. */
  #suspend(): void {
    this.#troubles.readOnly = true;
    this.#due.stop();
    this.#windows.stop();
    this.#toldOfTroubles();
    this.#options.onReadOnly?.();
  }

  /** Something changed that stands in no record: views are looked at all the same. */
  #toldOfTroubles(): void {
    this.#views.changed();
    this.#views.changedMine(null, null);
  }

  #mayWrite(): boolean {
    if (!this.#troubles.readOnly && !(this.#options.mayWrite?.() ?? true)) {
      this.#suspend();
    }
    return !this.#troubles.readOnly;
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
    if (BARRIERS.has(command.type as never)) {
      return this.#sequencer.barrier(async () => {
        // So that what is decided never builds on what nobody honest wrote.
        this.#cowriting.mendAll();
        await this.#queue.settled();
        return this.#decideNow(command, actor);
      });
    }
    return this.#sequencer.turn(() => this.#decideNow(command, actor)).then(answer => answer);
  }

  attach(listener: ViewListener): Detach {
    this.#views.attach(listener);
    if (listener.actor.person !== null && listener.actor.step === null) {
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
      shape: this.#cowriting.shapeOf(document.stepId),
      wordsRule: actor => this.#cowriting.wordsRule(document.stepId, actor),
      troubles: this.#troubles,
      turn: judge => this.#sequencer.turn(judge),
      accept: (...args) => this.#accept(document, ...args),
    });
  }

  present(document: string): ReturnType<PresentDocuments['of']> {
    return this.#present.of(document);
  }

  written(document: string): boolean {
    return this.#present.written(document);
  }

  dissent(document: string): ClauseRemark[] {
    return this.#present.dissent(document);
  }

  /** Waits until everything decided is on disk and shown, then lets go of the folder. */
  async close(): Promise<void> {
    this.#closed = true;
    this.#due.stop();
    this.#windows.stop();
    this.#quiet.stop();
    this.#cowriting.stop();
    await this.#sequencer.barrier(() => this.#queue.settled()).catch(() => undefined);
    this.#documents.reload();
    this.#views.close();
    await this.#journal?.close();
  }

  #now = (): number => (this.#options.now ?? Date.now)();

  #random: RandomBytes = count => (this.#options.random ?? randomBytes)(count);

  /** One command's way: answered before? may they, what changes, journal, show. */
  #decideNow(command: AnyCommand, actor: Actor): Promise<Answer> {
    if (this.#failed) {
      return Promise.resolve(this.#diskTrouble());
    }
    const repeated = this.#repeated(command, actor);
    if (repeated !== undefined) {
      return this.#afterShown(repeated.answer);
    }
    if (!this.#mayWrite()) {
      return Promise.resolve(this.#diskTrouble());
    }
    this.#cowriting.mendAll(true);
    const decision = transition(this.decided, command, this.#context(actor));
    if (!decision.ok) {
      return Promise.resolve({ ok: false, error: decision.error, now: this.#now() });
    }
    return this.#commit(command, actor, decision);
  }

  #diskTrouble(): Answer {
    return { ok: false, error: 'disk-trouble', now: this.#now() };
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
      ? this.#diskTrouble()
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
      return this.#diskTrouble();
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
    this.#counted.note(show.effects);
    const durable = this.#journal?.append(record) ?? Promise.reject(new JournalFailed('read only'));
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
        case 'window':
          this.#windows.schedule(effect.step, effect.at);
          break;
        case 'compact':
          void this.#forget();
          break;
        case 'frozen':
          this.#options.onFrozen?.(effect.document, effect.version);
          break;
        case 'seal':
          this.#options.onSeal?.(effect.document, effect.version);
          break;
        case 'over':
          this.#options.onOver?.(effect.document, effect.version);
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
      await this.#journal?.compact();
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
    if (focus !== null && people.length > 0 && !this.#failed && !this.#troubles.readOnly) {
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
    this.#windows.stop();
    this.#quiet.stop();
    this.#cowriting.stop();
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
      counted: (step, round, person) => this.#counted.of(step, round, person),
    };
  }

  async #accept(
    document: LiveDocument,
    update: Uint8Array,
    actor: Actor,
    clientIds: readonly number[],
    origin: object,
  ): Promise<CloseCode | null> {
    if (this.#failed || !this.#mayWrite()) {
      return CLOSE.loading;
    }
    try {
      this.#cowriting.take(document, update, actor.seat);
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
        put: this.#documents.recordAll(clientIds, actor.person ?? actor.seat ?? ''),
        del: new Set(),
        docUpdates: [{ docId: document.docId, bytes: update }],
      },
      { effects: [], origin, sender: null },
    );
    if (seq === null) {
      return CLOSE.loading;
    }
    this.#noteBack(actor);
    return null;
  }

  /** Somebody whose leaving was noted writes in a text. */
  #noteBack({ kind, person }: Actor): void {
    if (kind === 'participant' && person !== null && leftAt(this.decided, person) !== null) {
      void this.decide({ type: 'presence:set', id: makeRandomId(this.#random), person, here: true }, SERVER);
    }
  }

  /** One record of the server that puts a document right. */
  #appendMended({ object, put, docUpdates }: MendedRecord): void {
    const audit = { seat: null, type: 'doc:mended', object };
    void this.#append(
      { at: this.#now(), audit, put, del: new Set(), docUpdates },
      { effects: [], origin: null, sender: null },
    );
  }

  /** Nobody wrote for a while; while the disk takes nothing it is tried again later. */
  async #keepTexts(step: string): Promise<void> {
    const answer = await this.decide({ type: 'texts:keep', id: makeRandomId(this.#random), step }, SERVER);
    if (!answer.ok && answer.error === 'disk-trouble' && !this.#failed && !this.#closed) {
      this.#quiet.touch(step);
    }
  }
}
