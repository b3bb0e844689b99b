import { isOver, loadOf } from '#shared/activities/plan/task.ts';
import { useWorkshop } from '../../live/useWorkshop.ts';
import { letterOfSide } from '../../surfaces/stage/letterOfSide.ts';
import { SideMark } from '../../ui/SideMark.tsx';
import styles from './Stage.module.css';
import { type TaskView, useTaskWallWords } from './taskView.ts';

/** Names that fit beside the code. */
const MOST_NAMES = 4;

/** „Ile kto wziął: Ola 2, Piotr 2, pozostali po 1", and how many tasks have somebody of each side. */
export function StageLoad({ view }: { view: TaskView }) {
  const { t } = useTaskWallWords();
  const sides = useWorkshop().now?.workshop.sides ?? [];
  const load = [...loadOf(view.tasks)].sort(([, one], [, other]) => other - one);
  const named = load.flatMap(([person, count]) => {
    const name = view.people.get(person)?.name;
    return name === undefined ? [] : [{ name, count }];
  });
  const least = named.at(-1)?.count ?? 0;
  const most = named.filter(({ count }) => count > least);
  const shown = (most.length === 0 && named.length <= MOST_NAMES ? named : most).slice(0, MOST_NAMES);
  const others = named.length - shown.length;
  const same = most.length <= MOST_NAMES && others > 0;
  const perSide = sides.map(({ id, name }) => ({
    id,
    name,
    count: view.tasks.filter(task => !isOver(task) && [...task.accepted.values()].includes(id)).length,
  }));
  if (load.length === 0) {
    return null;
  }
  return (
    <div className={styles.load}>
      {named.length > 0 && (
        <p>
          <span>{t('load.title')}:</span>{' '}
          {shown.map(({ name, count }) => (
            <span key={name} className={styles.one}>
              {name} <b>{count}</b>
            </span>
          ))}{' '}
          {same && t('load.others', { count: least })}
        </p>
      )}
      <p>
        <span>{t('load.sides')}:</span>{' '}
        {perSide.map(({ id, name, count }) => (
          <span key={id} className={styles.one}>
            <SideMark side={letterOfSide(id)} size={44} name={name} /> <b>{count}</b>
          </span>
        ))}
      </p>
    </div>
  );
}
