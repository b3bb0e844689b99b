import type { PeoplePart, PersonLine } from '#shared/protocol/parts.ts';
import { type Audience, linkedStep, lookedAt } from '../audience.ts';
import { bondLines } from '../groups/bonds.ts';
import { groupLines, placesIn, standingLines } from '../groups/groupsView.ts';
import { personOf, planStepOf, stepStateOf, workshopOf } from '../lookUp.ts';
import type { Ledger, Person, Seat } from '../state.ts';
import { activityOfStep, attributionOf } from '../steps/stepFacts.ts';
import { isReady, type Scene } from '../view.ts';
import { leftAt } from './attendance.ts';

/** Part `people`: the roster for facilitators; names for the others only while the step in focus needs them. */
export function peoplePart(scene: Scene, audience: Audience): PeoplePart {
  if (audience === 'facilitators') {
    return wholeRoster(scene);
  }
  const { state } = scene;
  const linked = linkedStep(audience);
  if (linked !== null) {
    return {
      people: namedIn(scene, audience),
      seats: [],
      groups: null,
      standing: [],
      places: null,
      bonds: [],
    };
  }
  const groups = groupLines(scene, audience);
  const seated = { groups, standing: [], places: placesIn(scene), bonds: [] };
  if (!namesNeeded(scene, audience)) {
    return { people: [], seats: [], ...seated };
  }
  const people = [...state.list('person')]
    .map(([id, value]) => ({ id, person: value as Person }))
    .filter(({ person }) => person.status === 'here' && (audience !== 'stage' || person.consents.screen))
    .map(({ id, person }) => ({ id, name: person.name, sides: person.sides }));
  return { people, seats: [], ...seated };
}

/** No roster for those who came by a link: names only of those who stand in what their step shows anyway. */
function namedIn(scene: Scene, audience: Audience): PersonLine[] {
  const { state } = scene;
  const step = lookedAt(state, audience);
  if (step === null || audience.startsWith('public:') || !namesNeeded(scene, audience)) {
    return [];
  }
  const words = new Set<string>();
  for (const [, value] of state.list(`ledger/${step}`)) {
    for (const word of JSON.stringify((value as Ledger).row).split(/\W+/)) {
      words.add(word);
    }
  }
  return [...words].flatMap(id => {
    const person = personOf(state, id);
    return person?.status === 'here' ? [{ id, name: person.name, sides: person.sides }] : [];
  });
}

function namesNeeded({ state, activities }: Scene, audience: Audience): boolean {
  const workshop = workshopOf(state);
  const focus = lookedAt(state, audience);
  const step = focus === null ? undefined : planStepOf(state, focus);
  if (workshop === undefined || step === undefined) {
    return false;
  }
  if (audience === 'stage' && !workshop.stage.names) {
    return false;
  }
  const needs = activityOfStep(step, activities)?.needsPeople?.(step.config) ?? false;
  return needs && attributionOf(state, step.id, activities) === 'named';
}

function wholeRoster(scene: Scene): PeoplePart {
  const { state, online } = scene;
  const focus = workshopOf(state)?.focus ?? null;
  const phase = focus === null ? 0 : (stepStateOf(state, focus)?.phase ?? 0);
  const seats = [...state.list('seat')].map(([id, value]) => ({ id, seat: value as Seat }));
  const people = [...state.list('person')]
    .map(([id, value]) => ({ id, person: value as Person }))
    .filter(({ person }) => person.name !== '')
    .map(({ id, person }) => ({
      id,
      name: person.name,
      sides: person.sides,
      role: person.role,
      way: person.way,
      online: online.person(id),
      lastSeen: online.person(id) ? null : online.lastSeen(id),
      ready: focus !== null && isReady(state, focus, id, phase),
      leftAt: leftAt(state, id),
      access: person.access,
      ...(person.area === undefined ? {} : { area: person.area }),
      returnCode: person.returnCode,
      status: person.status,
      again: newestOfSeveral(seats.filter(({ seat }) => seat.person === id && !seat.revoked)),
    }));
  return {
    people,
    groups: groupLines(scene, 'facilitators'),
    standing: standingLines(scene),
    places: placesIn(scene),
    bonds: bondLines(state),
    seats: seats
      .filter(({ seat }) => seat.person === null && !seat.revoked)
      .map(({ id, seat }) => ({
        id,
        kind: seat.kind,
        label: seat.label,
        online: online.seat(id),
        remote: state.get(`remote/${id}`) !== undefined,
      })),
  };
}

function newestOfSeveral(seats: { id: string; seat: Seat }[]): PersonLine['again'] {
  const newest = [...seats].sort((one, other) => one.seat.createdAt - other.seat.createdAt).at(-1);
  return newest === undefined || seats.length === 1 ? null : { seat: newest.id, at: newest.seat.createdAt };
}
