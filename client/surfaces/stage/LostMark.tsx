import { WifiOff } from 'lucide-react';
import { useWorkshop } from '../../live/useWorkshop.ts';
import styles from './LostMark.module.css';
import { useStageWords } from './useStageWords.ts';

/** A discreet mark at the very top: the room goes on, the facilitator may look. */
export function LostMark() {
  const { status } = useWorkshop();
  const { t } = useStageWords();
  return status === 'offline' ? (
    <p className={styles.lost}>
      <WifiOff aria-hidden="true" />
      {t('stage:lost')}
    </p>
  ) : null;
}
