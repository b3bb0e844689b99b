import type { PlanTexts } from '#shared/protocol/answers.ts';
import type { PlanPart } from '#shared/protocol/parts.ts';
import type { Text } from '#shared/text.ts';

export interface AgendaRow {
  id: string;
  title: Text;
  minutes: number;
  /** When it began or is expected to begin; null before the meeting has begun: nobody knows yet. */
  at: number | null;
}

/** The meeting that is on, or comes next: the first with a step that is neither closed nor skipped. */
export function currentSession(plan: PlanPart): number {
  const index = plan.sessions.findIndex(({ steps }) =>
    steps.some(step => !step.skipped && step.status !== 'closed'),
  );
  return index < 0 ? Math.max(0, plan.sessions.length - 1) : index;
}

/** Every step was taken or skipped: the last meeting is over. */
export function isOver(plan: PlanPart): boolean {
  const steps = plan.sessions.flatMap(session => session.steps.filter(({ skipped }) => !skipped));
  return steps.length > 0 && steps.every(({ status }) => status === 'closed');
}

/** Rows of the agenda in order, at most `most`: of a long one the short steps are left out, never the essential. */
export function agendaRows(plan: PlanPart, texts: PlanTexts, most: number): AgendaRow[] {
  const index = currentSession(plan);
  const known = new Map((texts.sessions[index]?.steps ?? []).map(step => [step.id, step]));
  let at = firstOpened(plan, index);
  const rows: (AgendaRow & { weight: number })[] = [];
  for (const { id, skipped, minutes, openedAt } of plan.sessions[index]?.steps ?? []) {
    const step = known.get(id);
    if (skipped || step === undefined) {
      continue;
    }
    at = openedAt ?? at;
    rows.push({
      id,
      title: step.title,
      minutes,
      at,
      weight: minutes + (step.essential ? 1_000 : 0) + (rows.length === 0 ? 10_000 : 0),
    });
    at = at === null ? null : at + minutes * 60_000;
  }
  const kept = new Set([...rows].sort((left, right) => right.weight - left.weight).slice(0, most));
  return rows.filter(row => kept.has(row)).map(({ weight: _, ...row }) => row);
}

function firstOpened(plan: PlanPart, index: number): number | null {
  const times = (plan.sessions[index]?.steps ?? []).flatMap(({ openedAt }) => openedAt ?? []);
  return times.length === 0 ? null : Math.min(...times);
}
