import * as z from 'zod/mini';
import { words } from '#shared/activities/words.ts';
import type { ErrorCode } from '#shared/errors.ts';
import { makeRandomId } from '#shared/ids.ts';
import { MOST_PARTS, PART_LENGTH, TILE } from './arrangement.ts';
import { isLocked, MOST_RECORDS, type Place, refuseMover, turnOf } from './place.ts';

export const partSchema = z.strictObject({
  parts: z.array(words(PART_LENGTH)).check(z.minLength(2), z.maxLength(MOST_PARTS)),
  act: z.literal('split'),
});

/** One letter was several ideas: each piece lies where the whole lay, and keeps its author's side and its sources. */
export function splitTile(place: Place, parts: readonly string[]): ErrorCode | null {
  const { run, record, now } = place;
  const { row } = record;
  if (!run.config.split) {
    return 'not-allowed';
  }
  const tile = now.tiles.get(row.id);
  const refused = refuseMover(place);
  if (refused !== null || tile === undefined) {
    return refused ?? 'no-such-entry';
  }
  if (isLocked(place, tile.in)) {
    return 'cluster-locked';
  }
  if (run.records().size + parts.length > MOST_RECORDS) {
    return 'too-many-entries';
  }
  const turn = turnOf(place);
  for (const text of parts) {
    turn.add({
      id: `p.${makeRandomId(run.random)}`,
      kind: TILE,
      text,
      group: null,
      ...(row.side === undefined ? {} : { side: row.side }),
      from: [...(row.from ?? []), { step: run.step, id: row.id }],
      data: {
        ...(typeof row.data?.in === 'string' ? { in: row.data.in } : {}),
        ...(tile.table > 0 ? { table: tile.table } : {}),
        at: turn.number,
        part: row.id,
      },
    });
  }
  turn.set(row.id, { status: 'split' });
  return turn.commit();
}
