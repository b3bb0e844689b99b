import type { IncomingMessage } from 'node:http';
import { makeRandomId } from '#shared/ids.ts';
import type { CatalogueLink } from '../../storage/catalogueData.ts';
import { hashOf, makeSecret } from '../access/secrets.ts';
import type { House } from '../house.ts';

const HOUR = 3_600_000;

const DAY = 24 * HOUR;

/** How long each kind of link opens: the stage's is made and used on the spot; a partner's can be told otherwise. */
const LASTS: Record<CatalogueLink['kind'], number | null> = {
  facilitator: null,
  cofacilitator: 30 * DAY,
  stage: DAY,
  partner: 30 * DAY,
  // Their step says how long.
  public: null,
  personal: null,
};

/** A link that was just made; its secret is told this once. */
export interface MadeLink {
  id: string;
  expiresAt: number | null;
  /** Path with the secret in the fragment, which never leaves the browser. */
  path: string;
}

/** Makes a link to a workshop; the catalogue keeps only the hash of its secret. `days`: instead of the usual time. */
export async function makeLink(
  house: House,
  link: Pick<CatalogueLink, 'workshopId' | 'kind' | 'label' | 'side'> & Partial<Pick<CatalogueLink, 'hand'>>,
  days?: number,
): Promise<MadeLink> {
  const id = makeRandomId(house.random);
  const secret = makeSecret(house.random);
  const lasts = days === undefined ? LASTS[link.kind] : days * DAY;
  const now = house.now();
  const expiresAt = lasts === null ? null : now + lasts;
  await house.catalogue.update(draft => {
    draft.links.push({
      step: null,
      person: null,
      hand: false,
      ...link,
      id,
      hash: hashOf(secret),
      createdAt: now,
      expiresAt,
      usesLeft: null,
      revokedAt: null,
      lastUsedAt: null,
      seats: [],
    });
  });
  return { id, expiresAt, path: `/w/${link.workshopId}#k=${secret}` };
}

/** A link that opens no more; whoever came by it stays or goes as its kind says. */
export async function stopLink(house: Pick<House, 'catalogue' | 'now'>, id: string): Promise<void> {
  await house.catalogue.update(draft => {
    const link = draft.links.find(one => one.id === id);
    if (link !== undefined) {
      link.revokedAt ??= house.now();
    }
  });
}

/** A partner's link anew, with another secret: the old one was lost or sent astray, or its days were over. */
export async function renewLink(
  house: House,
  { id, workshopId }: CatalogueLink,
  days: number,
): Promise<MadeLink> {
  const secret = makeSecret(house.random);
  const expiresAt = house.now() + days * DAY;
  await house.catalogue.update(draft => {
    const link = draft.links.find(one => one.id === id);
    if (link !== undefined) {
      link.hash = hashOf(secret);
      link.expiresAt = expiresAt;
    }
  });
  return { id, expiresAt, path: `/w/${workshopId}#k=${secret}` };
}

/** Where this browser itself reaches the server: facilitators' links work on the machine that made them. */
export function ownBase({ config }: Pick<House, 'config'>, { headers }: IncomingMessage): string {
  // The door has checked that an Origin is ours; it knows whether TLS stands in front.
  return config.publicUrl?.origin ?? headers.origin ?? `http://${headers.host}`;
}

/** Whether a link still opens. */
export function isLinkOpen(link: Readonly<CatalogueLink>, now: number): boolean {
  return lasts(link, now) && (link.usesLeft === null || link.usesLeft > 0);
}

/**
 * Whether a seat that is bound to links (a partner's) still has one that lasts: such a seat ends with its link, on
 * its last day or when somebody stops it. Seats that no link names are not bound to any.
 */
export function isBoundSeatOpen({ catalogue, now }: Pick<House, 'catalogue' | 'now'>, seat: string): boolean {
  const links = catalogue.read().links.filter(({ seats }) => seats.includes(seat));
  return links.length === 0 || links.some(link => lasts(link, now()));
}

function lasts({ revokedAt, expiresAt }: Readonly<CatalogueLink>, now: number): boolean {
  return revokedAt === null && (expiresAt === null || now < expiresAt);
}
