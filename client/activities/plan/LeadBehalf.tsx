import { useState } from 'react';
import { awaitedIn, type Task } from '#shared/activities/plan/task.ts';
import { makeRandomId, platformRandom } from '#shared/ids.ts';
import { pick } from '#shared/text.ts';
import { useActs } from '../../surfaces/lead/ActProvider.tsx';
import { Button } from '../../ui/Button.tsx';
import type { BehalfProps } from '../behalfViews.ts';
import styles from './Lead.module.css';
import { TaskFields } from './TaskFields.tsx';
import { TaskTerms } from './TaskTerms.tsx';
import { EMPTY_TASK, entryFrom, isReady } from './taskForm.ts';
import { lacksLead, useTasks, useTaskWords } from './taskView.ts';

/** Somebody without a phone answers aloud, takes what waits for somebody, or says a new task. */
export default function LeadBehalf({ step, texts, person, onNextPerson }: BehalfProps) {
  const { t, lang } = useTaskWords();
  const { act, say } = useActs();
  const view = useTasks({ step, texts });
  const [typed, setTyped] = useState(EMPTY_TASK);
  const { name, id: who } = person;
  const may = step.status === 'open' || (step.status === 'closed' && step.write);
  const asks = view.tasks.filter(task => awaitedIn(task).includes(who));
  const gaps = view.tasks.filter(task => lacksLead(task, view) && !asks.includes(task));

  async function told(task: string, data: Record<string, unknown>) {
    if ((await act({ type: 'entry:act', step: step.id, entry: task, data, behalf: who })) !== null) {
      say(t('behalf.saved'));
    }
  }

  async function add() {
    const data = entryFrom(typed, view.config.columns);
    const entry = makeRandomId(platformRandom);
    if (
      isReady(typed) &&
      (await act({ type: 'entry:put', step: step.id, entry, data, behalf: who })) !== null
    ) {
      setTyped(EMPTY_TASK);
      say(t('behalf.saved'));
    }
  }

  const one = (task: Task, answers: [words: string, data: Record<string, unknown>][]) => (
    <li key={task.id} className={styles.task}>
      <h3 className={styles.text}>{task.text}</h3>
      <TaskTerms task={task} view={view} me="" />
      <div className={styles.acts}>
        {answers.map(([words, data], index) => (
          <Button
            key={words}
            size="small"
            keeps={index === 0}
            label={t('behalf.for', { act: words, text: task.text })}
            onPress={() => void told(task.id, data)}
          >
            {words}
          </Button>
        ))}
      </div>
    </li>
  );

  return (
    <div className={styles.behalf}>
      <h1 className={styles.big}>{t('behalf.title', { name })}</h1>
      {!may ? (
        <p className={styles.note}>{t('behalf.closed')}</p>
      ) : (
        <>
          <p className={styles.note}>{t('behalf.note')}</p>
          {asks.length > 0 && (
            <>
              <h2 className={styles.title}>{t('behalf.asked')}</h2>
              <ul className={styles.list}>
                {asks.map(task =>
                  one(task, [
                    [t('behalf.accept'), { act: 'accept' }],
                    [t('behalf.decline'), { act: 'decline' }],
                  ]),
                )}
              </ul>
            </>
          )}
          {gaps.length > 0 && (
            <>
              <h2 className={styles.title}>{t('seat.gaps')}</h2>
              <ul className={styles.list}>
                {gaps.map(task =>
                  one(task, [
                    [t('behalf.takeLead'), { act: 'take', as: 'lead' }],
                    ...(view.config.columns.includes('along')
                      ? [
                          [t('behalf.takeAlong'), { act: 'take', as: 'along' }] as [
                            string,
                            Record<string, unknown>,
                          ],
                        ]
                      : []),
                  ]),
                )}
              </ul>
            </>
          )}
          {step.write && (
            <>
              <h2 className={styles.title}>{t('behalf.add')}</h2>
              <TaskFields
                value={typed}
                onChange={setTyped}
                view={view}
                me={null}
                onPage
                say={({ name: kind }) => pick(kind, lang)}
              />
              <div className={styles.acts}>
                <Button variant="green" size="main" off={!isReady(typed)} onPress={() => void add()}>
                  {t('behalf.addAct', { name })}
                </Button>
              </div>
            </>
          )}
        </>
      )}
      <div className={styles.acts}>
        <Button onPress={onNextPerson}>{t('behalf.next')}</Button>
      </div>
    </div>
  );
}
