import { useTranslation } from 'react-i18next';
import { ExtraForFast } from '../../surfaces/seat/ExtraForFast.tsx';
import { readyOf } from '../../surfaces/seat/SeatReadiness.tsx';
import type { ViewProps } from '../viewProps.ts';
import styles from './SeatList.module.css';

/** Everything sent, the others are writing: the phone can be put away. */
export function SeatReadyNote({ step, texts }: ViewProps) {
  const { t } = useTranslation(['seat', 'common']);
  const { done, of } = readyOf(step);
  const left = Math.max(0, of - done);
  return (
    <div className={styles.ready}>
      <p className={styles.readyTitle}>
        {left === 0 ? t('seat:cards.done') : t('seat:cards.doneWaiting', { count: left })}
      </p>
      <p className={styles.note}>{t('common:ready.lookUp')}</p>
      <ExtraForFast texts={texts} left={left} />
    </div>
  );
}
