import { type Change, differences } from '#shared/agreement/differences.ts';
import type { DocumentDifferences } from '#shared/protocol/documents.ts';
import type { Actor } from '#shared/workshop/actor.ts';
import { versionOf } from '#shared/workshop/documents/documentKeys.ts';
import type { Version } from '#shared/workshop/documents/documentState.ts';
import { logOf } from '#shared/workshop/life/approvalLog.ts';
import { type Compared, generalReasons, reasonsOf } from '#shared/workshop/life/changeReasons.ts';
import { mayReadVersion } from '#shared/workshop/life/lifeParties.ts';
import { lifeOf } from '#shared/workshop/life/lifeVersions.ts';
import { workshopOf } from '#shared/workshop/lookUp.ts';
import type { WorkshopAccess } from '../../workshop/access.ts';
import { route } from '../route.ts';
import { Refused } from '../status.ts';
import { originOf, textOf } from './traces.ts';

export const differenceRoutes = [
  /** `?from=2&to=3`: what the newer version says otherwise. Of the text in progress nobody is told that way. */
  route({
    method: 'get',
    path: '/api/workshops/:id/documents/:document/differences',
    action: 'document:read',
    async run({ workshop, params, request, actor }): Promise<DocumentDifferences> {
      const live = await workshop();
      const document = params.document ?? '';
      const from = numberOf(request.query.from);
      const to = numberOf(request.query.to);
      const older = frozen(live, document, from, actor);
      const newer = frozen(live, document, to, actor);
      const state = live.shown;
      const compared: Compared = {
        state,
        document,
        from,
        to,
        older: { version: older, doc: textOf(older) },
        newer,
        nameOf: traced => originOf(state, traced, actor).name,
        tellsAnswers: actor.kind !== 'participant' && actor.kind !== 'stage',
      };
      return {
        from,
        to,
        changes: between(older, newer).map(change => ({ ...change, reasons: reasonsOf(change, compared) })),
        general: generalReasons(compared),
        why: newer.why ?? '',
        was: {
          sealed: lifeOf(state, document, from).sealed !== null,
          approved: logOf(state, document, from).some(({ act }) => act === 'approved'),
        },
        sides: Object.fromEntries((workshopOf(state)?.sides ?? []).map(({ id, name }) => [id, name])),
      };
    },
  }),
];

function numberOf(asked: unknown): number {
  if (!/^[1-9]\d{0,3}$/.test(String(asked))) {
    throw new Refused('bad-request');
  }
  return Number(asked);
}

function frozen(live: WorkshopAccess, document: string, n: number, actor: Actor): Version {
  const version = versionOf(live.shown, document, n);
  if (version === undefined || !mayReadVersion(live.shown, actor, document, n)) {
    throw new Refused('no-such-document');
  }
  return version;
}

/** Two versions differ for ever in the same way, and comparing long ones takes a while. */
const known = new WeakMap<Version, WeakMap<Version, Change[]>>();

function between(older: Version, newer: Version): Change[] {
  const found = known.get(older)?.get(newer);
  if (found !== undefined) {
    return found;
  }
  const changes = differences(textOf(older), textOf(newer));
  const kept = known.get(older) ?? new WeakMap<Version, Change[]>();
  known.set(older, kept.set(newer, changes));
  return changes;
}
