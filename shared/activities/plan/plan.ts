import { digest } from 'lib0/hash/sha256';
import { defineActivity, type Harvested, type Seen } from '#shared/activities/activity.ts';
import { RECORD_ID } from '#shared/ids.ts';
import type { Row } from '#shared/workshop/state.ts';
import { type PlanConfig, planConfigSchema } from './planConfig.ts';
import { readTask, TASK, taskData, WHAT_LENGTH } from './task.ts';
import {
  actSchema,
  directSchema,
  historyOf,
  refuseTask,
  runDirect,
  runTaskAct,
  type TaskChange,
} from './taskActs.ts';
import { type TaskEntry, taskSchema } from './taskEntry.ts';
import { harvestTasks, taskMetrics } from './taskHarvest.ts';
import { publishTask } from './taskRows.ts';

/** Outcomes of a decision after which there is something to do. */
const DECIDED: ReadonlySet<unknown> = new Set(['accepted', 'remarks', 'trial']);
const MOST_SEEDED = 120;

/** What facilitators see beside the tasks: how each came to what it is. */
export interface PlanShown {
  history: Record<string, TaskChange[]>;
}

/**
 * Plan i rejestr: who does what, by when. A task stands in the sight of all from the first moment; whoever it names says
 * yes on their own phone, or aloud, and until then nobody is promised. (The steps of a workshop are another plan:
 * `shared/workshop/planning.ts`. Here the things are called tasks.)
 */
export const plan = defineActivity<PlanConfig, TaskEntry>({
  type: 'plan',
  config: planConfigSchema,
  attribution: () => 'named',
  links: ['personal'],
  entry: config => taskSchema(config),
  kinds: [TASK],
  kindOf: () => TASK,
  limit: config => config.limit,
  refuseEntry: (run, data) => refuseTask(run, data),
  publish: publishTask,
  act: { schema: actSchema, run: runTaskAct },
  direct: { schema: directSchema(), run: runDirect },
  seed: seedTasks,
  marks: () => ['flag'],
  show: showPlan,
  harvest: harvestTasks,
  metrics: taskMetrics,
  checkPhases: phases =>
    phases.every(phase => phase.visibility === 'all')
      ? null
      : 'tasks are promised in the sight of all: every phase needs the visibility "all"',
  needsPeople: () => true,
});

/** What was decided, as tasks that wait for somebody; tasks of an earlier step as they stand. */
function seedTasks(inputs: readonly Harvested[], config: PlanConfig): Row[] {
  const rows = new Map<string, Row>();
  for (const input of inputs) {
    const { id, kind, text, from, data } = input;
    const words = nameOf(data, text);
    const open =
      kind === 'decision' ? DECIDED.has(data.outcome) : kind !== 'remark' && data.status !== 'dropped';
    if (words === '' || !open || data.chosen === false || rows.size >= MOST_SEEDED) {
      continue;
    }
    const task = taskId(id, from[0]?.step ?? '', rows);
    const stands = kind === TASK ? carriedOn(input, config) : {};
    rows.set(task, { id: task, kind: TASK, text: words, group: null, from: [...from], data: stands });
  }
  return [...rows.values()];
}

/** Whoever said yes to a task has said it: weeks later only how it goes is asked. Without what this step does not tell. */
function carriedOn(
  { id, text, data }: Harvested,
  { columns, statuses }: PlanConfig,
): Record<string, unknown> {
  const told: readonly string[] = [...columns, 'yes'];
  const goes = statuses.some(one => one === data.status) ? ['status', 'since'] : [];
  const kept = Object.entries(data).filter(([key]) => told.includes(key) || goes.includes(key));
  const {
    id: _id,
    text: _text,
    by: _by,
    ...task
  } = readTask({
    id,
    kind: TASK,
    text,
    group: null,
    data: Object.fromEntries(kept),
  });
  return taskData(task);
}

/** What a solution is called; otherwise how its words begin. */
function nameOf(data: Record<string, unknown>, text: string): string {
  const title = typeof data.title === 'string' ? data.title.trim() : '';
  const words = [...(title === '' ? text.trim() : title)];
  return words.length <= WHAT_LENGTH
    ? words.join('')
    : `${words
        .slice(0, WHAT_LENGTH - 1)
        .join('')
        .trim()}…`;
}

/** Of its source; of its step too where two steps hand on the same id, and short where ids grew long on their way. */
function taskId(source: string, step: string, taken: ReadonlyMap<string, Row>): string {
  const tries = [`t.${source}`, `t.${step}.${source}`];
  return tries.find(id => RECORD_ID.test(id) && !taken.has(id)) ?? `t.${shortOf(`${step}/${source}`)}`;
}

function shortOf(name: string): string {
  const bytes = digest(new TextEncoder().encode(name)).slice(0, 16);
  return Array.from(bytes, (byte: number) => byte.toString(16).padStart(2, '0')).join('');
}

function showPlan(seen: Seen<PlanConfig>, onlooker: string): PlanShown | null {
  return onlooker === 'facilitators' ? { history: Object.fromEntries(historyOf(seen.run)) } : null;
}
