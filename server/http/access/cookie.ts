import type { IncomingHttpHeaders } from 'node:http';
import { CHILD_ID } from '#shared/ids.ts';
import { isPublicHost } from './authority.ts';

/** One credential in the cookie: a seat's id, `admin` or `pair`, and its secret. */
export interface Grant {
  id: string;
  secret: string;
}

/** Ids of grants that are not seats: they are never pushed out by newer seats. */
export const ADMIN = 'admin';
export const PAIR = 'pair';

const MOST_GRANTS = 40;
const DAYS = 180;
const SECRET = /^[A-Za-z0-9_-]{16,64}$/;

/**
 * The one cookie of this installation. It holds every seat of a browser (console and stage on one laptop, a
 * neighbour without a phone); its name carries the instance id because cookies ignore ports.
 */
export class GrantCookie {
  readonly #name: string;
  readonly #publicUrl: URL | null;

  constructor(instanceId: string, publicUrl: URL | null) {
    this.#name = `ws_${instanceId}`;
    this.#publicUrl = publicUrl;
  }

  /** Well-formed grants a request carries, oldest first; none is verified yet. */
  read(headers: IncomingHttpHeaders): Grant[] {
    const name = this.#nameFor(headers);
    const pair = (headers.cookie ?? '').split(/;\s*/).find(part => part.startsWith(`${name}=`));
    const grants = (pair?.slice(name.length + 1) ?? '').split('~').map(parseGrant);
    return grants.filter(grant => grant !== null).slice(-MOST_GRANTS);
  }

  /** `Set-Cookie` with these grants; a grant of an id that is already there replaces it. */
  write(headers: IncomingHttpHeaders, grants: readonly Grant[]): string {
    const value = kept(grants)
      .map(grant => `${grant.id}.${grant.secret}`)
      .join('~');
    const age = grants.length === 0 ? 0 : DAYS * 24 * 3600;
    const secure = this.#isSecure(headers) ? '; Secure' : '';
    return `${this.#nameFor(headers)}=${value}; Path=/; Max-Age=${age}; HttpOnly; SameSite=Strict${secure}`;
  }

  /** Another name under TLS: a cookie that travelled in the clear is never accepted there. */
  #nameFor(headers: IncomingHttpHeaders): string {
    return this.#isSecure(headers) ? `__Host-${this.#name}` : this.#name;
  }

  #isSecure(headers: IncomingHttpHeaders): boolean {
    return this.#publicUrl?.protocol === 'https:' && isPublicHost(headers, this.#publicUrl);
  }
}

function parseGrant(text: string): Grant | null {
  const cut = text.indexOf('.');
  const id = text.slice(0, Math.max(0, cut));
  const secret = text.slice(cut + 1);
  const known = id === ADMIN || id === PAIR || CHILD_ID.test(id);
  return known && SECRET.test(secret) ? { id, secret } : null;
}

function kept(grants: readonly Grant[]): Grant[] {
  const byId = new Map<string, Grant>();
  for (const grant of grants) {
    byId.delete(grant.id);
    byId.set(grant.id, grant);
  }
  const all = [...byId.values()];
  const special = all.filter(grant => grant.id === ADMIN || grant.id === PAIR);
  const seats = all.filter(grant => grant.id !== ADMIN && grant.id !== PAIR);
  return [...special, ...seats.slice(-(MOST_GRANTS - special.length))];
}
