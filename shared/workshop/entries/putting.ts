import { type ErrorCode, ok, type Result, refuse } from '#shared/errors.ts';
import type { Change } from '../change.ts';
import { groupNowOf } from '../groups/groups.ts';
import { personOf, stepStateOf } from '../lookUp.ts';
import { noteWrittenFor } from '../people/attendance.ts';
import { isPublic } from '../plan/byLink.ts';
import type { Entry, PaperSet } from '../state.ts';
import { runOf } from '../steps/running.ts';
import { isKeyed } from '../steps/stepFacts.ts';
import { DONE, type Handled, refused } from '../transition.ts';
import { isNobodys, sideOfCarried, takeCarried, takingOf } from './carrying.ts';
import { isDoubleTap } from './doubles.ts';
import { everWritten, limitOf, MOST_ENTRIES, whyFull, writesTooMuch } from './entryLimits.ts';
import { awaiting, HOUR, hashKey, keep, type One, type Place, parseData } from './entryPlace.ts';
import { countOnPaper, isPaperFull, paperSetOf } from './paper.ts';
import { together } from './sources.ts';

type Put = One<'entry:put'>;

/** For whom an entry counts. */
interface Writer {
  /** A person; by a link that everybody may have a device; from a printed card of nobody's in particular null. */
  author: string | null;
  side: string | null;
  /** The printed card it is typed from. */
  set: PaperSet | null;
}

/** What is written, as far as the activity says. */
interface Written {
  kind: string;
  data: Record<string, unknown>;
  round: number;
  /** No author is stored, from the beginning or because the step is over. */
  forgotten: boolean;
}

/** A new entry: one's own, one typed for somebody, or one from a printed card. */
export function putEntry(at: Place, command: Put): Handled {
  const { change, context, step, activity } = at;
  if (entryAnywhere(change, step.id, command.entry)) {
    return refused('bad-request');
  }
  const parsed = parseData(at, command.data);
  if (!parsed.ok) {
    return refused(parsed.error);
  }
  const data = parsed.value;
  const kind = activity.kindOf?.(data) ?? activity.type;
  const secret = activity.secret?.includes(kind) ?? false;
  const found = writerOf(at, command);
  const unable = found.ok ? whyNotPut(at, command, secret) : found.error;
  if (!found.ok || unable !== null) {
    return refused(unable ?? 'bad-request');
  }
  const writer = found.value;
  const taking = takingOf(at, command, writer.author, data);
  if (taking !== null && 'handled' in taking) {
    return taking.handled;
  }
  const state = stepStateOf(change, step.id);
  const erased = at.attribution === 'unsigned' && state?.status === 'closed';
  const forgotten = isKeyed(at.attribution) || secret || erased;
  const written: Written = { kind, data, forgotten, round: state?.round ?? 0 };
  const entry = entryOf(at, command, writer, written);
  if (isDoubleTap(at, entry)) {
    return DONE;
  }
  if (isFull(at, writer, written)) {
    return refused(whyFull(at, writer.author, data));
  }
  const run = runOf(change, step, context);
  const unfit = activity.refuseEntry?.(run, data, { author: writer.author, entry: command.entry }) ?? null;
  if (unfit !== null) {
    return refused(unfit);
  }
  count(at, command, writer, written);
  takeCarried(change, step.id, command.carried);
  keep(at, command.entry, { ...entry, from: together([...(taking?.from ?? []), ...entry.from]) });
  return DONE;
}

function writerOf(at: Place, command: Put): Result<Writer> {
  const { change, context, step } = at;
  if (command.set !== undefined && command.behalf !== undefined) {
    return refuse('bad-request');
  }
  const set = command.set === undefined ? null : paperSetOf(change, step.id, command.set);
  if (set === undefined) {
    return refuse('no-such-code');
  }
  if (set !== null && set.person === null) {
    return ok({ author: null, side: set.side ?? command.side ?? null, set });
  }
  if (isNobodys(at, command)) {
    return ok({ author: null, side: sideOfCarried(at, command.carried), set: null });
  }
  const anybody = isPublic(context.actor);
  // By a link that everybody may have, a device is all there is to count.
  const author = set?.person ?? command.behalf ?? (anybody ? context.actor.seat : context.actor.person);
  const person = author === null ? undefined : personOf(change, author);
  if (author === null || (person === undefined && !anybody)) {
    return refuse('no-such-person');
  }
  // Whose card it is may have left since it was printed; nobody else is asked here, the policy did.
  if (set !== null && (person?.status !== 'here' || person.way === 'look')) {
    return refuse('no-such-person');
  }
  return ok({ author, side: person?.sides[0] ?? null, set });
}

function whyNotPut(
  { change, context, step, attribution }: Place,
  command: Put,
  secret: boolean,
): ErrorCode | null {
  if (isPublic(context.actor) && !secret) {
    return 'not-allowed';
  }
  const typed = context.actor.kind !== 'participant';
  if ((isKeyed(attribution) || secret) && !typed && command.key === undefined) {
    return 'bad-request';
  }
  // Its total was made: nothing would ever count this one.
  return secret && stepStateOf(change, step.id)?.status === 'closed' ? 'step-not-open' : null;
}

function entryOf(at: Place, command: Put, { author, side }: Writer, written: Written): Entry {
  const { change, context, step, activity, attribution } = at;
  const { kind, data, forgotten } = written;
  const state = stepStateOf(change, step.id);
  const closed = state?.status === 'closed';
  const secret = activity.secret?.includes(kind) ?? false;
  const keyed = isKeyed(attribution) || secret;
  const group = forgotten || author === null ? null : tableOf(change, step.id, author);
  return {
    v: 1,
    kind,
    by: forgotten ? null : author,
    side: attribution === 'anonymous' || secret || (forgotten && !keyed) ? null : side,
    group,
    ...(group === null ? {} : { phase: state?.phase ?? 0 }),
    editHash: keyed && command.key !== undefined ? hashKey(command.key) : null,
    behalf: context.actor.kind === 'participant' ? null : context.actor.seat,
    awaits: awaiting(at, data, author),
    from: activity.grewFrom?.(runOf(change, step, context), data) ?? [],
    at: forgotten ? context.now - (context.now % HOUR) : context.now,
    late: (closed || isShown(at)) && !secret,
    data,
  };
}

/** Whether one more would be too many: of this person, or of this printed card. */
function isFull(at: Place, { author, set }: Writer, { kind, data, round, forgotten }: Written): boolean {
  const { change, context, step, activity } = at;
  if (author === null) {
    const column = activity.columnOf?.(data) ?? '';
    const most = {
      kind: limitOf(at, kind) ?? MOST_ENTRIES,
      column: activity.columnLimit?.(step.config, column) ?? null,
    };
    return set !== null && isPaperFull(set, round, { kind, column }, most);
  }
  return forgotten
    ? context.counted(step.id, round, author) >= (limitOf(at, kind) ?? MOST_ENTRIES)
    : writesTooMuch(at, author, kind, data) || everWritten(change, step.id, author) >= MOST_ENTRIES;
}

function count(
  at: Place,
  command: Put,
  { author, side }: Writer,
  { kind, data, round, forgotten }: Written,
): void {
  const { change, context, step, activity, attribution } = at;
  if (forgotten) {
    if (author !== null) {
      change.effect({ type: 'counted', step: step.id, round, person: author });
    }
    change.effect({ type: 'veiled' });
  }
  if (command.set === undefined) {
    return;
  }
  const kept =
    author !== null || attribution === 'anonymous' || activity.secret?.includes(kind) ? null : side;
  const place = { step: step.id, code: command.set, round, side: kept };
  countOnPaper(change, place, { kind, column: activity.columnOf?.(data) ?? '' });
  if (author !== null) {
    noteWrittenFor(change, author, context);
  }
}

/** The number of the table at which somebody writes, where people sit together. */
function tableOf(change: Change, step: string, author: string): string | null {
  const group = groupNowOf(change, step, author);
  return group === null ? null : String(group.sign);
}

/** Whether the room has already seen this step's entries: what comes now is „później". */
function isShown(at: Place): boolean {
  return (
    stepStateOf(at.change, at.step.id)?.shownAt !== null && (at.step.phases[0]?.visibility ?? 'all') !== 'all'
  );
}

function entryAnywhere(change: Change, step: string, entry: string): boolean {
  return ['entry', 'ledger', 'bin'].some(family => change.get(`${family}/${step}/${entry}`) !== undefined);
}
