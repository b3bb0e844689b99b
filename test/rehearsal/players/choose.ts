import { chooseConfigSchema } from '#shared/activities/choose/chooseConfig.ts';
import { shuffled } from '../../fixtures/seeded.ts';
import { configOf, docIdOf, type Player } from './player.ts';

/** Some options are liked by most, and everybody has a favourite of their own. */
export const choose: Player = {
  async phase(room, step, phase) {
    const config = configOf(chooseConfigSchema, step);
    if (step.phases[phase]?.visibility === 'all') {
      return;
    }
    const { rows } = await room.read(await docIdOf(room, step));
    const options = rows
      .filter(({ kind }) => kind === 'option')
      .toSorted((one, other) => (one.text < other.text ? -1 : 1))
      .map(({ id }) => id);
    const liked = shuffled(options, room.random);
    for (const guest of room.turns()) {
      // From the front of what is liked, or from anywhere.
      const wished = shuffled(options, room.random);
      const picks = [...liked.slice(0, 2), ...wished, ...liked];
      const dots = [...new Set(room.random() < 0.7 ? picks : wished)].slice(0, config.dots);
      await room.act(guest, {
        type: 'ballot:cast',
        step: step.id,
        data: { dots: Object.fromEntries(dots.map(option => [option, 1])) },
      });
    }
  },
  produces: () => true,
};
