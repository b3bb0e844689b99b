import { Check } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import { classes } from '../../ui/classes.ts';
import styles from './ReadingSteps.module.css';

interface ReadingStepsProps {
  wide: boolean;
  /** All of it has been read. */
  whole: boolean;
  minutes: number;
}

type StepState = 'now' | 'done' | 'soon' | 'outside';

/** From reading to signing. What the application cannot do yet is said, not offered. */
export function ReadingSteps({ wide, whole, minutes }: ReadingStepsProps) {
  const { t } = useTranslation('documents');
  const read: StepState = whole ? 'done' : 'now';
  const steps: { id: 'read' | 'approve' | 'seal' | 'sign'; state: StepState; note: string }[] = [
    { id: 'read', state: read, note: t('steps.readNote', { count: minutes }) },
    { id: 'approve', state: 'soon', note: t('steps.soon') },
    { id: 'seal', state: 'soon', note: t('steps.soon') },
    { id: 'sign', state: 'outside', note: t('steps.outside') },
  ];
  return (
    <ol className={wide ? styles.column : styles.row} aria-label={t('steps.label')}>
      {steps.map(({ id, state, note }) => (
        <li
          key={id}
          className={classes(styles.step, styles[state])}
          aria-current={state === 'now' ? 'step' : undefined}
        >
          <span className={styles.mark} aria-hidden="true">
            {state === 'done' && wide && <Check size={15} strokeWidth={3} />}
          </span>
          <span className={styles.words}>
            <b>{t(`steps.${id}`)}</b>
            <span className={wide ? undefined : 'visually-hidden'}>
              {note}
              {state === 'done' && <span className="visually-hidden">, {t('steps.done')}</span>}
            </span>
          </span>
        </li>
      ))}
    </ol>
  );
}

/** What can be done today, and what comes later. */
export function WhatNext({ draft }: { draft: boolean }) {
  const { t } = useTranslation('documents');
  return (
    <section aria-labelledby="next">
      <h2 id="next" className={styles.title}>
        {t('steps.next')}
      </h2>
      <p className={styles.today}>{draft ? t('steps.todayDraft') : t('steps.today')}</p>
    </section>
  );
}
