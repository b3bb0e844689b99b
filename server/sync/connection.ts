import { CLOSE, type CloseCode } from '#shared/protocol/wire.ts';
import type { Actor } from '#shared/workshop/actor.ts';
import type { Described } from './awarenessState.ts';
import { ownerOfActor } from './gate.ts';
import type { SyncLimits } from './limits.ts';
import { readMessage } from './messages.ts';
import { Presence } from './presence.ts';
import type { Room } from './room.ts';
import { TokenBucket } from './tokenBucket.ts';
import { UpdateIntake } from './updateIntake.ts';
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
export class Connection {
  readonly actor: Actor;
  readonly wire: Wire;
  readonly presence: Presence;
  /** Whether its sync step 1 was answered. */
  isSynced = false;
  lag: Lag | null = null;
  private readonly room: Room;
  private readonly limits: SyncLimits;
  private readonly now: () => number;
  private readonly intake: UpdateIntake;
  private readonly frameBytes: number;
  private readonly buckets: Record<'updates' | 'requests' | 'chatter', TokenBucket>;
  private wasAsked = false;
  /** Whether a sync step 1 of ours has no answer yet. */
  private isAsked = false;

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
    const { facilitator, participant: other } = limits.frameBytes;
    this.frameBytes = LARGE_FRAMES.has(actor.kind) ? facilitator : other;
    const owner = ownerOfActor(actor);
    const start = now();
    this.buckets = {
      updates: new TokenBucket(limits.updates, start),
      requests: new TokenBucket(limits.requests, start),
      chatter: new TokenBucket(limits.chatter, start),
    };
    this.presence = new Presence({
      awareness: room.awareness,
      doc: room.doc,
      owner: actor.kind === 'stage' || actor.step !== null ? null : owner,
      describe,
      bucket: new TokenBucket(limits.awareness, start),
      now,
      refuse: code => this.close(code),
    });
    this.intake = new UpdateIntake({
      actor,
      owner,
      doc: room.doc,
      wire,
      limits,
      now,
      frameBytes: this.frameBytes,
      ask: () => this.ask(),
      origin: this,
    });
  }

  /** The stage shows no cursors and no names of those who write; whoever came by a link sees nobody. */
  get seesPeople(): boolean {
    return this.isSynced && this.actor.kind !== 'stage' && this.actor.step === null;
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
    this.intake.wasWritable = true;
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
    const isAnswer = message.kind === 'step2' && this.isAsked;
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
        if (message.kind === 'step2') {
          this.isAsked = false;
        }
        if (await this.waitFor('updates')) {
          await this.intake.take(message.update, message.kind === 'step2');
        }
    }
  }

  /** Waits, without reading, until a frame of this kind is due; false when we ended the connection meanwhile. */
  private async waitFor(kind: keyof Connection['buckets']): Promise<boolean> {
    const bucket = this.buckets[kind];
    let delay = bucket.take(this.now());
    // A late timer may leave a token over: patience starts anew only when no frame is held any more.
    if (delay === 0 && !this.wire.isHolding) {
      bucket.caughtUp();
    }
    for (; delay > 0; delay = bucket.take(this.now())) {
      if (bucket.behind(this.now()) >= this.limits.backlogMs) {
        this.close(CLOSE.tooFast);
        return false;
      }
      await this.wire.rest(delay);
    }
    return !this.wire.isRefused;
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
      this.intake.wasWritable = true;
      this.ask();
    }
  }

  private ask(): void {
    this.wasAsked = true;
    this.isAsked = true;
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
}
