import { io, type Socket } from 'socket.io-client';
import type * as Y from 'yjs';
import { makeRandomId, platformRandom } from '#shared/ids.ts';
import type { EntryLine, Parts } from '#shared/protocol/parts.ts';
import {
  type Answer,
  type ClientToServer,
  LIVE_PATH,
  PROTOCOL_VERSION,
  type ServerToClient,
  type View,
} from '#shared/protocol/wire.ts';
import type { Command } from '#shared/workshop/commands.ts';
import { type Browser, textIn } from './browser.ts';
import { SharedDoc, until } from './sharedDoc.ts';

type WithoutId<T> = T extends unknown ? Omit<T, 'id'> : never;
/** A command without its id. */
export type Intent = WithoutId<Command>;

/** A command the server said yes to. */
export interface Acknowledged {
  command: Command;
  seq: number;
}

const ACK_MS = 8000;

/** What a bot says about itself when it joins. */
export interface Newcomer {
  name: string;
  sides: string[];
  /** Client-made; given where the joining may have to be sent again. */
  id?: string;
}

/**
 * Somebody at the table, over the real wire: HTTP, socket.io and y-websocket with one cookie. It keeps what it was
 * told, because that is what a killed server must still know.
 */
export class Bot {
  readonly browser: Browser;
  readonly workshop: string;
  readonly seat: string;
  /** The newest of each part. */
  readonly parts: Partial<Parts> = {};
  /** Hidden entries this seat may see, by id. */
  readonly entries = new Map<string, EntryLine>();
  readonly acknowledged: Acknowledged[] = [];
  readonly docs: SharedDoc[] = [];
  views = 0;
  ended: string | null = null;
  /** The code with which the handshake was refused. */
  refused: string | null = null;
  /** How its connections ended. */
  readonly partings: string[] = [];
  #socket: Socket<ServerToClient, ClientToServer> | null = null;
  readonly #waiting = new Set<string>();

  constructor(browser: Browser, workshop: string, seat: string) {
    this.browser = browser;
    this.workshop = workshop;
    this.seat = seat;
  }

  /** Sits down as somebody new. */
  static async join(browser: Browser, code: string, newcomer: Newcomer): Promise<Bot> {
    const reply = await browser.post('/api/join', {
      id: makeRandomId(platformRandom),
      code,
      ...newcomer,
      consents: { screen: true, report: true, contact: true },
      notice: 1,
    });
    return new Bot(browser, textIn(reply, 'workshop'), textIn(reply, 'seat'));
  }

  /** Commands sent whose answer has not come yet. */
  get inFlight(): number {
    return this.#waiting.size;
  }

  get connected(): boolean {
    return this.#socket?.connected ?? false;
  }

  /** Opens the live connection; resolves with the first whole view, or when it is refused. */
  async live(): Promise<this> {
    const socket: Socket<ServerToClient, ClientToServer> = io(this.browser.target(), {
      path: LIVE_PATH,
      auth: { as: this.seat, version: PROTOCOL_VERSION },
      transports: ['websocket'],
      extraHeaders: this.browser.headers(),
      reconnectionDelay: 50,
      reconnectionDelayMax: 300,
      forceNew: true,
    });
    this.#socket = socket;
    socket.on('view', view => this.#fold(view));
    socket.on('ended', reason => {
      this.ended = reason;
    });
    // Like a phone: socket.io does not come back by itself after a goodbye.
    socket.on('disconnect', reason => {
      this.partings.push(reason);
      if (reason === 'io server disconnect' && this.ended === null) {
        setTimeout(() => this.#socket?.connect(), 50);
      }
    });
    socket.on('connect_error', error => {
      this.refused = error.message;
    });
    await until(() => this.views > 0 || this.ended !== null || (this.refused !== null && !socket.active));
    return this;
  }

  /** Sends a command until it is answered: the same id again after every broken connection. */
  async send(intent: Intent, patience = 30_000): Promise<Answer> {
    const command = { id: makeRandomId(platformRandom), ...intent } as Command;
    const end = performance.now() + patience;
    this.#waiting.add(command.id);
    try {
      while (performance.now() < end && this.ended === null) {
        const answer = await this.#ask(command);
        if (answer?.ok) {
          this.acknowledged.push({ command, seq: answer.seq });
        }
        if (answer !== null && (answer.ok || answer.error !== 'too-fast')) {
          return answer;
        }
        await new Promise(resolve => setTimeout(resolve, 50));
      }
    } finally {
      this.#waiting.delete(command.id);
    }
    throw new Error(`no answer to ${command.type}: ${this.ended ?? `waited ${patience} ms`}`);
  }

  /** Sends once, whatever it is; null when the connection broke before an answer came. */
  raw(command: unknown): Promise<Answer | null> {
    return this.#ask(command);
  }

  /** Opens a step's document. */
  open(docId: string, doc?: Y.Doc): SharedDoc {
    const shared = new SharedDoc(this.browser, docId, this.seat, doc);
    this.docs.push(shared);
    return shared;
  }

  leave(): void {
    this.#socket?.disconnect();
    this.#socket = null;
    this.views = 0;
    for (const doc of this.docs.splice(0)) {
      doc.destroy();
    }
  }

  #ask(command: unknown): Promise<Answer | null> {
    const socket = this.#socket;
    if (!socket?.connected) {
      return Promise.resolve(null);
    }
    return new Promise(resolve => {
      const gone = () => finish(null);
      const finish = (answer: Answer | null) => {
        socket.off('disconnect', gone);
        resolve(answer);
      };
      socket.once('disconnect', gone);
      socket.timeout(ACK_MS).emit('command', command, (failure: Error | null, answer: Answer) => {
        finish(failure === null ? answer : null);
      });
    });
  }

  #fold(view: View): void {
    this.views += 1;
    const { entries } = view.parts;
    Object.assign(this.parts, view.parts);
    if (entries === undefined) {
      return;
    }
    if (entries.whole) {
      this.entries.clear();
    }
    for (const id of entries.del) {
      this.entries.delete(id);
    }
    for (const line of entries.put) {
      this.entries.set(line.id, line);
    }
  }
}
