import type { Duplex } from 'node:stream';
import { WebSocket } from 'ws';
import { CLOSE } from '#shared/protocol/wire.ts';
import type { SyncLimits } from './limits.ts';
import { KEEP_ALIVE } from './messages.ts';

/**
 * One WebSocket: frames in, in order and held until somebody takes them; frames out; life signs. Reading pauses
 * when too much is held, so a fast sender fills its own buffers and not ours.
 */
export class Wire {
  private readonly ws: WebSocket;
  private readonly socket: Duplex;
  private readonly limits: SyncLimits;
  private readonly now: () => number;
  private held: Uint8Array[] = [];
  private heldBytes = 0;
  private isPaused = false;
  private refused = false;
  private taker: ((frame: Uint8Array | null) => void) | null = null;
  private wakeUp: (() => void) | null = null;
  private impatience: NodeJS.Timeout | undefined;
  private missedPongs = 0;
  private pingedAt: number;
  private sentAt: number;
  /** Called when what waited in the socket has gone out. */
  onDrain: (() => void) | null = null;
  /** Called once, with the code the server or the client closed with. */
  onClose: ((code: number) => void) | null = null;

  constructor(ws: WebSocket, socket: Duplex, limits: SyncLimits, now: () => number) {
    this.ws = ws;
    this.socket = socket;
    this.limits = limits;
    this.now = now;
    this.pingedAt = now();
    this.sentAt = this.pingedAt;
    ws.on('message', (data, isBinary) => this.receive(data, isBinary));
    ws.on('pong', () => {
      this.missedPongs = 0;
    });
    // `ws` closes by itself after an error (a broken frame, a lost socket); 'close' follows.
    ws.on('error', () => {});
    ws.on('close', code => this.gone(code));
    socket.on('drain', () => this.onDrain?.());
  }

  get isOpen(): boolean {
    return this.ws.readyState === WebSocket.OPEN;
  }

  /** Whether frames wait to be taken. */
  get isHolding(): boolean {
    return this.held.length > 0;
  }

  /**
   * Whether we ended it: what is held then does not count. What somebody sent just before leaving, the last words
   * before a tab was closed, does.
   */
  get isRefused(): boolean {
    return this.refused;
  }

  /** Bytes that wait to be sent. */
  get bufferedBytes(): number {
    return this.ws.bufferedAmount;
  }

  /** The next frame, in order of arrival; null when there is none and none will come. One caller at a time. */
  next(): Promise<Uint8Array | null> {
    const frame = this.held.shift();
    if (frame !== undefined) {
      this.heldBytes -= frame.length;
      return Promise.resolve(frame);
    }
    if (!this.isOpen) {
      return Promise.resolve(null);
    }
    this.read();
    return new Promise(resolve => {
      this.taker = resolve;
    });
  }

  /** Reads nothing from the socket for `ms` milliseconds, or until we end it. */
  rest(ms: number): Promise<void> {
    if (this.refused) {
      return Promise.resolve();
    }
    this.pause();
    return new Promise(resolve => {
      const timer = setTimeout(() => this.wakeUp?.(), ms);
      this.wakeUp = () => {
        clearTimeout(timer);
        this.wakeUp = null;
        resolve();
      };
    });
  }

  /** Sends a finished frame (`frameOf`). Past the limit of waiting bytes the socket is given up. */
  send(frame: Buffer): void {
    if (!this.isOpen) {
      return;
    }
    // Counted before the frame is added, so that one large document cannot be the reason.
    if (this.bufferedBytes > this.limits.bufferedBytes) {
      this.terminate();
      return;
    }
    // Without compression `ws` writes to the socket synchronously, so frames cannot interleave.
    this.socket.write(frame);
    this.sentAt = this.now();
  }

  /** Closes with a code; nothing that is held or still comes counts any more. */
  close(code: number): void {
    this.refuse();
    if (!this.isOpen) {
      return;
    }
    this.ws.close(code);
    // The other side's close frame has to be read, but not waited for.
    this.ws.resume();
    this.impatience = setTimeout(() => this.ws.terminate(), this.limits.closeMs);
  }

  /** Ends the socket without a goodbye. */
  terminate(): void {
    this.refuse();
    this.ws.terminate();
  }

  /** Call about once a second: pings, notices the dead, breaks the silence that stock clients take for death. */
  tick(): void {
    if (!this.isOpen) {
      return;
    }
    const now = this.now();
    if (now - this.sentAt >= this.limits.quietMs) {
      this.send(KEEP_ALIVE);
    }
    if (now - this.pingedAt < this.limits.pingMs) {
      return;
    }
    this.pingedAt = now;
    // We do not read, so we cannot hear the answer either.
    if (this.isPaused) {
      return;
    }
    if (this.missedPongs >= this.limits.missedPongs) {
      this.terminate();
      return;
    }
    this.missedPongs += 1;
    this.ws.ping();
  }

  private receive(data: unknown, isBinary: boolean): void {
    if (!this.isOpen) {
      return;
    }
    if (!isBinary || !(data instanceof Uint8Array)) {
      this.close(CLOSE.protocol);
      return;
    }
    this.missedPongs = 0;
    // A copy with a buffer of its own: `ws` hands out views of pooled memory, see `readMessage`.
    const frame = new Uint8Array(data);
    const { taker } = this;
    if (taker !== null) {
      this.taker = null;
      taker(frame);
      return;
    }
    this.held.push(frame);
    this.heldBytes += frame.length;
    if (this.held.length >= this.limits.heldFrames || this.heldBytes >= this.limits.heldBytes) {
      this.pause();
    }
  }

  private pause(): void {
    if (!this.isPaused && this.isOpen) {
      this.isPaused = true;
      this.ws.pause();
    }
  }

  private read(): void {
    if (this.isPaused) {
      this.isPaused = false;
      this.ws.resume();
    }
  }

  private gone(code: number): void {
    clearTimeout(this.impatience);
    this.stopTaking();
    this.onClose?.(code);
    this.onClose = null;
  }

  private refuse(): void {
    this.refused = true;
    this.held = [];
    this.heldBytes = 0;
    this.wakeUp?.();
    this.stopTaking();
  }

  /** Somebody waiting for a frame waits for nothing. */
  private stopTaking(): void {
    const { taker } = this;
    this.taker = null;
    taker?.(null);
  }
}
