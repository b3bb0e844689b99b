import { EyeOff, RotateCcw, UserPlus } from 'lucide-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { NowStep } from '#shared/protocol.ts';
import { useActs } from '../../surfaces/lead/ActProvider.tsx';
import { usePage } from '../../surfaces/lead/usePage.ts';
import { Button } from '../../ui/Button.tsx';
import { Dialog } from '../../ui/Dialog.tsx';
import styles from './Lead.module.css';
import type { VoteView } from './voteView.ts';

/** While people vote: how many have, never how; a ballot for somebody without a phone; a new start. */
export function LeadVoting({ step, vote }: { step: NowStep; vote: VoteView }) {
  const { t } = useTranslation(['choose', 'common']);
  const { act } = useActs();
  const { go } = usePage();
  const [asked, setAsked] = useState(false);
  const { cast, voters } = vote.shown;
  return (
    <div className={styles.part}>
      <p className={styles.title} role="status">
        {t('choose:lead.cast', { cast, of: voters })}
      </p>
      <p className={styles.secret}>
        <EyeOff aria-hidden="true" size={18} />
        <span>{t('choose:lead.castNote')}</span>
      </p>
      {step.status === 'open' && (
        <div className={styles.tools}>
          <Button size="small" icon={<UserPlus aria-hidden="true" />} onPress={() => go('behalf')}>
            {t('choose:lead.behalf')}
          </Button>
          {cast > 0 && (
            <Button
              variant="bare"
              size="small"
              icon={<RotateCcw aria-hidden="true" />}
              hasPopup="dialog"
              onPress={() => setAsked(true)}
            >
              {t('choose:lead.again')}
            </Button>
          )}
        </div>
      )}
      <Dialog
        open={asked}
        title={t('choose:lead.againTitle')}
        sentence={t('choose:lead.againSentence')}
        act={{
          label: t('choose:lead.againAct'),
          danger: true,
          onAct: () => {
            setAsked(false);
            void act({ type: 'step:direct', step: step.id, data: { act: 'again' } });
          },
        }}
        back={t('common:action.notYet')}
        onBack={() => setAsked(false)}
      />
    </div>
  );
}
