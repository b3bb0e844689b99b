import type { ErrorCode } from '#shared/errors.ts';
import type { Side } from '#shared/workshop/state.ts';

/** A line of the roster as somebody who holds the code may see it. */
export interface ListedPerson {
  id: string;
  name: string;
  sides: string[];
  /** Somebody sits there at this moment. */
  here: boolean;
}

/** `POST /api/join/look`: what a code opens. */
export interface Table {
  workshop: string;
  title: string;
  town: string;
  sides: Side[];
  /** The information clause; read by `noticeIn`. */
  notice: { version: number };
  open: boolean;
  people: ListedPerson[];
}

/** `POST /api/join`: the place that was taken. */
export interface Place {
  workshop: string;
  seat: string;
}

/** `network`: no answer of ours came at all, whatever the code was worth. */
export type JoinError = ErrorCode | 'network';
export type JoinAnswer<T> = { ok: true; value: T } | { ok: false; error: JoinError };

export interface NewPerson {
  /** Made here: the same one again is the same person, when an answer was lost on the way. */
  id: string;
  code: string;
  name: string;
  sides: string[];
  access?: string;
  consents: { screen: boolean; report: boolean; contact: boolean };
  notice: number;
  way: 'phone' | 'look';
}

/** Somebody who is on the list already; the return code where somebody sits there. */
export interface KnownPerson {
  code: string;
  /** The return code alone is enough. */
  person?: string;
  returnCode?: string;
}

const TIMEOUT_MS = 6_000;

export function look(code: string): Promise<JoinAnswer<Table>> {
  return post('/api/join/look', { code });
}

export function join(person: NewPerson | KnownPerson): Promise<JoinAnswer<Place>> {
  return post('/api/join', person);
}

/** Whether the browser kept the seat: with cookies off the list is empty although joining went well. */
export async function keepsSeat(): Promise<boolean> {
  const answer = await ask<{ seats: unknown[] }>('/api/seats', { cache: 'no-store' });
  return !answer.ok || !Array.isArray(answer.value.seats) || answer.value.seats.length > 0;
}

function post<T>(address: string, body: object): Promise<JoinAnswer<T>> {
  return ask(address, {
    method: 'POST',
    headers: { 'content-type': 'application/json', accept: 'application/json' },
    body: JSON.stringify(body),
  });
}

/**
 * A wrong code is an answer of ours. Silence, a refused connection and the page of a hotel's login portal are the
 * network: whatever is not our JSON counts as such.
 */
async function ask<T>(address: string, init: RequestInit): Promise<JoinAnswer<T>> {
  const patience = new AbortController();
  const timer = setTimeout(() => patience.abort(), TIMEOUT_MS);
  try {
    const response = await fetch(address, { ...init, signal: patience.signal });
    const isJson = response.headers.get('content-type')?.includes('json') ?? false;
    if (!isJson) {
      return {
        ok: false,
        error: response.status >= 500 && !response.redirected ? 'server-error' : 'network',
      };
    }
    const answer: unknown = await response.json();
    if (response.ok) {
      return { ok: true, value: answer as T };
    }
    return { ok: false, error: errorOf(answer) };
  } catch {
    return { ok: false, error: 'network' };
  } finally {
    clearTimeout(timer);
  }
}

function errorOf(answer: unknown): JoinError {
  const code = typeof answer === 'object' && answer !== null && 'error' in answer ? answer.error : null;
  return typeof code === 'string' ? (code as ErrorCode) : 'server-error';
}
