import { Clock } from 'lucide-react';
import { isOver, MOST_ALONG, type Role, roleOf, type Task } from '#shared/activities/plan/task.ts';
import { Button } from '../../ui/Button.tsx';
import { classes } from '../../ui/classes.ts';
import styles from './Seat.module.css';
import { TaskTerms } from './TaskTerms.tsx';
import { lacksLead, type TaskView, useTaskWords } from './taskView.ts';

interface SeatTaskProps {
  task: Task;
  view: TaskView;
  me: string;
  off: boolean;
  waiting: boolean;
  /** One's own words may be changed now. */
  mayWrite: boolean;
  onTake: (as: Role) => void;
  onOpen: (kind: 'edit' | 'status' | 'back') => void;
}

/** One task with what this person may do about it. */
export function SeatTask({ task, view, me, off, waiting, mayWrite, onTake, onOpen }: SeatTaskProps) {
  const { t } = useTaskWords();
  const { text } = task;
  const mine = roleOf(task, me) !== null && task.accepted.has(me);
  const over = isOver(task);
  const mayLead = !mine && !over && lacksLead(task, view);
  const mayJoin =
    roleOf(task, me) === null &&
    !over &&
    view.config.columns.includes('along') &&
    task.along.length < MOST_ALONG;
  return (
    <article className={classes(styles.task, over && styles.over)}>
      <h3 className={styles.text}>{text}</h3>
      <TaskTerms task={task} view={view} me={mine ? me : ''} />
      {waiting && (
        <p className={styles.wait} role="status">
          <Clock aria-hidden="true" size={17} />
          {t('seat.waiting')}
        </p>
      )}
      {!off && !waiting && (
        <div className={styles.acts}>
          {mine && (
            <Button size="small" keeps label={t('seat.updateOf', { text })} onPress={() => onOpen('status')}>
              {t('seat.update')}
            </Button>
          )}
          {mayLead && (
            <Button size="small" keeps label={t('seat.takeLeadOf', { text })} onPress={() => onTake('lead')}>
              {t('seat.takeLead')}
            </Button>
          )}
          {mayJoin && (
            <Button size="small" label={t('seat.takeAlongOf', { text })} onPress={() => onTake('along')}>
              {t('seat.takeAlong')}
            </Button>
          )}
          {mayWrite && (
            <Button
              variant="bare"
              size="small"
              label={t('seat.editOf', { text })}
              onPress={() => onOpen('edit')}
            >
              {t('seat.edit')}
            </Button>
          )}
          {mine && !over && (
            <Button
              variant="bare"
              size="small"
              label={t('seat.stepBackOf', { text })}
              onPress={() => onOpen('back')}
            >
              {t('seat.stepBack')}
            </Button>
          )}
        </div>
      )}
    </article>
  );
}
