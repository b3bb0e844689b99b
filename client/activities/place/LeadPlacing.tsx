import { EyeOff, RotateCcw, UserPlus } from 'lucide-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { NowStep } from '#shared/protocol.ts';
import { useActs } from '../../surfaces/lead/ActProvider.tsx';
import { usePage } from '../../surfaces/lead/usePage.ts';
import { Button } from '../../ui/Button.tsx';
import { Dialog } from '../../ui/Dialog.tsx';
import styles from './Lead.module.css';
import { type PlaceView, usePlaceWords } from './placeView.ts';

/** While people place: how many have, never what; for somebody without a phone; a new start. */
export function LeadPlacing({ step, view }: { step: NowStep; view: PlaceView }) {
  const { t } = usePlaceWords();
  const { t: c } = useTranslation('common');
  const { act } = useActs();
  const { go } = usePage();
  const [asked, setAsked] = useState(false);
  const { cast, voters } = view.shown;
  return (
    <div className={styles.part}>
      <p className={styles.title} role="status">
        {t('lead.cast', { cast, of: voters })}
      </p>
      <p className={styles.secret}>
        <EyeOff aria-hidden="true" size={18} />
        <span>{t('lead.castNote')}</span>
      </p>
      {step.status === 'open' && (
        <div className={styles.tools}>
          <Button size="small" icon={<UserPlus aria-hidden="true" />} onPress={() => go('behalf')}>
            {t('lead.behalf')}
          </Button>
          {cast > 0 && (
            <Button
              variant="bare"
              size="small"
              icon={<RotateCcw aria-hidden="true" />}
              hasPopup="dialog"
              onPress={() => setAsked(true)}
            >
              {t('lead.again')}
            </Button>
          )}
        </div>
      )}
      <Dialog
        open={asked}
        title={t('lead.againTitle')}
        sentence={t('lead.againSentence')}
        act={{
          label: t('lead.againAct'),
          danger: true,
          onAct: () => {
            setAsked(false);
            void act({ type: 'step:direct', step: step.id, data: { act: 'again' } });
          },
        }}
        back={c('action.notYet')}
        onBack={() => setAsked(false)}
      />
    </div>
  );
}
