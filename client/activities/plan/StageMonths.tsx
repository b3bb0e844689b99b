import { isOver } from '#shared/activities/plan/task.ts';
import styles from './Stage.module.css';
import { StageNumbers } from './StageTable.tsx';
import { byMonth, dayWords, monthWords, type TaskView, useTaskWallWords } from './taskView.ts';

/** Rows of two columns that can be read from the last chair. */
const MOST_LINES = 22;

/** Days in their order, by month; in the year's view a month has one line. */
export function StageMonths({ view }: { view: TaskView }) {
  const { t, lang } = useTaskWallWords();
  const { tasks, config, today } = view;
  const listed = tasks.filter(task => !isOver(task) || config.view === 'year');
  const months = byMonth(listed);
  const perMonth = config.view === 'year' ? 2 : 4;
  const shown: typeof months = [];
  let lines = 0;
  for (const [month, all] of months) {
    const taken = all.slice(0, perMonth);
    if (lines + taken.length + 2 > MOST_LINES) {
      break;
    }
    lines += taken.length + 2;
    shown.push([month, all]);
  }
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
                  {task.date !== '' && <b>{dayWords(lang, task.date, today)}</b>}
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
