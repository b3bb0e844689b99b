import * as z from 'zod/mini';
import { words } from '#shared/activities/words.ts';
import type { ErrorCode } from '#shared/errors.ts';
import { MOST_AT_ONCE } from './arrangement.ts';
import { History } from './history.ts';
import { addCluster, recordId, refuseCluster } from './place.ts';
import { arrangementOf, replay, type SortRun, Turn } from './turn.ts';

/** The longest name any configuration allows; the configuration's own is checked when it runs. */
const LONGEST_NAME = 160;

/** What facilitators do to everything at once. */
export const directSchema = z.discriminatedUnion('act', [
  z.strictObject({ act: z.literal('undo') }),
  z.strictObject({ act: z.literal('redo') }),
  /** A cluster that waits for its first tile. */
  z.strictObject({ name: words(LONGEST_NAME), act: z.literal('add') }),
  /** „Przenieś zaznaczone": into a cluster, out of every one (null), or into a new one („new"). */
  z.strictObject({
    act: z.literal('bulk'),
    tiles: z.array(recordId).check(z.minLength(1), z.maxLength(MOST_AT_ONCE)),
    into: z.nullable(recordId),
  }),
  /** Moves that people proposed happen, or are put aside. */
  z.strictObject({
    act: z.literal('answer'),
    tiles: z.array(recordId).check(z.minLength(1), z.maxLength(MOST_AT_ONCE)),
    accepted: z.boolean(),
  }),
  /** Very many cards: each table sorts its part first. Null: everybody sorts them again. */
  z.strictObject({
    act: z.literal('hand'),
    tiles: z.array(recordId).check(z.minLength(1), z.maxLength(MOST_AT_ONCE)),
    table: z.nullable(z.int().check(z.minimum(1), z.maximum(99))),
  }),
]);
type Directed = z.infer<typeof directSchema>;

/** As `into` of a bulk move: a cluster that does not exist yet. */
export const NEW = 'new';

export function directSort(run: SortRun, directed: Directed): ErrorCode | null {
  switch (directed.act) {
    case 'undo':
    case 'redo':
      return travel(run, directed.act);
    case 'add':
      return add(run, directed.name);
    case 'bulk':
      return bulk(run, directed.tiles, directed.into);
    case 'answer':
      return answer(run, directed.tiles, directed.accepted);
    case 'hand':
      return hand(run, directed.tiles, directed.table);
  }
}

function travel(run: SortRun, way: 'undo' | 'redo'): ErrorCode | null {
  const history = new History(run);
  const made = way === 'undo' ? history.back() : history.forth();
  return made === undefined ? 'nothing-to-undo' : replay(run, made.changes, way === 'undo' ? 'was' : 'now');
}

function add(run: SortRun, name: string): ErrorCode | null {
  if ([...name].length > run.config.nameLength) {
    return 'text-too-long';
  }
  const now = arrangementOf(run);
  const refused = refuseCluster({ run, now });
  if (refused !== null) {
    return refused;
  }
  const turn = new Turn(run, null);
  addCluster(turn, now, name);
  return turn.commit();
}

function bulk(run: SortRun, tiles: readonly string[], wanted: string | null): ErrorCode | null {
  const now = arrangementOf(run);
  const refused = wanted === NEW ? refuseCluster({ run, now }) : null;
  if (refused !== null) {
    return refused;
  }
  const turn = new Turn(run, null);
  const into = wanted === null ? null : wanted === NEW ? addCluster(turn, now, '') : now.standing(wanted);
  if (wanted !== null && into === null) {
    return 'no-such-entry';
  }
  for (const id of new Set(tiles)) {
    const tile = now.tiles.get(id);
    if (tile !== undefined && tile.in !== into) {
      turn.set(id, { in: into, at: turn.number, asked: null, crossed: null });
    }
  }
  return turn.commit();
}

/** Only what a table sees first: nobody is kept from a card. */
function hand(run: SortRun, tiles: readonly string[], table: number | null): ErrorCode | null {
  const turn = new Turn(run, null);
  const known = arrangementOf(run).tiles;
  for (const id of new Set(tiles)) {
    if (known.has(id)) {
      turn.set(id, { table });
    }
  }
  return turn.commit();
}

function answer(run: SortRun, tiles: readonly string[], accepted: boolean): ErrorCode | null {
  const now = arrangementOf(run);
  const turn = new Turn(run, null);
  for (const id of new Set(tiles)) {
    const asked = now.tiles.get(id)?.asked ?? null;
    if (asked !== null) {
      turn.set(id, accepted ? { in: asked, at: turn.number, asked: null, crossed: null } : { asked: null });
    }
  }
  return turn.commit();
}
