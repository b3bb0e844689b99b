import type { EntryLine, MinePart, MyEntry } from '#shared/protocol/parts.ts';
import type { Attribution, Phase } from '#shared/template/template.ts';
import type { Actor } from '../actor.ts';
import { type Audience, audienceOf, linkedStep, lookedAt, sidesOf } from '../audience.ts';
import { ownGroup } from '../groups/groupsView.ts';
import { personOf, planStepOf, stepStateOf } from '../lookUp.ts';
import { can } from '../policy.ts';
import {
  type Ballot,
  type Binned,
  type Entry,
  type Ledger,
  markKindSchema,
  read,
  type State,
} from '../state.ts';
import { activityOfStep, attributionOf, phaseOf, staysHidden } from '../steps/stepFacts.ts';
import { isReady, type Scene } from '../view.ts';
import { carriedLines, ownCarried } from './carriedView.ts';
import { writtenBy } from './entryLimits.ts';
import { entryLine, shownToOthers } from './entryLine.ts';
import { countMarks } from './publishing.ts';

/**
 * Part `entries`: hidden entries that this audience may already see, by id. Hidden means not sent: under `own`
 * nobody gets any, the facilitator included.
 */
export function entryLines(scene: Scene, audience: Audience): Map<string, EntryLine> {
  const { state, activities } = scene;
  const lines = new Map<string, EntryLine>();
  const id = lookedAt(state, audience);
  const step = id === null ? undefined : planStepOf(state, id);
  const phase = id === null ? undefined : phaseOf(state, id);
  if (
    id === null ||
    step === undefined ||
    phase === undefined ||
    audience === 'stage' ||
    linkedStep(audience) !== null
  ) {
    return lines;
  }
  const attribution = attributionOf(state, id, activities);
  const told = audience === 'facilitators' ? attribution : shownToOthers(attribution);
  const secret = activityOfStep(step, activities)?.secret ?? [];
  const running = stepStateOf(state, id);
  const sees = reader(audience, phase, step.phases.slice(0, (running?.phase ?? 0) + 1));
  for (const [entryId, value] of state.list(`entry/${id}`)) {
    const entry = value as Entry;
    const waits = staysHidden(state, id, entry.kind, activities);
    if (!secret.includes(entry.kind) && !waits && entry.awaits === null && sees(entry)) {
      lines.set(entryId, entryLine(state, entryId, entry, told, 'hidden', null));
    }
  }
  if (audience === 'facilitators') {
    addModeration(scene, id, attribution, lines);
    for (const line of carriedLines(scene, id)) {
      lines.set(line.id, line);
    }
  }
  return lines;
}

/** Which hidden entries an audience may see in this phase. */
function reader(audience: Audience, phase: Phase, passed: readonly Phase[]): (entry: Entry) => boolean {
  if (audience === 'facilitators') {
    const previewed = passed.some(one => one.visibility === 'lead');
    return () => phase.visibility === 'lead' || (phase.visibility === 'all' && previewed);
  }
  const sides = sidesOf(audience);
  return entry => phase.visibility === 'side' && entry.side !== null && sides.includes(entry.side);
}

/** What facilitators moderate: what was set aside, what was withdrawn after all saw it, what somebody flagged. */
function addModeration(
  scene: Scene,
  id: string,
  attribution: Attribution,
  lines: Map<string, EntryLine>,
): void {
  const { state } = scene;
  for (const [entryId, value] of state.list(`bin/${id}`)) {
    const binned = value as Binned;
    const kept = binned.ledger === null ? binned.entry : asEntry(binned.ledger);
    if (
      kept !== null &&
      binned.cause !== 'declined' &&
      (binned.cause === 'aside' || binned.ledger !== null)
    ) {
      const status = binned.cause === 'aside' || binned.cause === 'merged' ? binned.cause : 'withdrawn';
      lines.set(entryId, entryLine(state, entryId, kept, attribution, status, binned.reason));
    }
  }
  for (const [entryId, value] of state.list(`ledger/${id}`)) {
    const flags = countMarks(state, id, entryId).flag;
    if (flags > 0) {
      const shown = entryLine(state, entryId, asEntry(value as Ledger), attribution, 'flagged', null);
      lines.set(entryId, { ...shown, flags });
    }
  }
}

function asEntry(ledger: Ledger): Pick<Entry, 'kind' | 'by' | 'side' | 'at' | 'data'> {
  return {
    kind: ledger.kind,
    by: ledger.by,
    side: ledger.side,
    at: ledger.at,
    data: ledger.entry ?? { text: ledger.row.text },
  };
}

/** Part `mine`: the only part made per seat. */
export function minePart(scene: Scene, actor: Actor): MinePart {
  const { state } = scene;
  const focus = lookedAt(state, audienceOf(actor, state));
  const person = actor.person === null ? undefined : personOf(state, actor.person);
  const leads = actor.kind === 'facilitator' || actor.kind === 'cofacilitator';
  return {
    seat: {
      id: actor.seat ?? '',
      kind: actor.kind === 'anonymous' || actor.kind === 'server' ? 'participant' : actor.kind,
      powers: actor.powers,
    },
    person:
      person === undefined || actor.person === null
        ? null
        : {
            id: actor.person,
            name: person.name,
            sides: person.sides,
            returnCode: actor.step === null ? person.returnCode : '',
            ...(actor.step === null && person.area !== undefined ? { area: person.area } : {}),
          },
    hand: actor.step === null && actor.person !== null && state.get(`hand/${actor.person}`) !== undefined,
    ready:
      focus !== null &&
      actor.person !== null &&
      isReady(state, focus, actor.person, stepStateOf(state, focus)?.phase ?? 0),
    left: focus === null || actor.person === null ? {} : leftByKind(scene, focus, actor.person),
    entries: focus === null ? [] : ownEntries(scene, focus, actor),
    marks: focus === null || actor.person === null ? [] : ownMarks(state, focus, actor.person),
    ballot: focus === null || actor.person === null ? null : ownBallot(state, focus, actor.person),
    pen:
      focus !== null &&
      can(actor, 'doc:write', { step: focus }, state).allowed &&
      scene.health.mayWriteDoc(focus, actor.seat),
    group:
      focus === null || actor.person === null || actor.step !== null
        ? null
        : ownGroup(scene, focus, actor.person),
    asks: focus === null || actor.person === null ? [] : asked(state, focus, actor.person),
    ...(focus === null || actor.person === null ? {} : ownCarried(scene, focus, actor.person)),
    note:
      leads && focus !== null ? (read<{ v: 1; text: string }>(state.get(`note/${focus}`))?.text ?? '') : null,
  };
}

function leftByKind(scene: Scene, id: string, person: string): Record<string, number> {
  const step = planStepOf(scene.state, id);
  const activity = step && activityOfStep(step, scene.activities);
  const left: Record<string, number> = {};
  const attribution = attributionOf(scene.state, id, scene.activities);
  if (!step || !activity?.limit || attribution === 'side' || attribution === 'anonymous') {
    return left;
  }
  for (const kind of activity.kinds ?? []) {
    const limit = activity.secret?.includes(kind) ? null : activity.limit(step.config, kind);
    if (limit !== null) {
      left[kind] = Math.max(0, limit - writtenBy(scene.state, id, person, kind));
    }
  }
  return left;
}

/** Own by person; for a facilitator: what was typed for others on this seat, unless it is secret. */
function ownEntries({ state, activities }: Scene, id: string, actor: Actor): MyEntry[] {
  const step = planStepOf(state, id);
  const secret = (step && activityOfStep(step, activities)?.secret) ?? [];
  const mine = (one: { by: string | null; behalf: string | null }) =>
    actor.person !== null ? one.by === actor.person : one.behalf !== null && one.behalf === actor.seat;
  const own: MyEntry[] = [];
  for (const [entryId, value] of state.list(`entry/${id}`)) {
    const entry = value as Entry;
    if (mine(entry) && !secret.includes(entry.kind)) {
      const status = entry.awaits === null ? 'hidden' : 'awaits';
      own.push({ id: entryId, kind: entry.kind, person: entry.by, status, data: entry.data });
    }
  }
  for (const [entryId, value] of state.list(`ledger/${id}`)) {
    const ledger = value as Ledger;
    if (mine(ledger)) {
      own.push({
        id: entryId,
        kind: ledger.kind,
        person: ledger.by,
        status: 'shown',
        data: ledger.entry ?? {},
      });
    }
  }
  for (const [entryId, value] of state.list(`bin/${id}`)) {
    const binned = value as Binned;
    const kept = binned.entry ?? binned.ledger;
    if (kept !== null && mine(kept) && !secret.includes(kept.kind)) {
      const data = 'data' in kept ? kept.data : (kept.entry ?? {});
      own.push({
        id: entryId,
        kind: kept.kind,
        person: kept.by,
        status: STATUS_IN_BIN[binned.cause],
        data,
      });
    }
  }
  return own;
}

/** What its author reads of an entry in the bin; a merged one lives on in the record that has it in its `from`. */
const STATUS_IN_BIN: Readonly<Record<Binned['cause'], MyEntry['status']>> = {
  withdrawn: 'withdrawn',
  aside: 'aside',
  declined: 'aside',
  merged: 'merged',
};

/** Given on a phone; one from a slip of paper is nobody's to read, for a name without a phone is anybody's to choose. */
function ownBallot(state: State, id: string, person: string): Record<string, unknown> | null {
  const ballot = read<Ballot>(state.get(`ballot/${id}/${person}`));
  return ballot?.behalf === null ? ballot.data : null;
}

function ownMarks(state: State, id: string, person: string): MinePart['marks'] {
  const own: MinePart['marks'] = [];
  for (const [entry] of state.list(`ledger/${id}`)) {
    for (const mark of markKindSchema.options) {
      if (state.get(`mark/${id}/${entry}/${mark}.${person}`) !== undefined) {
        own.push({ entry, mark });
      }
    }
  }
  return own;
}

function asked(state: State, id: string, person: string): MinePart['asks'] {
  return [...state.list(`entry/${id}`)]
    .filter(([, value]) => (value as Entry).awaits === person)
    .map(([entry, value]) => ({ entry, text: String((value as Entry).data.text ?? '') }));
}
