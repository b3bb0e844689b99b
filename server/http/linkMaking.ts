import type { IncomingMessage } from 'node:http';
import { makeRandomId } from '#shared/ids.ts';
import type { CatalogueLink } from '../storage/catalogueData.ts';
import type { House } from './house.ts';
import { hashOf, makeSecret } from './secrets.ts';

const HOUR = 3_600_000;

/** How long each kind of link opens: the stage's is made and used on the spot. */
const LASTS: Record<CatalogueLink['kind'], number | null> = {
  facilitator: null,
  cofacilitator: 30 * 24 * HOUR,
  stage: 24 * HOUR,
  partner: 90 * 24 * HOUR,
};

/** A link that was just made; its secret is told this once. */
export interface MadeLink {
  id: string;
  /** Path with the secret in the fragment, which never leaves the browser. */
  path: string;
}

/** Makes a link to a workshop; the catalogue keeps only the hash of its secret. */
export async function makeLink(
  house: House,
  link: Pick<CatalogueLink, 'workshopId' | 'kind' | 'label' | 'side'>,
): Promise<MadeLink> {
  const id = makeRandomId(house.random);
  const secret = makeSecret(house.random);
  const lasts = LASTS[link.kind];
  const now = house.now();
  await house.catalogue.update(draft => {
    draft.links.push({
      ...link,
      id,
      hash: hashOf(secret),
      createdAt: now,
      expiresAt: lasts === null ? null : now + lasts,
      usesLeft: null,
      revokedAt: null,
      lastUsedAt: null,
    });
  });
  return { id, path: `/w/${link.workshopId}#k=${secret}` };
}

/** Where this browser itself reaches the server: facilitators' links work on the machine that made them. */
export function ownBase({ config }: Pick<House, 'config'>, { headers }: IncomingMessage): string {
  // The door has checked that an Origin is ours; it knows whether TLS stands in front.
  return config.publicUrl?.origin ?? headers.origin ?? `http://${headers.host}`;
}

/** Whether a link still opens. */
export function isLinkOpen(link: Readonly<CatalogueLink>, now: number): boolean {
  return (
    link.revokedAt === null &&
    (link.expiresAt === null || now < link.expiresAt) &&
    (link.usesLeft === null || link.usesLeft > 0)
  );
}
