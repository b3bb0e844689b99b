import { RECORD_ID } from '#shared/ids.ts';
import type { KeptTexts } from '#shared/protocol/answers.ts';
import { keptTexts } from '#shared/workshop/documents/keptTexts.ts';
import { route } from '../route.ts';
import { Refused } from '../status.ts';

export const textRoutes = [
  /** Kept versions of one co-written text, oldest first. */
  route({
    method: 'get',
    path: '/api/workshops/:id/steps/:step/texts/:record',
    action: 'text:read',
    target: request => ({ step: String(request.params.step) }),
    async run({ params, workshop, actor }): Promise<KeptTexts> {
      const { step = '', record = '' } = params;
      if (!RECORD_ID.test(record)) {
        throw new Refused('no-such-entry');
      }
      const { shown } = await workshop();
      // What was set aside has words too; those who set it aside may look.
      if (actor.kind === 'participant' && shown.get(`ledger/${step}/${record}`) === undefined) {
        return { versions: [] };
      }
      return { versions: keptTexts(shown, step, record).map(({ n, at, text }) => ({ n, at, text })) };
    },
  }),
];
