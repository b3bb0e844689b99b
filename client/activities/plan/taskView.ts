import type { TFunction } from 'i18next';
import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import type { PlanConfig } from '#shared/activities/plan/planConfig.ts';
import { isOver, isPast, readTask, TASK, type Task } from '#shared/activities/plan/task.ts';
import type { NowStep } from '#shared/protocol/parts.ts';
import type { Lang } from '#shared/text.ts';
import type { Row } from '#shared/workshop/state.ts';
import { useMinute } from '../../live/useMinute.ts';
import { useRecords } from '../../live/useRecords.ts';
import { useStepDoc } from '../../live/useStepDoc.ts';
import { useWorkshop } from '../../live/useWorkshop.ts';
import type { ViewProps } from '../viewProps.ts';

export type TaskT = TFunction<'plan'>;

/** Words of this activity in the language of this device. */
export function useTaskWords(): { t: TaskT; lang: Lang } {
  const { t, i18n } = useTranslation('plan');
  return { t, lang: i18n.language === 'en' ? 'en' : 'pl' };
}

/** In the workshop's language, for the wall. */
export function useTaskWallWords(): { t: TaskT; lang: Lang } {
  const lang: Lang = useWorkshop().now?.workshop.lang ?? 'pl';
  const { t } = useTranslation('plan', { lng: lang });
  return { t, lang };
}

export interface KnownPerson {
  name: string;
  /** The side that counts; '' where this seat may not know it. */
  side: string;
}

/** The tasks of a step as every surface reads them. */
export interface TaskView {
  config: PlanConfig;
  tasks: readonly Task[];
  /** The records they are read from. */
  rows: readonly Row[];
  people: ReadonlyMap<string, KnownPerson>;
  /** Whether a person who is not in `people` has left: on the wall they may only wish not to be named. */
  knowsAll: boolean;
  /** ISO day. */
  today: string;
}

export function useTasks({ step, texts }: ViewProps): TaskView {
  const { rows } = useRecords(useStepDoc(step));
  const { people, mine } = useWorkshop();
  const today = new Date(useMinute()).toLocaleDateString('sv-SE');
  const listed = people?.people;
  const onWall = mine?.seat.kind === 'stage';
  return useMemo(() => {
    const here = (listed ?? []).filter(({ status, way }) => status !== 'removed' && way !== 'look');
    const known = new Map(here.map(({ id, name, sides }) => [id, { name, side: sides[0] ?? '' }]));
    const records = rows.filter(({ kind, text }) => kind === TASK && text.trim() !== '');
    return {
      config: texts.config as PlanConfig,
      tasks: records.map(readTask),
      rows: records,
      people: known,
      knowsAll: listed !== undefined && !onWall,
      today,
    };
  }, [rows, listed, onWall, today, texts.config]);
}

/** Nobody leads: nobody was named, or whoever was has left. */
export function lacksLead(task: Task, { people, knowsAll, config }: TaskView): boolean {
  return (
    config.columns.includes('lead') &&
    !isOver(task) &&
    (task.lead === '' || (knowsAll && !people.has(task.lead)))
  );
}

export function lacksDate(task: Task, { config }: TaskView): boolean {
  return config.columns.includes('date') && !isOver(task) && task.date === '';
}

export function hasGap(task: Task, view: TaskView): boolean {
  return lacksLead(task, view) || lacksDate(task, view) || isPast(task, view.today);
}

/** Somebody was named and has not answered. */
export function isAwaited(task: Task, { people, knowsAll }: TaskView): boolean {
  const named = task.lead === '' ? task.along : [task.lead, ...task.along];
  return !isOver(task) && named.some(one => !task.accepted.has(one) && (!knowsAll || people.has(one)));
}

/** „Brakuje: 1 osoby prowadzącej i 2 dat." */
export function missingWords(t: TaskT, view: TaskView): string {
  const leads = view.tasks.filter(task => lacksLead(task, view)).length;
  const dates = view.tasks.filter(task => lacksDate(task, view)).length;
  const one = leads > 0 ? t('missing.leads', { count: leads }) : '';
  const other = dates > 0 ? t('missing.dates', { count: dates }) : '';
  if (one === '' && other === '') {
    const waits = view.tasks.filter(task => isAwaited(task, view)).length;
    return waits > 0 ? t('missing.waits', { count: waits }) : t('missing.nothing');
  }
  return t('missing.all', { what: one && other ? t('missing.and', { one, other }) : one || other });
}

/** „14 grudnia"; of another year than this one „14 stycznia 2028". */
export function dayWords(lang: Lang, day: string, today: string): string {
  const far = Math.abs(Number(day.slice(0, 4)) * 12 + Number(day.slice(5, 7)) - monthsOf(today)) > 9;
  return new Date(`${day}T12:00:00`).toLocaleDateString(lang === 'pl' ? 'pl-PL' : 'en-GB', {
    day: 'numeric',
    month: 'long',
    ...(far ? { year: 'numeric' } : {}),
  });
}

function monthsOf(day: string): number {
  return Number(day.slice(0, 4)) * 12 + Number(day.slice(5, 7));
}

/** „grudzień 2026" */
export function monthWords(lang: Lang, month: string): string {
  return new Date(`${month}-15T12:00:00`).toLocaleDateString(lang === 'pl' ? 'pl-PL' : 'en-GB', {
    month: 'long',
    year: 'numeric',
  });
}

/** Tasks by month, in the order of their days; without a day last (`''`). */
export function byMonth(tasks: readonly Task[]): [month: string, tasks: Task[]][] {
  const months = new Map<string, Task[]>();
  const dated = tasks.toSorted((one, other) => (one.date || '9').localeCompare(other.date || '9'));
  for (const task of dated) {
    const month = task.date.slice(0, 7);
    months.set(month, [...(months.get(month) ?? []), task]);
  }
  return [...months];
}

/** A task from this or an earlier moment may be changed: the step runs, or is over and still takes late entries. */
export function takesActs(step: NowStep): boolean {
  return step.status === 'open' ? !step.locked : step.status === 'closed' && step.write;
}
