import * as z from 'zod/mini';
import type { Doer } from '#shared/activities/activity.ts';
import { optionalWords } from '#shared/activities/words.ts';
import type { ErrorCode } from '#shared/errors.ts';
import type { RunRecord } from '#shared/workshop/steps/stepRun.ts';
import { CLUSTER, TILE } from './arrangement.ts';
import { clusterActs, runClusterAct } from './clusterActs.ts';
import { History } from './history.ts';
import { addCluster, isLocked, type Place, recordId, refuseCluster, refuseMover, turnOf } from './place.ts';
import type { SortConfig } from './sortConfig.ts';
import { partSchema, splitTile } from './splitting.ts';
import { arrangementOf, type SortRun, stillStands, Turn } from './turn.ts';

/** What people do to one tile or one cluster. */
export function actSchema(config: SortConfig) {
  return z.discriminatedUnion('act', [
    /** Into a cluster, or out of every one; `seen`: the move after which the mover saw the tile lie. */
    z.strictObject({ act: z.literal('move'), into: z.nullable(recordId), seen: z.optional(z.int()) }),
    /** A new cluster of this tile, or of two. */
    z.strictObject({
      name: optionalWords(config.nameLength),
      act: z.literal('new'),
      with: z.optional(recordId),
    }),
    /** Where only facilitators move: where it should go. */
    z.strictObject({ act: z.literal('ask'), into: z.nullable(recordId) }),
    partSchema,
    ...clusterActs(config),
    /** Takes back the doer's own last move, whatever the record. */
    z.strictObject({ act: z.literal('undo') }),
  ]);
}
type SortAct = z.infer<ReturnType<typeof actSchema>>;

export function runSortAct(run: SortRun, record: RunRecord, doer: Doer, act: SortAct): ErrorCode | null {
  if (!doer.leads && !run.phase.write) {
    return 'writing-paused';
  }
  const place: Place = { run, record, doer, now: arrangementOf(run) };
  switch (act.act) {
    case 'move':
      return record.row.kind === TILE ? move(place, act.into, act.seen) : 'no-such-entry';
    case 'new':
      return record.row.kind === TILE ? begin(place, act.name ?? '', act.with) : 'no-such-entry';
    case 'ask':
      return record.row.kind === TILE ? ask(place, act.into) : 'no-such-entry';
    case 'split':
      return record.row.kind === TILE ? splitTile(place, act.parts) : 'no-such-entry';
    case 'undo':
      return undoOwn(place);
    default:
      return record.row.kind === CLUSTER ? runClusterAct(place, act) : 'no-such-entry';
  }
}

/** The tile itself, or the pieces of it that still lie where it lay when it was taken apart. */
function lying({ run, now }: Place, id: string): string[] {
  if (now.tiles.has(id)) {
    return [id];
  }
  const raw = (one: string) => run.records().get(one)?.row.data?.in ?? null;
  return [...now.tiles.values()]
    .filter(({ part, id: piece }) => part === id && raw(piece) === raw(id))
    .map(piece => piece.id);
}

function move(place: Place, wanted: string | null, seen: number | undefined): ErrorCode | null {
  const { record, now } = place;
  const refused = refuseMover(place);
  if (refused !== null) {
    return refused;
  }
  const into = wanted === null ? null : now.standing(wanted);
  if (wanted !== null && into === null) {
    return 'no-such-entry';
  }
  const tiles = lying(place, record.row.id).flatMap(id => now.tiles.get(id) ?? []);
  if (isLocked(place, into) || tiles.some(tile => isLocked(place, tile.in))) {
    return 'cluster-locked';
  }
  const turn = turnOf(place);
  for (const tile of tiles) {
    const crossed = seen !== undefined && seen !== tile.at && tile.in !== into;
    if (tile.in !== into) {
      turn.set(tile.id, {
        in: into,
        at: turn.number,
        asked: null,
        // '' is no cluster: the other one had taken it out.
        crossed: crossed ? (tile.in ?? '') : null,
      });
    }
  }
  return turn.commit();
}

function begin(place: Place, name: string, other: string | undefined): ErrorCode | null {
  const { run, record, now } = place;
  const refused = refuseMover(place) ?? refuseCluster(place);
  if (refused !== null) {
    return refused;
  }
  const tiles = [record.row.id, ...(other === undefined ? [] : [other])].flatMap(id => lying(place, id));
  if (other !== undefined && run.records().get(other)?.row.kind !== TILE) {
    return 'no-such-entry';
  }
  if (tiles.some(id => isLocked(place, now.tiles.get(id)?.in ?? null))) {
    return 'cluster-locked';
  }
  const turn = turnOf(place);
  const id = addCluster(turn, now, name);
  for (const tile of tiles) {
    turn.set(tile, { in: id, at: turn.number, asked: null, crossed: null });
  }
  return turn.commit();
}

function ask(place: Place, wanted: string | null): ErrorCode | null {
  const { record, now } = place;
  const into = wanted === null ? null : now.standing(wanted);
  if (wanted !== null && into === null) {
    return 'no-such-entry';
  }
  const turn = turnOf(place);
  turn.set(record.row.id, { asked: into });
  return turn.commit();
}

/** Whoever moved it since has the word: then it stays where it is. */
function undoOwn({ run, doer }: Place): ErrorCode | null {
  const history = new History(run);
  const last = doer.person === null ? undefined : history.lastOf(doer.person);
  if (last === undefined) {
    return 'no-own-move';
  }
  const { changes } = last.made;
  if (!stillStands(run, changes)) {
    return 'moved-since';
  }
  const turn = new Turn(run, null);
  for (const { id, was } of changes.toReversed()) {
    turn.set(id, was);
  }
  history.disown(last);
  return turn.commit(true);
}
