import { makeRandomId } from '#shared/ids.ts';
import { SERVER } from '#shared/workshop/actor.ts';
import { personOf } from '#shared/workshop/lookUp.ts';
import { windowOf } from '#shared/workshop/plan/byLink.ts';
import type { CatalogueLink } from '../../storage/catalogueData.ts';
import type { WorkshopAccess } from '../../workshop/access.ts';
import type { ProvenSeat } from '../access/asker.ts';
import { hashOf, makeSecret } from '../access/secrets.ts';
import type { House } from '../house.ts';
import type { Call } from '../route.ts';
import { Refused } from '../status.ts';
import { giveSeat } from './giveSeat.ts';

type Claim = Pick<Call<unknown>, 'house' | 'asker' | 'request' | 'grant'>;

/** A link that was just made; its secret is told this once. */
export interface MadeStepLink {
  id: string;
  /** Null: everybody's. */
  person: string | null;
  /** Path with the secret in the fragment, which never leaves the browser. */
  path: string;
}

/**
 * Makes links to one step: one for each person, or one for everybody (`[null]`), which ends the one before: else nobody
 * could say which of them still goes round. One write of the catalogue, however many.
 */
export async function makeStepLinks(
  house: House,
  workshopId: string,
  step: string,
  people: readonly (string | null)[],
): Promise<MadeStepLink[]> {
  const now = house.now();
  const made = people.map(person => ({
    id: makeRandomId(house.random),
    person,
    secret: makeSecret(house.random),
  }));
  await house.catalogue.update(draft => {
    for (const link of draft.links) {
      if (people.includes(null) && isOf(link, workshopId, step) && link.kind === 'public') {
        link.revokedAt ??= now;
      }
    }
    for (const { id, person, secret } of made) {
      draft.links.push({
        id,
        hash: hashOf(secret),
        workshopId,
        kind: person === null ? 'public' : 'personal',
        label: '',
        side: null,
        step,
        person,
        createdAt: now,
        expiresAt: null,
        usesLeft: null,
        revokedAt: null,
        lastUsedAt: null,
        hand: false,
        seats: [],
      });
    }
  });
  return made.map(({ id, person, secret }) => ({ id, person, path: `/w/${workshopId}#k=${secret}` }));
}

function isOf(link: Pick<CatalogueLink, 'workshopId' | 'step'>, workshopId: string, step: string): boolean {
  return link.workshopId === workshopId && link.step === step;
}

/** Turns the secret of a link to one step into a seat; opening it again in the same browser is the same seat. */
export async function claimStep(
  { house, asker, request, grant }: Claim,
  workshop: WorkshopAccess,
  { step, person }: Pick<CatalogueLink, 'step' | 'person'>,
) {
  const answer = { workshop: workshop.id, kind: 'participant' as const };
  if (step === null || (person !== null && personOf(workshop.decided, person)?.status !== 'here')) {
    throw new Refused('wrong-link');
  }
  const own = (await asker.seats(workshop.id)).find(
    ({ seat }) => seat.step === step && seat.person === person && seat.kind === 'participant',
  );
  const window = windowOf(workshop.decided, step);
  // Whoever has been here is told so by the page itself.
  if (own !== undefined) {
    return { ...answer, seat: own.id };
  }
  if (window === undefined || window.status === 'over' || window.until <= house.now()) {
    throw new Refused('window-over');
  }
  takeAllowance(house, request);
  const given = await giveSeat(house, workshop, { kind: 'participant', person, side: null, step, label: '' });
  grant(given);
  return { ...answer, seat: given.id };
}

/**
 * „Inna osoba na tym urządzeniu": a seat of its own for whoever answers next. The one before ends, so that nobody reads or
 * changes on a borrowed device what somebody else gave.
 */
export async function nextPerson({ house, request }: Pick<Claim, 'house' | 'request'>, proven: ProvenSeat) {
  const { id, workshop, seat } = proven;
  const { step } = seat;
  if (workshop.seat(id) === undefined || step === null || seat.person !== null) {
    throw new Refused('not-allowed');
  }
  if (windowOf(workshop.decided, step)?.status !== 'open') {
    throw new Refused('window-over');
  }
  takeAllowance(house, request);
  const given = await giveSeat(house, workshop, {
    kind: 'participant',
    person: null,
    side: null,
    step,
    label: '',
  });
  await workshop.decide({ type: 'seat:revoke', id: makeRandomId(house.random), seat: id }, SERVER);
  return given;
}

/** Takes away every seat that this link gave. */
export async function endStepLink(
  house: House,
  workshop: WorkshopAccess,
  step: string,
  person: string | null,
): Promise<void> {
  await workshop.decide({ type: 'link:end', id: makeRandomId(house.random), step, person }, SERVER);
}

/** A link for everybody gives as many seats as somebody likes: not all of them to one address at once. */
function takeAllowance(house: House, request: Call<unknown>['request']): void {
  if (!house.newcomers.take(house.clientAddress.keyOf(request))) {
    throw new Refused('too-many-tries');
  }
}
