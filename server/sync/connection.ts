import { CLOSE, type CloseCode } from '#shared/protocol.ts';
import type { Actor } from '#shared/workshop/policy.ts';
import type { Described } from './awarenessState.ts';
import { DurableCount } from './durableCount.ts';
import { GapWatch } from './gapWatch.ts';
import { judgeUpdate, ownerOfActor, type Verdict, type Writer } from './gate.ts';
import type { SyncLimits } from './limits.ts';
import { durableFrame, readMessage } from './messages.ts';
import { Presence } from './presence.ts';
import type { Room } from './room.ts';
import { TokenBucket } from './tokenBucket.ts';
import { outlineUpdate, type UpdateOutline } from './updateOutline.ts';
import type { Wire } from './wire.ts';

/** Kinds of actors whose frames may be larger. */
const LARGE_FRAMES: ReadonlySet<Actor['kind']> = new Set(['facilitator', 'cofacilitator', 'administrator']);

/** A receiver too slow for every edit; it gets one difference from here when its socket is empty again. */
interface Lag {
  stateVector: Uint8Array;
  /** On the server's monotonic clock, milliseconds. */
  since: number;
}

/** One client of one document, from joining to closing. Judges its frames one after the other. */
export class Connection implements Writer {
  readonly actor: Actor;
  readonly wire: Wire;
  /** Whether its sync step 1 was answered. */
  isSynced = false;
  lag: Lag | null = null;

  readonly presence: Presence;
  private readonly room: Room;
  private readonly limits: SyncLimits;
  private readonly now: () => number;
  readonly owner: string | null;
  private readonly buckets: Record<'updates' | 'requests' | 'chatter', TokenBucket>;
  private readonly clientIds = new Set<number>();
  private readonly gaps: GapWatch;
  private readonly durable = new DurableCount();
  private reported = 0;
  private isReporting = false;
  private unsettled = 0;
  private lastSettled: Promise<void> = Promise.resolve();
  wasWritable = false;
  private wasAsked = false;
  /** When our sync step 1 went out that has no answer yet. */
  private askedAt: number | null = null;
  private strikes = 0;

  constructor(
    actor: Actor,
    wire: Wire,
    room: Room,
    describe: () => Described,
    limits: SyncLimits,
    now: () => number,
  ) {
    this.actor = actor;
    this.wire = wire;
    this.room = room;
    this.limits = limits;
    this.now = now;
    this.owner = ownerOfActor(actor);
    const start = now();
    this.buckets = {
      updates: new TokenBucket(limits.updates, start),
      requests: new TokenBucket(limits.requests, start),
      chatter: new TokenBucket(limits.chatter, start),
    };
    this.presence = new Presence({
      awareness: room.awareness,
      doc: room.doc,
      owner: actor.kind === 'stage' ? null : this.owner,
      describe,
      bucket: new TokenBucket(limits.awareness, start),
      now,
      refuse: code => this.close(code),
    });
    this.gaps = new GapWatch(limits);
  }

  /** The stage shows no cursors and no names of those who write. */
  get seesPeople(): boolean {
    return this.isSynced && this.actor.kind !== 'stage';
  }

  /** Reads until the connection ends. */
  async run(): Promise<void> {
    this.wire.onDrain = () => this.room.catchUp(this);
    for (let frame = await this.wire.next(); frame !== null; frame = await this.wire.next()) {
      await this.take(frame);
    }
  }

  close(code: CloseCode): void {
    this.wire.close(code);
  }

  /** It may write: notes it, and asks once for what it wrote elsewhere, offline or before a restart. */
  mayWrite(): void {
    this.wasWritable = true;
    if (this.isSynced && !this.wasAsked) {
      this.ask();
    }
  }

  private async take(frame: Uint8Array): Promise<void> {
    const message = readMessage(frame);
    if (message === null) {
      this.close(CLOSE.protocol);
      return;
    }
    // The answer to our question brings the document's whole delete set; its new part is measured later.
    const isAnswer = message.kind === 'step2' && this.askedAt !== null;
    if (frame.length > this.frameBytes && !isAnswer) {
      this.close(CLOSE.tooLarge);
      return;
    }
    if (this.room.doc.may(this.actor) === 'nothing') {
      this.close(CLOSE.notAllowed);
      return;
    }
    switch (message.kind) {
      case 'step1':
        return this.takeQuestion(message.stateVector);
      case 'queryAwareness':
        if (await this.waitFor('requests')) {
          this.sendPeople();
        }
        return;
      case 'awareness':
        if (await this.waitFor('chatter')) {
          this.presence.take(message.body);
        }
        return;
      case 'step2':
      case 'update':
        return this.takeUpdate(message.update, message.kind === 'step2');
    }
  }

  private get frameBytes(): number {
    const { facilitator, participant } = this.limits.frameBytes;
    return LARGE_FRAMES.has(this.actor.kind) ? facilitator : participant;
  }

  /** Waits, without reading, until a frame of this kind is due; false when the connection ended meanwhile. */
  private async waitFor(kind: keyof Connection['buckets']): Promise<boolean> {
    const bucket = this.buckets[kind];
    let delay = bucket.take(this.now());
    if (delay === 0) {
      bucket.caughtUp();
    }
    for (; delay > 0; delay = bucket.take(this.now())) {
      if (bucket.behind(this.now()) >= this.limits.backlogMs) {
        this.close(CLOSE.tooFast);
        return false;
      }
      await this.wire.rest(delay);
    }
    return this.wire.isOpen;
  }

  private async takeQuestion(stateVector: Uint8Array): Promise<void> {
    if (!(await this.waitFor('requests'))) {
      return;
    }
    let answer: Buffer;
    try {
      answer = this.room.answer(stateVector);
    } catch {
      this.close(CLOSE.protocol);
      return;
    }
    this.wire.send(answer);
    const isFirst = !this.isSynced;
    this.isSynced = true;
    if (isFirst) {
      this.sendPeople();
    }
    // After our answer, so that the client sends back only what is really new.
    if (this.room.doc.may(this.actor) === 'write') {
      this.wasWritable = true;
      this.ask();
    }
  }

  private ask(): void {
    this.wasAsked = true;
    this.askedAt = this.now();
    this.wire.send(this.room.question());
  }

  private sendPeople(): void {
    if (!this.seesPeople) {
      return;
    }
    for (const frame of this.room.awareness.all()) {
      this.wire.send(frame);
    }
  }

  private async takeUpdate(update: Uint8Array, isStep2: boolean): Promise<void> {
    if (isStep2) {
      this.askedAt = null;
    }
    if (!(await this.waitFor('updates'))) {
      return;
    }
    let outline: UpdateOutline;
    try {
      outline = outlineUpdate(update, this.limits.content);
    } catch {
      this.close(CLOSE.protocol);
      return;
    }
    if (outline.structBytes > this.frameBytes) {
      this.close(CLOSE.tooLarge);
      return;
    }
    if (this.unsettled >= this.limits.unsettledFrames) {
      await this.lastSettled;
    }
    // An object, because a bare promise would make the turn last until the disk has answered.
    const { verdict, settled } = await this.room.doc.turn(() => this.judge(outline, update));
    if (!this.wire.isOpen) {
      settled?.catch(() => {});
      return;
    }
    this.follow(verdict, settled, isStep2);
  }

  private judge(
    outline: UpdateOutline,
    update: Uint8Array,
  ): { verdict: Verdict; settled: Promise<CloseCode | null> | null } {
    // It may have been closed while it waited for its turn.
    if (!this.wire.isOpen) {
      return { verdict: { kind: 'empty' }, settled: null };
    }
    const verdict = judgeUpdate(outline, this.room.doc, this);
    if (verdict.kind !== 'take') {
      return { verdict, settled: null };
    }
    for (const clientId of verdict.clientIds) {
      this.clientIds.add(clientId);
    }
    if (this.clientIds.size > this.limits.clientIds) {
      return { verdict: { kind: 'close', code: CLOSE.protocol }, settled: null };
    }
    return { verdict, settled: this.room.doc.accept(update, this.actor, verdict.clientIds, this) };
  }

  private follow(verdict: Verdict, settled: Promise<CloseCode | null> | null, isStep2: boolean): void {
    if (verdict.kind === 'empty') {
      return;
    }
    if (verdict.kind === 'close') {
      this.close(verdict.code);
      return;
    }
    const frame = this.durable.arrive();
    if (isStep2 && verdict.kind !== 'gap') {
      this.gaps.healed();
    }
    switch (verdict.kind) {
      case 'known':
        this.durable.settle(frame, isStep2);
        this.report();
        return;
      case 'drop':
        this.strike();
        return;
      case 'gap':
        this.durable.tooEarly(frame);
        this.takeGap();
        return;
      case 'take':
        if (settled !== null) {
          this.lastSettled = this.awaitDisk(settled, frame, isStep2);
        }
    }
  }

  private strike(): void {
    this.strikes += 1;
    if (this.strikes >= this.limits.readOnlyStrikes) {
      this.close(CLOSE.notAllowed);
    }
  }

  private takeGap(): void {
    const next = this.gaps.gap(this.now());
    if (next === 'ask') {
      this.ask();
    } else if (next === 'giveUp') {
      this.close(CLOSE.protocol);
    }
  }

  private async awaitDisk(
    settled: Promise<CloseCode | null>,
    frame: number,
    isStep2: boolean,
  ): Promise<void> {
    this.unsettled += 1;
    try {
      const code = await settled;
      if (code !== null) {
        this.close(code);
        return;
      }
      this.durable.settle(frame, isStep2);
      this.report();
    } catch {
      // The journal failed; the workshop is read again from disk and the client comes back to it.
      this.close(CLOSE.loading);
    } finally {
      this.unsettled -= 1;
    }
  }

  /** Tells once per batch how many frames are on disk. */
  private report(): void {
    if (this.isReporting) {
      return;
    }
    this.isReporting = true;
    setImmediate(() => {
      this.isReporting = false;
      const { count } = this.durable;
      if (count > this.reported) {
        this.reported = count;
        this.wire.send(durableFrame(count));
      }
    });
  }
}
