/** What lies between the sentence and the footer, in 1080ths of the wall's height. */
const BODY = 690;
const ROW = 62;
const TALL_ROW = 94;
/** Clusters that are drawn each for itself; more stand in rows. */
const MOST_DRAWN = 9;
/** Tiles that nobody sorted yet and that still have room as papers. */
const MOST_PAPERS = 18;

/** Tiles below a name, by rows of clusters. */
const TILES: Readonly<Record<number, number>> = { 1: 7, 2: 2 };

export interface ClusterFit {
  form: 'papers' | 'rows';
  columns: number;
  /** Height of a cluster or of a row. */
  height: number;
  /** Size of a name's letters, and its most lines. */
  font: number;
  lines: number;
  /** Tiles that have room below a name. */
  tiles: number;
  shown: number;
}

/** Clusters that can be read from the last chair: with some of their tiles, with their names alone, or as rows. */
export function fitClusters(clusters: number): ClusterFit {
  if (clusters > MOST_DRAWN) {
    // A row of two lines holds a whole sentence.
    const tall = clusters <= 2 * Math.floor(BODY / TALL_ROW);
    const height = tall ? TALL_ROW : ROW;
    const most = 2 * Math.floor(BODY / height);
    const shown = Math.min(clusters, most);
    return { form: 'rows', columns: 2, height, font: 30, lines: tall ? 2 : 1, tiles: 0, shown };
  }
  const columns = clusters <= 4 ? 2 : 3;
  const rows = Math.ceil(clusters / columns);
  return {
    form: 'papers',
    columns,
    height: Math.floor(BODY / rows) - 14,
    font: columns === 2 ? 44 : 34,
    lines: columns === 2 ? 3 : 4,
    tiles: TILES[rows] ?? 0,
    shown: clusters,
  };
}

/** A long name takes the place of a tile; the last tile stands where „i jeszcze 1" would. */
export function tilesBelow(fit: ClusterFit, name: string, hasPrinciple: boolean, count: number): number {
  const { tiles, columns } = fit;
  const long = name.length > (columns === 2 ? 62 : 54) ? 1 : 0;
  const room = Math.max(0, tiles - long - (hasPrinciple ? 3 : 0));
  return columns === 2 && room > 0 && count === room + 1 ? count : room;
}

/** Tiles on the wall as long as there is no cluster: all of them, or as many as can be read. */
export function fitTray(tiles: number): { columns: number; font: number; shown: number } {
  return tiles <= 8
    ? { columns: 2, font: 36, shown: tiles }
    : { columns: 3, font: 29, shown: Math.min(tiles, MOST_PAPERS) };
}
