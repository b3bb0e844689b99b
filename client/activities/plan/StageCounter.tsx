import { type Amount, STATUSES, sidesIn, type Task } from '#shared/activities/plan/task.ts';
import { useWorkshop } from '../../live/useWorkshop.ts';
import styles from './Stage.module.css';
import { type TaskView, useTaskWallWords } from './taskView.ts';

/** What became of it in numbers, without a name: this may hang in a corridor. */
export function StageCounter({ view }: { view: TaskView }) {
  const { t, lang } = useTaskWallWords();
  const { tasks, config } = view;
  const sides = useWorkshop().now?.workshop.sides.length ?? 2;
  const sum = (of: (task: Task) => Amount | null) =>
    tasks.reduce((total, task) => total + (of(task)?.amount ?? 0), 0);
  const people = sum(task => task.people);
  const money = sum(task => task.money);
  const both = tasks.filter(task => sidesIn(task).length > 1).length;
  const counts = STATUSES.map(status => [
    tasks.filter(task => task.status === status).length,
    t(`status.${status}`),
  ]).filter(([count]) => count !== 0);
  const more: [number, string][] = [
    [both, t(sides > 2 ? 'stage.every' : 'stage.both')],
    [config.columns.includes('people') ? people : 0, t('stage.peopleSum')],
    [config.columns.includes('money') ? money : 0, t('stage.moneySum')],
  ];
  return (
    <section className={styles.counter} aria-label={t('stage.counter')}>
      <ul>
        {[...counts, ...more.filter(([count]) => count > 0)].map(([count, words]) => (
          <li key={words}>
            <b>{Number(count).toLocaleString(lang)}</b>
            <span>{words}</span>
          </li>
        ))}
      </ul>
    </section>
  );
}
