import { digest } from 'lib0/hash/sha256';
import * as z from 'zod/mini';
import type { Activity } from '#shared/activities/activity.ts';
import { ok, type Result, refuse } from '#shared/errors.ts';
import type { Attribution, Step } from '#shared/template/template.ts';
import type { Change } from '../change.ts';
import type { Command } from '../commands.ts';
import { personOf, stepStateOf } from '../lookUp.ts';
import type { Entry } from '../state.ts';
import { staysHidden } from '../steps/stepFacts.ts';
import type { Context } from '../transition.ts';
import { codeOf } from './ballots.ts';
import { joinEqual } from './doubles.ts';
import { publishEntry } from './publishing.ts';

export const HOUR = 3_600_000;

export type EntryCommand = Extract<Command, { type: `entry:${string}` | 'ready:set' }>;

/** Where a command works: everything its handler needs. */
export interface Place {
  change: Change;
  context: Context;
  step: Step;
  activity: Activity;
  attribution: Attribution;
}

export type One<T extends EntryCommand['type']> = Extract<EntryCommand, { type: T }>;

/** Hash of the secret that stays on the phone; the entry keeps only this. */
export function hashKey(key: string): string {
  const bytes = digest(new TextEncoder().encode(key));
  return Array.from(bytes, (byte: number) => byte.toString(16).padStart(2, '0')).join('');
}

/** Own: by person, by the key of the phone, or typed by a facilitator for somebody. */
export function isOwn(
  at: Place,
  owned: Pick<Entry, 'by' | 'editHash' | 'behalf'>,
  key: string | undefined,
): boolean {
  const { actor } = at.context;
  if (actor.kind !== 'participant') {
    return owned.behalf !== null;
  }
  if (owned.by !== null) {
    return owned.by === actor.person;
  }
  at.change.effect({ type: 'veiled' });
  return key !== undefined && owned.editHash === hashKey(key);
}

export function parseData(at: Place, data: unknown): Result<Record<string, unknown>> {
  const kind = typeof data === 'object' && data !== null && 'kind' in data ? data.kind : undefined;
  const schema = at.activity.entry?.(at.step.config, typeof kind === 'string' ? kind : undefined);
  if (schema === undefined) {
    return refuse('not-allowed');
  }
  const parsed = z.safeParse(schema, data);
  return parsed.success ? ok(parsed.data as Record<string, unknown>) : refuse(codeOf(parsed.error.issues));
}

/** Hidden or shown, whichever the present phase says. */
export function keep(at: Place, entryId: string, entry: Entry): void {
  const { change, context, step, activity } = at;
  const secret = activity.secret?.includes(entry.kind) ?? false;
  const waits = staysHidden(change, step.id, entry.kind, context.activities);
  if (!secret && !waits && entry.awaits === null && isVisible(at, entry)) {
    change.remove(`entry/${step.id}/${entryId}`);
    publishEntry(change, step.id, entryId, entry, context);
    joinEqual(change, step.id, [entryId], context);
    return;
  }
  change.set(`entry/${step.id}/${entryId}`, entry);
}

/** Whether the phase shows such an entry to all at once. */
function isVisible(at: Place, entry: Entry): boolean {
  const state = stepStateOf(at.change, at.step.id);
  if (state === undefined || at.step.phases[state.phase]?.visibility !== 'all') {
    return false;
  }
  return state.revealed === null || state.revealed.includes(at.activity.columnOf?.(entry.data) ?? '');
}

export function awaiting(at: Place, data: Record<string, unknown>, author: string | null): string | null {
  const owner = at.activity.awaits?.(data) ?? null;
  return owner === null || owner === author || personOf(at.change, owner) === undefined ? null : owner;
}
