import type { Request, RequestHandler, Response, Router } from 'express';
import type { z } from 'zod';
import type { ErrorCode } from '#shared/errors.ts';
import { WORKSHOP_ID } from '#shared/ids.ts';
import type { Actor, Target } from '#shared/workshop/actor.ts';
import { ACTIONS, type Action } from '#shared/workshop/policy.ts';
import type { WorkshopAccess } from '../workshop/access.ts';
import { Asker, type ProvenSeat } from './access/asker.ts';
import type { Grant } from './access/cookie.ts';
import { refusedToPartner } from './access/partnerAccess.ts';
import type { House } from './house.ts';
import { Refused, STATUS } from './status.ts';

/** What a handler gets: parsed, and already asked whether it may. */
export interface Call<Body> {
  house: House;
  request: Request;
  response: Response;
  body: Body;
  params: Record<string, string>;
  asker: Asker;
  actor: Actor;
  /** The seat that may; null for the administrator, for scripts and for newcomers. */
  seat: ProvenSeat | null;
  /** The workshop the route is about. Throws `no-such-workshop` where there is none. */
  workshop(): Promise<WorkshopAccess>;
  /** Puts grants into this browser's cookie beside those it has. */
  grant(...grants: Grant[]): void;
}

interface RouteSpec<Body> {
  method: 'get' | 'post' | 'delete';
  path: string;
  /** The row of the policy's table that is asked. */
  action: Action;
  /** The workshop asked about: from `:id` of the path unless said otherwise; null: none. */
  about?: (request: Request, body: Body) => string | null;
  target?: (request: Request, body: Body) => Target;
  body?: z.ZodType<Body>;
  /** Also takes an ordinary form and answers it as a browser without script needs it. */
  form?: {
    parse: (fields: Record<string, unknown>) => unknown;
    refuse: (code: ErrorCode, call: Refusal) => void;
  };
  /** Answers with JSON; undefined: the handler has answered itself. */
  run: (call: Call<Body>) => Promise<unknown>;
}

interface Refusal {
  house: House;
  request: Request;
  response: Response;
}

/** A route with its body's type closed in. */
export interface Route {
  method: 'get' | 'post' | 'delete';
  path: string;
  action: Action;
  handler: (house: House) => RequestHandler;
}

/** Declares a route: one place names its path, its row of the policy, its body and what it does. */
export function route<Body = undefined>(spec: RouteSpec<Body>): Route {
  return {
    method: spec.method,
    path: spec.path,
    action: spec.action,
    handler: house => async (request, response) => {
      try {
        await answer(spec, house, request, response);
      } catch (error) {
        if (spec.form && isForm(request) && error instanceof Refused) {
          spec.form.refuse(error.code, { house, request, response });
          return;
        }
        throw error;
      }
    },
  };
}

async function answer<Body>(
  spec: RouteSpec<Body>,
  house: House,
  request: Request,
  response: Response,
): Promise<void> {
  const body = parseBody(spec, request);
  const about = spec.about ? spec.about(request, body) : (stringOf(request.params.id) ?? null);
  if (about !== null && !WORKSHOP_ID.test(about)) {
    throw new Refused('no-such-workshop');
  }
  const asker = new Asker(house, request);
  const as = stringOf(request.query.as) ?? null;
  const target = spec.target?.(request, body) ?? {};
  const who = await asker.whoMay(spec.action, { workshop: about, as, target });
  if ('error' in who) {
    throw new Refused(who.error);
  }
  const params = plainParams(request);
  const { decided } = who.seat?.workshop ?? {};
  const refusal = decided ? refusedToPartner(decided, who.actor, spec.action, params) : null;
  if (refusal !== null) {
    throw new Refused(refusal);
  }
  const result = await spec.run({
    house,
    request,
    response,
    body,
    params,
    asker,
    actor: who.actor,
    seat: who.seat,
    workshop: async () => {
      const workshop = about === null ? null : await house.workshops.get(about);
      if (workshop === null) {
        throw new Refused('no-such-workshop');
      }
      return workshop;
    },
    grant: (...grants) => {
      response.append('Set-Cookie', house.cookie.write(request.headers, [...asker.grants, ...grants]));
    },
  });
  if (result !== undefined) {
    response.json(result);
  }
}

function parseBody<Body>(spec: RouteSpec<Body>, request: Request): Body {
  if (spec.body === undefined) {
    return undefined as Body;
  }
  const sent: unknown = request.body;
  if (typeof sent !== 'object' || sent === null || (isForm(request) && !spec.form)) {
    throw new Refused('bad-request');
  }
  const plain = spec.form && isForm(request) ? spec.form.parse(sent as Record<string, unknown>) : sent;
  const parsed = spec.body.safeParse(plain);
  if (!parsed.success) {
    throw new Refused('bad-request');
  }
  return parsed.data;
}

/** Whether a browser without script sent an ordinary form. */
export function isForm(request: Request): boolean {
  return request.is('application/x-www-form-urlencoded') !== false;
}

function plainParams(request: Request): Record<string, string> {
  const out: Record<string, string> = {};
  for (const [key, value] of Object.entries(request.params)) {
    out[key] = stringOf(value) ?? '';
  }
  return out;
}

function stringOf(value: unknown): string | undefined {
  return typeof value === 'string' ? value : undefined;
}

/**
 * Mounts routes, and 405 for the other methods of their paths. A route whose action the policy does not know stops
 * the start.
 */
export function mount(router: Router, routes: readonly Route[], house: House): void {
  const methods = new Map<string, Set<string>>();
  for (const { method, path, action, handler } of routes) {
    if (!ACTIONS.includes(action)) {
      throw new Error(`${method} ${path}: no row "${action}" in the policy`);
    }
    const known = methods.get(path) ?? new Set();
    if (known.has(method)) {
      throw new Error(`${method} ${path}: declared twice`);
    }
    methods.set(path, known.add(method));
    router[method](path, handler(house));
  }
  for (const [path, known] of methods) {
    const allow = [...known].map(method => method.toUpperCase()).join(', ');
    router.all(path, (_request, response) => {
      response.status(405).set('Allow', allow).json({ error: 'bad-request' });
    });
  }
}

/** Sends a refusal as every route does. */
export function sendRefusal(response: Response, code: ErrorCode): void {
  response.status(STATUS[code]).json({ error: code });
}
