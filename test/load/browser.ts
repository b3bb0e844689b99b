import { request } from 'node:http';
import { request as requestSecurely } from 'node:https';

/** An answer over HTTP; `json` is null where there is none. */
export interface Reply {
  status: number;
  headers: Record<string, string | string[] | undefined>;
  text: string;
  json: unknown;
}

/**
 * What a browser adds to every request: the cookie it was given, its Host and the Origin of the page. It holds the
 * cookie by hand, so that two of them in one process are two phones.
 */
export class Browser {
  /** Where bytes go; may be a proxy. */
  port: number;
  /** The address in the address bar. */
  readonly authority: string;
  cookie = '';
  /** A server that does not run on this machine; null: bytes go to `port` here. */
  readonly #away: URL | null;

  constructor(port: number, authority: string, away: URL | null = null) {
    this.port = port;
    this.authority = authority;
    this.#away = away;
  }

  /** A browser at the address of a server that runs anywhere. */
  static at(address: string): Browser {
    const url = new URL(address);
    return new Browser(Number(url.port), url.host, url);
  }

  /** Where bytes go, with a scheme; `ws` for a WebSocket. */
  target(scheme: 'http' | 'ws' = 'http'): string {
    return this.#away === null
      ? `${scheme}://127.0.0.1:${this.port}`
      : this.#away.origin.replace(/^http/, scheme);
  }

  headers(): Record<string, string> {
    return {
      Host: this.authority,
      Origin: this.#away?.origin ?? `http://${this.authority}`,
      ...(this.cookie === '' ? {} : { Cookie: this.cookie }),
    };
  }

  get(path: string): Promise<Reply> {
    return this.ask('GET', path);
  }

  post(path: string, body: unknown): Promise<Reply> {
    return this.ask('POST', path, body);
  }

  /** Sends a file as it is. */
  upload(path: string, file: Uint8Array, type = 'application/pdf'): Promise<Reply> {
    return this.ask('POST', path, file, { ...this.headers(), 'Content-Type': type });
  }

  ask(
    method: string,
    path: string,
    body?: unknown,
    headers: Record<string, string> = this.headers(),
  ): Promise<Reply> {
    const bytes =
      body === undefined ? null : body instanceof Uint8Array ? Buffer.from(body) : JSON.stringify(body);
    return new Promise((resolve, reject) => {
      const address = new URL(path, this.target());
      const sent = (address.protocol === 'https:' ? requestSecurely : request)(address, {
        method,
        agent: false,
        headers: {
          ...(bytes === null
            ? {}
            : { 'Content-Type': 'application/json', 'Content-Length': Buffer.byteLength(bytes) }),
          ...headers,
        },
      });
      sent.on('error', reject);
      sent.on('response', response => {
        const chunks: Buffer[] = [];
        response.on('data', chunk => chunks.push(chunk));
        response.on('error', reject);
        response.on('end', () => {
          this.#keep(response.headers['set-cookie']);
          const text = Buffer.concat(chunks).toString('utf8');
          const isJson = response.headers['content-type']?.includes('json') ?? false;
          resolve({
            status: response.statusCode ?? 0,
            headers: response.headers,
            text,
            json: isJson && text !== '' ? JSON.parse(text) : null,
          });
        });
      });
      sent.end(bytes ?? undefined);
    });
  }

  #keep(given: string[] | undefined): void {
    const [pair] = given?.at(-1)?.split(';') ?? [];
    if (pair !== undefined) {
      this.cookie = pair;
    }
  }
}

/** A field of a JSON answer; throws when the answer is another one than expected. */
export function textIn(reply: Reply, field: string): string {
  const { json } = reply;
  if (typeof json === 'object' && json !== null && field in json) {
    const value = (json as Record<string, unknown>)[field];
    if (typeof value === 'string') {
      return value;
    }
  }
  throw new Error(`no ${field} in ${reply.status} ${reply.text.slice(0, 200)}`);
}
