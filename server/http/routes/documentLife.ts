import { z } from 'zod';
import { makeRandomId } from '#shared/ids.ts';
import type { DocumentLife, LifeAnswer } from '#shared/protocol/documents.ts';
import { cleanText } from '#shared/text.ts';
import type { AnyCommand } from '#shared/workshop/commands.ts';
import { versionOf } from '#shared/workshop/documents/documentKeys.ts';
import { mayNotHandOver } from '#shared/workshop/life/lifeAnswers.ts';
import { approveFields, declineFields, handOverFields } from '#shared/workshop/life/lifeCommands.ts';
import { mayReadVersion } from '#shared/workshop/life/lifeParties.ts';
import { lifeView } from '#shared/workshop/life/lifeView.ts';
import type { WorkshopAccess } from '../../workshop/access.ts';
import { type Call, route } from '../route.ts';
import { makeLink, stopLink } from '../seats/linkMaking.ts';
import { Refused } from '../status.ts';

const id = z
  .string()
  .regex(/^[0-9a-f]{32}$/)
  .optional();
/** Whose answer a facilitator writes down. */
const side = z
  .string()
  .regex(/^[A-Za-z0-9-]{1,64}$/)
  .optional();
const approve = z.object({ id, side, ...approveFields });
const decline = z.object({ id, side, ...declineFields });
const handOver = z.object({ id, ...handOverFields });

const PATH = '/api/workshops/:id/documents/:document/versions/:n';

/** What institutions answer by their link: they are not connected, so it comes by HTTP and is decided as a command. */
export const documentLifeRoutes = [
  route({
    method: 'get',
    path: `${PATH}/life`,
    action: 'document:read',
    async run(call): Promise<{ life: DocumentLife | null }> {
      const { living, ids } = await named(call);
      return { life: lifeView(living.shown, ids.document, ids.version, call.actor) };
    },
  }),
  route({
    method: 'post',
    path: `${PATH}/approve`,
    action: 'document:approve',
    body: approve,
    async run(call) {
      const { living, ids } = await named(call);
      return tell(call, living, { ...call.body, ...ids, type: 'document:approve' });
    },
  }),
  route({
    method: 'post',
    path: `${PATH}/decline`,
    action: 'document:decline',
    body: decline,
    async run(call) {
      const { living, ids } = await named(call);
      return tell(call, living, { ...call.body, ...ids, type: 'document:decline' });
    },
  }),
  /** A link for one person of the same institution, told this once; whoever asked for it answers no more. */
  route({
    method: 'post',
    path: `${PATH}/hand-over`,
    action: 'document:hand-over',
    body: handOver,
    run: handOverTo,
  }),
];

interface Named {
  living: WorkshopAccess;
  ids: { id: string; document: string; version: number };
}

/** The version that a path names. */
export async function named({
  workshop,
  params,
  house,
  body,
  actor,
}: Pick<
  Call<{ id?: string | undefined } | undefined>,
  'workshop' | 'params' | 'house' | 'body' | 'actor'
>): Promise<Named> {
  const living = await workshop();
  const { document = '', n = '' } = params;
  const isThere = /^[1-9]\d{0,3}$/.test(n) && versionOf(living.shown, document, Number(n)) !== undefined;
  if (!isThere || !mayReadVersion(living.shown, actor, document, Number(n))) {
    throw new Refused('no-such-document');
  }
  return { living, ids: { id: body?.id ?? makeRandomId(house.random), document, version: Number(n) } };
}

/** Decides, and answers with how far the version is then. */
async function tell(
  { actor }: Pick<Call<unknown>, 'actor'>,
  living: WorkshopAccess,
  command: Extract<AnyCommand, { document: string; version: number }>,
): Promise<LifeAnswer> {
  const answer = await living.decide(command, actor);
  if (!answer.ok) {
    throw new Refused(answer.error);
  }
  const { receipt = null } = (answer.value ?? {}) as Partial<LifeAnswer>;
  return { life: lifeView(living.shown, command.document, command.version, actor), receipt };
}

async function handOverTo(call: Call<z.infer<typeof handOver>>) {
  const { house, actor, body } = call;
  const { living, ids } = await named(call);
  // Asked before a link is made for nothing.
  const reason = mayNotHandOver(living.decided, ids.document, ids.version, actor, body);
  if (reason !== null) {
    throw new Refused(reason);
  }
  const label = cleanText(body.name).slice(0, 60);
  const { side } = actor;
  const link = await makeLink(house, { workshopId: living.id, kind: 'partner', label, side, hand: true });
  try {
    await tell(call, living, { ...body, ...ids, type: 'document:hand-over', link: link.id });
  } catch (error) {
    await stopLink(house, link.id);
    throw error;
  }
  const base = house.roomAddress.base();
  const isPublic = house.config.publicUrl !== null && base === house.config.publicUrl.origin;
  return {
    link: `${base}${link.path}`,
    expiresAt: link.expiresAt,
    reach: isPublic ? ('public' as const) : ('network' as const),
  };
}
