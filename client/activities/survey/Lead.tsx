import { useTranslation } from 'react-i18next';
import type { ViewProps } from '../viewProps.ts';
import styles from './Lead.module.css';
import { LeadAnswering } from './LeadAnswering.tsx';
import { LeadTotals } from './LeadTotals.tsx';
import { useSurvey } from './surveyView.ts';

/** A survey on the console: how many answered while it runs, the totals of everybody afterwards. */
export default function SurveyLead({ step, texts }: ViewProps) {
  const { t } = useTranslation('survey');
  const survey = useSurvey({ step, texts });
  if (step.status === 'waiting') {
    return null;
  }
  return (
    <section className={styles.survey} aria-label={t('lead.survey')}>
      {survey.answering && <LeadAnswering step={step} survey={survey} />}
      {(!survey.answering || survey.shown.totals !== null) && <LeadTotals step={step} survey={survey} />}
    </section>
  );
}
