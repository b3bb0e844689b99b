import type { IncomingHttpHeaders } from 'node:http';
import { isLocalName, parseAuthority } from './authority.ts';

/** The part of a request that tells where it came from. */
export interface Arrival {
  headers: IncomingHttpHeaders;
  socket: { remoteAddress?: string | undefined };
}

/** Any of these means that somebody in between passed the request on. */
const FORWARDING = [
  'forwarded',
  'via',
  'x-forwarded-for',
  'x-forwarded-host',
  'x-forwarded-port',
  'x-forwarded-proto',
  'x-forwarded-server',
  'x-real-ip',
  'x-client-ip',
  'x-cluster-client-ip',
  'true-client-ip',
  'cf-connecting-ip',
  'fastly-client-ip',
] as const;

/**
 * Whether the browser runs on the server's own machine: the TCP peer is loopback, the Host is a loopback name (a
 * rebound DNS name is not) and nobody forwarded the request.
 */
export function isOwnMachine(request: Arrival): boolean {
  const authority = parseAuthority(request.headers.host);
  return (
    isLoopback(request.socket.remoteAddress) &&
    authority !== null &&
    isLocalName(authority.name) &&
    FORWARDING.every(name => request.headers[name] === undefined)
  );
}

function isLoopback(address: string | undefined): boolean {
  return address === '::1' || /^(::ffff:)?127\.\d{1,3}\.\d{1,3}\.\d{1,3}$/i.test(address ?? '');
}
