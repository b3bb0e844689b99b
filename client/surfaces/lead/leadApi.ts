import type { ErrorCode } from '#shared/errors.ts';
import type { OwnSeat } from '../../live/seats.ts';

/** An answer of the HTTP interface; `error` null: no answer came at all. */
export type Reply<T> = { ok: true; value: T } | { ok: false; error: ErrorCode | null };

/** One JSON request as the page itself may send it. */
export async function ask<T>(
  method: 'GET' | 'POST' | 'DELETE',
  path: string,
  body?: Record<string, unknown>,
): Promise<Reply<T>> {
  try {
    const response = await fetch(path, {
      method,
      cache: 'no-store',
      ...(body === undefined
        ? {}
        : { headers: { 'Content-Type': 'application/json' }, body: JSON.stringify(body) }),
    });
    const answer = (await response.json()) as T & { error?: ErrorCode };
    return response.ok ? { ok: true, value: answer } : { ok: false, error: answer.error ?? 'server-error' };
  } catch {
    return { ok: false, error: null };
  }
}

/** What `GET /api/seats` says of this browser. */
export interface OwnSeats {
  administrator: boolean;
  /** Whether facilitator powers work on this connection for any seat. */
  powers: boolean;
  seats: (OwnSeat & { title?: string; label?: string; powers?: boolean })[];
}

/** Where phones find this table: `GET /api/workshops/:id/address`. */
export interface TableAddress {
  places: { base: string; network: string | null; chosen: boolean }[];
  code: string;
  url: string;
  text: string;
  qr: { size: number; path: string };
}

/** A link that was made for a device. */
export interface MadeLink {
  id: string;
  kind: string;
  label: string;
  side: string | null;
  expiresAt: number | null;
  link: string;
  /** Whether it opens anywhere, or only where this server is seen. */
  reach: 'public' | 'network';
}

/** `GET /api/workshops/:id/links`: without secrets. */
export interface LinkLine {
  id: string;
  kind: 'facilitator' | 'cofacilitator' | 'stage' | 'partner' | 'public' | 'personal';
  label: string;
  side: string | null;
  /** The one step it opens, and whose it is (null: everybody's). */
  step: string | null;
  person: string | null;
  /** An answer was handed over by it. */
  hand: boolean;
  createdAt: number;
  expiresAt: number | null;
  lastUsedAt: number | null;
  revokedAt: number | null;
  open: boolean;
}

/** Links to one step, just made: `POST /api/workshops/:id/steps/:step/links`. */
export interface MadeStepLinks {
  reach: 'public' | 'network';
  links: { id: string; person: string | null; link: string; qr: { size: number; path: string } }[];
}

/** `GET /health`. */
export interface Health {
  ok: boolean;
  version: string;
  uptimeS: number;
  connections: unknown;
  disk: { p95Ms: number | null; freeBytes: number | null };
  warnings: string[];
}
