import * as z from 'zod/mini';
import type { Doer } from '#shared/activities/activity.ts';
import { optionalWords } from '#shared/activities/words.ts';
import type { ErrorCode } from '#shared/errors.ts';
import { makeRandomId } from '#shared/ids.ts';
import type { RunRecord, StepRun } from '#shared/workshop/steps/stepRun.ts';
import { dayOf } from '#shared/workshop/workshopWords.ts';
import type { PlanConfig } from './planConfig.ts';
import {
  MOST_ALONG,
  namedIn,
  type Role,
  readTask,
  roleOf,
  STATUSES,
  TASK,
  type Task,
  WORDS_LENGTH,
} from './task.ts';
import { amountSchema, daySchema, entryOfTask, type TaskEntry, taskSchema } from './taskEntry.ts';
import { taskRow, withTask } from './taskRows.ts';

/** Changes of one task that are remembered; more than any group makes. */
const MOST_CHANGES = 60;
/** Tasks of one step; more than any room reads. */
const MOST_TASKS = 400;

const acceptSchema = z.strictObject({ act: z.literal('accept') });
/** „Nie biorę", or somebody who had said yes steps back: the task stays, with a gap. */
const declineSchema = z.strictObject({ act: z.literal('decline') });
const takeSchema = z.strictObject({ act: z.literal('take'), as: z.enum(['lead', 'along']) });
const statusSchema = z.strictObject({
  note: optionalWords(WORDS_LENGTH),
  act: z.literal('status'),
  status: z.enum(STATUSES),
  people: z.optional(amountSchema),
});
const dateSchema = z.strictObject({ act: z.literal('date'), date: daySchema });

export function actSchema(config: PlanConfig) {
  return z.discriminatedUnion('act', [
    acceptSchema,
    declineSchema,
    takeSchema,
    statusSchema,
    dateSchema,
    /** Facilitators; authors edit their entry. */
    z.strictObject({ act: z.literal('edit'), data: taskSchema(config) }),
  ]);
}
type Act = z.infer<ReturnType<typeof actSchema>>;

/** What somebody does to one task, on their own phone or said aloud to a facilitator. */
export function runTaskAct(
  run: StepRun<PlanConfig>,
  record: RunRecord,
  doer: Doer,
  act: Act,
): ErrorCode | null {
  if (record.row.kind !== TASK) {
    return 'no-such-entry';
  }
  const task = readTask(record.row);
  switch (act.act) {
    case 'accept':
      return accept(run, record, task, doer);
    case 'decline':
      return decline(run, record, task, doer);
    case 'take':
      return take(run, record, task, doer, act.as);
    case 'status':
      return setStatus(run, record, task, doer, act);
    case 'date':
      return setDate(run, record, task, doer, act.date);
    case 'edit':
      return edit(run, record, doer, act.data);
  }
}

function accept(run: StepRun<PlanConfig>, record: RunRecord, task: Task, { person }: Doer): ErrorCode | null {
  if (person === null || roleOf(task, person) === null) {
    return 'not-asked';
  }
  const accepted = new Map(task.accepted).set(person, run.sideOf(person) ?? '');
  return keep(run, record, { ...task, accepted });
}

function decline(
  run: StepRun<PlanConfig>,
  record: RunRecord,
  task: Task,
  { person }: Doer,
): ErrorCode | null {
  if (person === null || roleOf(task, person) === null) {
    return 'not-asked';
  }
  return keep(run, record, without(task, person));
}

function take(
  run: StepRun<PlanConfig>,
  record: RunRecord,
  task: Task,
  { person }: Doer,
  as: Role,
): ErrorCode | null {
  if (person === null || !run.config.columns.includes(as)) {
    return 'not-allowed';
  }
  if (as === 'lead' && task.lead !== '' && task.lead !== person && !isGone(run, task.lead)) {
    return 'has-lead';
  }
  const rest = without(task, person);
  if (as === 'along' && rest.along.length >= MOST_ALONG) {
    return 'too-many-entries';
  }
  const accepted = new Map(rest.accepted).set(person, run.sideOf(person) ?? '');
  return keep(
    run,
    record,
    as === 'lead'
      ? { ...rest, lead: person, accepted }
      : { ...rest, along: [...rest.along, person], accepted },
  );
}

/** Taken off the list: what they led waits for somebody else. */
function isGone(run: StepRun<PlanConfig>, person: string): boolean {
  return run.sideOf(person) === null;
}

function without(task: Task, person: string): Task {
  const accepted = new Map(task.accepted);
  accepted.delete(person);
  return {
    ...task,
    lead: task.lead === person ? '' : task.lead,
    along: task.along.filter(one => one !== person),
    accepted,
  };
}

function setStatus(
  run: StepRun<PlanConfig>,
  record: RunRecord,
  task: Task,
  doer: Doer,
  { status, people, note }: z.infer<typeof statusSchema>,
): ErrorCode | null {
  if (!mayTell(task, doer)) {
    return 'not-asked';
  }
  if (!run.config.statuses.includes(status) || (people && !run.config.columns.includes('people'))) {
    return 'not-allowed';
  }
  if (status !== task.status) {
    noteChange(run, task.id, { role: roleNow(task, doer), status });
  }
  const since = status === task.status ? task.since : dayOf(run.now);
  return keep(run, record, {
    ...task,
    status,
    since,
    note: note ?? task.note,
    people: people ?? task.people,
  });
}

function setDate(
  run: StepRun<PlanConfig>,
  record: RunRecord,
  task: Task,
  doer: Doer,
  date: string,
): ErrorCode | null {
  if (!mayTell(task, doer) && record.by !== doer.person) {
    return 'not-asked';
  }
  if (!run.config.columns.includes('date')) {
    return 'not-allowed';
  }
  if (date === task.date) {
    return null;
  }
  noteChange(run, task.id, { role: roleNow(task, doer), date });
  return keep(run, record, { ...task, date, moved: task.moved + (task.date === '' ? 0 : 1) });
}

/** Who leads, who works along, and facilitators; whoever only wrote it down knows no better how it goes. */
function mayTell(task: Task, { person, leads }: Doer): boolean {
  return leads || (person !== null && roleOf(task, person) !== null);
}

function roleNow(task: Task, { person, leads }: Doer): string {
  return (person === null ? null : roleOf(task, person)) ?? (leads ? 'facilitator' : 'author');
}

function edit(run: StepRun<PlanConfig>, record: RunRecord, doer: Doer, data: TaskEntry): ErrorCode | null {
  if (!doer.leads) {
    return 'not-allowed';
  }
  const unknown = refuseTask(run, data);
  if (unknown !== null) {
    return unknown;
  }
  const task = readTask(record.row);
  const lead = data.lead ?? '';
  const taken = task.accepted.has(task.lead) && !isGone(run, task.lead);
  if (taken && lead !== '' && lead !== task.lead) {
    return 'has-lead';
  }
  // A facilitator may take off whoever said yes: somebody left the job, or said so aloud.
  const freed = taken && lead === task.lead ? task : without(task, task.lead);
  const row = taskRow(withTask(record.row, freed), data, null, true);
  run.put(row, entryOfTask(readTask(row), run.config));
  return null;
}

/** Why no task like this is taken: it names somebody who is not at this table. */
export function refuseTask(run: StepRun<PlanConfig>, data: TaskEntry): ErrorCode | null {
  const named = namedIn({ lead: data.lead ?? '', along: data.along ?? [] }).filter(person => person !== '');
  return named.every(person => run.sideOf(person) !== null) ? null : 'no-such-person';
}

export function directSchema(config?: PlanConfig) {
  return z.strictObject({
    act: z.literal('add'),
    data: config === undefined ? z.record(z.string(), z.unknown()) : taskSchema(config),
  });
}

/** A task of the room: a facilitator writes it down, and whoever it names is asked. */
export function runDirect(
  run: StepRun<PlanConfig>,
  { data }: { data: Record<string, unknown> },
): ErrorCode | null {
  const parsed = z.safeParse(taskSchema(run.config), data);
  if (!parsed.success) {
    return (parsed.error.issues.map(({ message }) => message).find(isCode) as ErrorCode) ?? 'bad-request';
  }
  if (run.records().size >= MOST_TASKS) {
    return 'too-many-entries';
  }
  const unknown = refuseTask(run, parsed.data);
  if (unknown !== null) {
    return unknown;
  }
  const id = `t.${makeRandomId(run.random)}`;
  run.put(taskRow({ id, kind: TASK, text: '', group: null }, parsed.data, null, false));
  return null;
}

const CODES: ReadonlySet<string> = new Set<ErrorCode>(['text-empty', 'text-too-long', 'no-such-date']);
const isCode = (message: string) => CODES.has(message);

function keep(run: StepRun<PlanConfig>, record: RunRecord, task: Task): null {
  run.put(withTask(record.row, task), entryOfTask(task, run.config));
  return null;
}

/** How a task came to what it is: who by role, and when; never with a name. */
export interface TaskChange {
  at: number;
  role: string;
  status?: string;
  date?: string;
}

const keyOf = (task: string) => `task.${task}`;

function noteChange(run: StepRun<PlanConfig>, task: string, change: Omit<TaskChange, 'at'>): void {
  const changes = changesOf(run.get(keyOf(task)));
  run.set(keyOf(task), { v: 1, changes: [...changes, { at: run.now, ...change }].slice(-MOST_CHANGES) });
}

/** What is remembered of a task. Total. */
export function changesOf(value: unknown): TaskChange[] {
  const changes: unknown =
    typeof value === 'object' && value !== null && 'changes' in value ? value.changes : [];
  return (Array.isArray(changes) ? changes : []).filter(
    (one): one is TaskChange =>
      typeof one === 'object' && one !== null && typeof one.at === 'number' && typeof one.role === 'string',
  );
}

/** Changes of every task, by its id. */
export function historyOf(run: ReadonlyMap<string, unknown>): Map<string, TaskChange[]> {
  const history = new Map<string, TaskChange[]>();
  for (const [key, value] of run) {
    if (key.startsWith('task.')) {
      history.set(key.slice('task.'.length), changesOf(value));
    }
  }
  return history;
}
