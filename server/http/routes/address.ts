import { z } from 'zod';
import { workshopOf } from '#shared/workshop/lookUp.ts';
import type { State } from '#shared/workshop/state.ts';
import type { House } from '../house.ts';
import { qrPath } from '../qrPath.ts';
import { route } from '../route.ts';
import { Refused } from '../status.ts';

const choice = z.object({ base: z.string().max(200) });

export const addressRoutes = [
  /** Where phones find this table today, as text and as a QR code. */
  route({
    method: 'get',
    path: '/api/workshops/:id/address',
    action: 'address:read',
    async run({ house, response, workshop }) {
      response.set('Cache-Control', 'no-store');
      return addressOf(house, (await workshop()).shown);
    },
  }),
  /** With several networks the facilitator says which one is the room's. */
  route({
    method: 'post',
    path: '/api/workshops/:id/address',
    action: 'address:choose',
    body: choice,
    async run({ house, body, workshop }) {
      const { shown } = await workshop();
      if (!house.roomAddress.choose(body.base)) {
        throw new Refused('bad-request');
      }
      return addressOf(house, shown);
    },
  }),
];

function addressOf(house: House, state: State) {
  const code = workshopOf(state)?.joining.code ?? '';
  const url = `${house.roomAddress.base()}/d/${code}`;
  return {
    places: house.roomAddress.places(),
    code,
    url,
    // As people read it from the wall: without the scheme.
    text: url.replace(/^https?:\/\//, '').replace(/\/d\/[^/]*$/, ''),
    qr: qrPath(url),
  };
}
