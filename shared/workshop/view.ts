import type { ActivityTable } from '#shared/activities/activities.ts';
import type {
  NowPart,
  NowStep,
  PeoplePart,
  PerSide,
  PersonLine,
  PlanPart,
  ResultsPart,
} from '#shared/protocol.ts';
import { leftAt } from './attendance.ts';
import type { Audience, Online } from './audience.ts';
import { bondLines } from './bonds.ts';
import { groupLines, placesIn, standingLines } from './groupsView.ts';
import type { Health } from './health.ts';
import { lateUnder } from './lateSteps.ts';
import { planOf } from './planning.ts';
import { personOf, planStepOf, stepStateOf, workshopOf } from './policy.ts';
import { shownRun } from './runView.ts';
import { seatingOf } from './seating.ts';
import {
  type Entry,
  type Ledger,
  type Person,
  read,
  type Seat,
  type State,
  type StepState,
  type Workshop,
} from './state.ts';
import { activityOfStep, attributionOf } from './stepFacts.ts';

/** What a part is made of: the shown state, who is connected, and the table of activities. */
export interface Scene {
  state: State;
  online: Online;
  activities: ActivityTable;
  health: Health;
}

/** Part `now`: what the room is doing. Built by picking; nothing here names an author or holds a text. */
export function nowPart(scene: Scene, audience: Audience): NowPart | null {
  const workshop = workshopOf(scene.state);
  if (workshop === undefined) {
    return null;
  }
  const leads = audience === 'facilitators';
  return {
    workshop: {
      id: workshop.id,
      title: workshop.title,
      town: workshop.town,
      lang: workshop.lang,
      status: workshop.status,
      sides: workshop.sides,
      rehearsal: workshop.rehearsal ?? false,
      address: workshop.address ?? 'ty',
    },
    joining: {
      open: workshop.joining.open,
      code: leads || audience === 'stage' ? workshop.joining.code : null,
    },
    wifi: leads || audience === 'stage' ? workshop.wifi : null,
    stage: workshop.stage,
    here: hereBySide(scene, workshop),
    step: workshop.focus === null ? null : nowStep(scene, workshop.focus, leads),
    readOnly: scene.health.readOnly,
    troubles: leads ? scene.health.list() : [],
    hands: hands(scene.state, leads),
  };
}

function hereBySide({ state, online }: Scene, workshop: Workshop): NowPart['here'] {
  const here: NowPart['here'] = { expected: {}, roster: {}, online: {} };
  for (const side of workshop.sides) {
    here.expected[side.id] = side.wished;
  }
  for (const [id, value] of state.list('person')) {
    const person = value as Person;
    const [side] = person.sides;
    // A guest of no side has no place at the edge of the table.
    if (person.status === 'here' && side !== undefined) {
      add(here.roster, side);
      if ((online.person(id) || person.way === 'paper') && leftAt(state, id) === null) {
        add(here.online, side);
      }
    }
  }
  return here;
}

function hands(state: State, leads: boolean): NowPart['hands'] {
  const raised = [...state.list('hand')].map(([id]) => id);
  const people = leads ? raised.map(id => ({ id, name: personOf(state, id)?.name ?? '' })) : [];
  return { count: raised.length, people };
}

const WAITING: Pick<
  StepState,
  'status' | 'phase' | 'locked' | 'docId' | 'timer' | 'pending' | 'show' | 'revealed'
> = {
  status: 'waiting',
  phase: 0,
  locked: false,
  docId: null,
  timer: { length: 0, endsAt: null, left: null },
  pending: null,
  show: { slide: 0, record: null },
  revealed: null,
};

function nowStep(scene: Scene, id: string, leads: boolean): NowStep | null {
  const { state, activities } = scene;
  const step = planStepOf(state, id);
  if (step === undefined) {
    return null;
  }
  const running = stepStateOf(state, id) ?? WAITING;
  const phase = step.phases[running.phase];
  return {
    id,
    activity: step.activity,
    planVersion: planOf(state)?.version ?? 0,
    status: running.status,
    phase: running.phase,
    phases: step.phases.length,
    form: phase?.form ?? 'plenary',
    seating: running.status === 'open' ? (seatingOf(phase)?.by ?? null) : null,
    visibility: phase?.visibility ?? 'own',
    attribution: attributionOf(state, id, activities),
    write: running.status === 'open' && (phase?.write ?? false) && !running.locked,
    cowrite: running.status === 'open' && (phase?.cowrite ?? false) && !running.locked,
    locked: running.locked,
    docId: running.docId,
    timer: running.timer,
    pending: running.pending && { kind: running.pending.kind, at: running.pending.dueAt },
    show: running.show,
    revealed: phase?.visibility !== 'all' ? null : (running.revealed ?? 'all'),
    ready: readiness(scene, id, running.phase),
    counts: counts(scene, id),
    aside: leads ? asideCount(state, id) : 0,
  };
}

/** Ready people of those who sit at the table now, per first side. */
function readiness({ state, online }: Scene, id: string, phase: number): NowStep['ready'] {
  const done: PerSide = {};
  const of: PerSide = {};
  for (const [personId, value] of state.list('person')) {
    const person = value as Person;
    if (person.status !== 'here' || person.way === 'look') {
      continue;
    }
    const ready = isReady(state, id, personId, phase);
    const here = person.way === 'paper' || online.person(personId);
    if (ready || (here && leftAt(state, personId) === null)) {
      add(of, person.sides[0] ?? '');
    }
    if (ready) {
      add(done, person.sides[0] ?? '');
    }
  }
  return { done, of };
}

/** Whoever has given a ballot is ready, and whoever says so, as long as they are there. */
export function isReady(state: State, step: string, person: string, phase: number): boolean {
  if (state.get(`ballot/${step}/${person}`) !== undefined) {
    return true;
  }
  if (leftAt(state, person) !== null) {
    return false;
  }
  return read<{ v: 1; phase: number }>(state.get(`ready/${step}/${person}`))?.phase === phase;
}

/** Counts by column and side; the side is left out where it would say more than attribution allows. */
function counts({ state, activities }: Scene, id: string): NowStep['counts'] {
  const step = planStepOf(state, id);
  const activity = step && activityOfStep(step, activities);
  const attribution = attributionOf(state, id, activities);
  const sided = attribution === 'named' || attribution === 'side';
  const hidden: Record<string, PerSide> = {};
  const shown: Record<string, PerSide> = {};
  for (const [, value] of state.list(`entry/${id}`)) {
    const entry = value as Entry;
    const column = activity?.secret?.includes(entry.kind)
      ? entry.kind
      : (activity?.columnOf?.(entry.data) ?? '');
    add(within(hidden, column), sided ? (entry.side ?? '') : '');
  }
  for (const [, value] of state.list(`ledger/${id}`)) {
    const ledger = value as Ledger;
    const column = typeof ledger.row.place === 'string' ? ledger.row.place : '';
    add(within(shown, column), sided ? (ledger.side ?? '') : '');
  }
  return { hidden, shown };
}

function asideCount(state: State, id: string): number {
  let total = 0;
  for (const [, value] of state.list(`bin/${id}`)) {
    total += (value as unknown as { cause: string }).cause === 'aside' ? 1 : 0;
  }
  return total;
}

function within(columns: Record<string, PerSide>, column: string): PerSide {
  // Own ones only: a column may be called as what every object has.
  const known = Object.hasOwn(columns, column) ? columns[column] : undefined;
  if (known !== undefined) {
    return known;
  }
  const fresh: PerSide = {};
  columns[column] = fresh;
  return fresh;
}

function add(per: PerSide, side: string): void {
  per[side] = (per[side] ?? 0) + 1;
}

/** Part `plan`: ids and status only; the texts are fetched over HTTP and cached by version. */
export function planPart({ state, activities }: Scene): PlanPart {
  const plan = planOf(state);
  return {
    version: plan?.version ?? 0,
    sessions: (plan?.sessions ?? []).map(session => ({
      steps: session.steps.map(({ id, skipped }) => {
        const running = stepStateOf(state, id);
        const late = lateUnder(state, id, activities);
        return {
          id,
          status: running?.status ?? 'waiting',
          skipped,
          minutes: planStepOf(state, id)?.minutes ?? 0,
          openedAt: running?.openedAt ?? null,
          closedAt: running?.closedAt ?? null,
          ...(late === null ? {} : { late }),
        };
      }),
    })),
  };
}

/** Part `people`: the roster for facilitators; names for the others only while the step in focus needs them. */
export function peoplePart(scene: Scene, audience: Audience): PeoplePart {
  if (audience === 'facilitators') {
    return wholeRoster(scene);
  }
  const { state } = scene;
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

function namesNeeded({ state, activities }: Scene, audience: Audience): boolean {
  const workshop = workshopOf(state);
  const step = workshop?.focus ? planStepOf(state, workshop.focus) : undefined;
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

/** Part `results`: what a closed ballot or survey of the step in focus left, and what its activity shows of itself. */
export function resultsPart(scene: Scene, audience: Audience): ResultsPart {
  const { state } = scene;
  const focus = workshopOf(state)?.focus ?? null;
  if (focus === null) {
    return { step: null, result: null, run: null };
  }
  const round = stepStateOf(state, focus)?.round ?? 0;
  const kept = read<{ v: 1; result: unknown }>(state.get(`result/${focus}/${round}`));
  const step = planStepOf(state, focus);
  const veiled = step && activityOfStep(step, scene.activities)?.veilsResult;
  return {
    step: focus,
    result: veiled ? null : (kept?.result ?? null),
    run: shownRun(scene, focus, audience),
  };
}
