import { briefConfigSchema } from '#shared/activities/brief/brief.ts';
import { configOf, type Player } from './player.ts';

/** The facilitator turns the slides; now and then somebody parks a question. */
export const brief: Player = {
  async phase(room, step, phase) {
    const { slides, preset, questions, attribution } = configOf(briefConfigSchema, step);
    const slide = Math.min(phase, slides.length - 1);
    if (preset !== 'break' && preset !== 'road' && slide >= 0) {
      await room.direct({ type: 'step:show', step: step.id, slide });
    }
    if (questions && phase === 0) {
      const { parked } = room.speech.words;
      for (const guest of room.turns().slice(0, parked.length)) {
        const text = room.speech.next('parked', parked);
        await room.write(guest, step.id, { kind: 'question', text }, attribution === 'anonymous');
      }
    }
  },
  harvested: room => room.made,
  produces: step => configOf(briefConfigSchema, step).questions,
};
