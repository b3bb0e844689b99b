import type { IncomingMessage } from 'node:http';
import type { RequestHandler } from 'express';
import helmet from 'helmet';
import type { Config } from '../config.ts';

/**
 * Security headers. Over plain http in a room some of helmet's defaults would break the pages or promise what is not
 * there (upgrade-insecure-requests, COOP, Origin-Agent-Cluster); HSTS only where the public address is https.
 */
export function securityHeaders({ publicUrl, dev }: Pick<Config, 'publicUrl' | 'dev'>): RequestHandler {
  const isTls = publicUrl?.protocol === 'https:';
  const shared = helmet({
    contentSecurityPolicy: {
      useDefaults: false,
      directives: {
        defaultSrc: ["'self'"],
        // Vite's refresh writes an inline script; a built page has none.
        scriptSrc: dev ? ["'self'", "'unsafe-inline'"] : ["'self'"],
        styleSrc: dev ? ["'self'", "'unsafe-inline'"] : ["'self'"],
        imgSrc: ["'self'", 'data:', 'blob:'],
        // 'self' does not cover WebSockets in Safari before 15.4. The Host was checked before this runs.
        connectSrc: ["'self'", request => `ws://${request.headers.host} wss://${request.headers.host}`],
        objectSrc: ["'none'"],
        baseUri: ["'none'"],
        formAction: ["'self'"],
        frameAncestors: [request => (isStage(request) ? "'self'" : "'none'")],
      },
    },
    // With no-referrer a form would be posted with `Origin: null`.
    referrerPolicy: { policy: 'same-origin' },
    strictTransportSecurity: isTls ? { maxAge: 180 * 24 * 3600, includeSubDomains: false } : false,
    crossOriginOpenerPolicy: false,
    originAgentCluster: false,
    xFrameOptions: false,
    xPoweredBy: false,
  });
  return (request, response, next) => {
    response.set('X-Frame-Options', isStage(request) ? 'SAMEORIGIN' : 'DENY');
    shared(request, response, next);
  };
}

/** The console shows the stage in a small frame; no other page may be framed, not even by ourselves. */
function isStage({ url }: IncomingMessage): boolean {
  return url?.startsWith('/ekran/') ?? false;
}
