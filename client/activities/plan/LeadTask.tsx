import { Archive, Check, CircleAlert, Combine, Pencil, X } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import { awaitedIn, type Task } from '#shared/activities/plan/task.ts';
import type { TaskChange } from '#shared/activities/plan/taskActs.ts';
import type { NowStep } from '#shared/protocol/parts.ts';
import { useWorkshop } from '../../live/useWorkshop.ts';
import { useActs } from '../../surfaces/lead/ActProvider.tsx';
import { useLeadWords } from '../../surfaces/lead/leadWords.ts';
import { useHideReasons } from '../../surfaces/lead/moderation/hideReasons.ts';
import { Button } from '../../ui/Button.tsx';
import { Menu } from '../../ui/Menu.tsx';
import styles from './Lead.module.css';
import { TaskTerms } from './TaskTerms.tsx';
import { dayWords, type TaskView, useTaskWords } from './taskView.ts';

interface LeadTaskProps {
  step: NowStep;
  task: Task;
  view: TaskView;
  changes: readonly TaskChange[];
  off: boolean;
  onAnswer: (person: string, accepted: boolean) => void;
  onOpen: (kind: 'edit' | 'status' | 'merge') => void;
}

/** One task on the console: its state, answers said aloud, how it came to this. */
export function LeadTask({ step, task, view, changes, off, onAnswer, onOpen }: LeadTaskProps) {
  const { t, lang } = useTaskWords();
  const { t: c } = useTranslation('common');
  const l = useLeadWords();
  const { act, say } = useActs();
  const { entries, entriesStep } = useWorkshop();
  const reasons = useHideReasons();
  const flagged = entriesStep === step.id && (entries.get(task.id)?.flags ?? 0) > 0;
  const { text } = task;
  const awaited = awaitedIn(task).filter(person => view.people.has(person));
  const nameOf = (person: string) => view.people.get(person)?.name ?? '';

  async function hide(reason: string) {
    if ((await act({ type: 'entry:hide', step: step.id, entry: task.id, reason })) !== null) {
      say(c('action.setAside'));
    }
  }

  function changeWords({ status, date }: TaskChange): string {
    if (date !== undefined) {
      return date === '' ? t('lead.dateGone') : t('lead.dateTo', { day: dayWords(lang, date, view.today) });
    }
    const known = (['todo', 'doing', 'done', 'other', 'dropped'] as const).find(one => one === status);
    return known === undefined ? '' : t(`status.${known}`);
  }

  return (
    <article className={styles.task}>
      <div className={styles.head}>
        <h3 className={styles.text}>{text}</h3>
        <Menu
          label={t('lead.more', { text })}
          items={[
            ...(off
              ? []
              : awaited.flatMap(person => [
                  {
                    id: `yes ${person}`,
                    label: t('lead.accepts', { name: nameOf(person) }),
                    icon: <Check aria-hidden="true" />,
                    onChoose: () => onAnswer(person, true),
                  },
                  {
                    id: `no ${person}`,
                    label: t('lead.declines', { name: nameOf(person) }),
                    icon: <X aria-hidden="true" />,
                    onChoose: () => onAnswer(person, false),
                  },
                ])),
            ...(step.status === 'open' && view.tasks.length > 1
              ? [
                  {
                    id: 'merge',
                    label: l('merge.open'),
                    icon: <Combine aria-hidden="true" />,
                    onChoose: () => onOpen('merge'),
                  },
                ]
              : []),
            ...reasons.map((reason, index) => ({
              id: reason,
              label: `${c('action.setAside')}: ${reason}`,
              icon: <Archive aria-hidden="true" />,
              divided: index === 0 && awaited.length > 0,
              onChoose: () => void hide(reason),
            })),
          ]}
        />
      </div>
      {flagged && (
        <p className={styles.flagged}>
          <CircleAlert aria-hidden="true" size={18} />
          {t('lead.flagged')}
        </p>
      )}
      <TaskTerms task={task} view={view} me="" />
      {!off && (
        <div className={styles.acts}>
          <Button size="small" label={t('lead.statusOf', { text })} onPress={() => onOpen('status')}>
            {t('lead.setStatus')}
          </Button>
          <Button
            size="small"
            variant="bare"
            icon={<Pencil aria-hidden="true" size={18} />}
            label={t('lead.editOf', { text })}
            onPress={() => onOpen('edit')}
          >
            {t('lead.edit')}
          </Button>
        </div>
      )}
      {changes.length > 0 && (
        <details className={styles.history}>
          <summary>{t('lead.history', { count: changes.length })}</summary>
          <ul>
            {changes.map(change => (
              <li key={`${change.at} ${change.status ?? change.date}`}>
                {t('lead.changed', {
                  day: dayWords(lang, new Date(change.at).toLocaleDateString('sv-SE'), view.today),
                  role: t(`lead.by.${roleOf(change)}`),
                  what: changeWords(change),
                })}
              </li>
            ))}
          </ul>
        </details>
      )}
    </article>
  );
}

function roleOf({ role }: TaskChange) {
  return (['lead', 'along', 'author'] as const).find(one => one === role) ?? 'facilitator';
}
