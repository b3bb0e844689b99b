import compression from 'compression';
import express, { type ErrorRequestHandler, type Express, type RequestHandler } from 'express';
import type { Action } from '#shared/workshop/policy.ts';
import { securityHeaders } from './headers.ts';
import type { House } from './house.ts';
import type { Pages } from './pages.ts';
import { mount, type Route, sendRefusal } from './route.ts';
import { addressRoutes } from './routes/address.ts';
import { adminRoutes } from './routes/admin.ts';
import { differenceRoutes } from './routes/differences.ts';
import { documentFileRoutes } from './routes/documentFiles.ts';
import { documentLifeRoutes } from './routes/documentLife.ts';
import { documentRoutes } from './routes/documents.ts';
import { healthRoutes } from './routes/health.ts';
import { joinRoutes } from './routes/join.ts';
import { letterFileRoutes } from './routes/letterFiles.ts';
import { linkRoutes } from './routes/links.ts';
import { noticeRoutes } from './routes/notice.ts';
import { paperRoutes } from './routes/paper.ts';
import { pictureRoutes } from './routes/pictures.ts';
import { planRoutes } from './routes/plan.ts';
import { questionRoutes } from './routes/questions.ts';
import { sealRoutes } from './routes/seal.ts';
import { seatRoutes } from './routes/seats.ts';
import { signedFileRoutes } from './routes/signedFiles.ts';
import { stepLinkRoutes } from './routes/stepLinks.ts';
import { templateRoutes } from './routes/templates.ts';
import { textRoutes } from './routes/texts.ts';
import { traceRoutes } from './routes/traces.ts';
import { workshopRoutes } from './routes/workshops.ts';
import { Refused } from './status.ts';

/** Every route there is. */
export const ROUTES: readonly Route[] = [
  ...healthRoutes,
  ...adminRoutes,
  ...seatRoutes,
  ...templateRoutes,
  ...noticeRoutes,
  ...pictureRoutes,
  ...workshopRoutes,
  ...linkRoutes,
  ...stepLinkRoutes,
  ...paperRoutes,
  ...joinRoutes,
  ...planRoutes,
  ...addressRoutes,
  ...documentRoutes,
  ...documentFileRoutes,
  ...letterFileRoutes,
  ...documentLifeRoutes,
  ...signedFileRoutes,
  ...differenceRoutes,
  ...questionRoutes,
  ...sealRoutes,
  ...textRoutes,
  ...traceRoutes,
];

/** Actions that are asked by routes, for the test that walks the policy. */
export const ROUTE_ACTIONS: ReadonlySet<Action> = new Set(ROUTES.map(({ action }) => action));

/** Express with headers, bodies, routes, pages, and refusals as `{ error }`. */
export function createApi(house: House, pages: Pages): Express {
  const app = express();
  app.disable('x-powered-by');
  app.set('etag', 'weak');
  app.use(securityHeaders(house.config));
  // Phones on a hotspot: a little more work for the laptop, a little less on the air.
  app.use(compression({ level: 9 }));
  app.use('/api', noStoreByDefault);
  app.use(express.json({ limit: '64kb' }));
  app.use(express.urlencoded({ extended: false, limit: '16kb', parameterLimit: 40 }));
  mount(app, ROUTES, house);
  app.use('/api', (_request, response) => {
    response.status(404).json({ error: 'bad-request' });
  });
  pages.mount(app);
  app.use((_request, response) => {
    response.status(404).json({ error: 'bad-request' });
  });
  app.use(refusals(house));
  return app;
}

/** Answers are about one browser; only a route that knows better lets them be kept. */
const noStoreByDefault: RequestHandler = (_request, response, next) => {
  response.set('Cache-Control', 'no-store');
  next();
};

/** Expected refusals by their code; whatever the parsers of Express refuse by its status; the rest is a bug. */
function refusals(house: House): ErrorRequestHandler {
  return (error: unknown, request, response, next) => {
    if (response.headersSent) {
      next(error);
      return;
    }
    if (error instanceof Refused) {
      sendRefusal(response, error.code);
      return;
    }
    const status = statusOf(error);
    if (status >= 400 && status < 500) {
      const code = status === 413 ? 'too-large' : 'bad-request';
      response.status(status).json({ error: code });
      return;
    }
    const code = isDiskTrouble(error) ? 'disk-trouble' : 'server-error';
    house.log.error(
      {
        method: request.method,
        route: request.route?.path ?? '',
        error: String(error),
        stack: stackOf(error),
      },
      'request failed',
    );
    sendRefusal(response, code);
  };
}

function statusOf(error: unknown): number {
  const status = typeof error === 'object' && error !== null && 'status' in error ? error.status : 500;
  return typeof status === 'number' ? status : 500;
}

function stackOf(error: unknown): string {
  return error instanceof Error ? (error.stack ?? '') : '';
}

/** The journal or the catalogue could not be read or written. */
function isDiskTrouble(error: unknown): boolean {
  if (!(error instanceof Error)) {
    return false;
  }
  const code = 'code' in error ? String(error.code) : '';
  return error.name.startsWith('Journal') || ['ENOSPC', 'EIO', 'EROFS', 'EDQUOT', 'EACCES'].includes(code);
}
