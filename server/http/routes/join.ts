import { z } from 'zod';
import { CHILD_ID, CLIENT_ID, WORKSHOP_ID } from '#shared/ids.ts';
import type { Call } from '../route.ts';
import { isForm, route } from '../route.ts';
import { chooseOnRoster, findTable, goIn, returnByCode, tableOf } from '../seats/joining.ts';
import { formError, joinFields } from '../seats/plainForm.ts';
import { Refused } from '../status.ts';

const code = z.string().max(40);
const look = z.object({ code });

const join = z.object({
  /** Client-made: the same one again is the same person, not a second one. */
  id: z.string().regex(CLIENT_ID).optional(),
  code: code.optional(),
  workshop: z.string().regex(WORKSHOP_ID).optional(),
  /** Oneself on the roster. */
  person: z.string().regex(CHILD_ID).optional(),
  returnCode: z.string().max(40).optional(),
  name: z.string().max(200).default(''),
  sides: z.array(z.string().max(2)).max(6).default([]),
  role: z.string().max(60).default(''),
  way: z.enum(['phone', 'look']).default('phone'),
  consents: z
    .object({ screen: z.boolean(), report: z.boolean(), contact: z.boolean() })
    .default({ screen: false, report: false, contact: false }),
  access: z.string().max(400).default(''),
  notice: z.int().nonnegative().default(0),
});
/** What somebody sends to sit down. */
export type JoinRequest = z.infer<typeof join>;

export const joinRoutes = [
  /** What a code opens: the table, its sides, who is on the list, what happens with data. */
  route({
    method: 'post',
    path: '/api/join/look',
    action: 'join:look',
    about: () => null,
    body: look,
    async run(call) {
      const workshop = await findTable(call, call.body.code);
      return tableOf(call.house, workshop);
    },
  }),
  route({
    method: 'post',
    path: '/api/join',
    action: 'join:enter',
    about: () => null,
    body: join,
    form: { parse: joinFields, refuse: formError },
    run: sitDown,
  }),
];

async function sitDown(call: Call<JoinRequest>): Promise<unknown> {
  const place = await placeFor(call);
  call.grant(place.grant);
  if (isForm(call.request)) {
    call.response.redirect(303, `/miejsce/${place.workshop}`);
    return undefined;
  }
  return { workshop: place.workshop, seat: place.grant.id };
}

function placeFor(call: Call<JoinRequest>) {
  const { body } = call;
  if (body.returnCode !== undefined && body.returnCode !== '') {
    return returnByCode(call, body.returnCode);
  }
  if (body.code === undefined) {
    throw new Refused('bad-request');
  }
  return body.person === undefined ? goIn(call, body.code) : chooseOnRoster(call, body.code, body.person);
}
