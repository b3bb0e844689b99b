import type { Row, Source } from '#shared/workshop/state.ts';

/** How tiles lie in clusters, read back from rows: without schemas, because every phone loads it. */

export const TILE = 'tile';
export const CLUSTER = 'cluster';
/** Most characters of each half of a principle. */
export const PRINCIPLE_LENGTH = 140;
/** Most characters of one piece of a tile that was taken apart, and how many pieces. */
export const PART_LENGTH = 300;
export const MOST_PARTS = 6;
/** Tiles that one command may move. */
export const MOST_AT_ONCE = 40;

/** Something to sort: a card of an earlier step, or a piece of one. */
export interface Tile {
  id: string;
  text: string;
  side: string | null;
  /** The cluster it lies in, followed where that was merged; null: without a group. */
  in: string | null;
  /** Number of the move that put it there; 0: nobody moved it yet. */
  at: number;
  /** The tile it is a piece of; '' : a whole one. */
  part: string;
  /** The cluster somebody proposes for it, where only facilitators move; null: none. */
  asked: string | null;
  /** Two people moved it at the same time: where the other one had put it (null: without a group). */
  crossed: { cluster: string | null } | null;
  /** The table (*stolik*) that sorts it; 0: all of them. */
  table: number;
  from: readonly Source[];
}

/** Tiles that belong together, under a name. */
export interface Cluster {
  id: string;
  /** '' : nobody has named it yet. */
  name: string;
  /** The two halves of „Boimy się, że…, dlatego umawiamy się, że…"; '' where nothing was said. */
  fear: string;
  principle: string;
  /** Person ids of those who second the name. */
  backers: readonly string[];
  locked: boolean;
  shelf: boolean;
  order: number;
  /** Clusters that were merged into it. */
  merged: readonly string[];
  /** In the order in which they came. */
  tiles: readonly Tile[];
}

export interface Arrangement {
  /** Those that stand, in their order: named, with tiles, or shelves. */
  clusters: readonly Cluster[];
  /** Tiles without a group, in the order of publication. */
  tray: readonly Tile[];
  /** Every tile that lies somewhere. */
  tiles: ReadonlyMap<string, Tile>;
  /** The cluster that stands for this one now: itself, the one it was merged into, or none. */
  standing(id: string): string | null;
}

/** Rows as an arrangement. Total: whatever does not fit is left out or empty. */
export function arrange(rows: Iterable<Row>): Arrangement {
  const lines: Row[] = [];
  const known = new Map<string, Row>();
  for (const row of rows) {
    lines.push(row);
    if (row.kind === CLUSTER) {
      known.set(row.id, row);
    }
  }
  const standing = (id: string) => follow(known, id);
  const tiles = new Map<string, Tile>();
  for (const row of lines) {
    if (row.kind === TILE && lies(row)) {
      tiles.set(row.id, readTile(row, standing));
    }
  }
  const inside = new Map<string, Tile[]>();
  for (const tile of tiles.values()) {
    if (tile.in !== null) {
      inside.set(tile.in, [...(inside.get(tile.in) ?? []), tile]);
    }
  }
  const merged = new Map<string, string[]>();
  for (const [id, row] of known) {
    const into = standing(id);
    if (own(row.data, 'status') === 'merged' && into !== null) {
      merged.set(into, [...(merged.get(into) ?? []), id]);
    }
  }
  const clusters = [...known.values()]
    .filter(row => standing(row.id) === row.id)
    .map(row => readCluster(row, inside.get(row.id) ?? [], merged.get(row.id) ?? []))
    .filter(
      ({ tiles: there, name, shelf, principle }) => there.length > 0 || shelf || (name || principle) !== '',
    )
    .sort((one, other) => one.order - other.order);
  return { clusters, tray: [...tiles.values()].filter(tile => tile.in === null), tiles, standing };
}

/** Whether a tile was neither taken apart nor taken back. */
function lies(row: Row): boolean {
  const status = own(row.data, 'status');
  return status !== 'split' && status !== 'gone';
}

/** Follows clusters that were merged, however often; a circle, which only hostile rows have, ends nowhere. */
function follow(known: ReadonlyMap<string, Row>, id: string): string | null {
  const seen = new Set<string>();
  let at = id;
  for (;;) {
    const row = known.get(at);
    const status = own(row?.data, 'status');
    if (row === undefined || seen.has(at) || status === 'gone') {
      return null;
    }
    if (status !== 'merged') {
      return at;
    }
    seen.add(at);
    at = text(own(row.data, 'into'));
  }
}

function readTile(row: Row, standing: (id: string) => string | null): Tile {
  const { data } = row;
  const cluster = own(data, 'in');
  const asked = own(data, 'asked');
  const crossed = own(data, 'crossed');
  return {
    id: row.id,
    text: text(row.text),
    side: typeof row.side === 'string' ? row.side : null,
    in: typeof cluster === 'string' ? standing(cluster) : null,
    at: amount(own(data, 'at')),
    part: text(own(data, 'part')),
    asked: typeof asked === 'string' ? standing(asked) : null,
    crossed: typeof crossed === 'string' ? { cluster: standing(crossed) } : null,
    table: amount(own(data, 'table')),
    from: Array.isArray(row.from) ? row.from : [],
  };
}

function readCluster(row: Row, tiles: readonly Tile[], merged: readonly string[]): Cluster {
  const { data } = row;
  const backers = own(data, 'backers');
  const people = (Array.isArray(backers) ? backers : []).filter(
    (one): one is string => typeof one === 'string' && one !== '',
  );
  return {
    id: row.id,
    name: text(row.text).trim(),
    fear: text(own(data, 'fear')),
    principle: text(own(data, 'principle')),
    backers: [...new Set(people)],
    locked: own(data, 'locked') === true,
    shelf: own(data, 'shelf') === true,
    order: amount(own(data, 'order')),
    merged,
    tiles: tiles.toSorted((one, other) => one.at - other.at),
  };
}

/** One cluster has nearly everything: perhaps it is about several things. */
const MUCH = 0.6;
const MANY = 6;

/** The cluster that takes all; null where none does. */
export function takesAll({ clusters, tiles }: Arrangement): Cluster | null {
  return (
    clusters.find(({ tiles: there }) => there.length >= MANY && there.length > MUCH * tiles.size) ?? null
  );
}

/** What a tile's words look like: the same letters and digits, whatever their case, accents and punctuation. */
export function looseKey(words: string): string {
  return words
    .normalize('NFD')
    .replace(/ł/gi, 'l')
    .replace(/[^\p{Letter}\p{Number}]+/gu, '')
    .toLowerCase();
}

function own(from: unknown, key: string): unknown {
  return typeof from === 'object' && from !== null && Object.hasOwn(from, key)
    ? (from as Record<string, unknown>)[key]
    : undefined;
}

function text(value: unknown): string {
  return typeof value === 'string' ? value : '';
}

function amount(value: unknown): number {
  return typeof value === 'number' && Number.isSafeInteger(value) && value > 0 ? value : 0;
}
