import { CLOSE, type CloseCode } from '#shared/protocol/wire.ts';
import type { DocAccess } from '../workshop/access.ts';
import { type Awareness, findOwnEntry, type OwnEntry, type Speaker } from './awareness.ts';
import type { Described } from './awarenessState.ts';
import type { TokenBucket } from './tokenBucket.ts';

/** Where one connection is seen: its own awareness entries on their way to the others. */
export class Presence implements Speaker {
  awarenessId: number | null = null;
  readonly describe: () => Described;
  private readonly awareness: Awareness;
  private readonly doc: Pick<DocAccess, 'ownerOf' | 'claim'>;
  /** Null for those who are not seen: the stage, and nobody. */
  private readonly owner: string | null;
  private readonly bucket: TokenBucket;
  private readonly now: () => number;
  private readonly refuse: (code: CloseCode) => void;
  private news: OwnEntry | null = null;
  private timer: NodeJS.Timeout | undefined;

  constructor(options: {
    awareness: Awareness;
    doc: Pick<DocAccess, 'ownerOf' | 'claim'>;
    owner: string | null;
    describe: () => Described;
    bucket: TokenBucket;
    now: () => number;
    refuse: (code: CloseCode) => void;
  }) {
    this.awareness = options.awareness;
    this.doc = options.doc;
    this.owner = options.owner;
    this.describe = options.describe;
    this.bucket = options.bucket;
    this.now = options.now;
    this.refuse = options.refuse;
  }

  /** Takes the own entry out of an awareness message and leaves the others' unread. */
  take(body: Uint8Array): void {
    let entry: OwnEntry | null;
    try {
      entry = findOwnEntry(body, clientId => this.speaksFor(clientId));
    } catch {
      this.refuse(CLOSE.protocol);
      return;
    }
    if (entry === null) {
      return;
    }
    if (this.awareness.isNews(entry)) {
      this.takeNews(entry);
    } else {
      this.awareness.adopt(entry, this);
    }
  }

  /** The connection ended: what it said goes. */
  leave(): void {
    clearTimeout(this.timer);
    this.news = null;
    this.awareness.leave(this);
  }

  /** The first clientID that is free or its owner's is the one; all others are echoes. */
  private speaksFor(clientId: number): boolean {
    if (this.awarenessId !== null) {
      return clientId === this.awarenessId;
    }
    const { owner } = this;
    if (owner === null || clientId >= 2 ** 32) {
      return false;
    }
    if ((this.doc.ownerOf(clientId) ?? owner) !== owner || !this.doc.claim(clientId, owner)) {
      return false;
    }
    this.awarenessId = clientId;
    return true;
  }

  /** The newest says it all, so one that comes too fast waits and is replaced by its successor. */
  private takeNews(entry: OwnEntry): void {
    this.news = entry;
    if (this.timer !== undefined) {
      return;
    }
    const delay = this.bucket.take(this.now());
    if (delay === 0) {
      this.news = null;
      this.put(entry);
      return;
    }
    this.timer = setTimeout(() => {
      this.timer = undefined;
      if (this.news !== null) {
        this.takeNews(this.news);
      }
    }, delay);
  }

  private put(entry: OwnEntry): void {
    const outcome = this.awareness.put(entry, this);
    if (outcome !== 'taken') {
      this.refuse(outcome === 'large' ? CLOSE.tooLarge : CLOSE.protocol);
    }
  }
}
