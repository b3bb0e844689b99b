import * as z from 'zod/mini';
import { optionalWords, words } from '#shared/activities/words.ts';
import type { ErrorCode } from '#shared/errors.ts';
import { type Cluster, PRINCIPLE_LENGTH } from './arrangement.ts';
import { isLocked, type Place, recordId, refuseMover, turnOf } from './place.ts';
import type { SortConfig } from './sortConfig.ts';

export function clusterActs(config: SortConfig) {
  const half = optionalWords(PRINCIPLE_LENGTH);
  return [
    z.strictObject({ name: words(config.nameLength), act: z.literal('name') }),
    z.strictObject({ act: z.literal('second'), on: z.boolean() }),
    z.strictObject({ fear: half, principle: half, act: z.literal('principle') }),
    /** This cluster goes into another one. */
    z.strictObject({ act: z.literal('merge'), into: recordId }),
    /** Its tiles lie without a group again. */
    z.strictObject({ act: z.literal('dissolve') }),
    /** One place up or down. */
    z.strictObject({ act: z.literal('order'), by: z.enum(['up', 'down']) }),
    z.strictObject({ act: z.literal('lock'), on: z.boolean() }),
  ] as const;
}
type ClusterAct = z.infer<ReturnType<typeof clusterActs>[number]>;

/** What people do to a cluster; one that was merged meanwhile is the one it went into. */
export function runClusterAct(place: Place, act: ClusterAct): ErrorCode | null {
  const { record, now, doer } = place;
  const id = now.standing(record.row.id);
  const cluster = now.clusters.find(one => one.id === id);
  if (cluster === undefined) {
    return 'no-such-entry';
  }
  if (act.act === 'second') {
    return second(place, cluster, act.on);
  }
  if (act.act === 'lock') {
    return doer.leads ? change(place, cluster, { locked: act.on || null }) : 'not-allowed';
  }
  const refused = refuseMover(place);
  if (refused !== null || isLocked(place, cluster.id)) {
    return refused ?? 'cluster-locked';
  }
  switch (act.act) {
    case 'name':
      return name(place, cluster, act.name);
    case 'principle':
      return place.run.config.principle
        ? change(place, cluster, { fear: act.fear || null, principle: act.principle || null })
        : 'not-allowed';
    case 'merge':
      return merge(place, cluster, act.into);
    case 'dissolve':
      return cluster.shelf ? 'not-allowed' : change(place, cluster, { status: 'gone' });
    case 'order':
      return reorder(place, cluster, act.by);
  }
}

function change(place: Place, { id }: Cluster, values: Record<string, unknown>): ErrorCode | null {
  const turn = turnOf(place);
  turn.set(id, values);
  return turn.commit();
}

/** Whoever seconded the old words has not said anything of the new ones. */
function name(place: Place, cluster: Cluster, text: string): ErrorCode | null {
  if (cluster.shelf) {
    return 'not-allowed';
  }
  return text === cluster.name ? null : change(place, cluster, { text, backers: null });
}

/** Not a move: it is neither undone nor in anybody's way. */
function second({ run, doer, record }: Place, cluster: Cluster, on: boolean): ErrorCode | null {
  const { person } = doer;
  if (person === null || run.sideOf(person) === null) {
    return 'not-allowed';
  }
  if (cluster.name === '') {
    return 'text-empty';
  }
  const others = cluster.backers.filter(one => one !== person);
  const backers = on ? [...others, person] : others;
  const row = run.records().get(cluster.id)?.row ?? record.row;
  const { backers: _before, ...data } = row.data ?? {};
  run.put({ ...row, data: backers.length > 0 ? { ...data, backers } : data });
  return null;
}

function merge(place: Place, cluster: Cluster, wanted: string): ErrorCode | null {
  const { now } = place;
  const into = now.standing(wanted);
  const other = now.clusters.find(({ id }) => id === into);
  if (other === undefined) {
    return 'no-such-entry';
  }
  // Somebody merged the two meanwhile: there is nothing left to do.
  if (other.id === cluster.id) {
    return null;
  }
  if (cluster.shelf) {
    return 'not-allowed';
  }
  if (isLocked(place, other.id)) {
    return 'cluster-locked';
  }
  const turn = turnOf(place);
  // A name, a fear, a principle that only one of them has belong to both.
  const kept = {
    ...(other.name === '' && cluster.name !== '' ? { text: cluster.name, backers: cluster.backers } : {}),
    ...(other.fear === '' && other.principle === '' && cluster.fear + cluster.principle !== ''
      ? { fear: cluster.fear || null, principle: cluster.principle || null }
      : {}),
  };
  if (Object.keys(kept).length > 0) {
    turn.set(other.id, kept);
  }
  turn.set(cluster.id, { status: 'merged', into: other.id });
  return turn.commit();
}

function reorder(place: Place, cluster: Cluster, by: 'up' | 'down'): ErrorCode | null {
  const ids = place.now.clusters.map(({ id }) => id);
  const at = ids.indexOf(cluster.id);
  const to = by === 'up' ? at - 1 : at + 1;
  if (to < 0 || to >= ids.length) {
    return null;
  }
  ids.splice(at, 1);
  ids.splice(to, 0, cluster.id);
  const turn = turnOf(place);
  for (const [index, id] of ids.entries()) {
    turn.set(id, { order: index + 1 });
  }
  return turn.commit();
}
