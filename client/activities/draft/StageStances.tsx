import { MessageSquare, OctagonX, ThumbsUp } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import { useStageWords } from '../../surfaces/stage/useStageWords.ts';
import styles from './Stage.module.css';
import { type ClauseStanding, isAnswered } from './standing.ts';

/** Below the paragraph: how many agree to its whole clause, and how many do not. Never who. */
export function StageStances({ place, standing }: { place: string; standing: ClauseStanding | undefined }) {
  const { lang } = useStageWords();
  const { t } = useTranslation('draft', { lng: lang });
  if (standing === undefined || !isAnswered(standing)) {
    return null;
  }
  const { now, earlier } = standing;
  const remarks = now.counts.remark + earlier.counts.remark;
  const objections = now.counts.object + earlier.counts.object;
  return (
    <>
      <p className={styles.tally}>
        <ThumbsUp aria-hidden="true" />{' '}
        {place === '' ? t('stance.agreeWord') : t('stance.wallAgree', { place })} <b>{now.counts.agree}</b>
      </p>
      {remarks > 0 && (
        <p className={styles.tally}>
          <MessageSquare aria-hidden="true" /> {t('stance.remarks', { count: remarks })}
        </p>
      )}
      {objections > 0 && (
        <p className={`${styles.tally} ${styles.open}`}>
          <OctagonX aria-hidden="true" /> {t('stance.objects', { count: objections })}
        </p>
      )}
    </>
  );
}
