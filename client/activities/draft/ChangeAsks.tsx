import { RotateCcw } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import styles from './ChangeAsks.module.css';
import { answered, type ClauseStanding } from './standing.ts';

/** Beside a pen: other words are another question, and people who have answered hear it again. */
export function ChangeAsks({ standing }: { standing: ClauseStanding | undefined }) {
  const { t } = useTranslation('draft');
  const count = standing === undefined ? 0 : answered(standing.now);
  return count === 0 ? null : (
    <p className={styles.note}>
      <RotateCcw aria-hidden="true" size={17} /> {t('stance.changeAsks', { count })}
    </p>
  );
}
