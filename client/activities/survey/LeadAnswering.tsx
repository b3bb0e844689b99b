import { EyeOff, UserPlus } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import type { NowStep } from '#shared/protocol/parts.ts';
import { usePage } from '../../surfaces/lead/usePage.ts';
import { Button } from '../../ui/Button.tsx';
import styles from './Lead.module.css';
import type { SurveyView } from './surveyView.ts';

/** While people answer: how many have, never what; a slip of paper for somebody without a phone. */
export function LeadAnswering({ step, survey }: { step: NowStep; survey: SurveyView }) {
  const { t } = useTranslation('survey');
  const { go } = usePage();
  return (
    <div className={styles.part}>
      <p className={styles.title} role="status">
        {t('answered', { done: survey.answered, of: survey.people })}
      </p>
      <p className={styles.secret}>
        <EyeOff aria-hidden="true" size={18} />
        <span>
          {t('lead.secret')} {t('lead.neverSplit')}
        </span>
      </p>
      {survey.config.show === 'never' && <p className={styles.note}>{t('lead.never')}</p>}
      {step.status === 'open' && (
        <div className={styles.tools}>
          <Button size="small" icon={<UserPlus aria-hidden="true" />} onPress={() => go('behalf')}>
            {t('lead.paper')}
          </Button>
        </div>
      )}
    </div>
  );
}
