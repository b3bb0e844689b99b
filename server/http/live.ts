import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { Duplex } from 'node:stream';
import { Server, type Socket } from 'socket.io';
import * as z from 'zod/mini';
import type { ErrorCode } from '#shared/errors.ts';
import {
  type Answer,
  type ClientToServer,
  LIVE_PATH,
  PROTOCOL_VERSION,
  type ServerToClient,
} from '#shared/protocol/wire.ts';
import { type Actor, NOBODY } from '#shared/workshop/actor.ts';
import { commandSchema } from '#shared/workshop/commands.ts';
import { can } from '#shared/workshop/policy.ts';
import type { ViewListener } from '../workshop/access.ts';
import { Asker, type ProvenSeat } from './access/asker.ts';
import { Bucket } from './access/bucket.ts';
import type { House } from './house.ts';

interface Admitted {
  asker: Asker;
  proven: ProvenSeat;
}
type LiveSocket = Socket<ClientToServer, ServerToClient, Record<string, never>, { admitted?: Admitted }>;

const auth = z.object({ as: z.string().check(z.maxLength(40)), version: z.number() });

/** Generous: nobody types thirty commands a second; an outbox that was offline may. */
const COMMANDS = { size: 120, perSecond: 30 };
/** Connections of one person, dead ones that nobody noticed yet included: the oldest goes. */
const MOST_CONNECTIONS = 16;
/** Packets that wait for a phone which does not read; it comes back and gets everything whole. */
const MOST_WAITING = 500;
const PING_EVERY = 20_000;
/** How long a goodbye may take: for commands that are being decided, and for sockets that do not read. */
const GOODBYE_MS = 800;

/** The socket.io half of the wire, without a listener of its own: the app's door hands requests in. */
export interface LiveServer {
  handleRequest(request: IncomingMessage, response: ServerResponse): void;
  handleUpgrade(request: IncomingMessage, socket: Duplex, head: Buffer): void;
  /** Answers what was taken, says goodbye to everybody, and resolves when they are gone. */
  close(): Promise<void>;
}

/** Whether a request is for socket.io. */
export function isLivePath(url: string | undefined): boolean {
  return url !== undefined && (url.startsWith(`${LIVE_PATH}/`) || url.startsWith(`${LIVE_PATH}?`));
}

/** Opens `/live`: one event up (`command`), one down (`view`). */
export function createLiveServer(house: House): LiveServer {
  // engine.io answers 'request' and 'upgrade' of a server; this one never listens, so nothing passes our door by.
  const inner = createServer();
  const io = new Server<ClientToServer, ServerToClient, Record<string, never>, { admitted?: Admitted }>(
    inner,
    {
      path: LIVE_PATH,
      serveClient: false,
      destroyUpgrade: false,
      perMessageDeflate: false,
      httpCompression: false,
      maxHttpBufferSize: 64 * 1024,
      pingInterval: PING_EVERY,
      connectTimeout: 10_000,
      cleanupEmptyChildNamespaces: true,
    },
  );
  io.engine.on('connection', refuseBinary);
  const allowances = new Allowances();
  const taken = new Taken();
  io.use((socket, next) => {
    admit(house, socket).then(
      error => next(error === null ? undefined : refusal(error)),
      error => {
        house.log.error({ error: String(error) }, 'live connection not admitted');
        next(refusal('disk-trouble'));
      },
    );
  });
  io.on('connection', socket => serve(house, socket, allowances, taken));
  return {
    handleRequest: (request, response) => inner.emit('request', request, response),
    handleUpgrade(request, socket, head) {
      if (taken.isClosed) {
        socket.destroy();
        return;
      }
      inner.emit('upgrade', request, socket, head);
    },
    async close() {
      await taken.close(GOODBYE_MS);
      await sayGoodbye(io.sockets.sockets.values());
      await io.close();
    },
  };
}

/** A disconnect by name, so that phones come back at once; without it they take it for a bad network and wait longer. */
async function sayGoodbye(sockets: Iterable<LiveSocket>): Promise<void> {
  const gone = Array.from(sockets, socket => {
    const closed = new Promise<void>(resolve => socket.conn.once('close', () => resolve()));
    socket.disconnect();
    socket.conn.close();
    return closed;
  });
  await Promise.race([Promise.all(gone), waited(GOODBYE_MS)]);
}

function waited(ms: number): Promise<void> {
  return new Promise(resolve => setTimeout(resolve, ms).unref());
}

/** Commands that were taken and not answered yet. */
class Taken {
  isClosed = false;
  #count = 0;
  #none: (() => void) | null = null;

  /** False: nothing is taken any more; the phone sends it again after it came back. */
  take(): boolean {
    this.#count += this.isClosed ? 0 : 1;
    return !this.isClosed;
  }

  answered(): void {
    this.#count -= 1;
    if (this.#count === 0) {
      this.#none?.();
    }
  }

  /** Takes nothing more; resolves when everything taken was answered, or after `ms` milliseconds. */
  async close(ms: number): Promise<void> {
    this.isClosed = true;
    if (this.#count > 0) {
      const none = new Promise<void>(resolve => {
        this.#none = resolve;
      });
      await Promise.race([none, waited(ms)]);
    }
  }
}

/** We speak JSON only. An announced attachment makes the parser wait for it, so the connection ends at once. */
function refuseBinary(connection: {
  on(event: 'packet', listener: (packet: { type: string; data?: unknown }) => void): void;
  close(discard?: boolean): void;
}): void {
  connection.on('packet', ({ type, data }) => {
    const isText = typeof data === 'string' && !/^[56]/.test(data);
    if (type === 'message' && !isText) {
      connection.close(true);
    }
  });
}

/** Finds the seat behind a handshake; null when it may come in (or is let in to hear why it may not stay). */
async function admit(house: House, socket: LiveSocket): Promise<ErrorCode | null> {
  const parsed = z.safeParse(auth, socket.handshake.auth);
  if (!parsed.success) {
    return 'bad-request';
  }
  if (parsed.data.version !== PROTOCOL_VERSION) {
    return null;
  }
  const asker = new Asker(house, socket.request);
  const proven = await asker.seat(parsed.data.as);
  if (proven === null) {
    return 'no-seat';
  }
  const actor = asker.actorOf(proven);
  if (actor !== null) {
    const verdict = can(actor, 'live:connect', {}, proven.workshop.decided);
    if (!verdict.allowed) {
      return verdict.error;
    }
  }
  socket.data.admitted = { asker, proven };
  return null;
}

function refusal(code: ErrorCode): Error {
  return Object.assign(new Error(code), { data: { error: code } });
}

function serve(house: House, socket: LiveSocket, allowances: Allowances, taken: Taken): void {
  const { admitted } = socket.data;
  if (admitted === undefined) {
    end(socket, 'outdated');
    return;
  }
  const { asker, proven } = admitted;
  const { workshop, seat } = proven;
  if (workshop.seat(proven.id) === undefined) {
    end(socket, seat.revoked ? 'revoked' : 'removed');
    return;
  }
  house.tries.succeeded({ address: house.clientAddress.keyOf(socket.request), seat: null }, workshop.id);
  const listener: ViewListener = {
    // What a seat may do can change while it is connected: asked anew each time.
    get actor(): Actor {
      return asker.actorOf(proven) ?? { ...NOBODY, seat: proven.id, person: seat.person };
    },
    send: view => {
      if (isStuck(socket)) {
        socket.conn.close(true);
        return;
      }
      socket.emit('view', view);
    },
    ended: reason => end(socket, reason),
    lost: () => socket.conn.close(true),
  };
  const leave = house.connections.add({
    seat: proven.id,
    // Two people who turn out to be one are merged while they are connected.
    get person() {
      // Whoever came by a link to one step does not sit at the table.
      const now = workshop.seat(proven.id);
      return now === undefined || now.step !== null ? null : now.person;
    },
    end: reason => end(socket, reason),
  });
  const detach = workshop.attach(listener);
  const owner = seat.person ?? proven.id;
  const bucket = allowances.take(owner, socket);
  socket.on('disconnect', () => {
    leave();
    detach();
    allowances.giveBack(owner, socket);
  });
  socket.on('command', (sent: unknown, ack: unknown) => {
    // Without an acknowledgement nobody would learn the answer: not our protocol.
    if (typeof ack !== 'function') {
      socket.disconnect(true);
      return;
    }
    if (!taken.take()) {
      return;
    }
    const reply = (answer: Answer) => {
      ack(answer);
      taken.answered();
    };
    if (!bucket.take(performance.now())) {
      reply({ ok: false, error: 'too-fast', now: house.now() });
      return;
    }
    decide(house, asker, proven, sent).then(reply, error => {
      house.log.error(
        { error: String(error), stack: error instanceof Error ? error.stack : '' },
        'command failed',
      );
      reply({ ok: false, error: 'server-error', now: house.now() });
    });
  });
}

async function decide(house: House, asker: Asker, proven: ProvenSeat, sent: unknown): Promise<Answer> {
  const parsed = z.safeParse(commandSchema, sent);
  if (!parsed.success) {
    return { ok: false, error: 'bad-request', now: house.now() };
  }
  const actor = asker.actorOf(proven);
  if (actor === null) {
    return { ok: false, error: 'no-seat', now: house.now() };
  }
  return proven.workshop.decide(parsed.data, actor);
}

/** Says why and hangs up. */
function end(socket: LiveSocket, reason: Parameters<ServerToClient['ended']>[0]): void {
  socket.emit('ended', reason);
  socket.disconnect();
}

/** engine.io keeps packets that the phone does not take; its buffer is private but has no other measure. */
function isStuck(socket: LiveSocket): boolean {
  const { writeBuffer } = socket.conn as unknown as { writeBuffer?: unknown[] };
  return (writeBuffer?.length ?? 0) > MOST_WAITING;
}

/** One allowance per person (per seat where there is no person), however many seats and connections they have. */
class Allowances {
  readonly #known = new Map<string, { bucket: Bucket; sockets: Set<LiveSocket> }>();

  take(owner: string, socket: LiveSocket): Bucket {
    this.#forget();
    const known = this.#known.get(owner) ?? {
      bucket: new Bucket(COMMANDS, performance.now()),
      sockets: new Set(),
    };
    known.sockets.add(socket);
    this.#known.set(owner, known);
    for (const oldest of [...known.sockets].slice(0, Math.max(0, known.sockets.size - MOST_CONNECTIONS))) {
      oldest.conn.close(true);
    }
    return known.bucket;
  }

  giveBack(owner: string, socket: LiveSocket): void {
    this.#known.get(owner)?.sockets.delete(socket);
  }

  /** Those who left are kept until their allowance is whole again: coming back must not bring a new one. */
  #forget(): void {
    const now = performance.now();
    for (const [owner, { bucket, sockets }] of this.#known) {
      if (sockets.size === 0 && bucket.isFull(now)) {
        this.#known.delete(owner);
      }
    }
  }
}
