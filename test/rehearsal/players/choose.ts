import { chooseConfigSchema } from '#shared/activities/choose/chooseConfig.ts';
import type { PlanTextStep } from '#shared/protocol/answers.ts';
import { shuffled } from '../../fixtures/seeded.ts';
import type { Room } from '../room.ts';
import { configOf, docIdOf, type Player } from './player.ts';

/** Some options are liked by most, and everybody has a favourite of their own. */
export const choose: Player = {
  async phase(room, step, phase) {
    const config = configOf(chooseConfigSchema, step);
    if (step.phases[phase]?.visibility === 'all') {
      await talkOver(room, step, config.cut);
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

/** Too few dots are no result: then the room says what goes on. */
async function talkOver(room: Room, step: PlanTextStep, cut: number | null): Promise<void> {
  const result = room.lead.parts.results?.result as { few?: boolean; options?: { id: string }[] } | null;
  if (result?.few !== true) {
    return;
  }
  const { rows } = await room.read(await docIdOf(room, step));
  for (const { id } of rows.toSorted((one, other) => (one.text < other.text ? -1 : 1)).slice(0, cut ?? 3)) {
    const data = { act: 'go', option: id, on: true };
    await room.direct({ type: 'step:direct', step: step.id, data });
  }
}
