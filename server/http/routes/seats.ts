import { z } from 'zod';
import { CHILD_ID, makeRandomId, workshopOf } from '#shared/ids.ts';
import { SERVER } from '#shared/workshop/actor.ts';
import { personOf, workshopOf as workshopState } from '#shared/workshop/lookUp.ts';
import { isRemoteAllowed } from '../access/powers.ts';
import { route } from '../route.ts';
import { Refused } from '../status.ts';

const leave = z.object({ seat: z.string().regex(CHILD_ID) });

export const seatRoutes = [
  /** The seats of this browser, the newest last; empty after joining means that cookies are off. */
  route({
    method: 'get',
    path: '/api/seats',
    action: 'seat:list',
    about: () => null,
    async run({ asker, response }) {
      response.set('Cache-Control', 'no-store');
      const seats = await asker.seats(null);
      return {
        administrator: asker.administrator() !== null,
        powers: asker.powers,
        seats: seats.map(({ id, workshop, seat }) => ({
          id,
          kind: seat.kind,
          workshop: workshop.id,
          step: seat.step,
          title: workshopState(workshop.shown)?.title ?? '',
          person: seat.person === null ? null : (personOf(workshop.shown, seat.person)?.name ?? null),
          sides: seat.person === null ? [] : (personOf(workshop.shown, seat.person)?.sides ?? []),
          label: seat.label,
          powers: asker.powers || isRemoteAllowed(workshop.decided, id),
        })),
      };
    },
  }),
  /**
   * The code of the table, for a neighbour without a phone who sits down on the device of somebody there: by the join
   * page and its rules, like everybody. It is no secret in the room, where it stands on the wall.
   */
  route({
    method: 'get',
    path: '/api/workshops/:id/beside',
    action: 'beside:read',
    async run({ response, workshop }) {
      response.set('Cache-Control', 'no-store');
      const { joining } = workshopState((await workshop()).shown) ?? {};
      if (!joining?.open) {
        throw new Refused('joining-closed');
      }
      return { code: joining.code };
    },
  }),
  /** This browser gives a seat back; the person stays on the list. */
  route({
    method: 'post',
    path: '/api/leave',
    action: 'seat:leave',
    about: (_request, body) => workshopOf(body.seat),
    body: leave,
    async run({ house, asker, request, response, body }) {
      const proven = await asker.seat(body.seat);
      if (proven === null) {
        throw new Refused('no-seat');
      }
      // A copy of the cookie on another device must not keep what was left here.
      await proven.workshop.decide(
        { type: 'seat:revoke', id: makeRandomId(house.random), seat: body.seat },
        SERVER,
      );
      const rest = asker.grants.filter(grant => grant.id !== body.seat);
      response.append('Set-Cookie', house.cookie.write(request.headers, rest));
      house.connections.leave(body.seat);
      return { left: body.seat };
    },
  }),
];
