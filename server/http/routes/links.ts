import { z } from 'zod';
import { makeRandomId, WORKSHOP_ID } from '#shared/ids.ts';
import { cleanText } from '#shared/text.ts';
import { SERVER } from '#shared/workshop/actor.ts';
import { addedParties, isKnownParty, isSide } from '#shared/workshop/life/lifeParties.ts';
import type { State } from '#shared/workshop/state.ts';
import type { CatalogueLink } from '../../storage/catalogueData.ts';
import type { WorkshopAccess } from '../../workshop/access.ts';
import { isSecretOf } from '../access/secrets.ts';
import { trierOf } from '../access/trier.ts';
import type { House } from '../house.ts';
import type { Call } from '../route.ts';
import { route } from '../route.ts';
import { giveSeat } from '../seats/giveSeat.ts';
import {
  isBoundSeatOpen,
  isLinkOpen,
  type MadeLink,
  makeLink,
  ownBase,
  renewLink,
  stopLink,
} from '../seats/linkMaking.ts';
import { claimStep, endStepLink } from '../seats/stepLinks.ts';
import { Refused } from '../status.ts';

const workshopId = z.string().regex(WORKSHOP_ID);
const newLink = z.object({
  workshop: workshopId,
  kind: z.enum(['facilitator', 'cofacilitator', 'stage', 'partner']),
  label: z.string().trim().max(60).default(''),
  /** Whose documents a partner reads. */
  side: z.string().max(64).optional(),
  /** How many days a partner's link works. */
  days: z.int().min(1).max(366).optional(),
});
const claim = z.object({ workshop: workshopId, secret: z.string().max(100) });

/**
 * Browsers that one link of a partner ever opened: more than an institution has, few enough for the one file that keeps
 * them all.
 */
const SEATS_PER_LINK = 200;

export const linkRoutes = [
  /** The only time a link's secret is told. */
  route({
    method: 'post',
    path: '/api/links',
    action: 'link:make',
    about: (_request, body) => body.workshop,
    body: newLink,
    async run({ house, request, response, actor, body, workshop }) {
      // One step finer than the policy's table: a co-facilitator makes every link but a facilitator's.
      if (body.kind === 'facilitator' && actor.kind !== 'facilitator') {
        throw new Refused('not-allowed');
      }
      const label = cleanText(body.label);
      const { kind } = body;
      const side = kind === 'partner' ? sideOf((await workshop()).decided, body.side) : null;
      const days = kind === 'partner' ? body.days : undefined;
      const link = await makeLink(house, { workshopId: body.workshop, kind, label, side }, days);
      // The others are for devices in the room, and for institutions, which the public address reaches if there is one.
      const base = kind === 'facilitator' ? ownBase(house, request) : house.roomAddress.base();
      response.status(201);
      return toldOf(house, { kind, label, side }, link, base);
    },
  }),
  route({
    method: 'get',
    path: '/api/workshops/:id/links',
    action: 'link:list',
    async run({ house, params, response, workshop }) {
      const { decided } = await workshop();
      response.set('Cache-Control', 'no-store');
      const links = house.catalogue.read().links.filter(link => link.workshopId === params.id);
      const now = house.now();
      return {
        links: links.map(link => ({
          id: link.id,
          kind: link.kind,
          label: link.label,
          side: link.side,
          step: link.step,
          person: link.person,
          hand: link.hand,
          createdAt: link.createdAt,
          expiresAt: link.expiresAt,
          lastUsedAt: link.lastUsedAt,
          revokedAt: link.revokedAt,
          open: isLinkOpen(link, now) && opensSomething(decided, link),
        })),
      };
    },
  }),
  /**
   * Stops a link. Partners' seats that came by it end with it, unless another link that still works gave the same
   * seat; other seats stay and are taken away one by one (`seat:revoke`).
   */
  route({
    method: 'delete',
    path: '/api/workshops/:id/links/:link',
    action: 'link:revoke',
    async run({ house, actor, params, workshop }) {
      const found = house.catalogue
        .read()
        .links.find(link => link.id === params.link && link.workshopId === params.id);
      if (found === undefined) {
        throw new Refused('wrong-link');
      }
      if (found.kind === 'facilitator' && actor.kind !== 'facilitator') {
        throw new Refused('not-allowed');
      }
      await stopLink(house, found.id);
      const access = await workshop();
      if (found.hand) {
        await access.decide(
          { type: 'document:hand-back', id: makeRandomId(house.random), link: found.id },
          SERVER,
        );
      }
      await endSeats(house, access, found.seats);
      if (found.step !== null) {
        await endStepLink(house, access, found.step, found.person);
      }
      return { revoked: params.link };
    },
  }),
  /** The same link of a partner with another secret; the one that was lost opens nothing any more. */
  route({
    method: 'post',
    path: '/api/workshops/:id/links/:link/renew',
    action: 'link:make',
    body: z.object({ days: z.int().min(1).max(366) }),
    async run({ house, params, response, body }) {
      const found = house.catalogue
        .read()
        .links.find(link => link.id === params.link && link.workshopId === params.id);
      if (found === undefined || found.kind !== 'partner' || found.revokedAt !== null) {
        throw new Refused('wrong-link');
      }
      const link = await renewLink(house, found, body.days);
      response.status(201);
      return toldOf(house, found, link, house.roomAddress.base());
    },
  }),
  /** Turns the secret of a link into a seat in this browser's cookie. */
  route({
    method: 'post',
    path: '/api/claim',
    action: 'seat:claim',
    about: () => null,
    body: claim,
    run: claimLink,
  }),
  /** The stage in the same browser in one click: no second link, no second laptop. */
  route({
    method: 'post',
    path: '/api/workshops/:id/stage-seat',
    action: 'stage:seat',
    async run({ house, asker, params, workshop, grant }) {
      const own = (await asker.seats(params.id ?? null)).find(({ seat }) => seat.kind === 'stage');
      if (own !== undefined) {
        return { workshop: params.id, seat: own.id };
      }
      const given = await giveSeat(house, await workshop(), {
        kind: 'stage',
        person: null,
        side: null,
        label: '',
      });
      grant(given);
      return { workshop: params.id, seat: given.id };
    },
  }),
];

/** A link as whoever made it is told, with its secret this once. */
function toldOf(
  { config }: Pick<House, 'config'>,
  { kind, label, side }: Pick<CatalogueLink, 'kind' | 'label' | 'side'>,
  { id, expiresAt, path }: MadeLink,
  base: string,
) {
  // Outside of the room's network nobody opens any other address.
  const isPublic = config.publicUrl !== null && base === config.publicUrl.origin;
  const reach: 'public' | 'network' = isPublic ? 'public' : 'network';
  return { id, kind, label, side, expiresAt, link: `${base}${path}`, reach };
}

/** The side of the workshop that was asked for, or a party that was added to one of its documents. */
function sideOf(state: State, side: string | undefined): string {
  const isThere =
    side !== undefined && (isSide(state, side) || addedParties(state).some(({ key }) => key === side));
  if (!isThere) {
    throw new Refused('bad-request');
  }
  return side;
}

/** A party that was added and taken away again leaves its links behind; they open nothing. */
function opensSomething(state: State, { kind, side }: Pick<CatalogueLink, 'kind' | 'side'>): boolean {
  return kind !== 'partner' || side === null || isKnownParty(state, side);
}

/** Takes seats away for good whose last link was stopped. */
async function endSeats(house: House, workshop: WorkshopAccess, seats: readonly string[]): Promise<void> {
  for (const seat of seats) {
    if (!isBoundSeatOpen(house, seat) && workshop.seat(seat) !== undefined) {
      await workshop.decide({ type: 'seat:revoke', id: makeRandomId(house.random), seat }, SERVER);
    }
  }
}

async function claimLink({ house, asker, request, body, grant }: Call<z.infer<typeof claim>>) {
  const trier = await trierOf(house, asker, request);
  const link = house.catalogue
    .read()
    .links.find(one => one.workshopId === body.workshop && isSecretOf(body.secret, one.hash));
  if (!house.tries.may(trier, link?.workshopId ?? null)) {
    throw new Refused('too-many-tries');
  }
  const workshop = link === undefined ? null : await house.workshops.get(link.workshopId);
  if (
    link === undefined ||
    workshop === null ||
    !isLinkOpen(link, house.now()) ||
    !opensSomething(workshop.decided, link)
  ) {
    house.tries.failed(trier, null);
    throw new Refused('wrong-link');
  }
  house.tries.succeeded(trier, workshop.id);
  if (link.kind === 'public' || link.kind === 'personal') {
    return claimStep({ house, asker, request, grant }, workshop, link);
  }
  const { kind, label, side } = link;
  // What was handed over to one person is a seat of its own, whatever this browser had before.
  const hand = link.hand ? link.id : undefined;
  // Opening the same link again, after a restart of the browser say, is not one more device.
  const own = (await asker.seats(workshop.id)).find(
    ({ seat }) => seat.kind === kind && seat.side === side && seat.hand === hand,
  );
  if (own !== undefined) {
    await bind(house, link, own.id);
    return { workshop: workshop.id, seat: own.id, kind };
  }
  if (kind === 'partner' && link.seats.length >= SEATS_PER_LINK) {
    throw new Refused('wrong-link');
  }
  await countUse(house, link.id);
  const given = await giveSeat(house, workshop, {
    kind,
    label,
    side,
    person: null,
    ...(hand ? { hand } : {}),
  });
  await bind(house, link, given.id);
  grant(given);
  return { workshop: workshop.id, seat: given.id, kind };
}

/** A partner's seat lasts as long as the links that gave it. */
async function bind(house: House, { id, kind, seats }: CatalogueLink, seat: string): Promise<void> {
  if (kind === 'partner' && !seats.includes(seat)) {
    await house.catalogue.update(draft => {
      const link = draft.links.find(one => one.id === id);
      if (link !== undefined && !link.seats.includes(seat)) {
        link.seats.push(seat);
      }
    });
  }
}

/** Counts one use; two browsers at once cannot both take the last one. */
async function countUse(house: House, id: string): Promise<void> {
  let used = false;
  await house.catalogue.update(draft => {
    const link = draft.links.find(one => one.id === id);
    const now = house.now();
    if (link !== undefined && isLinkOpen(link, now)) {
      link.lastUsedAt = now;
      link.usesLeft = link.usesLeft === null ? null : link.usesLeft - 1;
      used = true;
    }
  });
  if (!used) {
    throw new Refused('wrong-link');
  }
}
