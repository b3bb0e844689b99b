import { makeChildId, makeRandomId } from '#shared/ids.ts';
import { type Actor, SERVER } from '#shared/workshop/actor.ts';
import type { WorkshopAccess } from '../../workshop/access.ts';
import type { Grant } from '../access/cookie.ts';
import { hashOf, makeSecret } from '../access/secrets.ts';
import type { House } from '../house.ts';
import { Refused } from '../status.ts';

/** What a new credential is for. */
export interface NewSeat {
  kind: Exclude<Actor['kind'], 'administrator' | 'anonymous' | 'server'>;
  person: string | null;
  side: string | null;
  /** Limited to one step: by its link. */
  step?: string;
  /** The link by which an answer was handed over to whoever sits here. */
  hand?: string;
  label: string;
}

/** Adds a seat to a workshop and returns what the browser has to keep. Durable when it resolves. */
export async function giveSeat(house: House, workshop: WorkshopAccess, seat: NewSeat): Promise<Grant> {
  const id = makeChildId(workshop.id, house.random);
  const secret = makeSecret(house.random);
  const answer = await workshop.decide(
    {
      type: 'seat:add',
      id: makeRandomId(house.random),
      seat: id,
      secretHash: hashOf(secret),
      step: null,
      ...seat,
    },
    SERVER,
  );
  if (!answer.ok) {
    throw new Refused(answer.error);
  }
  return { id, secret };
}
