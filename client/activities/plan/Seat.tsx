import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { awaitedIn, isOver, isPast, roleOf, type Task } from '#shared/activities/plan/task.ts';
import { useOwnEntries } from '../../live/useOwnEntries.ts';
import { useWorkshop } from '../../live/useWorkshop.ts';
import { ListPart, WorkPart } from '../../surfaces/seat/Parts.tsx';
import { Privacy } from '../../surfaces/seat/Privacy.tsx';
import { Button } from '../../ui/Button.tsx';
import { EmptyState } from '../../ui/EmptyState.tsx';
import type { ViewProps } from '../viewProps.ts';
import { CalendarButton } from './CalendarButton.tsx';
import styles from './Seat.module.css';
import { SeatAsk, SeatAskDock } from './SeatAsk.tsx';
import { SeatTask } from './SeatTask.tsx';
import { SeatAddTask, SeatEditTask } from './SeatTaskDialogs.tsx';
import { StatusDialog } from './StatusDialog.tsx';
import { StepBackDialog } from './StepBackDialog.tsx';
import { isAwaited, lacksLead, takesActs, useTasks, useTaskWords } from './taskView.ts';
import { useTaskActs } from './useTaskActs.ts';

type Opened = { kind: 'add' } | { kind: 'edit' | 'status' | 'back'; task: string } | null;

/** Tasks on a phone: what somebody asks of me first, then my own, then where somebody is missing. */
export default function Seat({ step, texts }: ViewProps) {
  const { t } = useTaskWords();
  const { t: errors } = useTranslation('errors');
  const { mine } = useWorkshop();
  const me = mine?.person?.id ?? '';
  const view = useTasks({ step, texts });
  const acts = useTaskActs(step.id);
  const { entries } = useOwnEntries(step.id);
  const [opened, setOpened] = useState<Opened>(null);
  const off = !takesActs(step);
  const tasks = view.tasks.filter(({ id }) => !acts.gone.has(id));
  const asks = off ? [] : tasks.filter(task => awaitedIn(task).includes(me) && !acts.waiting.has(task.id));
  const [ask] = asks;
  const own = tasks.filter(task => task.accepted.has(me)).toSorted(soonest);
  const gaps = tasks.filter(task => !own.includes(task) && !asks.includes(task) && lacksLead(task, view));
  const others = tasks.filter(task => ![...own, ...gaps].includes(task) && task !== ask);
  const aside = entries.filter(({ status }) => status === 'aside');
  const chosen = opened !== null && 'task' in opened ? tasks.find(({ id }) => id === opened.task) : undefined;
  const list = (some: readonly Task[]) => (
    <ul className={styles.tasks}>
      {some.map(task => (
        <li key={task.id}>
          <SeatTask
            task={task}
            view={view}
            me={me}
            off={off}
            waiting={acts.waiting.has(task.id)}
            mayWrite={step.write && task.by === me}
            onTake={as => void acts.act(task.id, { act: 'take', as }, t('seat.accepted'))}
            onOpen={kind => setOpened({ kind, task: task.id })}
          />
        </li>
      ))}
    </ul>
  );

  return (
    <>
      <ListPart label={t('seat.region')}>
        <p className={styles.refusal} role="status">
          {acts.refusal === null ? '' : errors(acts.refusal)}
        </p>
        {ask !== undefined && <SeatAsk task={ask} more={asks.length - 1} view={view} me={me} />}
        {own.length > 0 && (
          <section className={styles.group} aria-labelledby="moje">
            <h2 id="moje" className={styles.label}>
              {t('seat.mine')}
            </h2>
            {list(own)}
            <CalendarButton
              step={step.id}
              tasks={own.filter(task => !isOver(task))}
              words={t('seat.calendar')}
            />
          </section>
        )}
        {own.length === 0 && ask === undefined && tasks.length > 0 && (
          <p className={styles.note}>{t('seat.mineNone')}</p>
        )}
        {gaps.length > 0 && (
          <section className={styles.group} aria-labelledby="braki">
            <h2 id="braki" className={styles.label}>
              {t('seat.gaps')}
            </h2>
            {list(gaps)}
          </section>
        )}
        {others.length > 0 && (
          <details className={styles.group} open={others.length <= FEW || undefined}>
            <summary>
              <h2>{t('seat.others', { count: others.length })}</h2>
            </summary>
            {list(others)}
          </details>
        )}
        {tasks.length === 0 && <EmptyState sentence={t('none')} />}
        {aside.map(({ id, data }) => (
          <p key={id} className={styles.note}>
            {String(data.text ?? '')}: {t('seat.aside')}
          </p>
        ))}
        {ask !== undefined && step.write && (
          <div>
            <Button onPress={() => setOpened({ kind: 'add' })}>{t('seat.add')}</Button>
          </div>
        )}
      </ListPart>
      {ask !== undefined ? (
        <SeatAskDock
          key={ask.id}
          role={roleOf(ask, me) ?? 'along'}
          both={view.config.columns.includes('along') && (ask.lead === me || ask.lead === '')}
          onAct={(data, said) => void acts.act(ask.id, data, said)}
        />
      ) : (
        step.write && (
          <WorkPart label={t('seat.add')}>
            <Privacy step={step} texts={texts} />
            <Button variant="green" size="main" wide onPress={() => setOpened({ kind: 'add' })}>
              {t('seat.add')}
            </Button>
          </WorkPart>
        )
      )}
      {opened?.kind === 'add' && (
        <SeatAddTask step={step} view={view} me={me} onPut={acts.put} onBack={() => setOpened(null)} />
      )}
      {opened?.kind === 'edit' && chosen !== undefined && (
        <SeatEditTask task={chosen} view={view} me={me} onEdit={acts.edit} onBack={() => setOpened(null)} />
      )}
      {opened?.kind === 'status' && chosen !== undefined && (
        <StatusDialog
          task={chosen}
          view={view}
          onSave={list => {
            for (const data of list) {
              void acts.act(chosen.id, data, t('seat.updated'));
            }
            setOpened(null);
          }}
          onBack={() => setOpened(null)}
        />
      )}
      {opened?.kind === 'back' && chosen !== undefined && (
        <StepBackDialog
          task={chosen}
          onAct={() => {
            void acts.act(chosen.id, { act: 'decline' }, t('seat.declined'));
            setOpened(null);
          }}
          onBack={() => setOpened(null)}
        />
      )}
    </>
  );

  /** What is over last; what is past or waits for an answer first, then by day. */
  function soonest(one: Task, other: Task): number {
    const rank = (task: Task) =>
      isOver(task)
        ? '9'
        : isPast(task, view.today)
          ? `0${task.date}`
          : isAwaited(task, view)
            ? '1'
            : `2${task.date || '9'}`;
    return rank(one).localeCompare(rank(other));
  }
}

/** So many are read without being asked for. */
const FEW = 12;
