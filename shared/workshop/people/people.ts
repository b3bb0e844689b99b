import { makeChildId, makeCode, RETURN_CODE_LENGTH } from '#shared/ids.ts';
import { LIMITS } from '#shared/protocol/wire.ts';
import { cleanText } from '#shared/text.ts';
import type { Change } from '../change.ts';
import type { Command, SystemCommand } from '../commands.ts';
import { HOUR } from '../entries/entryPlace.ts';
import { forgetApart } from '../groups/apart.ts';
import { personOf, workshopOf } from '../lookUp.ts';
import { type Person, read, type Seat } from '../state.ts';
import { type Context, DONE, type Handled, refused } from '../transition.ts';
import { isArea, withArea } from './areas.ts';
import { notePresence, setPresence } from './attendance.ts';
import { mergePeople } from './mergePeople.ts';

type PeopleCommand = Extract<
  Command | SystemCommand,
  {
    type:
      | `hand:${string}`
      | `person:${string}`
      | `seat:${string}`
      | `remote:${string}`
      | `presence:${string}`
      | 'link:end';
  }
>;
type One<T extends PeopleCommand['type']> = Extract<PeopleCommand, { type: T }>;

/** Phones of one person over months; who holds the code could otherwise fill the memory with seats. */
const SEATS_PER_PERSON = 40;
/** Devices that ever opened a step by the link everybody may have. */
const SEATS_PER_STEP = 1_000;
/** Those who left or were taken off the list stay as a line without a place at the table. */
const MOST_PEOPLE_EVER = 10 * LIMITS.peoplePerWorkshop;

/** Who sits at the table, with which credentials, and who raises a hand. */
export function decidePeople(change: Change, command: PeopleCommand, context: Context): Handled {
  switch (command.type) {
    case 'hand:raise':
      return raiseHand(change, context);
    case 'hand:lower':
      return lowerHand(change, command, context);
    case 'person:join':
      return join(change, command, context);
    case 'person:add':
      return add(change, command, context);
    case 'person:edit':
      return edit(change, command, context);
    case 'person:remove':
      return setStatus(change, command.person, 'removed');
    case 'person:restore':
      return setStatus(change, command.person, 'here');
    case 'person:merge':
      return mergePeople(change, command.person, command.into, context.activities);
    case 'person:leave':
      return leave(change, command.person, context);
    case 'seat:add':
      return addSeat(change, command, context);
    case 'link:end':
      return endLink(change, command.step, command.person);
    case 'seat:revoke':
      return revoke(change, command.seat, context);
    case 'remote:allow':
      return allowRemote(change, command);
    case 'presence:note':
      return notePresence(change, command.people, context);
    case 'presence:set':
      return setPresence(change, command.person, command.here, context);
  }
}

function raiseHand(change: Change, { actor, now }: Context): Handled {
  if (actor.person === null) {
    return refused('no-such-person');
  }
  if (change.get(`hand/${actor.person}`) === undefined) {
    change.set(`hand/${actor.person}`, { v: 1, at: now });
  }
  return DONE;
}

/** One's own hand; a facilitator lowers somebody's (`person`) or all (null). */
function lowerHand(change: Change, command: One<'hand:lower'>, { actor }: Context): Handled {
  const whose = command.person === undefined ? actor.person : command.person;
  const lowered = whose === null ? [...change.list('hand')].map(([person]) => person) : [whose];
  if (whose === null && actor.kind === 'participant') {
    return refused('not-allowed');
  }
  for (const person of lowered) {
    change.remove(`hand/${person}`);
  }
  return DONE;
}

function join(change: Change, command: One<'person:join'>, context: Context): Handled {
  if (!workshopOf(change)?.joining.open) {
    return refused('joining-closed');
  }
  return enrol(change, context, command.person, {
    name: command.name,
    sides: command.sides,
    role: cleanText(command.role),
    way: command.way,
    consents: command.consents,
    access: cleanText(command.access),
    notice: command.notice,
  });
}

/** Somebody without a phone, entered by hand at the desk. */
function add(change: Change, command: One<'person:add'>, context: Context): Handled {
  const workshop = workshopOf(change);
  const person = makeChildId(workshop?.id ?? '', context.random);
  return enrol(change, context, person, {
    name: command.name,
    sides: command.sides,
    role: '',
    way: 'paper',
    consents: { screen: true, report: false, contact: false },
    access: '',
    notice: 0,
    ...(isArea(change, command.area) && { area: command.area }),
  });
}

type Enrolment = Pick<Person, 'name' | 'sides' | 'role' | 'way' | 'consents' | 'access' | 'notice' | 'area'>;

function enrol(change: Change, context: Context, id: string, data: Enrolment): Handled {
  const name = cleanText(data.name).replace(/\n/g, ' ');
  const known = new Set(workshopOf(change)?.sides.map(side => side.id));
  const sides = [...new Set(data.sides)].filter(side => known.has(side));
  // A guest who only looks and listens may belong to nobody at the table.
  const seated = sides.length > 0 || data.way === 'look';
  if (readingOf(name) === '' || [...name].length > LIMITS.nameLength || !seated) {
    return refused('bad-request');
  }
  if (nameTaken(change, name, id)) {
    return refused('name-taken');
  }
  const here = [...change.list('person')].filter(([, value]) => (value as Person).status === 'here');
  if (here.length >= LIMITS.peoplePerWorkshop || change.count('person') >= MOST_PEOPLE_EVER) {
    return refused('too-many-entries');
  }
  change.set(`person/${id}`, {
    v: 1,
    ...data,
    name,
    sides,
    returnCode: makeCode(RETURN_CODE_LENGTH, context.random),
    joinedAt: context.now,
    status: 'here',
  } satisfies Person);
  return { value: { person: id } };
}

/** Two people who read the same on the wall cannot be told apart: the second is asked for one more letter. */
function nameTaken(change: Change, name: string, except: string): boolean {
  const wanted = readingOf(name);
  for (const [id, value] of change.list('person')) {
    const person = value as Person;
    if (id !== except && person.status === 'here' && readingOf(person.name) === wanted) {
      return true;
    }
  }
  return false;
}

/** A name as the eye reads it: without what shows nothing, every space alike, no matter the case. */
function readingOf(name: string): string {
  return name
    .normalize('NFKC')
    .replace(/[\p{Default_Ignorable_Code_Point}\p{Cf}]/gu, '')
    .replace(/\s+/gu, ' ')
    .trim()
    .toLocaleLowerCase('pl');
}

/**
 * One's own name anybody corrects, and the area; a side decides what one may read, so that is the facilitators'.
 */
function edit(change: Change, command: One<'person:edit'>, { actor }: Context): Handled {
  const person = personOf(change, command.person);
  if (person === undefined) {
    return refused('no-such-person');
  }
  if (actor.kind === 'participant' && command.sides !== undefined) {
    return refused('not-allowed');
  }
  const name = cleanText(command.name ?? person.name).replace(/\n/g, ' ');
  const known = new Set(workshopOf(change)?.sides.map(side => side.id));
  const sides = [...new Set(command.sides ?? person.sides)].filter(side => known.has(side));
  const area = command.area === undefined ? person.area : (command.area ?? undefined);
  const sideless = sides.length === 0 && person.way !== 'look';
  if (readingOf(name) === '' || sideless || (typeof command.area === 'string' && !isArea(change, area))) {
    return refused('bad-request');
  }
  if (nameTaken(change, name, command.person)) {
    return refused('name-taken');
  }
  change.set(`person/${command.person}`, withArea({ ...person, name, sides }, area));
  return DONE;
}

/** Removing is reversible: the person's seats work again as soon as the person is back. */
function setStatus(change: Change, id: string, status: Person['status']): Handled {
  const person = personOf(change, id);
  if (person === undefined || person.name === '') {
    return refused('no-such-person');
  }
  change.set(`person/${id}`, { ...person, status });
  change.remove(`hand/${id}`);
  if (status === 'removed') {
    change.effect({ type: 'seats-ended', seats: seatsOf(change, id), reason: 'removed' });
  }
  return DONE;
}

/** „Usuń moje imię z listy": the name goes at once, from the disk too; what was written stays without it. */
function leave(change: Change, id: string, { activities }: Context): Handled {
  const person = personOf(change, id);
  if (person === undefined) {
    return refused('no-such-person');
  }
  const seats = seatsOf(change, id);
  change.set(`person/${id}`, {
    ...withArea(person, undefined),
    name: '',
    role: '',
    access: '',
    returnCode: '',
    status: 'removed',
  });
  change.remove(`hand/${id}`);
  // What was given in a vote that still runs goes along: it would be somebody's whom nobody knows.
  for (const [step] of [...change.list('step')]) {
    change.remove(`ballot/${step}/${id}`);
    forgetApart(change, step, id, activities);
    change.remove(`ready/${step}/${id}`);
  }
  for (const seat of seats) {
    withdrawSeat(change, seat);
  }
  change.effect({ type: 'seats-ended', seats, reason: 'left' });
  change.effect({ type: 'compact' });
  return DONE;
}

function seatsOf(change: Change, person: string): string[] {
  return [...change.list('seat')].filter(([, seat]) => (seat as Seat).person === person).map(([id]) => id);
}

function withdrawSeat(change: Change, id: string): boolean {
  const seat = read<Seat>(change.get(`seat/${id}`));
  if (seat === undefined) {
    return false;
  }
  change.set(`seat/${id}`, { ...seat, revoked: true });
  change.remove(`remote/${id}`);
  return true;
}

function addSeat(change: Change, command: One<'seat:add'>, { now }: Context): Handled {
  const { seat, kind, person, side, step, label, hand, secretHash } = command;
  if (person !== null && livingSeats(change, person) >= SEATS_PER_PERSON) {
    return refused('too-many-tries');
  }
  if (step !== null) {
    if (person === null && seatsByLink(change, step, null).length >= SEATS_PER_STEP) {
      return refused('too-many-tries');
    }
    // What is answered next must not be found beside who came just before.
    change.effect({ type: 'veiled' });
  }
  change.set(`seat/${seat}`, {
    v: 1,
    kind,
    person,
    side,
    step,
    secretHash,
    label,
    ...(hand === undefined ? {} : { hand }),
    createdAt: step === null ? now : now - (now % HOUR),
    revoked: false,
  } satisfies Seat);
  return DONE;
}

/** Living seats that a step's link gave: everybody's (`person` null), or a person's. */
function seatsByLink(change: Change, step: string, person: string | null): string[] {
  return [...change.list('seat')].flatMap(([id, value]) => {
    const seat = value as Seat;
    return seat.step === step && seat.person === person && !seat.revoked ? [id] : [];
  });
}

function endLink(change: Change, step: string, person: string | null): Handled {
  const seats = seatsByLink(change, step, person);
  for (const seat of seats) {
    withdrawSeat(change, seat);
  }
  if (seats.length > 0) {
    change.effect({ type: 'seats-ended', seats, reason: 'revoked' });
  }
  return DONE;
}

function livingSeats(change: Change, person: string): number {
  return [...change.list('seat')].filter(([, value]) => {
    const seat = value as Seat;
    return seat.person === person && !seat.revoked;
  }).length;
}

function revoke(change: Change, id: string, { actor, random }: Context): Handled {
  // As with links: a co-facilitator takes away every seat but a facilitator's.
  if (actor.kind === 'cofacilitator' && read<Seat>(change.get(`seat/${id}`))?.kind === 'facilitator') {
    return refused('not-allowed');
  }
  const seat = read<Seat>(change.get(`seat/${id}`));
  if (!withdrawSeat(change, id)) {
    return refused('no-seat');
  }
  // Who is sent away has seen the code by which that person comes back; who gives a seat back is no stranger.
  const person = seat?.person ?? null;
  const known = person === null || actor.kind === 'server' ? undefined : personOf(change, person);
  if (known !== undefined && known.returnCode !== '') {
    change.set(`person/${person}`, { ...known, returnCode: makeCode(RETURN_CODE_LENGTH, random) });
  }
  change.effect({ type: 'seats-ended', seats: [id], reason: 'revoked' });
  return DONE;
}

/** Lets one device lead although it is not the server's own machine; or takes that back. */
function allowRemote(change: Change, command: One<'remote:allow'>): Handled {
  const seat = read<Seat>(change.get(`seat/${command.seat}`));
  if (seat === undefined || (seat.kind !== 'cofacilitator' && seat.kind !== 'facilitator')) {
    return refused('no-seat');
  }
  if (command.allowed) {
    change.set(`remote/${command.seat}`, { v: 1 });
  } else {
    change.remove(`remote/${command.seat}`);
    change.effect({ type: 'seats-ended', seats: [command.seat], reason: 'revoked' });
  }
  return DONE;
}
