import { digest } from 'lib0/hash/sha256';
import type { Harvested } from '#shared/activities/activity.ts';
import { grownOf } from '#shared/activities/grown.ts';
import { readSolution } from '#shared/agreement/harvest/solution.ts';
import { RECORD_ID } from '#shared/ids.ts';
import type { Row } from '#shared/workshop/state.ts';
import type { PlanConfig } from './planConfig.ts';
import { MOST_ALONG, readTask, TASK, taskData, WHAT_LENGTH } from './task.ts';

/** Outcomes of a decision after which there is something to do. */
const DECIDED: ReadonlySet<unknown> = new Set(['accepted', 'remarks', 'trial']);
const MOST_SEEDED = 120;

/**
 * What was decided, as tasks that wait for somebody; what a sheet said about it is there already, for people to confirm.
 * Tasks of an earlier step stand as they stood.
 */
export function seedTasks(inputs: readonly Harvested[], config: PlanConfig): Row[] {
  const rows = new Map<string, Row>();
  for (const { record, from: earlier } of grownOf(inputs)) {
    const { id, kind, text, from, data } = record;
    const words = nameOf(data, text);
    const open =
      kind === 'decision' ? DECIDED.has(data.outcome) : kind !== 'remark' && data.status !== 'dropped';
    if (words === '' || !open || data.chosen === false || rows.size >= MOST_SEEDED) {
      continue;
    }
    const task = taskId(id, from[0]?.step ?? '', rows);
    const stands = kind === TASK ? carriedOn(record, config) : saidBefore([record, ...earlier], config);
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

/** First step, day and people of a sheet. Nobody has said yes to this task yet, only to being named there. */
function saidBefore(records: readonly Harvested[], { columns }: PlanConfig): Record<string, unknown> {
  const solution = records.map(({ data }) => readSolution(data)).find(one => one !== null);
  if (solution === undefined) {
    return {};
  }
  const people = [...new Set([...solution.named.values()].flat())];
  const [lead = '', ...others] = columns.includes('lead') ? people : [];
  const said = {
    lead,
    along: columns.includes('along') ? others.slice(0, MOST_ALONG) : [],
    next: columns.includes('next') ? [...solution.firstStep].slice(0, WHAT_LENGTH).join('') : '',
    date: columns.includes('date') ? solution.until : '',
  };
  return Object.fromEntries(Object.entries(said).filter(([, value]) => value.length > 0));
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
