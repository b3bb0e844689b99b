import { defineActivity, type Seen } from '#shared/activities/activity.ts';
import { type PlanConfig, planConfigSchema } from './planConfig.ts';
import { TASK } from './task.ts';
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
import { seedTasks } from './taskSeed.ts';

/** What facilitators see beside the tasks: how each came to what it is. */
export interface PlanShown {
  history: Record<string, TaskChange[]>;
}

/**
 * Plan i rejestr: who does what, by when. A task stands in the sight of all from the first moment; whoever it names says
 * yes on their own phone, or aloud, and until then nobody is promised. (The steps of a workshop are another plan:
 * `shared/workshop/plan/planning.ts`. Here the things are called tasks.)
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

function showPlan(seen: Seen<PlanConfig>, onlooker: string): PlanShown | null {
  return onlooker === 'facilitators' ? { history: Object.fromEntries(historyOf(seen.run)) } : null;
}
