import { useTranslation } from 'react-i18next';
import type { NowStep } from '#shared/protocol.ts';
import { readyOf } from '../../surfaces/seat/SeatReadiness.tsx';
import styles from './SeatList.module.css';

/** Everything sent, the others are writing: the phone can be put away. */
export function SeatReadyNote({ step }: { step: NowStep }) {
  const { t } = useTranslation(['seat', 'common']);
  const { done, of } = readyOf(step);
  const left = Math.max(0, of - done);
  return (
    <div className={styles.ready}>
      <p className={styles.readyTitle}>
        {left === 0 ? t('seat:cards.done') : t('seat:cards.doneWaiting', { count: left })}
      </p>
      <p className={styles.note}>{t('common:ready.lookUp')}</p>
    </div>
  );
}
