import { io, type Socket } from 'socket.io-client';
import { makeRandomId, platformRandom } from '#shared/ids.ts';
import type { Parts } from '#shared/protocol/parts.ts';
import {
  type Answer,
  type ClientToServer,
  LIVE_PATH,
  PROTOCOL_VERSION,
  type ServerToClient,
} from '#shared/protocol/wire.ts';
import type { Command } from '#shared/workshop/commands.ts';

/** A command without the id that every sending needs. */
export type Wish = Command extends infer C ? (C extends Command ? Omit<C, 'id'> : never) : never;

/** Somebody at the table without a browser: an invented person, or the facilitator's hand in a hurry. */
export class Actor {
  readonly base: string;
  readonly workshop: string;
  readonly seat: string;
  readonly cookie: string;
  readonly #socket: Socket<ServerToClient, ClientToServer>;
  #parts: Partial<Parts> = {};

  private constructor(place: Place, socket: Socket<ServerToClient, ClientToServer>) {
    this.base = place.base;
    this.workshop = place.workshop;
    this.seat = place.seat;
    this.cookie = place.cookie;
    this.#socket = socket;
    socket.on('view', ({ parts }) => {
      this.#parts = { ...this.#parts, ...parts };
    });
  }

  /** Connects and waits for the first whole view. */
  static async connect(place: Place): Promise<Actor> {
    const socket: Socket<ServerToClient, ClientToServer> = io(place.base, {
      path: LIVE_PATH,
      transports: ['websocket'],
      auth: { as: place.seat, version: PROTOCOL_VERSION },
      extraHeaders: { Cookie: place.cookie, Origin: place.base },
      forceNew: true,
    });
    const actor = new Actor(place, socket);
    await new Promise<void>((resolve, reject) => {
      socket.once('view', () => resolve());
      socket.once('connect_error', reject);
    });
    return actor;
  }

  /** The newest parts of the view (`entries` only as last sent, not folded). */
  get parts(): Readonly<Partial<Parts>> {
    return this.#parts;
  }

  /** What the room is doing; throws before the first view. */
  get now(): Parts['now'] {
    const { now } = this.#parts;
    if (now === undefined) {
      throw new Error('no view yet');
    }
    return now;
  }

  /** Sends a command; a refusal is an error of the test. Returns the answer's value and the command's id. */
  async do(wish: Wish): Promise<{ id: string; value: unknown }> {
    const id = makeRandomId(platformRandom);
    let answer = await this.send({ ...wish, id } as Command);
    // An actor does in a second what a room does in an hour, and waits as its screen would.
    while (!answer.ok && answer.error === 'too-fast') {
      await new Promise(resolve => setTimeout(resolve, 500));
      answer = await this.send({ ...wish, id } as Command);
    }
    if (!answer.ok) {
      throw new Error(`${wish.type} was refused: ${answer.error}`);
    }
    return { id, value: answer.value };
  }

  /** Sends a command as it stands and returns whatever is answered. */
  send(command: Command): Promise<Answer> {
    return new Promise((resolve, reject) => {
      this.#socket.timeout(10_000).emit('command', command, (failure, answer) => {
        if (failure === null) {
          resolve(answer);
        } else {
          reject(failure);
        }
      });
    });
  }

  /** Waits until the view fits. */
  async until(what: string, fits: (parts: Readonly<Partial<Parts>>) => boolean): Promise<void> {
    const end = Date.now() + 10_000;
    while (!fits(this.#parts)) {
      if (Date.now() > end) {
        throw new Error(`did not come: ${what}; now ${JSON.stringify(this.#parts.now?.step)}`);
      }
      await new Promise(resolve => setTimeout(resolve, 20));
    }
  }

  /** Writes a card; returns the entry's id. */
  async write(step: string, data: Record<string, unknown>, anonymous = false): Promise<string> {
    const entry = makeRandomId(platformRandom);
    const key = anonymous ? { key: makeRandomId(platformRandom) } : {};
    await this.do({ type: 'entry:put', step, entry, data, ...key });
    return entry;
  }

  close(): void {
    this.#socket.disconnect();
  }
}

/** A seat and the cookie that proves it. */
export interface Place {
  base: string;
  workshop: string;
  seat: string;
  cookie: string;
}

/** Posts JSON as a page of `base` would; returns the answer and the cookie that came with it. */
export async function post<T>(
  base: string,
  path: string,
  body: unknown,
  cookie = '',
): Promise<{ answer: T; cookie: string }> {
  const response = await fetch(`${base}${path}`, {
    method: 'POST',
    headers: {
      'Content-Type': 'application/json',
      Origin: base,
      ...(cookie === '' ? {} : { Cookie: cookie }),
    },
    body: JSON.stringify(body),
  });
  if (!response.ok) {
    throw new Error(`${path}: ${response.status} ${await response.text()}`);
  }
  const set = response.headers.getSetCookie().map(line => line.split(';')[0] ?? '');
  return { answer: (await response.json()) as T, cookie: set.at(-1) ?? cookie };
}

/** A new workshop and its facilitator's seat, by the administrator's cookie. `base` must be the server's own machine. */
export async function foundWorkshop(
  base: string,
  administrator: string,
  wishes: { template?: string; title?: string; town?: string; lang?: 'pl' | 'en' } = {},
): Promise<{ place: Place; code: string; facilitatorLink: string }> {
  const { answer, cookie } = await post<{ id: string; seat: string; code: string; facilitatorLink: string }>(
    base,
    '/api/workshops',
    { template: 'pierwsze-spotkanie', title: '', town: 'Lipowo', lang: 'pl', ...wishes },
    administrator,
  );
  const { id, seat, code, facilitatorLink } = answer;
  return { place: { base, workshop: id, seat, cookie }, code, facilitatorLink };
}

/** An invented person sits down. */
export async function sitDown(base: string, code: string, name: string, sides: string[]): Promise<Actor> {
  const { answer, cookie } = await post<{ workshop: string; seat: string }>(base, '/api/join', {
    code,
    name,
    sides,
    consents: { screen: true, report: true, contact: false },
    notice: 1,
  });
  return Actor.connect({ base, workshop: answer.workshop, seat: answer.seat, cookie });
}
