import { makeChildId, makeRandomId, normalizeCode, RETURN_CODE_LENGTH } from '#shared/ids.ts';
import { SERVER } from '#shared/workshop/actor.ts';
import { personOf, workshopOf } from '#shared/workshop/lookUp.ts';
import type { Person } from '#shared/workshop/state.ts';
import type { WorkshopAccess } from '../../workshop/access.ts';
import type { Grant } from '../access/cookie.ts';
import { bytesFrom, hashOf, sameText } from '../access/secrets.ts';
import { trierOf } from '../access/trier.ts';
import type { House } from '../house.ts';
import type { Call } from '../route.ts';
import type { JoinRequest } from '../routes/join.ts';
import { Refused } from '../status.ts';
import { giveSeat } from './giveSeat.ts';

/** The place somebody took. */
export interface Place {
  workshop: string;
  grant: Grant;
}

/** How many workshops a return code without a join code is tried on. */
const MOST_SEARCHED = 20;

/** The workshop behind a join code that somebody typed. A wrong one is a failure that counts. */
export async function findTable(call: Call<unknown>, typed: string): Promise<WorkshopAccess> {
  const { house, asker, request } = call;
  const code = normalizeCode(typed);
  const hash = hashOf(code);
  const trier = await trierOf(house, asker, request);
  const line = house.catalogue.read().codes.find(one => one.hash === hash);
  if (!house.tries.may(trier, line?.workshopId ?? null)) {
    throw new Refused('too-many-tries');
  }
  const workshop = line === undefined ? null : await house.workshops.get(line.workshopId);
  // The catalogue is the index; which code counts, the workshop knows.
  if (workshop === null || workshopOf(workshop.decided)?.joining.code !== code) {
    house.tries.failed(trier, null);
    throw new Refused('wrong-code');
  }
  return workshop;
}

/** What somebody who holds the code may know before sitting down; while joining is closed, no names. */
export async function tableOf(house: House, access: WorkshopAccess) {
  const workshop = workshopOf(access.shown);
  if (workshop === undefined) {
    throw new Refused('no-such-workshop');
  }
  const { open } = workshop.joining;
  const { version, ...texts } = await house.notices.read();
  return {
    workshop: workshop.id,
    title: workshop.title,
    town: workshop.town,
    lang: workshop.lang,
    sides: workshop.sides.map(({ id, name, short, wished }) => ({ id, name, short, wished })),
    notice: { version, text: texts[workshop.lang], ...texts },
    open,
    people: open ? rosterOf(house, access) : [],
  };
}

function rosterOf(house: House, access: WorkshopAccess) {
  const people: { id: string; name: string; sides: string[]; here: boolean }[] = [];
  for (const [id, value] of access.shown.list('person')) {
    const { name, sides, status } = value as Person;
    if (status === 'here') {
      people.push({ id, name, sides, here: house.connections.isHere(id) });
    }
  }
  return people.sort((one, other) => one.name.localeCompare(other.name, 'pl'));
}

/** A new person at the table. */
export async function goIn(call: Call<JoinRequest>, code: string): Promise<Place> {
  const { house, body } = call;
  const access = await findTable(call, code);
  const person = makeChildId(
    access.id,
    body.id === undefined ? house.random : bytesFrom(`${access.id} ${body.id}`),
  );
  if (personOf(access.decided, person) === undefined) {
    const answer = await access.decide(
      {
        type: 'person:join',
        id: makeRandomId(house.random),
        person,
        name: body.name,
        sides: body.sides,
        role: body.role,
        way: body.way,
        consents: body.consents,
        access: body.access,
        notice: body.notice,
      },
      SERVER,
    );
    if (!answer.ok) {
      throw new Refused(answer.error);
    }
  }
  return seatFor(call, access, person);
}

/** Somebody on the list, on another phone or by another address, while nobody else sits there. */
export async function chooseOnRoster(call: Call<JoinRequest>, code: string, person: string): Promise<Place> {
  const access = await findTable(call, code);
  const known = personOf(access.decided, person);
  if (known === undefined || known.status !== 'here') {
    throw new Refused('no-such-person');
  }
  if (await isOwn(call, access, person)) {
    return seatFor(call, access, person);
  }
  if (!workshopOf(access.decided)?.joining.open) {
    throw new Refused('joining-closed');
  }
  if (call.house.connections.isHere(person)) {
    throw new Refused('person-is-here');
  }
  return seatFor(call, access, person);
}

/** Whoever shows the personal return code is that person, wherever else they are connected. */
export async function returnByCode(call: Call<JoinRequest>, typed: string): Promise<Place> {
  const { house, asker, request, body } = call;
  const trier = await trierOf(house, asker, request);
  const named = body.code === undefined ? body.workshop : (await findTable(call, body.code)).id;
  // Asked before anything is loaded: a guesser must not be able to keep the disk busy.
  if (!house.tries.may(trier, named ?? null) || (named !== undefined && !house.tries.mayReturn(named))) {
    throw new Refused('too-many-tries');
  }
  const returnCode = normalizeCode(typed);
  for (const access of await workshopsToSearch(house, named)) {
    const person = returnCode.length === RETURN_CODE_LENGTH ? personBehind(access, returnCode) : null;
    if (person !== null && (body.person === undefined || body.person === person)) {
      return seatFor(call, access, person);
    }
  }
  house.tries.failed(trier, named ?? null);
  throw new Refused('wrong-return-code');
}

/** The named workshop; otherwise those used last. */
async function workshopsToSearch(house: House, named: string | undefined): Promise<WorkshopAccess[]> {
  const all = house.catalogue.read().workshops.filter(one => one.status !== 'archived');
  const latest = [...all].sort((one, other) => other.lastUsedAt - one.lastUsedAt).slice(0, MOST_SEARCHED);
  const ids = named === undefined ? latest.map(({ id }) => id) : [named];
  const found = await Promise.all(ids.map(id => house.workshops.get(id)));
  return found.filter(workshop => workshop !== null);
}

function personBehind(access: WorkshopAccess, returnCode: string): string | null {
  for (const [id, value] of access.decided.list('person')) {
    const person = value as Person;
    if (person.status === 'here' && person.returnCode !== '' && sameText(person.returnCode, returnCode)) {
      return id;
    }
  }
  return null;
}

async function isOwn(call: Call<unknown>, access: WorkshopAccess, person: string): Promise<boolean> {
  const own = await call.asker.seats(access.id);
  return own.some(({ seat }) => seat.person === person && seat.step === null);
}

/** This browser's seat of that person: the one it has, or a new one. */
async function seatFor(call: Call<unknown>, access: WorkshopAccess, person: string): Promise<Place> {
  const { house, asker, request } = call;
  const trier = await trierOf(house, asker, request);
  house.tries.succeeded(trier, access.id);
  // A link to one step opens that step; whoever has it is not let in any further by it.
  const own = (await asker.seats(access.id)).find(({ seat }) => seat.person === person && seat.step === null);
  const kept = asker.grants.find(grant => grant.id === own?.id);
  const grant =
    kept ?? (await giveSeat(house, access, { kind: 'participant', person, side: null, label: '' }));
  return { workshop: access.id, grant };
}
