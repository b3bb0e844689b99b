import { Clock } from 'lucide-react';
import type { Task } from '#shared/activities/plan/task.ts';
import { letterOfSide } from '../../surfaces/stage/letterOfSide.ts';
import { SideMark } from '../../ui/SideMark.tsx';
import type { TaskT, TaskView } from './taskView.ts';
import styles from './Who.module.css';

interface WhoProps {
  t: TaskT;
  task: Task;
  person: string;
  view: TaskView;
  /** Size of the mark, as of `SideMark`. */
  mark?: number;
}

/** A person at a task: mark and name, and whether they have said yes. */
export function Who({ t, task, person, view, mark = 16 }: WhoProps) {
  const known = view.people.get(person);
  const side = known?.side || task.accepted.get(person) || '';
  const gone = known === undefined && view.knowsAll;
  return (
    <span className={styles.who}>
      <span className={styles.name}>
        {side !== '' && <SideMark side={letterOfSide(side)} size={mark} />}
        <span>{known?.name ?? t(gone ? 'gone' : 'somebody')}</span>
      </span>
      {!gone && !task.accepted.has(person) && (
        <span className={styles.awaits}>
          <Clock aria-hidden="true" />
          {t('awaits')}
        </span>
      )}
    </span>
  );
}

/** A place that waits for somebody, or a day: words in a dashed frame. */
export function Gap({ words }: { words: string }) {
  return <span className={styles.gap}>{words}</span>;
}
