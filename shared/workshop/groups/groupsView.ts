import type { EntryLine, GroupLine, OwnGroup } from '#shared/protocol/parts.ts';
import type { Audience } from '../audience.ts';
import { entryLine, shownToOthers } from '../entries/entryLine.ts';
import { personOf, planStepOf, stepStateOf, workshopOf } from '../lookUp.ts';
import type { Entry, Person, State } from '../state.ts';
import { activityOfStep, attributionOf, phaseOf, staysHidden } from '../steps/stepFacts.ts';
import type { Scene } from '../view.ts';
import { bestGroup, type Group } from './grouping.ts';
import { groupNowOf, groupsNow, placesNow, seatingNow, standingNow, tiesIn } from './groups.ts';
import { placeOf, sidesIn, tablesNow } from './groupsKept.ts';

/**
 * Everybody's groups of the step in focus. The stage is told the names only of those who agreed to it, otherwise the
 * sides; participants get their own group (`mine`) and no other, unless they choose among them.
 */
export function groupLines({ state }: Scene, audience: Audience): GroupLine[] | null {
  const workshop = workshopOf(state);
  const groups = workshop?.focus ? groupsNow(state, workshop.focus) : null;
  if (!workshop?.focus || groups === null) {
    return null;
  }
  const { focus } = workshop;
  const leads = audience === 'facilitators';
  const chooses = audience.startsWith('participants') && seatingNow(state, focus)?.by === 'choice';
  if (!leads && !chooses && audience !== 'stage') {
    return null;
  }
  const onWall = (person: Person | undefined) => workshop.stage.names && person?.consents.screen === true;
  const isWaited = standingNow(state, focus).length > 0;
  return [...groups, ...emptyTables(groups, tablesNow(state, focus))]
    .sort((one, other) => one.sign - other.sign)
    .map(group => ({
      sign: group.sign,
      title: group.name ?? null,
      people: group.people.map(id => sitterLine(state, id, person => audience !== 'stage' || onWall(person))),
      offer: leads && !isWaited ? offerFor(state, focus, groups, group) : null,
    }));
}

function emptyTables(groups: readonly Group[], tables: number): Group[] {
  const signs = Array.from({ length: tables }, (_, index) => index + 1);
  return signs.filter(sign => groups.every(group => group.sign !== sign)).map(sign => ({ sign, people: [] }));
}

function sitterLine(
  state: State,
  id: string,
  isNamed: (person: Person | undefined) => boolean,
): GroupLine['people'][number] {
  const person = personOf(state, id);
  return { id, name: isNamed(person) ? (person?.name ?? '') : null, side: sidesIn(state)(id) };
}

/** Facilitators: who has no place yet in the step in focus. */
export function standingLines({ state }: Scene): GroupLine['people'] {
  const focus = workshopOf(state)?.focus ?? '';
  return standingNow(state, focus).map(id => sitterLine(state, id, () => true));
}

/** How many fit at a table of the step in focus, where people choose. */
export function placesIn({ state }: Scene): number | null {
  return placesNow(state, workshopOf(state)?.focus ?? '');
}

function offerFor(state: State, step: string, groups: readonly Group[], group: Group): number | null {
  const [alone = ''] = group.people;
  if (group.people.length !== 1) {
    return null;
  }
  const sideOf = sidesIn(state);
  const ties = tiesIn(state, placeOf(state, step));
  return bestGroup(groups, { id: alone, side: sideOf(alone) }, ties, sideOf)?.sign ?? null;
}

/** With whom a person sits, and what they wrote where the phase shows it to the group. */
export function ownGroup(scene: Scene, step: string, id: string): OwnGroup | null {
  const { state } = scene;
  const group = groupNowOf(state, step, id);
  if (group === null) {
    return null;
  }
  const others = group.people.filter(one => one !== id);
  const tables = groupsNow(state, step) ?? [];
  return {
    sign: group.sign,
    title: group.name ?? null,
    place: Math.max(
      0,
      tables.findIndex(({ sign }) => sign === group.sign),
    ),
    of: tables.length,
    people: others.map(one => {
      const person = personOf(state, one);
      return { id: one, name: person?.name ?? '', sides: person?.sides ?? [] };
    }),
    entries: phaseOf(state, step)?.visibility === 'group' ? entriesOf(scene, step, new Set(others)) : [],
  };
}

/**
 * By the author and not by the table where it was written: who was moved away reads on with their new group. An
 * activity may say that what was written in another phase stays where it was.
 */
function entriesOf({ state, activities }: Scene, id: string, people: ReadonlySet<string>): EntryLine[] {
  const step = planStepOf(state, id);
  const activity = step && activityOfStep(step, activities);
  const secret = activity?.secret ?? [];
  const phase = stepStateOf(state, id)?.phase ?? 0;
  const stays = (entry: Entry) => activity?.staysAtTable === true && (entry.phase ?? phase) !== phase;
  const attribution = shownToOthers(attributionOf(state, id, activities));
  const lines: EntryLine[] = [];
  for (const [entryId, value] of state.list(`entry/${id}`)) {
    const entry = value as Entry;
    const isShared = entry.by !== null && people.has(entry.by) && entry.awaits === null;
    const waits = staysHidden(state, id, entry.kind, activities);
    if (isShared && !waits && !stays(entry) && !secret.includes(entry.kind)) {
      lines.push(entryLine(state, entryId, entry, attribution, 'hidden', null));
    }
  }
  return lines;
}
