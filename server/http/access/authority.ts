import type { IncomingHttpHeaders } from 'node:http';

/** A `Host` header taken apart: the name in lower case (IPv6 in brackets) and the port that was written. */
export interface Authority {
  name: string;
  port: number | null;
}

const AUTHORITY = /^(\[[0-9a-f:.]+\]|[a-z0-9](?:[a-z0-9.-]*[a-z0-9])?)(?::(\d{1,5}))?$/;

/** The authority a request names; null for anything a browser would not write (user names, spaces, `0x7f.1`). */
export function parseAuthority(header: string | undefined): Authority | null {
  const match = AUTHORITY.exec(header?.toLowerCase() ?? '');
  const name = match?.[1];
  if (name === undefined || !URL.canParse(`http://${name}`) || new URL(`http://${name}`).hostname !== name) {
    return null;
  }
  const port = match?.[2] === undefined ? null : Number(match[2]);
  return port === null || port <= 65_535 ? { name, port } : null;
}

/** `localhost` and the loopback addresses by which a machine calls itself. */
export function isLocalName(name: string): boolean {
  return name === 'localhost' || name === '127.0.0.1' || name === '[::1]';
}

/** Whether the request came by the configured public address. */
export function isPublicHost(headers: IncomingHttpHeaders, publicUrl: URL | null): boolean {
  return publicUrl !== null && headers.host?.toLowerCase() === publicUrl.host;
}
