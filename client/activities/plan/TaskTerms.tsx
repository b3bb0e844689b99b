import type { ReactNode } from 'react';
import { type Amount, isPast, roleOf, type Task } from '#shared/activities/plan/task.ts';
import { pick } from '#shared/text.ts';
import styles from './Seat.module.css';
import { dayWords, lacksDate, lacksLead, type TaskView, useTaskWords } from './taskView.ts';
import { Gap, Who } from './Who.tsx';

interface TaskTermsProps {
  task: Task;
  view: TaskView;
  /** The person who reads: their own role first; '' on the console. */
  me: string;
}

/** Who, with whom, what comes first, by when: a line for each that is known or missing. */
export function TaskTerms({ task, view, me }: TaskTermsProps) {
  const { t, lang } = useTaskWords();
  const { config } = view;
  const role = roleOf(task, me);
  const along = task.along.filter(person => person !== me);
  const lines: [string, ReactNode][] = [];
  const add = (label: string, value: ReactNode) => value && lines.push([label, value]);
  add(t('seat.yourRole'), role !== null && t(`role.${role}`));
  if (role !== 'lead') {
    const gap = lacksLead(task, view);
    add(t('column.lead'), gap ? <Gap words={t('gap.lead')} /> : task.lead !== '' && who(task.lead));
  }
  add(t('column.along'), along.length > 0 && <span className={styles.several}>{along.map(who)}</span>);
  add(t('column.next'), task.next);
  add(
    t('column.date'),
    lacksDate(task, view) ? (
      <Gap words={t('gap.date')} />
    ) : (
      task.date !== '' && (
        <span>
          <b>{dayWords(lang, task.date, view.today)}</b>
          {isPast(task, view.today) && <span className={styles.past}> {t('past')}</span>}
        </span>
      )
    ),
  );
  add(t('column.place'), task.place);
  add(t('column.consulted'), task.consulted);
  add(t('column.informed'), task.informed);
  const organiser = config.organisers.find(({ id }) => id === task.organiser);
  add(t('column.organiser'), organiser && pick(organiser.name, lang));
  add(t('column.people'), task.people && amount(task.people));
  add(t('column.money'), task.money && amount(task.money));
  add(
    t('column.status'),
    task.status !== config.statuses[0] &&
      (task.since === ''
        ? t(`status.${task.status}`)
        : t('since', { status: t(`status.${task.status}`), day: dayWords(lang, task.since, view.today) })),
  );
  add('', task.note);
  return (
    <dl className={styles.terms}>
      {lines.map(([label, value]) => (
        <div key={label}>
          <dt>{label}</dt>
          <dd>{value}</dd>
        </div>
      ))}
    </dl>
  );

  function who(person: string) {
    return <Who key={person} t={t} task={task} person={person} view={view} />;
  }

  function amount({ amount: number, source, why }: Amount) {
    const said = `${number.toLocaleString(lang)} (${t(`source.${source}`)})`;
    return why === '' ? said : `${said}: ${why}`;
  }
}
