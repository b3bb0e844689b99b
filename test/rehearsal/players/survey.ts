import { type Question, surveyConfigSchema } from '#shared/activities/survey/surveyConfig.ts';
import type { PlanTextStep } from '#shared/protocol/answers.ts';
import type { Guest } from '../guests.ts';
import type { Room } from '../room.ts';
import { configOf, type Player } from './player.ts';

/** How often somebody leaves a question out. */
const SKIPS = 0.1;

/** Everybody answers most of it, whoever has no phone on paper; then the room sees what it said together. */
export const survey: Player = {
  async phase(room, step, phase) {
    const { questions, show } = configOf(surveyConfigSchema, step);
    if (step.phases[phase]?.visibility === 'all') {
      const shown = () => room.lead.parts.results?.run as { totals?: object | null } | null | undefined;
      await room.sees(`totals of ${step.id}`, () => show === 'never' || shown()?.totals != null);
      return;
    }
    for (const guest of room.turns()) {
      await answer(room, step, questions, guest);
    }
  },
  byLink(room, step, guest) {
    return answer(room, step, configOf(surveyConfigSchema, step).questions, guest);
  },
  // Numbers go on by themselves; what people wrote only as a quote that somebody chose.
  harvested: room => room.made,
  produces: () => true,
};

async function answer(
  room: Room,
  step: PlanTextStep,
  questions: readonly Question[],
  guest: Guest,
): Promise<void> {
  const answers = questions.filter((_, place) => place === 0 || room.random() >= SKIPS);
  const data = {
    kind: 'answer',
    answers: Object.fromEntries(answers.map(question => [question.id, answerOf(room, question)])),
  };
  await room.write(guest, step.id, data, true);
}

function answerOf(room: Room, question: Question): unknown {
  const { feelings, changes } = room.speech.words;
  switch (question.kind) {
    case 'scale':
      // Most of them rather content, as groups are at the end of a day.
      return 1 + Math.floor(5 * Math.sqrt(room.random()));
    case 'number':
      return question.min + Math.floor(room.random() * Math.min(8, question.max - question.min + 1));
    case 'choice':
      return room.pick(question.choices).id;
    case 'many':
      return [room.pick(question.choices).id];
    case 'word':
      return cut(room.pick(feelings), question.length);
    case 'text':
      return cut(room.pick(changes), question.length);
  }
}

function cut(words: string, length: number): string {
  return [...words].slice(0, length).join('').trim();
}
