import { questionAt } from '#shared/activities/talk/ladder.ts';
import { talkConfigSchema } from '#shared/activities/talk/talkConfig.ts';
import { seatingOf } from '#shared/workshop/groups/seating.ts';
import { configOf, docIdOf, type Player } from './player.ts';

/** People keep a sentence; where all talk together one round goes about and a few voices are written down. */
export const talk: Player = {
  async phase(room, step, phase) {
    const config = configOf(talkConfigSchema, step);
    const at = step.phases[phase];
    const { words } = room.speech;
    // Once, in the first phase that takes notes.
    if (config.notes !== 'none' && room.made === 0 && room.lead.parts.now?.step?.write) {
      const anonymous = config.attribution === 'anonymous' || config.attribution === 'side';
      const question = questionAt(config, phase);
      // One of each pair, or everybody.
      const writers =
        config.notes === 'all' ? room.turns() : room.turns().slice(0, Math.ceil(room.guests.length / 2));
      for (const guest of writers) {
        const text = Object.hasOwn(words.cards, step.id)
          ? room.speech.card(step.id)
          : room.speech.next('voices', words.voices);
        await room.write(guest, step.id, { text, question }, anonymous);
        guest.said.push({ step: step.id, text });
      }
    }
    if (at?.visibility !== 'all' || seatingOf(at) !== null) {
      return;
    }
    const direct = (data: Record<string, unknown>) =>
      room.direct({ type: 'step:direct', step: step.id, data });
    if (config.turns !== undefined) {
      await direct({ act: 'start' });
      await direct({ act: 'stop' });
    }
    const docId = await docIdOf(room, step);
    const before = (await room.read(docId)).rows.length;
    for (let number = 0; number < config.voices; number += 1) {
      await direct({ act: 'voice', text: room.speech.next('voices', words.voices) });
    }
    const { rows } = await room.read(docId);
    if (rows.length !== before + config.voices) {
      room.problems.push(
        `${step.id}: ${config.voices} voices were written down, ${rows.length - before} are shown`,
      );
    }
  },
  produces: step => {
    const config = configOf(talkConfigSchema, step);
    return config.notes !== 'none' || config.voices > 0;
  },
};
