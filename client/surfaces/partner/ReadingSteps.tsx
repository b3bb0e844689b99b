import { Check } from 'lucide-react';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { classes } from '../../ui/classes.ts';
import styles from './ReadingSteps.module.css';
import type { StepId, StepState } from './stepStates.ts';

export interface ReadingStep {
  id: StepId;
  state: StepState;
  /** What it is about now; always read aloud, seen on a desk. */
  note: string;
  /** What is done at this step, on a desk. */
  children?: ReactNode;
}

interface ReadingStepsProps {
  wide: boolean;
  steps: readonly ReadingStep[];
}

/** From reading to signing. */
export function ReadingSteps({ wide, steps }: ReadingStepsProps) {
  const { t } = useTranslation(['documents', 'partner']);
  const long = {
    read: t('documents:steps.read'),
    approve: t('partner:steps.approve'),
    seal: t('partner:steps.seal'),
    sign: t('partner:steps.sign'),
  };
  return (
    <ol className={wide ? styles.column : styles.row} aria-label={t('documents:steps.label')}>
      {steps.map(({ id, state, note, children }) => (
        <li
          key={id}
          className={classes(styles.step, styles[state])}
          aria-current={state === 'now' ? 'step' : undefined}
        >
          <span className={styles.mark} aria-hidden="true">
            {state === 'done' && wide && <Check size={15} strokeWidth={3} />}
          </span>
          <div className={styles.words}>
            <b>{wide ? long[id] : t(`documents:steps.${id}`)}</b>
            <span className={wide ? undefined : 'visually-hidden'}>
              {note}
              {state === 'done' && <span className="visually-hidden">, {t('documents:steps.done')}</span>}
            </span>
            {wide && children}
          </div>
        </li>
      ))}
    </ol>
  );
}
