import { createServer, type Server } from 'node:http';
import * as decoding from 'lib0/decoding';
import * as encoding from 'lib0/encoding';
import { WebSocket } from 'ws';
import { Awareness, encodeAwarenessUpdate } from 'y-protocols/awareness';
import { WebsocketProvider } from 'y-websocket';
import * as Y from 'yjs';
import { DOC_PATH, MESSAGE } from '#shared/protocol/wire.ts';
import type { Actor } from '#shared/workshop/actor.ts';
import type { SyncLimits } from './limits.ts';
import { createSyncServer, type SyncServer } from './syncServer.ts';
import { type TestDoc, TestWorkshops } from './testDoc.ts';

const WORKSHOP = 'workshop0001';
export const DOC_ID = childId('board');

export function childId(name: string): string {
  return WORKSHOP + name.padEnd(16, '0');
}

/** A participant with the seat `childId(name)`. */
export function participant(name: string): Actor {
  return {
    seat: childId(name),
    kind: 'participant',
    person: childId(`p${name}`),
    side: 'school',
    step: null,
    powers: false,
  };
}

/** A sync server on a free port, one document, and whoever is in `seats`. */
export interface Bench {
  url: string;
  doc: TestDoc;
  workshops: TestWorkshops;
  sync: SyncServer;
  /** By seat id; a name never seen before is a participant. */
  seats: Map<string, Actor | null>;
  open(name: string): RawClient;
  stock(name: string, ydoc?: Y.Doc): WebsocketProvider;
  close(): Promise<void>;
}

export async function startBench(limits: Partial<SyncLimits> = {}): Promise<Bench> {
  const workshops = new TestWorkshops();
  const doc = workshops.add(DOC_ID);
  const seats = new Map<string, Actor | null>();
  const sync = createSyncServer({
    workshops,
    authenticate: async (_request, as) => seats.get(as) ?? null,
    describe: (_workshop, actor) => ({
      name: `Name of ${actor.seat}`,
      side: actor.side,
      person: actor.person,
    }),
    limits: { closeMs: 500, ...limits },
  });
  const http = createServer();
  http.on('upgrade', (request, socket, head) => sync.handleUpgrade(request, socket, head));
  const url = `${await listen(http)}${DOC_PATH}`;
  const raw: RawClient[] = [];
  const providers: WebsocketProvider[] = [];

  function seat(name: string): string {
    const id = childId(name);
    if (!seats.has(id)) {
      seats.set(id, participant(name));
    }
    return id;
  }

  return {
    url,
    doc,
    workshops,
    sync,
    seats,
    open(name) {
      const client = new RawClient(`${url}/${DOC_ID}?as=${seat(name)}`);
      raw.push(client);
      return client;
    },
    stock(name, ydoc = new Y.Doc()) {
      const provider = new WebsocketProvider(url, DOC_ID, ydoc, {
        params: { as: seat(name) },
        // biome-ignore lint/suspicious/noExplicitAny: the client of `ws` in the place of the browser's
        WebSocketPolyfill: WebSocket as any,
        disableBc: true,
      });
      providers.push(provider);
      return provider;
    },
    async close() {
      for (const provider of providers) {
        provider.awareness.destroy();
        provider.destroy();
      }
      for (const client of raw) {
        client.ws.terminate();
      }
      await sync.close();
      http.closeAllConnections();
      await new Promise(resolve => http.close(resolve));
    },
  };
}

async function listen(http: Server): Promise<string> {
  await new Promise<void>(resolve => http.listen(0, '127.0.0.1', resolve));
  const address = http.address();
  return typeof address === 'object' && address !== null ? `ws://127.0.0.1:${address.port}` : '';
}

/** A client that does only what it is told, so that it can misbehave. */
export class RawClient {
  readonly ws: WebSocket;
  readonly ydoc = new Y.Doc();
  readonly awareness = new Awareness(this.ydoc);
  readonly opened: Promise<void>;
  /** The code the connection ended with. */
  readonly closed: Promise<number>;
  /** Types of all messages received, sync messages as `sync0` and so on. */
  readonly received: string[] = [];
  /** The JSON of received awareness entries by clientID, newest last. */
  readonly people: [clientId: number, clock: number, json: string][] = [];
  durable = 0;

  constructor(url: string) {
    this.ws = new WebSocket(url);
    this.ws.on('message', data => this.receive(new Uint8Array(data as Buffer)));
    this.ws.on('error', () => {});
    this.opened = new Promise(resolve => this.ws.once('open', () => resolve()));
    this.closed = new Promise(resolve =>
      this.ws.once('close', code => {
        this.awareness.destroy();
        resolve(code);
      }),
    );
  }

  /** Opens, asks for everything and waits for it. */
  async sync(): Promise<this> {
    await this.opened;
    this.send(message(MESSAGE.sync, 0, Y.encodeStateVector(this.ydoc)));
    await until(() => this.received.includes('sync1'));
    return this;
  }

  /** Changes the own document and sends the update. */
  edit(change: (doc: Y.Doc) => void): void {
    this.update(this.change(change));
  }

  /** Changes the own document and returns the update without sending it. */
  change(change: (doc: Y.Doc) => void): Uint8Array {
    let made: Uint8Array = new Uint8Array([0, 0]);
    const listen = (update: Uint8Array) => {
      made = update;
    };
    this.ydoc.on('update', listen);
    this.ydoc.transact(() => change(this.ydoc));
    this.ydoc.off('update', listen);
    return made;
  }

  update(update: Uint8Array): void {
    this.send(message(MESSAGE.sync, 2, update));
  }

  /** Sends what the document holds beyond `stateVector`, as sync step 2. */
  step2(stateVector?: Uint8Array): void {
    this.send(message(MESSAGE.sync, 1, Y.encodeStateAsUpdate(this.ydoc, stateVector)));
  }

  say(state: Record<string, unknown> | null): void {
    this.awareness.setLocalState(state);
    this.send(message(MESSAGE.awareness, null, encodeAwarenessUpdate(this.awareness, [this.ydoc.clientID])));
  }

  send(frame: Uint8Array | string): void {
    this.ws.send(frame);
  }

  /** The text that everybody edits in these tests. */
  get text(): string {
    return this.ydoc.getText('t').toString();
  }

  private receive(data: Uint8Array): void {
    const decoder = decoding.createDecoder(data);
    const type = decoding.readVarUint(decoder);
    if (type === MESSAGE.sync) {
      const step = decoding.readVarUint(decoder);
      this.received.push(`sync${step}`);
      const bytes = decoding.readVarUint8Array(decoder);
      if (step !== 0) {
        Y.applyUpdate(this.ydoc, bytes, this);
      } else {
        this.onQuestion(bytes);
      }
    } else if (type === MESSAGE.awareness) {
      this.received.push('awareness');
      const body = decoding.createDecoder(decoding.readVarUint8Array(decoder));
      for (let left = decoding.readVarUint(body); left > 0; left--) {
        this.people.push([
          decoding.readVarUint(body),
          decoding.readVarUint(body),
          decoding.readVarString(body),
        ]);
      }
    } else if (type === MESSAGE.durable) {
      this.received.push('durable');
      this.durable = decoding.readVarUint(decoder);
    }
  }

  /** What to do with the server's sync step 1; by default nothing. */
  onQuestion: (stateVector: Uint8Array) => void = () => {};
}

/** A message of the y-websocket protocol. */
export function message(type: number, step: number | null, body: Uint8Array): Uint8Array {
  const encoder = encoding.createEncoder();
  encoding.writeVarUint(encoder, type);
  if (step !== null) {
    encoding.writeVarUint(encoder, step);
  }
  encoding.writeVarUint8Array(encoder, body);
  return encoding.toUint8Array(encoder);
}

/** Resolves when the condition holds; rejects after `ms` milliseconds. */
export async function until(condition: () => boolean, ms = 5000): Promise<void> {
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
