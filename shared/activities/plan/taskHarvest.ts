import type { Content, Harvested, Metrics, WorkshopFacts } from '#shared/activities/activity.ts';
import {
  countInto,
  harvestRecord,
  noCounts,
  type PublishedRecord,
  readPublished,
} from '#shared/activities/published.ts';
import type { PlanConfig } from './planConfig.ts';
import { readTask, sidesIn, TASK, type Task } from './task.ts';

interface TaskRecord extends PublishedRecord {
  task: Task;
}

function readTasks(content: Content<PlanConfig>): { tasks: TaskRecord[]; dropped: number } {
  const { records, dropped } = readPublished(content);
  const tasks = records.filter(({ row }) => row.kind === TASK);
  return {
    tasks: tasks.map(record => ({ ...record, task: readTask(record.row) })),
    dropped: dropped + records.length - tasks.length,
  };
}

/** Tasks with the people who said yes: nobody is promised who has not. */
export function harvestTasks(content: Content<PlanConfig>): Harvested[] {
  return readTasks(content).tasks.map(record => {
    const { task } = record;
    const leads = task.accepted.has(task.lead);
    const along = task.along.filter(person => task.accepted.has(person));
    return {
      ...harvestRecord(content, record),
      side: sideOfTask(content, record),
      data: {
        status: task.status,
        date: task.date,
        next: task.next,
        place: task.place,
        lead: leads ? task.lead : '',
        along,
        yes: Array.from(task.accepted, ([by, yesSide]) => ({ by, side: yesSide })),
        since: task.since,
        ...(task.people ? { people: task.people } : {}),
        ...(task.money ? { money: task.money } : {}),
      },
    };
  });
}

/** Of whoever leads it, else of those who work along where they are of one side, else of who wrote it. */
function sideOfTask(content: Content<PlanConfig>, { task, ledger }: TaskRecord): string | null {
  const lead = task.accepted.get(task.lead) ?? '';
  if (lead !== '') {
    return lead;
  }
  const [side, ...others] = sidesIn(task);
  if (side !== undefined) {
    return others.length === 0 ? side : null;
  }
  return content.attribution === 'named' && typeof ledger.side === 'string' && ledger.side !== ''
    ? ledger.side
    : null;
}

export function taskMetrics(content: Content<PlanConfig>, _workshop: WorkshopFacts): Metrics {
  const { tasks, dropped } = readTasks(content);
  const byStatus = noCounts();
  const byOrganiser = noCounts();
  let withLead = 0;
  let awaited = 0;
  let bothSides = 0;
  let dated = 0;
  let onTime = 0;
  let moved = 0;
  let people = 0;
  let money = 0;
  for (const { task } of tasks) {
    countInto(byStatus, task.status);
    countInto(byOrganiser, task.organiser);
    withLead += task.accepted.has(task.lead) ? 1 : 0;
    awaited += task.lead !== '' && !task.accepted.has(task.lead) ? 1 : 0;
    bothSides += sidesIn(task).length > 1 ? 1 : 0;
    dated += task.date === '' ? 0 : 1;
    onTime += isOnTime(task) ? 1 : 0;
    moved += task.moved > 0 ? 1 : 0;
    people += task.people?.amount ?? 0;
    money += task.money?.amount ?? 0;
  }
  return {
    tasks: tasks.length,
    byStatus,
    byOrganiser,
    withLead,
    awaited,
    withoutLead: tasks.length - withLead - awaited,
    bothSides,
    dated,
    onTime,
    moved,
    people,
    money,
    dropped,
  };
}

/** Done, and not later than its day. */
function isOnTime({ status, date, since }: Task): boolean {
  return (status === 'done' || status === 'other') && date !== '' && since !== '' && since <= date;
}
