import { CLOSE, type CloseCode } from '#shared/protocol/wire.ts';
import type { Actor } from '#shared/workshop/actor.ts';
import type { DocAccess } from '../workshop/access.ts';
import { DurableCount } from './durableCount.ts';
import { GapWatch } from './gapWatch.ts';
import { judgeUpdate, type Verdict, type Writer } from './gate.ts';
import type { SyncLimits } from './limits.ts';
import { durableFrame } from './messages.ts';
import { outlineUpdate, type UpdateOutline } from './updateOutline.ts';
import type { Wire } from './wire.ts';

/** What a judged update leads to; `settled` only when it was taken. */
interface Judged {
  verdict: Verdict;
  settled: Promise<CloseCode | null> | null;
}

/** The updates of one connection, from the frame to the disk. */
export class UpdateIntake implements Writer {
  readonly actor: Actor;
  readonly owner: string | null;
  wasWritable = false;
  private readonly doc: DocAccess;
  private readonly wire: Wire;
  private readonly limits: SyncLimits;
  private readonly now: () => number;
  /** Most bytes of structs in one update. */
  private readonly frameBytes: number;
  /** Sends our sync step 1. */
  private readonly ask: () => void;
  /** The connection, so that it does not get its own updates back. */
  private readonly origin: object;
  private readonly clientIds = new Set<number>();
  private readonly gaps: GapWatch;
  private readonly durable = new DurableCount();
  private reported = 0;
  private isReporting = false;
  private unsettled = 0;
  private lastSettled: Promise<void> = Promise.resolve();
  private strikes = 0;

  constructor(options: {
    actor: Actor;
    owner: string | null;
    doc: DocAccess;
    wire: Wire;
    limits: SyncLimits;
    now: () => number;
    frameBytes: number;
    ask: () => void;
    origin: object;
  }) {
    this.actor = options.actor;
    this.owner = options.owner;
    this.doc = options.doc;
    this.wire = options.wire;
    this.limits = options.limits;
    this.now = options.now;
    this.frameBytes = options.frameBytes;
    this.ask = options.ask;
    this.origin = options.origin;
    this.gaps = new GapWatch(options.limits);
  }

  /** Resolves when the next update may come: judged, not yet on disk. */
  async take(update: Uint8Array, isStep2: boolean): Promise<void> {
    let outline: UpdateOutline;
    try {
      outline = outlineUpdate(update, this.limits.content);
    } catch {
      this.wire.close(CLOSE.protocol);
      return;
    }
    if (outline.structBytes > this.frameBytes) {
      this.wire.close(CLOSE.tooLarge);
      return;
    }
    if (this.unsettled >= this.limits.unsettledFrames) {
      await this.lastSettled;
    }
    // An object, because a bare promise would make the turn last until the disk has answered.
    const judged = await this.doc.turn(() => this.judge(outline, update));
    if (this.wire.isRefused) {
      judged.settled?.catch(() => {});
      return;
    }
    this.follow(judged, isStep2);
  }

  private judge(outline: UpdateOutline, update: Uint8Array): Judged {
    // It may have been refused while it waited for its turn.
    if (this.wire.isRefused) {
      return { verdict: { kind: 'empty' }, settled: null };
    }
    const verdict = judgeUpdate(outline, this.doc, this);
    if (verdict.kind !== 'take') {
      return { verdict, settled: null };
    }
    for (const clientId of verdict.clientIds) {
      this.clientIds.add(clientId);
    }
    if (this.clientIds.size > this.limits.clientIds) {
      return { verdict: { kind: 'close', code: CLOSE.protocol }, settled: null };
    }
    return { verdict, settled: this.doc.accept(update, this.actor, verdict.clientIds, this.origin) };
  }

  private follow({ verdict, settled }: Judged, isStep2: boolean): void {
    if (verdict.kind === 'empty') {
      return;
    }
    if (verdict.kind === 'close') {
      this.wire.close(verdict.code);
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
      this.wire.close(CLOSE.notAllowed);
    }
  }

  private takeGap(): void {
    const next = this.gaps.gap(this.now());
    if (next === 'ask') {
      this.ask();
    } else if (next === 'giveUp') {
      this.wire.close(CLOSE.protocol);
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
        this.wire.close(code);
        return;
      }
      this.durable.settle(frame, isStep2);
      this.report();
    } catch {
      // The journal failed; the workshop is read again from disk and the client comes back to it.
      this.wire.close(CLOSE.loading);
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
