import { arriveConfigSchema } from '#shared/activities/arrive/arrive.ts';
import { configOf, type Player } from './player.ts';

/** People are there already; they say how they are. */
export const arrive: Player = {
  async phase(room, step) {
    const asked = room.lead.parts.now?.step?.write ?? false;
    if (!asked || !configOf(arriveConfigSchema, step).pulse.on) {
      return;
    }
    for (const guest of room.turns()) {
      const data = { kind: 'pulse', value: 1 + Math.floor(room.random() * 5) };
      if (guest.bot !== null) {
        await room.write(guest, step.id, data, true);
      }
    }
  },
  harvested: room => room.guests.length,
  produces: () => true,
};
