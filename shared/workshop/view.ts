import type { ActivityTable } from '#shared/activities/activities.ts';
import type { NowPart, NowStep, PerSide, ResultsPart, WindowLine } from '#shared/protocol/parts.ts';
import { type Audience, linkedStep, lookedAt, type Online } from './audience.ts';
import { carriedCount } from './entries/carriedView.ts';
import { seatingOf } from './groups/seating.ts';
import type { Health } from './health.ts';
import { personOf, planStepOf, stepStateOf, workshopOf } from './lookUp.ts';
import { areasIn } from './people/areas.ts';
import { leftAt } from './people/attendance.ts';
import { windowOf } from './plan/byLink.ts';
import { planOf } from './plan/planning.ts';
import {
  type Entry,
  type Ledger,
  type Person,
  read,
  type State,
  type StepState,
  type Workshop,
} from './state.ts';
import { shownRun } from './steps/runView.ts';
import { activityOfStep, attributionOf } from './steps/stepFacts.ts';

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
  const linked = linkedStep(audience);
  const step = lookedAt(scene.state, audience);
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
      // Nobody chooses one on a wall or by a link.
      ...(linked === null && audience !== 'stage' && areasIn(scene.state).length > 0
        ? { areas: areasIn(scene.state) }
        : {}),
    },
    joining: {
      open: linked === null && workshop.joining.open,
      code: leads || audience === 'stage' ? workshop.joining.code : null,
    },
    wifi: leads || audience === 'stage' ? workshop.wifi : null,
    stage: workshop.stage,
    here: linked === null ? hereBySide(scene, workshop) : { expected: {}, roster: {}, online: {} },
    step: step === null ? null : nowStep(scene, step, audience),
    window: linked === null ? null : windowLine(scene.state, linked),
    readOnly: scene.health.readOnly,
    troubles: leads ? scene.health.list() : [],
    hands: linked === null ? hands(scene.state, leads) : { count: 0, people: [] },
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

/** When a step is open by link; for those who have the link, and for facilitators. */
export function windowLine(state: State, step: string): WindowLine | null {
  const window = windowOf(state, step);
  return window === undefined
    ? null
    : { step, status: window.status, from: window.from, until: window.until };
}

function nowStep(scene: Scene, id: string, audience: Audience): NowStep | null {
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
    write: takesEntries(running, phase?.write ?? false, linkedStep(audience) !== null),
    cowrite: running.status === 'open' && (phase?.cowrite ?? false) && !running.locked,
    locked: running.locked,
    docId: running.docId,
    timer: running.timer,
    pending: running.pending && { kind: running.pending.kind, at: running.pending.dueAt },
    show: running.show,
    revealed: phase?.visibility !== 'all' ? null : (running.revealed ?? 'all'),
    // Who sits in the room is nobody's business who came by a link.
    ready: linkedStep(audience) === null ? readiness(scene, id, running.phase) : { done: {}, of: {} },
    counts: counts(scene, id),
    aside: audience === 'facilitators' ? asideCount(state, id) : 0,
    ...(audience === 'facilitators' ? carriedCount(scene, id) : {}),
  };
}

/** Whoever comes by link may be late: that is what the link is for. */
function takesEntries(
  running: typeof WAITING & { late?: boolean },
  write: boolean,
  byLink: boolean,
): boolean {
  const late = byLink && running.status === 'closed' && running.late === true;
  return ((running.status === 'open' && write) || late) && !running.locked;
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
    if (activity?.apart?.includes(entry.kind)) {
      continue;
    }
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

/** Part `results`: what a closed ballot or survey of the step in focus left, and what its activity shows of itself. */
export function resultsPart(scene: Scene, audience: Audience): ResultsPart {
  const { state } = scene;
  const focus = lookedAt(state, audience);
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
