import { z } from 'zod';
import { activityOf } from '#shared/activities/activities.ts';
import { normalizeCode, SET_CODE } from '#shared/ids.ts';
import type { PaperAnswer } from '#shared/protocol/answers.ts';
import { paperSetOf, writtenOn } from '#shared/workshop/entries/paper.ts';
import { planStepOf, stepStateOf } from '#shared/workshop/lookUp.ts';
import { route } from '../route.ts';
import { Refused } from '../status.ts';

const typed = z.object({ code: z.string().max(20).transform(normalizeCode) });

export const paperRoutes = [
  /** Which printed card has this code, and how much of it is typed in. By POST: a code stands in no address. */
  route({
    method: 'post',
    path: '/api/workshops/:id/steps/:step/paper',
    action: 'paper:read',
    target: request => ({ step: String(request.params.step) }),
    body: typed,
    async run({ params, body, workshop }): Promise<PaperAnswer> {
      const { shown } = await workshop();
      const { step = '' } = params;
      const set = SET_CODE.test(body.code) ? paperSetOf(shown, step, body.code) : undefined;
      if (set === undefined) {
        throw new Refused('no-such-code');
      }
      const planned = planStepOf(shown, step);
      const activity = planned && activityOf(planned.activity);
      return {
        code: body.code,
        person: set.person,
        side: set.side,
        written: writtenOn(set, stepStateOf(shown, step)?.round ?? 0),
        limit: activity?.limit?.(planned?.config, activity.secret?.[0] ?? activity.type) ?? null,
      };
    },
  }),
];
