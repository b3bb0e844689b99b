import type { IncomingHttpHeaders } from 'node:http';
import { isPublicHost } from './authority.ts';

/** What of a request decides about its origin. */
export interface Asking {
  method?: string | undefined;
  headers: IncomingHttpHeaders;
  /** WebSocket upgrades know no CORS: they are judged like a request that changes something. */
  upgrade: boolean;
}

/**
 * Whether the page behind a request is ours: its Origin equals Host or PUBLIC_URL. Without an Origin only reading is
 * allowed, and scripts with a bearer header and no cookie.
 */
export function isOriginAllowed(asking: Asking, publicUrl: URL | null): boolean {
  const { origin, host, authorization, cookie } = asking.headers;
  if (origin === undefined) {
    const reading = asking.method === 'GET' || asking.method === 'HEAD';
    return (reading && !asking.upgrade) || (isBearer(authorization) && cookie === undefined);
  }
  if (publicUrl !== null && origin === publicUrl.origin) {
    return true;
  }
  // By the public address only the public origin counts: a page loaded over plain http must not reach https.
  if (host === undefined || isPublicHost(asking.headers, publicUrl)) {
    return false;
  }
  const authority = host.toLowerCase();
  return origin === `http://${authority}` || origin === `https://${authority}`;
}

function isBearer(authorization: string | undefined): boolean {
  return authorization !== undefined && /^Bearer \S+$/.test(authorization);
}
