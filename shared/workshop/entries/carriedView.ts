import type { CarriedLine, EntryLine, MinePart, NowStep } from '#shared/protocol/parts.ts';
import { personOf, stepStateOf } from '../lookUp.ts';
import type { Carried, State } from '../state.ts';
import { attributionOf, phaseOf } from '../steps/stepFacts.ts';
import type { Scene } from '../view.ts';
import { offeredTo } from './carrying.ts';

/** What of earlier steps waits to be added: to each person what is theirs or their side's, and to nobody else. */

/** Part `mine`: what this person may add. */
export function ownCarried(scene: Scene, id: string, person: string): Pick<MinePart, 'carried'> {
  const { state, activities } = scene;
  const known = personOf(state, person);
  if (!known || known.way === 'look' || stepStateOf(state, id)?.status !== 'open') {
    return {};
  }
  const attribution = attributionOf(state, id, activities);
  const carried: CarriedLine[] = [];
  for (const [key, one] of carriedIn(state, id)) {
    const to = offeredTo(one, attribution);
    const offered = to.person === person || (to.side !== null && to.side === known.sides[0]);
    if (offered && !one.taken) {
      carried.push({
        id: key,
        step: one.from[0]?.step ?? '',
        label: one.label,
        data: one.data,
        own: to.person !== null,
        skipped: one.skipped.includes(person),
      });
    }
  }
  return carried.length === 0 ? {} : { carried };
}

/**
 * What facilitators may add: what nobody else could, because its author is not stored or has no phone; the rest once
 * they see what was written. Before, that something is not in this list any more would tell them what somebody wrote.
 */
export function carriedLines({ state, activities }: Scene, id: string): EntryLine[] {
  if (stepStateOf(state, id)?.status !== 'open') {
    return [];
  }
  const attribution = attributionOf(state, id, activities);
  const lines: EntryLine[] = [];
  for (const [key, one] of carriedIn(state, id)) {
    const to = offeredTo(one, attribution);
    const person = to.person === null ? undefined : personOf(state, to.person);
    const decides = to.person === null ? to.side !== null : person?.way !== 'paper';
    const gone = to.person !== null && person?.status !== 'here';
    if (!one.taken && !gone && (!decides || leadsSee(state, id))) {
      lines.push({
        id: key,
        kind: 'carried',
        status: 'carried',
        side: person?.sides[0] ?? to.side,
        name: person?.name ?? null,
        at: null,
        reason: null,
        flags: 0,
        data: one.data,
        carried: { step: one.from[0]?.step ?? '', label: one.label, person: to.person },
      });
    }
  }
  return lines;
}

/** How much earlier steps handed on, and how much of it waits; absent where they handed on nothing. */
export function carriedCount({ state }: Scene, id: string): Pick<NowStep, 'carried'> {
  const all = [...carriedIn(state, id)].map(([, one]) => one);
  const waiting = leadsSee(state, id) ? all.filter(({ taken }) => !taken).length : null;
  return all.length === 0 ? {} : { carried: { all: all.length, waiting } };
}

/** Whether facilitators see the entries of the present phase. */
function leadsSee(state: State, id: string): boolean {
  const visibility = phaseOf(state, id)?.visibility;
  return visibility === 'all' || visibility === 'lead';
}

function* carriedIn(state: State, id: string): Iterable<[string, Carried]> {
  for (const [key, value] of state.list(`carried/${id}`)) {
    yield [key, value as Carried];
  }
}
