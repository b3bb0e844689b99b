import { io, type Socket } from 'socket.io-client';
import {
  type Answer,
  type ClientToServer,
  LIVE_PATH,
  PROTOCOL_VERSION,
  type ServerToClient,
} from '#shared/protocol/wire.ts';
import type { Command } from '#shared/workshop/commands.ts';
import { Listeners } from './listeners.ts';
import { EMPTY_SNAPSHOT, type EndReason, foldView, type LiveSnapshot } from './liveView.ts';
import { onWake, STALE_MS } from './wake.ts';

const ACK_TIMEOUT_MS = 8_000;
const CONNECT_TIMEOUT_MS = 6_000;
const LONGEST_WAIT_MS = 4_000;
/** After the server said goodbye: it restarts and will be back in a moment. */
const SOON_MS = 800;
const LATER_MS = 1_200;
/** Gaps shorter than this are never shown to people. */
const QUIET_GAP_MS = 2_000;

/** The socket.io connection of one seat: keeps the newest snapshot, sends commands, comes back after sleep. */
export class LiveConnection {
  readonly #socket: Socket<ServerToClient, ClientToServer>;
  readonly #listeners = new Listeners();
  readonly #stopWaking: () => void;
  #snapshot: LiveSnapshot = EMPTY_SNAPSHOT;
  #heardAt = Date.now();
  #gap: ReturnType<typeof setTimeout> | undefined;
  #retry: ReturnType<typeof setTimeout> | undefined;

  constructor(as: string) {
    this.#socket = io({
      path: LIVE_PATH,
      auth: { as, version: PROTOCOL_VERSION },
      // A proxy that cannot do WebSockets still gets people in, a little slower.
      transports: ['websocket', 'polling'],
      tryAllTransports: true,
      timeout: CONNECT_TIMEOUT_MS,
      reconnectionDelay: 400,
      reconnectionDelayMax: LONGEST_WAIT_MS,
      randomizationFactor: 0.5,
      forceNew: true,
    });
    this.#socket.on('view', view => {
      this.#heardAt = Date.now();
      this.#set(foldView(this.#snapshot, view, this.#heardAt));
    });
    this.#socket.on('ended', reason => this.#end(reason));
    this.#socket.on('connect', () => {
      this.#heardAt = Date.now();
    });
    this.#socket.on('connect_error', error => this.#refused(error));
    this.#socket.on('disconnect', reason => {
      this.#lost();
      // socket.io does not come back by itself when the server hung up on purpose.
      if (reason === 'io server disconnect') {
        this.#comeBack(SOON_MS);
      }
    });
    this.#socket.io.on('ping', () => {
      this.#heardAt = Date.now();
    });
    this.#stopWaking = onWake(() => this.wake());
    this.#watchGap();
  }

  readonly subscribe = (listener: () => void): (() => void) => this.#listeners.subscribe(listener);

  readonly getSnapshot = (): LiveSnapshot => this.#snapshot;

  /** The server's clock, as well as we know it. */
  serverNow(): number {
    return Date.now() + this.#snapshot.clockOffset;
  }

  /** The server's answer; null when none came: the command may or may not have been done. */
  command(command: Command): Promise<Answer | null> {
    if (!this.#socket.connected) {
      return Promise.resolve(null);
    }
    const sentAt = Date.now();
    return new Promise(resolve => {
      this.#socket
        .timeout(ACK_TIMEOUT_MS)
        .emit('command', command, (failure: Error | null, answer: Answer) => {
          resolve(failure === null ? answer : null);
          // Not a word since it was sent: the network swallows everything, and would for another half a minute.
          if (failure !== null && this.#heardAt < sentAt) {
            this.#reconnect();
          }
        });
    });
  }

  /** After sleep: a connection that was silent is thrown away without waiting for it to be found dead. */
  wake(): void {
    if (this.#snapshot.status === 'ended') {
      return;
    }
    if (!this.#socket.connected || Date.now() - this.#heardAt > STALE_MS) {
      this.#reconnect();
    }
  }

  close(): void {
    this.#stopWaking();
    clearTimeout(this.#gap);
    clearTimeout(this.#retry);
    this.#socket.disconnect();
  }

  #reconnect(): void {
    if (this.#snapshot.status !== 'ended') {
      this.#heardAt = Date.now();
      this.#socket.disconnect();
      this.#socket.connect();
    }
  }

  #set(snapshot: LiveSnapshot): void {
    if (snapshot.status === 'live') {
      clearTimeout(this.#gap);
      this.#gap = undefined;
    }
    this.#snapshot = snapshot;
    this.#listeners.tell();
  }

  #lost(): void {
    if (this.#snapshot.status === 'live') {
      this.#set({ ...this.#snapshot, status: 'connecting' });
    }
    this.#watchGap();
  }

  #watchGap(): void {
    this.#gap ??= setTimeout(() => {
      this.#gap = undefined;
      if (this.#snapshot.status === 'connecting') {
        this.#set({ ...this.#snapshot, status: 'offline' });
      }
    }, QUIET_GAP_MS);
  }

  #refused(error: Error & { data?: unknown }): void {
    const code = refusalCode(error);
    if (code === 'no-seat') {
      this.#end('revoked');
    } else if (code === 'outdated') {
      this.#end('outdated');
    } else if (!this.#socket.active) {
      this.#comeBack(SOON_MS + LATER_MS);
    }
  }

  /** Spread out, so that a whole room does not come back in the same moment. */
  #comeBack(longest: number): void {
    clearTimeout(this.#retry);
    this.#retry = setTimeout(
      () => {
        if (this.#snapshot.status !== 'ended') {
          this.#socket.connect();
        }
      },
      longest * (0.25 + 0.75 * Math.random()),
    );
  }

  #end(reason: EndReason): void {
    clearTimeout(this.#gap);
    this.#set({ ...this.#snapshot, status: 'ended', ended: reason });
    this.#socket.disconnect();
  }
}

/** A refused handshake names its code either as the message or in `data`. */
function refusalCode(error: Error & { data?: unknown }): string {
  const { data } = error;
  if (typeof data === 'object' && data !== null && 'error' in data && typeof data.error === 'string') {
    return data.error;
  }
  return error.message;
}
