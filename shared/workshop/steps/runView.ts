import type { Onlooker, Seen } from '#shared/activities/activity.ts';
import { type Audience, linkedStep } from '../audience.ts';
import { documentsIn, frozenIn } from '../documents/documents.ts';
import { countMarks, sidesOfMark } from '../entries/publishing.ts';
import { personOf, planStepOf, stepStateOf, workshopOf } from '../lookUp.ts';
import { leftAt } from '../people/attendance.ts';
import { type Entry, type Ledger, type Pens, type Person, read, type State } from '../state.ts';
import type { Scene } from '../view.ts';
import { castBallots, readyPeople, resultsOf } from './running.ts';
import { activityOfStep, attributionOf } from './stepFacts.ts';

/** What an audience sees of a running step beside its document; null where the activity shows nothing of itself. */
export function shownRun(scene: Scene, id: string, audience: Audience): unknown {
  const { state, activities } = scene;
  const step = planStepOf(state, id);
  const activity = step && activityOfStep(step, activities);
  const running = stepStateOf(state, id);
  if (!step || !activity?.show || running === undefined) {
    return null;
  }
  const seen: Seen<unknown> = {
    step: id,
    config: step.config,
    attribution: attributionOf(state, id, activities),
    // Views are built from the state alone; whoever needs the document has it open.
    doc: null,
    ledger: new Map([...state.list(`ledger/${id}`)].map(([key, value]) => [key, value as Ledger])),
    entries: new Map([...state.list(`entry/${id}`)].map(([key, value]) => [key, value as Entry])),
    results: [...resultsOf(state, id).values()],
    run: new Map(state.list(`run/${id}`)),
    versions: frozenIn(state, id),
    round: running.round,
    revealed: state.get(`result/${id}/${running.round}`) !== undefined,
    phase: running.phase,
    status: running.status,
    record: running.show.record,
    documents: documentsIn(state, id),
    pens: read<Pens>(state.get(`pens/${id}`))?.people ?? null,
    lang: workshopOf(state)?.lang ?? 'pl',
    sides: workshopOf(state)?.sides ?? [],
    ballots: castBallots(state, id),
    // Who sits in the room is nobody's business who came by a link.
    voters: linkedStep(audience) === null ? votersOf(scene, id) : 0,
    isListed: person => personOf(state, person)?.status === 'here',
    ready: readyPeople(state, id),
    marks: record => countMarks(state, id, record),
    markedBy: (record, mark) => sidesOfMark(state, id, record, mark),
  };
  return activity.show(seen, onlookerOf(audience));
}

function onlookerOf(audience: Audience): Onlooker {
  return audience === 'facilitators' || audience === 'stage' ? audience : 'participants';
}

/**
 * People at the table now: connected, or without a phone, and not gone home; whoever gave a ballot stays one of them.
 * Who only looks and listens does not vote.
 */
function votersOf({ state, online }: Scene, step: string): number {
  const voters = peopleHere(state).filter(([id, person]) => {
    const here = online.person(id) || person.way === 'paper';
    return (here && leftAt(state, id) === null) || state.get(`ballot/${step}/${id}`) !== undefined;
  });
  return voters.length;
}

function peopleHere(state: State): [string, Person][] {
  return [...state.list('person')]
    .map(([id, value]): [string, Person] => [id, value as Person])
    .filter(([, person]) => person.status === 'here' && person.way !== 'look');
}
