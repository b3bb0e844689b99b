import { useState } from 'react';
import type { PlanShown } from '#shared/activities/plan/plan.ts';
import { isOver, isPast, type Task } from '#shared/activities/plan/task.ts';
import { pick } from '#shared/text.ts';
import { useWorkshop } from '../../live/useWorkshop.ts';
import { useActs } from '../../surfaces/lead/ActProvider.tsx';
import { MergeDialog } from '../../surfaces/lead/moderation/MergeDialog.tsx';
import { SetAside } from '../../surfaces/lead/moderation/SetAside.tsx';
import { Button } from '../../ui/Button.tsx';
import { Chips } from '../../ui/Chips.tsx';
import { Dialog } from '../../ui/Dialog.tsx';
import type { ViewProps } from '../viewProps.ts';
import { CalendarButton } from './CalendarButton.tsx';
import styles from './Lead.module.css';
import { LeadLoad } from './LeadLoad.tsx';
import { LeadTask } from './LeadTask.tsx';
import { StatusDialog } from './StatusDialog.tsx';
import { TaskFields } from './TaskFields.tsx';
import { EMPTY_TASK, entryFrom, isReady, type TypedTask, typedOf } from './taskForm.ts';
import { hasGap, isAwaited, missingWords, useTasks, useTaskWords } from './taskView.ts';

type Opened = { kind: 'edit' | 'status' | 'merge'; task: string } | { kind: 'add' } | null;

/** Tasks on the console: what is missing, who has how much, and everything a facilitator writes down for the room. */
export default function PlanLead({ step, texts }: ViewProps) {
  const { t, lang } = useTaskWords();
  const { act, say } = useActs();
  const { results } = useWorkshop();
  const view = useTasks({ step, texts });
  const [opened, setOpened] = useState<Opened>(null);
  const [typed, setTyped] = useState<TypedTask>(EMPTY_TASK);
  const [onlyGaps, setOnlyGaps] = useState(false);
  if (step.status === 'waiting') {
    return null;
  }
  const history = (results?.step === step.id ? (results.run as PlanShown | null) : null)?.history ?? {};
  const open = step.status === 'open';
  const may = open || step.write;
  const chosen =
    opened !== null && 'task' in opened ? view.tasks.find(({ id }) => id === opened.task) : undefined;
  const wanting = view.tasks.filter(task => hasGap(task, view) || isAwaited(task, view));
  const listed = (onlyGaps ? wanting : view.tasks).toSorted((one, other) => rank(one) - rank(other));

  /** What misses something first, what is over last; otherwise as they came. */
  function rank(task: Task): number {
    return isOver(task)
      ? 3
      : isPast(task, view.today) || hasGap(task, view)
        ? 0
        : isAwaited(task, view)
          ? 1
          : 2;
  }

  async function done(data: Record<string, unknown>, task: string, behalf?: string) {
    const intent = { type: 'entry:act' as const, step: step.id, entry: task, data };
    if ((await act(behalf === undefined ? intent : { ...intent, behalf })) !== null) {
      say(t('lead.saved'));
      return true;
    }
    return false;
  }

  async function add() {
    const data = { act: 'add', data: entryFrom(typed, view.config.columns) };
    if (isReady(typed) && (await act({ type: 'step:direct', step: step.id, data })) !== null) {
      say(t('seat.added'));
      setOpened(null);
      setTyped(EMPTY_TASK);
    }
  }

  async function edit(task: Task) {
    if (
      isReady(typed) &&
      (await done({ act: 'edit', data: entryFrom(typed, view.config.columns) }, task.id))
    ) {
      setOpened(null);
      setTyped(EMPTY_TASK);
    }
  }

  return (
    <section className={styles.tasks} aria-labelledby="zadania">
      <h2 id="zadania" className={styles.title}>
        {t('lead.title', { count: view.tasks.length })}
      </h2>
      {view.tasks.length === 0 ? (
        <p className={styles.note}>{t('none')}</p>
      ) : (
        <p className={styles.missing}>{missingWords(t, view)}</p>
      )}
      <LeadLoad view={view} />
      <div className={styles.tools}>
        {open && (
          <Button keeps onPress={() => setOpened({ kind: 'add' })}>
            {t('lead.add')}
          </Button>
        )}
        {view.tasks.length > 0 && (
          <Chips
            label={t('lead.filter')}
            joined
            chips={[
              { id: 'all', label: t('lead.all') },
              { id: 'gaps', label: t('lead.onlyGaps') },
            ]}
            chosen={[onlyGaps ? 'gaps' : 'all']}
            onChange={([id]) => setOnlyGaps(id === 'gaps')}
          />
        )}
        <CalendarButton step={step.id} tasks={view.tasks} words={t('lead.calendar')} />
      </div>
      {onlyGaps && listed.length === 0 && view.tasks.length > 0 && (
        <p className={styles.note}>{t('lead.noGaps')}</p>
      )}
      <ul className={styles.list}>
        {listed.map(task => (
          <li key={task.id}>
            <LeadTask
              step={step}
              task={task}
              view={view}
              changes={history[task.id] ?? []}
              off={!may}
              onAnswer={(person, accepted) =>
                void done({ act: accepted ? 'accept' : 'decline' }, task.id, person)
              }
              onOpen={kind => {
                setTyped(typedOf(task));
                setOpened({ kind, task: task.id });
              }}
            />
          </li>
        ))}
      </ul>
      <SetAside step={step} />
      <MergeDialog
        step={step}
        kind="tasks"
        record={(opened?.kind === 'merge' && view.rows.find(({ id }) => id === opened.task)) || null}
        records={view.rows}
        onBack={() => setOpened(null)}
      />
      {opened !== null &&
        (opened.kind === 'add' || opened.kind === 'edit') &&
        (opened.kind === 'add' || chosen !== undefined) && (
          <Dialog
            open
            title={t(opened.kind === 'add' ? 'lead.addTitle' : 'lead.editTitle')}
            act={{
              label: t(opened.kind === 'add' ? 'lead.addAct' : 'lead.editAct'),
              off: !isReady(typed),
              onAct: () => void (chosen === undefined ? add() : edit(chosen)),
            }}
            back={t('seat.cancel')}
            onBack={() => {
              setOpened(null);
              if (opened.kind === 'edit') {
                setTyped(EMPTY_TASK);
              }
            }}
          >
            <TaskFields
              value={typed}
              onChange={setTyped}
              view={view}
              me={null}
              known={opened.kind === 'edit'}
              say={({ name }) => pick(name, lang)}
            />
          </Dialog>
        )}
      {opened?.kind === 'status' && chosen !== undefined && (
        <StatusDialog
          task={chosen}
          view={view}
          onSave={acts => {
            for (const data of acts) {
              void done(data, chosen.id);
            }
            setOpened(null);
          }}
          onBack={() => setOpened(null)}
        />
      )}
    </section>
  );
}
