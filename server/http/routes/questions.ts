import type { ParkedQuestions } from '#shared/protocol/answers.ts';
import { parkedQuestions } from '#shared/workshop/entries/parked.ts';
import { route } from '../route.ts';

export const questionRoutes = [
  /** Questions that wait for their moment, of the whole workshop. */
  route({
    method: 'get',
    path: '/api/workshops/:id/questions',
    action: 'question:read',
    async run({ workshop }): Promise<ParkedQuestions> {
      return { questions: parkedQuestions((await workshop()).shown) };
    },
  }),
];
