import { type Arrangement, arrange } from '#shared/activities/sort/arrangement.ts';
import { sortConfigSchema } from '#shared/activities/sort/sortConfig.ts';
import type { PlanTextStep } from '#shared/protocol/answers.ts';
import type { Guest } from '../guests.ts';
import type { Room } from '../room.ts';
import { configOf, docIdOf, type Player } from './player.ts';

/** Clusters a group makes where it may. */
const CLUSTERS = 4;
/** One tile in so many stays without a group. */
const LEFT = 0.15;

/**
 * People put tiles together in turns, name what they made, two clusters become one, and somebody takes a move back. No
 * tile may be lost on the way.
 */
export const sort: Player = {
  async phase(room, step, phase) {
    const config = configOf(sortConfigSchema, step);
    if (phase > 0) {
      return;
    }
    const before = (await lying(room, step)).tiles.size;
    if (config.movers === 'lead') {
      await move(room, step);
      return;
    }
    if (config.free) {
      await begin(room, step);
    }
    await place(room, step);
    await name(room, step);
    await merge(room, step);
    const after = await lying(room, step);
    if (after.tiles.size !== before) {
      room.problems.push(`${step.id}: ${before} tiles became ${after.tiles.size}`);
    }
  },
  produces: () => true,
};

async function lying(room: Room, step: PlanTextStep): Promise<Arrangement> {
  const { rows } = await room.read(await docIdOf(room, step));
  // By their words: ids are new in every run.
  return arrange(rows.toSorted((one, other) => (one.text < other.text ? -1 : 1)));
}

function act(room: Room, guest: Guest, step: PlanTextStep, entry: string, data: Record<string, unknown>) {
  return room.act(guest, { type: 'entry:act', step: step.id, entry, data });
}

/** The first few tiles become clusters. */
async function begin(room: Room, step: PlanTextStep): Promise<void> {
  for (const guest of room.turns().slice(0, CLUSTERS)) {
    const [tile] = (await lying(room, step)).tray;
    if (tile !== undefined) {
      await act(room, guest, step, tile.id, { act: 'new' });
    }
  }
}

async function place(room: Room, step: PlanTextStep): Promise<void> {
  const guests = room.turns();
  const { tray } = await lying(room, step);
  for (const [index, tile] of tray.entries()) {
    const { clusters } = await lying(room, step);
    const guest = guests[index % guests.length];
    if (guest !== undefined && clusters.length > 0 && room.random() > LEFT) {
      await act(room, guest, step, tile.id, { act: 'move', into: room.pick(clusters).id, seen: tile.at });
      // What a facilitator moved for somebody is taken back on the console, with everything else there.
      if (index === 0 && guest.bot !== null) {
        await act(room, guest, step, tile.id, { act: 'undo' });
      }
    }
  }
}

async function name(room: Room, step: PlanTextStep): Promise<void> {
  const { principle } = configOf(sortConfigSchema, step);
  for (const [index, cluster] of (await lying(room, step)).clusters.entries()) {
    const guest = room.pick(room.guests);
    if (!cluster.shelf) {
      await act(room, guest, step, cluster.id, {
        act: 'name',
        name: room.speech.card(step.id, 'task').slice(0, 100),
      });
      await act(room, room.pick(room.guests), step, cluster.id, { act: 'second', on: true });
    }
    // A hope stays a hope; every other group of cards holds a fear too.
    if (principle && index % 2 === 1) {
      const words = {
        fear: room.speech.card(`${step.id}.fear`, 'task'),
        principle: room.speech.card(`${step.id}.principle`, 'rule'),
      };
      await act(room, guest, step, cluster.id, { act: 'principle', ...words });
    }
  }
}

async function merge(room: Room, step: PlanTextStep): Promise<void> {
  const [one, other, third] = (await lying(room, step)).clusters.filter(({ shelf }) => !shelf);
  if (one !== undefined && other !== undefined && third !== undefined) {
    await act(room, room.pick(room.guests), step, other.id, { act: 'merge', into: one.id });
  }
}

/** Where only the facilitator moves. */
async function move(room: Room, step: PlanTextStep): Promise<void> {
  const { clusters, tray } = await lying(room, step);
  const [into] = clusters;
  for (const tile of tray.slice(0, 5)) {
    const data = { act: 'bulk', tiles: [tile.id], into: into?.id ?? 'new' };
    await room.direct({ type: 'step:direct', step: step.id, data });
  }
}
