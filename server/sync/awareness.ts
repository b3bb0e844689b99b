import * as decoding from 'lib0/decoding';
import { type Described, rebuildState } from './awarenessState.ts';
import type { SyncLimits } from './limits.ts';
import { type AwarenessEntry, awarenessFrame } from './messages.ts';

/** A connection, as far as awareness is concerned. */
export interface Speaker {
  /** The only clientID it speaks for; null until its first entry. */
  awarenessId: number | null;
  describe(): Described;
}

/** One's own entry in a received message. */
export interface OwnEntry {
  clientId: number;
  clock: number;
  /** Not parsed, not decoded. */
  state: Uint8Array;
}

interface Present extends AwarenessEntry {
  speaker: Speaker;
}

/** Past this a clock is no longer a count of messages but a try to stay for ever. */
const LAST_CLOCK = 2 ** 31;
const LEFT = 'null';
const UTF8 = new TextDecoder();

/**
 * The one entry that its sender may speak for, or null. The others' entries are skipped after two numbers: every
 * stock client echoes what it receives, so a room of thirty would otherwise parse everything thirty times.
 * Throws when the message is broken.
 */
export function findOwnEntry(body: Uint8Array, isOwn: (clientId: number) => boolean): OwnEntry | null {
  const decoder = decoding.createDecoder(body);
  const count = decoding.readVarUint(decoder);
  for (let i = 0; i < count; i++) {
    const clientId = decoding.readVarUint(decoder);
    const clock = decoding.readVarUint(decoder);
    const state = decoding.readVarUint8Array(decoder);
    if (isOwn(clientId)) {
      return { clientId, clock, state };
    }
  }
  return null;
}

/** Who is in a document and where: kept in memory only, sent in one message per interval. */
export class Awareness {
  private readonly limits: SyncLimits;
  /** Sends the frames to everybody who may see them. */
  private readonly post: (frames: readonly Buffer[]) => void;
  /** How many connections receive: the more, the rarer. */
  private readonly crowd: () => number;
  private readonly present = new Map<number, Present>();
  private changed = new Map<number, AwarenessEntry>();
  private timer: NodeJS.Timeout | null = null;

  constructor(limits: SyncLimits, post: (frames: readonly Buffer[]) => void, crowd: () => number) {
    this.limits = limits;
    this.post = post;
    this.crowd = crowd;
  }

  /** Whether the entry says something new; false for an echo of oneself. */
  isNews(entry: OwnEntry): boolean {
    const known = this.present.get(entry.clientId);
    return known === undefined || entry.clock > known.clock || isLeaving(entry);
  }

  /** Takes a speaker's own entry. `large` and `broken` leave everything as it was. */
  put(entry: OwnEntry, speaker: Speaker): 'taken' | 'large' | 'broken' {
    if (entry.state.length > this.limits.awarenessEntryBytes) {
      return 'large';
    }
    if (entry.clock >= LAST_CLOCK || entry.clientId >= 2 ** 32) {
      return 'broken';
    }
    if (isLeaving(entry)) {
      this.remove(entry.clientId, entry.clock);
      return 'taken';
    }
    const json = rebuildState(UTF8.decode(entry.state), speaker.describe());
    if (json === undefined) {
      return 'broken';
    }
    const { clientId, clock } = entry;
    this.present.set(clientId, { clientId, clock, json, speaker });
    this.mark({ clientId, clock, json });
    return 'taken';
  }

  /** An echo of what the same person said on a connection that may be dead already: it is this one's now. */
  adopt(entry: OwnEntry, speaker: Speaker): void {
    const known = this.present.get(entry.clientId);
    if (known?.clock === entry.clock) {
      known.speaker = speaker;
    }
  }

  /** A connection is gone; what it said last goes with it, unless the same person said more elsewhere since. */
  leave(speaker: Speaker): void {
    if (speaker.awarenessId === null) {
      return;
    }
    const known = this.present.get(speaker.awarenessId);
    if (known?.speaker === speaker) {
      this.remove(known.clientId, known.clock);
    }
  }

  /** Everybody present, for somebody who just came. */
  all(): Buffer[] {
    return framesOf([...this.present.values()], this.limits.awarenessMessageBytes);
  }

  /** Stops the timer. */
  end(): void {
    if (this.timer !== null) {
      clearTimeout(this.timer);
      this.timer = null;
    }
  }

  private remove(clientId: number, clock: number): void {
    const known = this.present.get(clientId);
    if (known === undefined) {
      return;
    }
    this.present.delete(clientId);
    // With the known clock others take the removal as well, and the next entry needs no detour.
    this.mark({ clientId, clock: Math.max(clock, known.clock), json: LEFT });
  }

  private mark(entry: AwarenessEntry): void {
    this.changed.set(entry.clientId, entry);
    this.timer ??= setTimeout(() => this.flush(), this.interval());
  }

  private flush(): void {
    this.timer = null;
    const entries = [...this.changed.values()];
    this.changed = new Map();
    this.post(framesOf(entries, this.limits.awarenessMessageBytes));
  }

  /** 300 cursors ten times a second help nobody: from 50 half as often, from 150 a quarter. */
  private interval(): number {
    const crowd = this.crowd();
    return this.limits.awarenessMs * (crowd > 150 ? 4 : crowd > 50 ? 2 : 1);
  }
}

function isLeaving(entry: OwnEntry): boolean {
  return entry.state.length === LEFT.length && UTF8.decode(entry.state) === LEFT;
}

function framesOf(entries: readonly AwarenessEntry[], maxBytes: number): Buffer[] {
  const frames: Buffer[] = [];
  let part: AwarenessEntry[] = [];
  let bytes = 0;
  for (const entry of entries) {
    const size = Buffer.byteLength(entry.json) + 16;
    if (bytes + size > maxBytes && part.length > 0) {
      frames.push(awarenessFrame(part));
      part = [];
      bytes = 0;
    }
    part.push(entry);
    bytes += size;
  }
  if (part.length > 0) {
    frames.push(awarenessFrame(part));
  }
  return frames;
}
