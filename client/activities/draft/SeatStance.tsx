import { useTranslation } from 'react-i18next';
import type { StanceWord } from '#shared/activities/draft/stanceWords.ts';
import type { NowStep } from '#shared/protocol.ts';
import { announcer } from '../../surfaces/seat/announcer.ts';
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
}

/** Id of the question: one clause is asked about at a time. */
export const STANCE_QUESTION = 'zgoda-na-czesc';

/** At the end of a clause: does this person agree to the whole of it, and to which words did they. */
export function SeatStance({ step, paragraph, standing, stances, onReason }: SeatStanceProps) {
  const { t } = useTranslation('draft');
  const own = stances.of(standing.clause);
  const holds = own !== undefined && own.said.words === standing.words;
  const off = step.status !== 'open' || !step.write;
  const { number, title } = paragraph;
  const heading =
    number === '' ? t('stance.titleWhole', { place: title }) : t('stance.title', { place: number });

  function say(stance: StanceWord) {
    if (stance !== 'agree') {
      onReason(stance);
      return;
    }
    stances.say(standing, { stance });
    announcer.say(t('stance.sent'));
  }

  return (
    <section id={STANCE_QUESTION} className={styles.stance} aria-label={heading}>
      <h3>{heading}</h3>
      {own !== undefined && !holds && <p className={styles.again}>{t('stance.earlier')}</p>}
      <StanceButtons label={heading} chosen={holds ? own.said.stance : null} onChoose={say} off={off} />
      {own !== undefined && (
        <div className={styles.own}>
          <p>
            {t(`stance.yours.${own.said.stance}`)}{' '}
            {own.said.stance !== 'agree' && t('stance.reason', { text: own.said.text })}
          </p>
          <Button
            variant="bare"
            size="small"
            off={off}
            onPress={() => {
              stances.takeBack(standing.clause);
              announcer.say(t('stance.withdrawn'));
            }}
          >
            {t('stance.withdraw')}
          </Button>
        </div>
      )}
    </section>
  );
}
