import { z } from 'zod';
import { activityOf } from '#shared/activities/activities.ts';
import { CHILD_ID, workshopOf } from '#shared/ids.ts';
import { personOf, planStepOf } from '#shared/workshop/lookUp.ts';
import { qrPath } from '../qrPath.ts';
import { route } from '../route.ts';
import { endStepLink, makeStepLinks, nextPerson } from '../seats/stepLinks.ts';
import { Refused } from '../status.ts';

const MOST_PEOPLE = 400;
const wish = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('public') }),
  z.object({ kind: z.literal('personal'), people: z.array(z.string().max(64)).min(1).max(MOST_PEOPLE) }),
]);
const next = z.object({ seat: z.string().regex(CHILD_ID) });

export const stepLinkRoutes = [
  /** Links to one step. The only time their secrets are told; each with its QR code, to show or to print. */
  route({
    method: 'post',
    path: '/api/workshops/:id/steps/:step/links',
    action: 'link:make',
    target: request => ({ step: String(request.params.step) }),
    body: wish,
    async run({ house, response, params, body, workshop }) {
      const access = await workshop();
      const { id: workshopId = '', step = '' } = params;
      const planned = planStepOf(access.decided, step);
      const kinds = (planned && activityOf(planned.activity)?.links) ?? [];
      if (!kinds.includes(body.kind)) {
        throw new Refused(planned === undefined ? 'no-such-step' : 'not-allowed');
      }
      const people = body.kind === 'public' ? [null] : [...new Set(body.people)];
      if (people.some(one => one !== null && personOf(access.decided, one)?.status !== 'here')) {
        throw new Refused('no-such-person');
      }
      const made = await makeStepLinks(house, workshopId, step, people);
      if (body.kind === 'public') {
        await endStepLink(house, access, step, null);
      }
      const base = house.roomAddress.base();
      const { publicUrl } = house.config;
      response.status(201);
      return {
        // Outside of the room's network nobody opens any other address.
        reach: publicUrl !== null && base === publicUrl.origin ? 'public' : 'network',
        links: made.map(({ id, person, path }) => ({
          id,
          person,
          link: `${base}${path}`,
          qr: qrPath(`${base}${path}`),
        })),
      };
    },
  }),
  /** Another person answers on this device: a seat of its own, and the one before ends. */
  route({
    method: 'post',
    path: '/api/next-person',
    action: 'seat:claim',
    about: (_request, body) => workshopOf(body.seat),
    body: next,
    async run({ house, asker, request, response, body }) {
      const proven = await asker.seat(body.seat);
      if (proven === null) {
        throw new Refused('no-seat');
      }
      const given = await nextPerson({ house, request }, proven);
      const rest = asker.grants.filter(grant => grant.id !== body.seat);
      response.append('Set-Cookie', house.cookie.write(request.headers, [...rest, given]));
      return { seat: given.id };
    },
  }),
];
