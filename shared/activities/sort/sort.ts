import { defineActivity, type Harvested, type Seen } from '#shared/activities/activity.ts';
import { RECORD_ID } from '#shared/ids.ts';
import { scramble } from '#shared/scramble.ts';
import { pick } from '#shared/text.ts';
import type { Row } from '#shared/workshop/state.ts';
import { CLUSTER, TILE } from './arrangement.ts';
import { History, readHistory } from './history.ts';
import { actSchema, runSortAct } from './sortActs.ts';
import { type SortConfig, sortConfigSchema } from './sortConfig.ts';
import { directSchema, directSort } from './sortDirect.ts';
import { harvestSort, sortMetrics } from './sortHarvest.ts';

/** More than any room puts together. */
const MOST_TILES = 300;

/** What facilitators see beside the tiles. */
export interface SortShown {
  undo: boolean;
  redo: boolean;
}

/**
 * Porządkowanie: tiles of earlier steps are put together and named. Every move is a command in the workshop's one order,
 * because it has an author, rights and a way back; the newest one counts.
 */
export const sort = defineActivity<SortConfig, Record<string, never>>({
  type: 'sort',
  config: sortConfigSchema,
  // Tiles keep the side their step let the room see; nobody writes entries here.
  attribution: () => 'named',
  seed: (inputs, config, words) => [
    ...config.shelves.map(
      ({ id, name }, index): Row => ({
        id: `shelf.${id}`,
        kind: CLUSTER,
        text: pick(name, words.lang),
        group: null,
        data: { order: index + 1, shelf: true },
      }),
    ),
    ...seedTiles(inputs),
  ],
  act: { schema: actSchema, run: runSortAct },
  direct: { schema: directSchema, run: directSort },
  marks: () => ['flag'],
  show: showSort,
  // „Kto przenosi, widać tylko w tej chwili": the moves stay, those who made them do not.
  close: run => new History(run).forgetPeople(),
  harvest: harvestSort,
  metrics: sortMetrics,
  checkPhases: phases =>
    phases.every(phase => phase.visibility === 'all' && !phase.cowrite)
      ? null
      : 'tiles lie in the sight of all: every phase needs the visibility "all", and no cowrite',
});

/** What an earlier choice left for later stays there; a card that says nothing is no tile. */
function seedTiles(inputs: readonly Harvested[]): Row[] {
  const rows = new Map<string, Row>();
  for (const { id, text, side, from, data } of inputs) {
    if (text.trim() === '' || data.chosen === false || rows.size >= MOST_TILES) {
      continue;
    }
    const tile = tileId(id, from[0]?.step ?? '', rows);
    rows.set(tile, {
      id: tile,
      kind: TILE,
      text,
      group: null,
      from: [...from],
      ...(side === null ? {} : { side }),
    });
  }
  return [...rows.values()];
}

/** Of its source; of its step too where two steps hand on the same id, and short where ids grew long on their way. */
function tileId(source: string, step: string, taken: ReadonlyMap<string, Row>): string {
  const tries = [`t.${source}`, `t.${step}.${source}`];
  return (
    tries.find(id => RECORD_ID.test(id) && id.length <= 70 && !taken.has(id)) ??
    `t.${scramble(`${step}/${source}`).toString(36)}.${scramble(`${source}/${step}`).toString(36)}`
  );
}

function showSort(seen: Seen<SortConfig>, onlooker: string): SortShown | null {
  const { done, undone } = readHistory(seen.run.get('history'));
  return onlooker === 'facilitators' ? { undo: done.length > 0, redo: undone.length > 0 } : null;
}
