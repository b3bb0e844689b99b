import type { ActivityTable } from '#shared/activities/activities.ts';
import type { Change } from '../change.ts';
import { mergeCarried } from '../entries/carrying.ts';
import { mergeHolders } from '../entries/paper.ts';
import { mergeApart } from '../groups/apart.ts';
import { mergeBonds } from '../groups/bonds.ts';
import { mergeGroups } from '../groups/groupsKept.ts';
import { personOf, stepStateOf } from '../lookUp.ts';
import { planOf } from '../plan/planning.ts';
import {
  type Attended,
  type Binned,
  type Entry,
  type Ledger,
  type Pens,
  read,
  type Seat,
  type StateValue,
} from '../state.ts';
import { DONE, type Handled, refused } from '../transition.ts';
import { withArea } from './areas.ts';

/** The same person joined twice: everything of the one becomes the other's, and the devices go on as that person. */
export function mergePeople(change: Change, id: string, into: string, activities: ActivityTable): Handled {
  const from = personOf(change, id);
  const to = personOf(change, into);
  if (from === undefined || to === undefined || id === into || from.name === '') {
    return refused('no-such-person');
  }
  for (const [seatId, value] of [...change.list('seat')]) {
    const seat = value as Seat;
    if (seat.person === id) {
      change.set(`seat/${seatId}`, { ...seat, person: into });
    }
  }
  for (const [step] of [...change.list('step')]) {
    mergeApart(change, step, id, into, activities);
    mergeStep(change, step, id, into);
  }
  mergeGroups(change, id, into);
  mergeBonds(change, id, into);
  mergeHolders(change, id, into);
  for (const session of (planOf(change)?.sessions ?? []).keys()) {
    mergePresence(change, `presence/${session}`, id, into);
  }
  const sides = [...new Set([...to.sides, ...from.sides])];
  change.set(
    `person/${into}`,
    withArea({ ...to, sides, access: to.access || from.access }, to.area ?? from.area),
  );
  change.set(`person/${id}`, {
    ...withArea(from, undefined),
    name: '',
    access: '',
    returnCode: '',
    status: 'removed',
  });
  rename(change, 'hand', id, into);
  return DONE;
}

function mergeStep(change: Change, step: string, id: string, into: string): void {
  for (const [entryId, value] of [...change.list(`entry/${step}`)]) {
    change.set(`entry/${step}/${entryId}`, entryOf(value as Entry, id, into));
  }
  for (const [entryId, value] of [...change.list(`ledger/${step}`)]) {
    const before = value as Ledger;
    const after = ledgerOf(before, id, into);
    const docId = stepStateOf(change, step)?.docId;
    change.set(`ledger/${step}/${entryId}`, after);
    if (docId && after.row !== before.row) {
      change.rows(docId, [after.row], []);
    }
    for (const [mark, given] of [...change.list(`mark/${step}/${entryId}`)]) {
      const kind = mark.slice(0, mark.indexOf('.') + 1);
      if (mark === kind + id) {
        change.remove(`mark/${step}/${entryId}/${mark}`);
        change.set(`mark/${step}/${entryId}/${kind}${into}`, given);
      }
    }
  }
  for (const [entryId, value] of [...change.list(`bin/${step}`)]) {
    const binned = value as Binned;
    change.set(`bin/${step}/${entryId}`, {
      ...binned,
      entry: binned.entry && entryOf(binned.entry, id, into),
      ledger: binned.ledger && ledgerOf(binned.ledger, id, into),
    });
  }
  mergeCarried(change, step, id, into);
  const pens = read<Pens>(change.get(`pens/${step}`));
  if (pens?.people.includes(id)) {
    const people = [...new Set(pens.people.map(one => (one === id ? into : one)))];
    change.set(`pens/${step}`, { ...pens, people });
  }
  rename(change, `ready/${step}`, id, into);
  rename(change, `ballot/${step}`, id, into);
}

/** One person came once, as early as the first of the two; and is here unless both have left. */
function mergePresence(change: Change, session: string, id: string, into: string): void {
  const one = read<Attended>(change.get(`${session}/${id}`));
  const other = read<Attended>(change.get(`${session}/${into}`));
  if (one !== undefined && other !== undefined) {
    const stays = one.leftAt === null || other.leftAt === null;
    change.set(`${session}/${into}`, {
      v: 1,
      at: Math.min(one.at, other.at),
      leftAt: stays ? null : Math.max(one.leftAt ?? 0, other.leftAt ?? 0),
    } satisfies Attended);
  }
  rename(change, session, id, into);
}

function entryOf(entry: Entry, id: string, into: string): Entry {
  return {
    ...entry,
    by: entry.by === id ? into : entry.by,
    awaits: entry.awaits === id ? into : entry.awaits,
    data: renamed(entry.data, id, into),
  };
}

function ledgerOf(ledger: Ledger, id: string, into: string): Ledger {
  const by = ledger.row.by === id ? into : ledger.row.by;
  const data = ledger.row.data && renamed(ledger.row.data, id, into);
  const same = by === ledger.row.by && data === ledger.row.data;
  return {
    ...ledger,
    by: ledger.by === id ? into : ledger.by,
    entry: ledger.entry && renamed(ledger.entry, id, into),
    row: same ? ledger.row : { ...ledger.row, ...(by && { by }), ...(data && { data }) },
  };
}

/** People whom words only name (who is asked, who leads a task): ids are random, so nothing else can be one. */
function renamed<T>(data: T, id: string, into: string): T {
  const json = JSON.stringify(data);
  return json.includes(`"${id}"`) ? (JSON.parse(json.replaceAll(`"${id}"`, `"${into}"`)) as T) : data;
}

/** Moves a person's own key of a family, unless the other has one already. */
function rename(change: Change, family: string, id: string, into: string): void {
  const value = read<StateValue>(change.get(`${family}/${id}`));
  if (value !== undefined && change.get(`${family}/${into}`) === undefined) {
    change.set(`${family}/${into}`, value);
  }
  change.remove(`${family}/${id}`);
}
