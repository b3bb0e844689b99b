import { useEffect, useRef } from 'react';
import { useTranslation } from 'react-i18next';
import type { StanceWord } from '#shared/activities/draft/stanceWords.ts';
import type { NowStep } from '#shared/protocol/parts.ts';
import { announcer } from '../../surfaces/seat/announcer.ts';
import { WorkPart } from '../../surfaces/seat/Parts.tsx';
import { Button } from '../../ui/Button.tsx';
import type { ShownParagraph } from './reading.ts';
import styles from './SeatStance.module.css';
import { StanceButtons } from './StanceButtons.tsx';
import type { ClauseStanding } from './standing.ts';
import type { OwnStances } from './useOwnStances.ts';

interface SeatStanceProps {
  step: NowStep;
  /** The last paragraph of the clause: who came here has read it. */
  paragraph: ShownParagraph;
  standing: ClauseStanding;
  stances: OwnStances;
  /** Whatever is no plain yes needs a reason first. */
  onReason: (stance: 'remark' | 'object') => void;
  onBack: () => void;
}

/**
 * Does this person agree to the whole of a clause, and to which words did they. Asked under the thumb, in the place of
 * what is asked about one paragraph: below the words it would lie under the dock of a small phone.
 */
export function SeatStance({ step, paragraph, standing, stances, onReason, onBack }: SeatStanceProps) {
  const { t } = useTranslation('draft');
  const answers = useRef<HTMLDivElement>(null);
  const own = stances.of(standing.clause);
  const holds = own !== undefined && own.said.words === standing.words;
  const off = step.status !== 'open' || !step.write;
  const { number, title } = paragraph;
  const heading =
    number === '' ? t('stance.titleWhole', { place: title }) : t('stance.title', { place: number });

  // What had the focus is gone with the dock it stood in.
  useEffect(() => {
    const [first] = answers.current?.querySelectorAll('button') ?? [];
    const chosen = answers.current?.querySelector<HTMLElement>('[aria-pressed="true"]');
    (chosen ?? first)?.focus({ preventScroll: true });
  }, []);

  function say(stance: StanceWord) {
    if (stance !== 'agree') {
      onReason(stance);
      return;
    }
    stances.say(standing, { stance });
    announcer.say(t('stance.sent'));
    onBack();
  }

  return (
    <WorkPart label={heading}>
      <div className={styles.stance} ref={answers}>
        <h2>{heading}</h2>
        {own !== undefined && !holds && (
          <p className={styles.again}>{t(`stance.earlier.${own.said.stance}`)}</p>
        )}
        <StanceButtons label={heading} chosen={holds ? own.said.stance : null} onChoose={say} off={off} />
        {off && <p className={styles.note}>{t('stance.paused')}</p>}
        {own !== undefined && (
          <p className={styles.own}>
            {t(`stance.yours.${own.said.stance}`)}{' '}
            {own.said.stance !== 'agree' && t('stance.reason', { text: own.said.text })}
          </p>
        )}
      </div>
      <div className={styles.ways}>
        <Button variant="bare" onPress={onBack}>
          {t('stance.back')}
        </Button>
        {own !== undefined && (
          <Button
            variant="bare"
            off={off}
            onPress={() => {
              stances.takeBack(standing.clause);
              announcer.say(t('stance.withdrawn'));
              onBack();
            }}
          >
            {t('stance.withdraw')}
          </Button>
        )}
      </div>
    </WorkPart>
  );
}
