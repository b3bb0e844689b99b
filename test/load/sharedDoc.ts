import * as decoding from 'lib0/decoding';
import { WebSocket } from 'ws';
import { WebsocketProvider } from 'y-websocket';
import * as Y from 'yjs';
import { DOC_PATH, MESSAGE } from '#shared/protocol/wire.ts';
import type { Browser } from './browser.ts';

// The stock provider listens for the exit of the process, once per document; here there are hundreds.
process.setMaxListeners(0);

/** A step's document through an unmodified y-websocket client that has a cookie and an Origin. */
export class SharedDoc {
  readonly doc: Y.Doc;
  readonly provider: WebsocketProvider;
  /** Codes with which connections ended. */
  readonly closes: number[] = [];
  /** How often it connected. */
  connects = 0;
  /** HTTP statuses with which upgrades were refused; a browser would not see them. */
  readonly refusals: number[] = [];
  /** Messages received, of every kind. */
  messages = 0;
  #sent = 0;
  #durable = 0;

  constructor(browser: Browser, docId: string, as: string, doc = new Y.Doc()) {
    this.doc = doc;
    this.provider = new WebsocketProvider(`${browser.target('ws')}${DOC_PATH}`, docId, doc, {
      params: { as },
      // biome-ignore lint/suspicious/noExplicitAny: the client of `ws` in the place of the browser's
      WebSocketPolyfill: this.#socketOf(browser) as any,
      disableBc: true,
    });
    this.provider.messageHandlers[MESSAGE.durable] = (_encoder, decoder) => {
      this.#durable = decoding.readVarUint(decoder);
    };
    this.provider.on('status', ({ status }) => {
      if (status === 'connected') {
        this.connects += 1;
      }
    });
    this.provider.on('connection-close', event => this.closes.push(event?.code ?? 0));
  }

  /** Frames with words in them that the server has not called durable yet. */
  get inFlight(): number {
    return Math.max(0, this.#sent - this.#durable);
  }

  /** Frames with words in them sent by this connection. */
  get sent(): number {
    return this.#sent;
  }

  /** Frames of this connection that the server called durable. */
  get durable(): number {
    return this.#durable;
  }

  get text(): Y.Text {
    return this.doc.getText('t');
  }

  write(words: string, at = this.text.length): void {
    this.text.insert(at, words);
  }

  async synced(ms = 10_000): Promise<this> {
    await until(() => this.provider.synced, ms);
    return this;
  }

  destroy(): void {
    this.provider.awareness.destroy();
    this.provider.destroy();
  }

  #socketOf(browser: Browser): typeof WebSocket {
    const fresh = () => {
      this.#sent = 0;
      this.#durable = 0;
    };
    const sending = (data: unknown) => {
      if (data instanceof Uint8Array && hasWords(data)) {
        this.#sent += 1;
      }
    };
    const heard = () => {
      this.messages += 1;
    };
    const refused = (status: number) => this.refusals.push(status);
    return class extends WebSocket {
      constructor(url: string, protocols?: string | string[]) {
        super(url, protocols, { headers: browser.headers() });
        fresh();
        this.on('message', heard);
        this.on('unexpected-response', (_request, response) => {
          refused(response.statusCode ?? 0);
          this.emit('error', new Error(`refused with ${response.statusCode}`));
          this.emit('close', 1006, Buffer.alloc(0));
        });
      }

      // The provider only ever sends bytes, without options.
      override send(data: Uint8Array): void {
        sending(data);
        super.send(data);
      }
    } as unknown as typeof WebSocket;
  }
}

/** Whether a frame is a sync step 2 or an update that holds anything. */
function hasWords(frame: Uint8Array): boolean {
  return frame[0] === MESSAGE.sync && (frame[1] ?? 0) > 0 && frame.length > 5;
}

/** Resolves when the condition holds; rejects after `ms` milliseconds. */
export async function until(condition: () => boolean | undefined, ms = 10_000): Promise<void> {
  const end = performance.now() + ms;
  while (!condition()) {
    if (performance.now() > end) {
      throw new Error(`waited ${ms} ms for ${condition}`);
    }
    await pause(5);
  }
}

export function pause(ms: number): Promise<void> {
  return new Promise(resolve => setTimeout(resolve, ms));
}
