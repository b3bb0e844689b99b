import { Eye } from 'lucide-react';
import type { Role, Task } from '#shared/activities/plan/task.ts';
import { WorkPart } from '../../surfaces/seat/Parts.tsx';
import { Button } from '../../ui/Button.tsx';
import styles from './Seat.module.css';
import { TaskTerms } from './TaskTerms.tsx';
import { type TaskView, useTaskWords } from './taskView.ts';

interface SeatAskProps {
  task: Task;
  more: number;
  view: TaskView;
  me: string;
}

/** Somebody named me: what exactly, with whom, by when. One at a time. */
export function SeatAsk({ task, more, view, me }: SeatAskProps) {
  const { t } = useTaskWords();
  const by = task.by === null || task.by === me ? undefined : view.people.get(task.by)?.name;
  return (
    <section className={styles.ask} aria-labelledby="pytanie">
      <h2 id="pytanie" className={styles.question}>
        {by === undefined ? t('seat.ask') : t('seat.askBy', { name: by })}
      </h2>
      <div className={styles.sheet}>
        <p className={styles.what}>{task.text}</p>
        <TaskTerms task={task} view={view} me={me} />
      </div>
      {more > 0 && <p className={styles.note}>{t('seat.asksMore', { count: more })}</p>}
    </section>
  );
}

interface SeatAskDockProps {
  role: Role;
  /** Both roles exist, and the other one is free. */
  both: boolean;
  onAct: (data: Record<string, unknown>, said: string) => void;
}

/** The answer: yes, in another role, no. Nobody is asked why. */
export function SeatAskDock({ role, both, onAct }: SeatAskDockProps) {
  const { t } = useTaskWords();
  const other = role === 'lead' ? 'along' : 'lead';
  return (
    <WorkPart label={t('seat.ask')}>
      <p className={styles.privacy}>
        <Eye aria-hidden="true" size={18} />
        <span>{t('seat.acceptNote')}</span>
      </p>
      <Button variant="green" size="main" wide onPress={() => onAct({ act: 'accept' }, t('seat.accepted'))}>
        {t('seat.accept')}
      </Button>
      <div className={styles.answers}>
        {both && (
          <Button onPress={() => onAct({ act: 'take', as: other }, t('seat.accepted'))}>
            {t('seat.otherRole')}
          </Button>
        )}
        <Button onPress={() => onAct({ act: 'decline' }, t('seat.declined'))}>{t('seat.decline')}</Button>
      </div>
    </WorkPart>
  );
}
