import { isOver } from '#shared/activities/plan/task.ts';
import styles from './Stage.module.css';
import { StageNumbers } from './StageTable.tsx';
import { fitMonths } from './stageTasks.ts';
import { byMonth, dayWords, monthWords, type TaskView, useTaskWallWords } from './taskView.ts';

/** Days in their order, by month; in the year's view a month has one line. */
export function StageMonths({ view }: { view: TaskView }) {
  const { t, lang } = useTaskWallWords();
  const { tasks, config } = view;
  const listed = tasks.filter(task => !isOver(task) || config.view === 'year');
  const months = byMonth(listed);
  const fit = fitMonths(
    months.map(([, all]) => all.length),
    config.view === 'year' ? 2 : 4,
  );
  const { perMonth } = fit;
  const shown = months.slice(0, fit.shown);
  const rest = listed.length - shown.reduce((sum, [, all]) => sum + all.length, 0);
  return (
    <div className={styles.body}>
      {rest > 0 && <StageNumbers view={view} />}
      <div className={styles.months}>
        {shown.map(([month, all]) => (
          <section key={month}>
            <h2>{month === '' ? t('noDate') : monthWords(lang, month)}</h2>
            <ul>
              {all.slice(0, perMonth).map(task => (
                <li key={task.id}>
                  {/* The year stands above. */}
                  {task.date !== '' && <b>{dayWords(lang, task.date, task.date)}</b>}
                  <span className={styles.oneLine} data-first-words>
                    {task.text}
                  </span>
                </li>
              ))}
              {all.length > perMonth && (
                <li className={styles.more}>{t('stage.more', { count: all.length - perMonth })}</li>
              )}
            </ul>
          </section>
        ))}
      </div>
      {rest > 0 && <p className={styles.more}>{t('stage.more', { count: rest })}</p>}
    </div>
  );
}
