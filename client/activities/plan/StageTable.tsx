import type { CSSProperties } from 'react';
import { isOver, isPast, type Task } from '#shared/activities/plan/task.ts';
import { classes } from '../../ui/classes.ts';
import styles from './Stage.module.css';
import { fitTasks } from './stageTasks.ts';
import {
  dayWords,
  hasGap,
  isAwaited,
  lacksDate,
  lacksLead,
  type TaskView,
  useTaskWallWords,
} from './taskView.ts';
import { Gap, Who } from './Who.tsx';

/** Who does what, by when. More than fit: those that miss something first, and the rest as numbers. */
export function StageTable({ view }: { view: TaskView }) {
  const { t, lang } = useTaskWallWords();
  const { config, tasks, today } = view;
  const has = (column: 'lead' | 'along' | 'next' | 'date') => config.columns.includes(column);
  const along = tasks.reduce((most, task) => Math.max(most, task.along.length), 1);
  const { row, font, shown, names } = fitTasks(tasks.length, along);
  const whole = shown >= tasks.length;
  const listed = whole ? tasks : tasks.toSorted((one, other) => rank(one) - rank(other));
  const style = { '--row': row, '--font': font } as CSSProperties;

  function rank(task: Task): number {
    return isOver(task) ? 3 : hasGap(task, view) ? 0 : isAwaited(task, view) ? 1 : 2;
  }

  return (
    <div className={styles.body}>
      {!whole && <StageNumbers view={view} />}
      <table className={styles.table} style={style}>
        <thead>
          <tr>
            <th scope="col">{t('column.what')}</th>
            {has('lead') && <th scope="col">{t('column.lead')}</th>}
            {has('along') && <th scope="col">{t('column.along')}</th>}
            {has('next') && whole && <th scope="col">{t('column.next')}</th>}
            {has('date') && <th scope="col">{t('column.date')}</th>}
          </tr>
        </thead>
        <tbody>
          {listed.slice(0, shown).map(task => (
            <tr key={task.id} className={classes(isOver(task) && styles.over)}>
              <th scope="row">
                <span className={styles.clamped} data-first-words>
                  {task.text}
                </span>
                {task.status !== config.statuses[0] && (
                  <span className={styles.status}>{t(`status.${task.status}`)}</span>
                )}
              </th>
              {has('lead') && (
                <td>
                  {lacksLead(task, view) ? (
                    <Gap words={t('gap.lead')} />
                  ) : (
                    task.lead !== '' && <Who t={t} task={task} person={task.lead} view={view} mark={44} />
                  )}
                </td>
              )}
              {has('along') && (
                <td>
                  {task.along.slice(0, names).map(person => (
                    <Who key={person} t={t} task={task} person={person} view={view} mark={44} />
                  ))}
                  {task.along.length > names && t('stage.moreShort', { count: task.along.length - names })}
                </td>
              )}
              {has('next') && whole && (
                <td>
                  <span className={styles.clamped} data-first-words>
                    {task.next}
                  </span>
                </td>
              )}
              {has('date') && (
                <td>
                  {lacksDate(task, view) ? (
                    <Gap words={t('gap.date')} />
                  ) : (
                    task.date !== '' && (
                      <span className={classes(isPast(task, today) && styles.past)}>
                        {dayWords(lang, task.date, today)}
                      </span>
                    )
                  )}
                </td>
              )}
            </tr>
          ))}
        </tbody>
      </table>
      {!whole && <p className={styles.more}>{t('stage.more', { count: tasks.length - shown })}</p>}
    </div>
  );
}

/** „40 zadań" and what is known of them. */
export function StageNumbers({ view }: { view: TaskView }) {
  const { t } = useTaskWallWords();
  const { tasks } = view;
  const count = (some: (task: Task) => boolean) => tasks.filter(some).length;
  const numbers: [number, string][] = [
    [count(task => task.accepted.has(task.lead)), t('stage.withPerson')],
    [count(task => isAwaited(task, view)), t('stage.waits')],
    [count(task => lacksLead(task, view)), t('stage.noPerson')],
    [count(task => lacksDate(task, view)), t('stage.noDay')],
  ];
  return (
    <div className={styles.numbers}>
      <p className={styles.total}>{t('tasks', { count: tasks.length })}</p>
      <ul>
        {numbers
          .filter(([number]) => number > 0)
          .map(([number, words]) => (
            <li key={words}>
              <b>{number}</b> {words}
            </li>
          ))}
      </ul>
    </div>
  );
}
