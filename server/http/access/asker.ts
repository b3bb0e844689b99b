import type { IncomingMessage } from 'node:http';
import type { ErrorCode } from '#shared/errors.ts';
import { CHILD_ID, workshopOf } from '#shared/ids.ts';
import { type Actor, NOBODY, type Target } from '#shared/workshop/actor.ts';
import { type Action, can } from '#shared/workshop/policy.ts';
import { read, type Seat } from '#shared/workshop/state.ts';
import type { WorkshopAccess } from '../../workshop/access.ts';
import type { House } from '../house.ts';
import { isBoundSeatOpen } from '../seats/linkMaking.ts';
import { ADMIN, type Grant } from './cookie.ts';
import { hasPowers, isRemoteAllowed } from './powers.ts';
import { isSecretOf, sameText } from './secrets.ts';

/** A seat that the request's cookie proved. */
export interface ProvenSeat {
  id: string;
  workshop: WorkshopAccess;
  /** As decided when it was proven; it may be revoked. */
  seat: Seat;
}

/** Finds out who asks: which seats a request's cookie proves and what they are called in the policy. */
export class Asker {
  readonly #house: House;
  readonly #request: IncomingMessage;
  readonly grants: readonly Grant[];
  /** Whether facilitator powers work here before anybody was let in by name. */
  readonly powers: boolean;

  constructor(house: House, request: IncomingMessage) {
    this.#house = house;
    this.#request = request;
    this.grants = house.cookie.read(request.headers);
    this.powers = hasPowers(request, this.grants, house);
  }

  /** The seat of this id, if the cookie holds its secret; revoked ones too, so that one can say why. */
  async seat(seatId: string): Promise<ProvenSeat | null> {
    const grant = this.grants.find(one => one.id === seatId);
    if (grant === undefined || !CHILD_ID.test(seatId)) {
      return null;
    }
    const workshop = await this.#house.workshops.get(workshopOf(seatId));
    const seat = workshop === null ? undefined : read<Seat>(workshop.decided.get(`seat/${seatId}`));
    if (workshop === null || seat === undefined || !isSecretOf(grant.secret, seat.secretHash)) {
      return null;
    }
    return { id: seatId, workshop, seat };
  }

  /** Every proven and living seat of this browser, of one workshop or of all. */
  async seats(workshopId: string | null): Promise<ProvenSeat[]> {
    const found: ProvenSeat[] = [];
    for (const { id } of this.grants) {
      if (CHILD_ID.test(id) && (workshopId === null || workshopOf(id) === workshopId)) {
        const proven = await this.seat(id);
        if (proven?.workshop.seat(id) !== undefined) {
          found.push(proven);
        }
      }
    }
    return found;
  }

  /** A proven seat as the policy knows it at this moment. */
  actorOf({ id, workshop }: ProvenSeat): Actor | null {
    const seat = workshop.seat(id);
    if (seat === undefined || (seat.kind === 'partner' && !isBoundSeatOpen(this.#house, id))) {
      return null;
    }
    return {
      seat: id,
      kind: seat.kind,
      person: seat.person,
      side: seat.side,
      step: seat.step,
      powers: this.powers || isRemoteAllowed(workshop.decided, id),
    };
  }

  /** The administrator, by the house link's grant in the cookie or by the scripts' key. */
  administrator(): Actor | null {
    const hash = this.#house.catalogue.read().administrator?.secretHash;
    const grant = this.grants.find(one => one.id === ADMIN);
    const byLink = hash !== undefined && grant !== undefined && isSecretOf(grant.secret, hash);
    return byLink || this.isScript() ? { ...NOBODY, kind: 'administrator', powers: this.powers } : null;
  }

  /** Whether the request carries the key for scripts. */
  isScript(): boolean {
    const { key } = this.#house.config;
    const bearer = /^Bearer (\S+)$/.exec(this.#request.headers.authorization ?? '')?.[1];
    return key !== null && bearer !== undefined && sameText(bearer, key);
  }

  /**
   * Who of this browser may do something: the seat it names (`as`), else the first of its seats that may. Gives the
   * reason when nobody may, the most telling one.
   */
  async whoMay(
    action: Action,
    scope: { workshop: string | null; as: string | null; target?: Target },
  ): Promise<{ actor: Actor; seat: ProvenSeat | null } | { error: ErrorCode }> {
    let error: ErrorCode = 'no-seat';
    for await (const candidate of this.#candidates(scope.workshop, scope.as)) {
      const state = candidate.seat?.workshop.decided ?? null;
      const verdict = can(candidate.actor, action, scope.target ?? {}, state);
      if (verdict.allowed) {
        return candidate;
      }
      error = weight(verdict.error) > weight(error) ? verdict.error : error;
    }
    return { error };
  }

  async *#candidates(workshopId: string | null, as: string | null) {
    if (as !== null) {
      const proven = await this.seat(as);
      const actor = proven === null ? null : this.actorOf(proven);
      if (proven !== null && actor !== null && (workshopId === null || workshopOf(as) === workshopId)) {
        yield { actor, seat: proven };
      }
      return;
    }
    const administrator = this.administrator();
    if (administrator !== null) {
      yield { actor: administrator, seat: null };
    }
    // Whoever needs no seat is not made to load workshops from disk.
    yield { actor: NOBODY, seat: null };
    for (const proven of await this.seats(workshopId)) {
      const actor = this.actorOf(proven);
      if (actor !== null) {
        yield { actor, seat: proven };
      }
    }
  }
}

const VAGUE: readonly ErrorCode[] = ['no-seat', 'not-allowed', 'own-machine-only'];

/** How much a reason helps: one that is about the present state says more than one about the seat. */
function weight(error: ErrorCode): number {
  const index = VAGUE.indexOf(error);
  return index < 0 ? VAGUE.length : index;
}
