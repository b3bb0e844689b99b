import type { EntryLine, GroupLine, OwnGroup } from '#shared/protocol.ts';
import type { Audience } from './audience.ts';
import { entryLine, shownToOthers } from './entryLine.ts';
import { bestGroup, type Group } from './grouping.ts';
import { groupNowOf, groupsNow, metBefore, placeOf, sidesIn } from './groups.ts';
import { personOf, planStepOf, stepStateOf, workshopOf } from './policy.ts';
import type { Entry, State } from './state.ts';
import { activityOfStep, attributionOf, phaseOf } from './stepFacts.ts';
import type { Scene } from './view.ts';

/**
 * Everybody's groups of the step in focus. The stage is told the names only of those who agreed to it, otherwise the
 * sides; participants get their own group (`mine`) and no other.
 */
export function groupLines({ state }: Scene, audience: Audience): GroupLine[] | null {
  const workshop = workshopOf(state);
  const groups = workshop?.focus ? groupsNow(state, workshop.focus) : null;
  if (!workshop?.focus || groups === null || (audience !== 'stage' && audience !== 'facilitators')) {
    return null;
  }
  const { focus } = workshop;
  const sideOf = sidesIn(state);
  const leads = audience === 'facilitators';
  return groups.map(group => ({
    sign: group.sign,
    people: group.people.map(id => {
      const person = personOf(state, id);
      const named = leads || (workshop.stage.names && person?.consents.screen === true);
      return { id, name: named ? (person?.name ?? '') : null, side: sideOf(id) };
    }),
    offer: leads ? offerFor(state, focus, groups, group) : null,
  }));
}

function offerFor(state: State, step: string, groups: readonly Group[], group: Group): number | null {
  const [alone = ''] = group.people;
  if (group.people.length > 1) {
    return null;
  }
  const sideOf = sidesIn(state);
  const met = metBefore(state, placeOf(state, step));
  return bestGroup(groups, { id: alone, side: sideOf(alone) }, met, sideOf)?.sign ?? null;
}

/** With whom a person sits, and what they wrote where the phase shows it to the group. */
export function ownGroup(scene: Scene, step: string, id: string): OwnGroup | null {
  const { state } = scene;
  const group = groupNowOf(state, step, id);
  if (group === null) {
    return null;
  }
  const others = group.people.filter(one => one !== id);
  return {
    sign: group.sign,
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
    if (isShared && !stays(entry) && !secret.includes(entry.kind)) {
      lines.push(entryLine(state, entryId, entry, attribution, 'hidden', null));
    }
  }
  return lines;
}
