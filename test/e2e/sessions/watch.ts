import type { Page } from 'playwright/test';
import type { OwnServer } from './server.ts';

/** What a browser says while there is no server: nobody could prevent it. */
const NO_SERVER = /WebSocket connection to|ERR_CONNECTION_REFUSED|ERR_CONNECTION_RESET|ERR_EMPTY_RESPONSE/;

/** Listens to every page from its first byte on: errors in the console, and requests to anywhere else. */
export class Watch {
  readonly faults: string[] = [];
  /** Requests that were seen, so that a list of none is no silence. */
  requests = 0;
  /** While the server is off a page may say so. */
  isDown = false;
  readonly #server: OwnServer;

  constructor(server: OwnServer) {
    this.#server = server;
  }

  on(page: Page, who: string): void {
    page.on('console', message => {
      const text = message.text();
      if (message.type() === 'error' && !(this.isDown && NO_SERVER.test(text))) {
        this.faults.push(`${who}: ${text} (${message.location().url})`);
      }
    });
    page.on('pageerror', error => this.faults.push(`${who}: ${error.message}`));
    page.on('request', request => this.#asked(who, request.url()));
    page.on('websocket', socket => this.#asked(who, socket.url()));
  }

  #asked(who: string, url: string): void {
    this.requests += 1;
    const { protocol, host } = new URL(url);
    const inside = [this.#server.own, this.#server.room].map(one => new URL(one).host);
    if (!(protocol === 'data:' || protocol === 'blob:' || inside.includes(host))) {
      this.faults.push(`${who} asked ${url}`);
    }
  }
}
