import { useTranslation } from 'react-i18next';
import { ListPart } from '../../surfaces/seat/Parts.tsx';
import styles from './Seat.module.css';
import type { SurveyView } from './surveyView.ts';
import { TotalList } from './TotalList.tsx';

/** What the whole group said, as far as it is shown; nobody's own answers are known any more. */
export function SeatTotals({ survey }: { survey: SurveyView }) {
  const { t } = useTranslation('survey');
  const { shown, config } = survey;
  const few = shown.totals === null ? 0 : 'few' in shown.totals ? shown.totals.few : null;
  return (
    <ListPart label={t('result')}>
      {config.show === 'never' ? (
        <p className={styles.body}>{t('thanksNever')}</p>
      ) : few !== null ? (
        <p className={styles.body}>{few === 0 ? t('nobody') : t('few', { count: few })}</p>
      ) : (
        <>
          {shown.earlierStands && <p className={styles.body}>{t('stands')}</p>}
          <TotalList survey={survey} level={2} />
          <p className={styles.note}>{t('unsigned')}</p>
        </>
      )}
    </ListPart>
  );
}
