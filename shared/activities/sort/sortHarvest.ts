import type { Content, Harvested, Metrics } from '#shared/activities/activity.ts';
import {
  countInto,
  harvestRecord,
  noCounts,
  type PublishedRecord,
  readPublished,
} from '#shared/activities/published.ts';
import { type Arrangement, arrange, CLUSTER, type Cluster, TILE, type Tile } from './arrangement.ts';
import type { SortConfig } from './sortConfig.ts';
import { sourcesOf } from './turn.ts';

/** What later steps get of a cluster, in `data`. */
export interface HarvestedCluster {
  name: string;
  fear: string;
  principle: string;
  /** Words of its tiles, in their order. */
  members: string[];
  /** How many seconded the name. */
  backers: number;
  shelf: boolean;
}

/** Kind of a cluster that says what follows from a fear. */
const PRINCIPLE = 'principle';
/** Words of tiles that a cluster hands on; all are among its sources. */
const MOST_MEMBERS = 60;
const TEXT_LENGTH = 300;

interface Read {
  records: Map<string, PublishedRecord>;
  now: Arrangement;
  dropped: number;
}

function read(content: Content<SortConfig>): Read {
  const { records, dropped } = readPublished(content);
  const ours = records.filter(({ row }) => row.kind === TILE || row.kind === CLUSTER);
  return {
    records: new Map(ours.map(record => [record.id, record])),
    now: arrange(ours.map(({ row }) => row)),
    dropped: dropped + records.length - ours.length,
  };
}

/** Clusters in their order, a single tile as much as many; then what stayed without a group, so that nothing is lost. */
export function harvestSort(content: Content<SortConfig>): Harvested[] {
  const { records, now } = read(content);
  const clusters = now.clusters
    .filter(({ tiles, principle }) => tiles.length > 0 || principle !== '')
    .flatMap((cluster): Harvested[] => {
      const record = records.get(cluster.id);
      return record === undefined ? [] : [clusterOf(content, record, cluster)];
    });
  const rest = now.tray.flatMap((tile): Harvested[] => {
    const record = records.get(tile.id);
    return record === undefined
      ? []
      : [{ ...harvestRecord(content, record), kind: TILE, data: { sorted: false } }];
  });
  return [...clusters, ...rest];
}

function clusterOf(content: Content<SortConfig>, record: PublishedRecord, cluster: Cluster): Harvested {
  const { name, fear, principle, tiles, backers, shelf } = cluster;
  const sides = new Set(tiles.map(({ side }) => side));
  const [side = null] = sides.size === 1 ? sides : [];
  const data: HarvestedCluster = {
    name,
    fear,
    principle,
    members: tiles.slice(0, MOST_MEMBERS).map(tile => tile.text),
    backers: backers.length,
    shelf,
  };
  const self = { step: content.step, id: record.id };
  return {
    ...harvestRecord(content, record),
    // What people agreed on out of a fear is another thing than what they hope for: an agreement has a place for each.
    kind: principle === '' ? CLUSTER : PRINCIPLE,
    text: principle || name || unnamed(tiles),
    side,
    weight: tiles.length,
    from: [self, ...sourcesOf(content.step, cluster)],
    data: { ...data },
  };
}

/** A cluster nobody named says what its tiles say. */
function unnamed(tiles: readonly Tile[]): string {
  const words = [...tiles.map(({ text }) => text.trim()).join('; ')];
  return words.length <= TEXT_LENGTH ? words.join('') : `${words.slice(0, TEXT_LENGTH - 1).join('')}…`;
}

/** `unsorted`: the share of tiles without a group, 0 to 1. */
export function sortMetrics(content: Content<SortConfig>): Metrics {
  const { now, records, dropped } = read(content);
  const filled = now.clusters.filter(({ tiles }) => tiles.length > 0);
  const bySize = noCounts();
  for (const { tiles } of filled) {
    countInto(bySize, sizeOf(tiles.length));
  }
  const tiles = now.tiles.size;
  const sorted = tiles - now.tray.length;
  return {
    tiles,
    clusters: filled.length,
    named: filled.filter(({ name }) => name !== '').length,
    principles: filled.filter(({ principle }) => principle !== '').length,
    single: bySize['1'] ?? 0,
    bySize,
    perCluster: filled.length === 0 ? 0 : sorted / filled.length,
    tray: now.tray.length,
    unsorted: tiles === 0 ? 0 : now.tray.length / tiles,
    parts: [...now.tiles.values()].filter(({ part }) => part !== '').length,
    records: records.size,
    dropped,
  };
}

function sizeOf(tiles: number): string {
  return tiles < 2 ? String(tiles) : tiles < 5 ? '2-4' : tiles < 10 ? '5-9' : '10+';
}
