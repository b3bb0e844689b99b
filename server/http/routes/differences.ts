import * as z from 'zod/mini';
import { type Change, differences } from '#shared/agreement/differences.ts';
import { agreementDocSchema } from '#shared/agreement/model.ts';
import type { DocumentDifferences } from '#shared/protocol.ts';
import { versionOf } from '#shared/workshop/documentKeys.ts';
import type { Version } from '#shared/workshop/documentState.ts';
import type { WorkshopAccess } from '../../workshop/access.ts';
import { route } from '../route.ts';
import { Refused } from '../status.ts';

export const differenceRoutes = [
  /** `?from=2&to=3`: what the newer version says otherwise. Of the text in progress nobody is told that way. */
  route({
    method: 'get',
    path: '/api/workshops/:id/documents/:document/differences',
    action: 'document:read',
    async run({ workshop, params, request }): Promise<DocumentDifferences> {
      const live = await workshop();
      const from = numberOf(request.query.from);
      const to = numberOf(request.query.to);
      const older = frozen(live, params.document ?? '', from);
      const newer = frozen(live, params.document ?? '', to);
      return { from, to, changes: between(older, newer) };
    },
  }),
];

function numberOf(asked: unknown): number {
  if (!/^[1-9]\d{0,3}$/.test(String(asked))) {
    throw new Refused('bad-request');
  }
  return Number(asked);
}

function frozen(live: WorkshopAccess, document: string, n: number): Version {
  const version = versionOf(live.shown, document, n);
  if (version === undefined) {
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
  const changes = differences(read(older), read(newer));
  const kept = known.get(older) ?? new WeakMap<Version, Change[]>();
  known.set(older, kept.set(newer, changes));
  return changes;
}

function read({ canonical }: Version) {
  return z.parse(agreementDocSchema, JSON.parse(canonical));
}
