import { EyeOff, RotateCcw, UserPlus } from 'lucide-react';
import { useState } from 'react';
import type { NowStep } from '#shared/protocol/parts.ts';
import { Button } from '../../../ui/Button.tsx';
import { Dialog } from '../../../ui/Dialog.tsx';
import { useActs } from '../ActProvider.tsx';
import { useCommonWords } from '../leadWords.ts';
import { usePage } from '../usePage.ts';
import styles from './Ballots.module.css';

/** What an activity calls its ballots on the console. */
type CountKey = 'cast' | 'castNote' | 'behalf' | 'again' | 'againTitle' | 'againSentence' | 'againAct';

interface BallotCountProps {
  step: NowStep;
  /** How many have given one, of whom. */
  shown: { cast: number; voters: number };
  t: (key: `lead.${CountKey}`, values?: { cast: number; of: number }) => string;
}

/** While a ballot runs: how many have given theirs, never what; one for somebody without a phone; a new start. */
export function BallotCount({ step, shown: { cast, voters }, t }: BallotCountProps) {
  const c = useCommonWords();
  const { act } = useActs();
  const { go } = usePage();
  const [asked, setAsked] = useState(false);
  return (
    <div className={styles.part}>
      <p className={styles.said} role="status">
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
