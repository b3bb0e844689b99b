import type { IncomingMessage, ServerResponse } from 'node:http';
import type { Duplex } from 'node:stream';
import { page } from '../seats/plainForm.ts';
import { type HostRules, isHostAllowed } from './hostCheck.ts';
import { isOriginAllowed } from './origin.ts';

/** The first question to every request and upgrade: is it for us, and does it come from a page of ours? */
export class Door {
  readonly #rules: HostRules;

  constructor(rules: HostRules) {
    this.#rules = rules;
  }

  /** Lets an ordinary request in, or answers it and returns false. */
  admits(request: IncomingMessage, response: ServerResponse): boolean {
    if (!isHostAllowed(request.headers.host, this.#rules)) {
      const body = page('pl', FOREIGN_NAME.pl, `<p lang="en">${FOREIGN_NAME.en}</p>`);
      response
        .writeHead(421, { 'Content-Type': 'text/html; charset=utf-8', 'Cache-Control': 'no-store' })
        .end(body);
      return false;
    }
    if (!this.#isOurs(request, false)) {
      response.writeHead(403, { 'Content-Type': 'application/json' }).end('{"error":"not-allowed"}');
      return false;
    }
    return true;
  }

  /** Lets an upgrade in, or closes it. */
  admitsUpgrade(request: IncomingMessage, socket: Duplex): boolean {
    if (isHostAllowed(request.headers.host, this.#rules) && this.#isOurs(request, true)) {
      return true;
    }
    refuseUpgrade(socket, '403 Forbidden');
    return false;
  }

  #isOurs({ method, headers }: IncomingMessage, upgrade: boolean): boolean {
    return isOriginAllowed({ method, headers, upgrade }, this.#rules.publicUrl);
  }
}

/** Answers an upgrade we do not take, so that nobody waits for it. */
export function refuseUpgrade(socket: Duplex, status: string): void {
  socket.end(`HTTP/1.1 ${status}\r\nConnection: close\r\nContent-Length: 0\r\n\r\n`);
}

const FOREIGN_NAME = {
  pl: 'Serwer nie odpowiada pod tym adresem. Użyj adresu z ekranu albo poproś osobę, która go uruchamia, o dopisanie tej nazwy do ALLOWED_HOSTS.',
  en: 'The server does not answer to this address. Use the address on the screen, or ask whoever runs it to add this name to ALLOWED_HOSTS.',
};
