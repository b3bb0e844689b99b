import * as z from 'zod/mini';
import type { Doer } from '#shared/activities/activity.ts';
import type { ErrorCode } from '#shared/errors.ts';
import { makeRandomId, RECORD_ID } from '#shared/ids.ts';
import type { RunRecord } from '#shared/workshop/steps/stepRun.ts';
import { type Arrangement, CLUSTER } from './arrangement.ts';
import { type SortRun, Turn } from './turn.ts';

export const recordId = z.string().check(z.regex(RECORD_ID));

/** Records of one step; more than any room sorts. */
export const MOST_RECORDS = 700;
const MOST_CLUSTERS = 60;

/** Who acts on what, and how everything lies. */
export interface Place {
  run: SortRun;
  record: RunRecord;
  doer: Doer;
  now: Arrangement;
}

/** The move that this act will be: a person's own, or a facilitator's. */
export function turnOf({ run, doer }: Pick<Place, 'run' | 'doer'>): Turn {
  return new Turn(run, doer.leads ? null : doer.person);
}

/** Whether this person moves and names here at all. */
export function refuseMover({ run, doer }: Pick<Place, 'run' | 'doer'>): ErrorCode | null {
  return doer.leads || run.config.movers === 'all' ? null : 'only-lead-moves';
}

/** Facilitators have said that a cluster stays as it is; they themselves may still change it. */
export function isLocked({ doer, now }: Pick<Place, 'doer' | 'now'>, cluster: string | null): boolean {
  return !doer.leads && now.clusters.some(({ id, locked }) => id === cluster && locked);
}

/** Why there may be no other cluster. */
export function refuseCluster({ run, now }: Pick<Place, 'run' | 'now'>): ErrorCode | null {
  if (!run.config.free) {
    return 'not-allowed';
  }
  const full = now.clusters.length >= MOST_CLUSTERS || run.records().size >= MOST_RECORDS;
  return full ? 'too-many-entries' : null;
}

/** A new cluster, after all others; gives its id. */
export function addCluster(turn: Turn, now: Arrangement, name: string): string {
  const id = `k.${makeRandomId(turn.run.random)}`;
  const order = 1 + Math.max(0, ...now.clusters.map(cluster => cluster.order));
  turn.add({ id, kind: CLUSTER, text: name, group: null, from: [], data: { order } });
  return id;
}
