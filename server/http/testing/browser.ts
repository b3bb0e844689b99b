import { type IncomingHttpHeaders, request } from 'node:http';
import { io, type Socket } from 'socket.io-client';
import { LIVE_PATH, PROTOCOL_VERSION } from '#shared/protocol/wire.ts';

export interface Reply {
  status: number;
  headers: IncomingHttpHeaders;
  text: string;
  /** The body as JSON; undefined when it is none. */
  json: unknown;
}

interface Sending {
  headers?: Record<string, string | undefined>;
  body?: string;
}

/** As much of a browser as the server notices: a cookie jar, a Host and an Origin. */
export class Browser {
  readonly #port: number;
  readonly #from: string | undefined;
  readonly #sockets: Socket[] = [];
  host: string;
  cookie: string | undefined;

  constructor(port: number, host: string, from?: string) {
    this.#port = port;
    this.host = host;
    this.#from = from;
  }

  get origin(): string {
    return `http://${this.host}`;
  }

  get(path: string, headers: Sending['headers'] = {}): Promise<Reply> {
    return this.send('GET', path, { headers: { origin: undefined, ...headers } });
  }

  delete(path: string): Promise<Reply> {
    return this.send('DELETE', path, {});
  }

  post(path: string, body: unknown, headers: Sending['headers'] = {}): Promise<Reply> {
    return this.send('POST', path, {
      headers: { 'content-type': 'application/json', ...headers },
      body: JSON.stringify(body),
    });
  }

  form(path: string, fields: [string, string][]): Promise<Reply> {
    return this.send('POST', path, {
      headers: { 'content-type': 'application/x-www-form-urlencoded' },
      body: new URLSearchParams(fields).toString(),
    });
  }

  /** Sends exactly this; headers of undefined are left out. */
  send(method: string, path: string, { headers = {}, body }: Sending): Promise<Reply> {
    const all = { host: this.host, origin: this.origin, cookie: this.cookie, ...headers };
    const sent = Object.fromEntries(Object.entries(all).filter(([, value]) => value !== undefined)) as Record<
      string,
      string
    >;
    return new Promise((resolve, reject) => {
      const outgoing = request(
        { port: this.#port, host: '127.0.0.1', method, path, headers: sent, localAddress: this.#from },
        response => {
          let text = '';
          response.setEncoding('utf8');
          response.on('data', chunk => {
            text += chunk;
          });
          response.on('end', () => {
            this.#keep(response.headers['set-cookie']);
            resolve({
              status: response.statusCode ?? 0,
              headers: response.headers,
              text,
              json: asJson(text),
            });
          });
        },
      );
      outgoing.on('error', reject);
      outgoing.end(body);
    });
  }

  /** A socket of `/live`; not connected yet. */
  live(
    as: string,
    { version = PROTOCOL_VERSION, headers = {} }: { version?: number; headers?: object } = {},
  ): Socket {
    const socket = io(`http://127.0.0.1:${this.#port}`, {
      path: LIVE_PATH,
      transports: ['websocket'],
      reconnection: false,
      autoConnect: false,
      auth: { as, version },
      extraHeaders: {
        host: this.host,
        origin: this.origin,
        ...(this.cookie ? { cookie: this.cookie } : {}),
        ...headers,
      },
    });
    this.#sockets.push(socket);
    return socket;
  }

  close(): void {
    for (const socket of this.#sockets) {
      socket.disconnect();
    }
  }

  #keep(cookies: string[] | undefined): void {
    for (const cookie of cookies ?? []) {
      this.cookie = cookie.split(';')[0];
    }
  }
}

function asJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}
