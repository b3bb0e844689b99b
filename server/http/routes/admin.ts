import { z } from 'zod';
import { ADMIN, PAIR } from '../access/cookie.ts';
import { isSecretOf } from '../access/secrets.ts';
import { trierOf } from '../access/trier.ts';
import { route } from '../route.ts';
import { Refused } from '../status.ts';

const claim = z.object({ secret: z.string().max(100) });
const pair = z.object({ code: z.string().max(20) });

export const adminRoutes = [
  /** The secret of the house link, from the fragment of its address. */
  route({
    method: 'post',
    path: '/api/admin/claim',
    action: 'admin:claim',
    about: () => null,
    body: claim,
    async run({ house, asker, request, body, grant }) {
      const trier = await trierOf(house, asker, request);
      if (!house.tries.may(trier, null)) {
        throw new Refused('too-many-tries');
      }
      const hash = house.catalogue.read().administrator?.secretHash;
      if (hash === undefined || !isSecretOf(body.secret, hash)) {
        house.tries.failed(trier, null);
        throw new Refused('wrong-link');
      }
      grant({ id: ADMIN, secret: body.secret });
      return { powers: asker.powers };
    },
  }),
  /** The code that `--pair` printed lets this browser use its powers over plain http. */
  route({
    method: 'post',
    path: '/api/admin/pair',
    action: 'admin:claim',
    about: () => null,
    body: pair,
    async run({ house, asker, request, body, grant }) {
      const trier = await trierOf(house, asker, request);
      if (!house.tries.may(trier, null)) {
        throw new Refused('too-many-tries');
      }
      const secret = house.pairing.enter(body.code);
      if (secret === null) {
        house.tries.failed(trier, null);
        throw new Refused('wrong-code');
      }
      grant({ id: PAIR, secret });
      return { powers: true };
    },
  }),
];
