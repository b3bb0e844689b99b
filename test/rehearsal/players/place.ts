import { NO_OPINION } from '#shared/activities/place/ballot.ts';
import { type Spot, zonesOf } from '#shared/activities/place/field.ts';
import { type PlaceConfig, placeConfigSchema } from '#shared/activities/place/placeConfig.ts';
import { standing } from '#shared/activities/place/result.ts';
import type { PlanTextStep } from '#shared/protocol/answers.ts';
import type { Room } from '../room.ts';
import { configOf, docIdOf, type Player } from './player.ts';

/** One in so many has no opinion about a thing. */
const SKIPS = 0.1;

/** Everybody places each thing near where it belongs, or puts a pin or two. */
export const place: Player = {
  async phase(room, step, phase) {
    const config = configOf(placeConfigSchema, step);
    const placing = step.phases[phase]?.visibility !== 'all';
    if (config.items === 'own') {
      await (phase === 0 ? putPins(room, step, config) : Promise.resolve());
    } else {
      await (placing ? placeAll(room, step, config) : lookAtWidest(room, step));
    }
  },
  produces: () => true,
};

async function putPins(room: Room, step: PlanTextStep, config: PlaceConfig): Promise<void> {
  for (const guest of room.turns()) {
    for (let count = 0; count < Math.min(config.limit ?? 2, room.random() < 0.5 ? 1 : 2); count++) {
      const text = [...room.speech.card('resource')].slice(0, config.length).join('').trim();
      const layer = config.layers.length > 0 ? { layer: room.pick(config.layers).id } : {};
      await room.write(
        guest,
        step.id,
        { text, spot: anySpot(room, config), ...layer },
        config.attribution === 'anonymous',
      );
      guest.said.push({ step: step.id, text });
    }
  }
}

async function placeAll(room: Room, step: PlanTextStep, config: PlaceConfig): Promise<void> {
  const { rows } = await room.read(await docIdOf(room, step));
  const items = rows.map(({ id }) => id).sort();
  const where = new Map(items.map(id => [id, anySpot(room, config)]));
  for (const guest of room.turns()) {
    const spots = items.map(id => {
      const spot =
        room.random() < SKIPS ? NO_OPINION : room.random() < 0.6 ? where.get(id) : anySpot(room, config);
      return [id, spot];
    });
    await room.act(guest, { type: 'ballot:cast', step: step.id, data: { spots: Object.fromEntries(spots) } });
  }
}

/** The facilitator puts what the room differs in most in front. */
async function lookAtWidest(room: Room, step: PlanTextStep): Promise<void> {
  const result = standing([room.lead.parts.results?.result]);
  const widest = result?.items.toSorted((one, other) => other.spread - one.spread)[0];
  if (widest !== undefined) {
    await room.direct({ type: 'step:show', step: step.id, record: widest.id });
  }
}

function anySpot(room: Room, { field, steps }: PlaceConfig): Spot {
  const step = () => 1 + Math.floor(room.random() * steps);
  return field.kind === 'plane' ? { x: step(), y: step() } : { zone: room.pick(zonesOf(field)).id };
}
