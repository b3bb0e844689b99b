import { useTranslation } from 'react-i18next';
import { promptOf } from '#shared/prompt.ts';
import { useTimer } from '../../live/useTimer.ts';
import { useWorkshop } from '../../live/useWorkshop.ts';
import { Prompt } from './Prompt.tsx';
import { placeWords } from './placeWords.ts';
import { usePrefs } from './prefs.ts';
import styles from './StepHead.module.css';
import { StepTimer } from './StepTimer.tsx';
import type { HeldStep } from './useHeldStep.ts';
import { useScreen } from './useScreen.ts';
import { useText } from './useText.ts';

/** Which step and phase, how long, and what is asked. It never scrolls away. */
export function StepHead({ held }: { held: HeldStep }) {
  const { t } = useTranslation(['seat', 'activities']);
  const text = useText();
  const { keyboard } = useScreen();
  const { easy } = usePrefs();
  const formal = useWorkshop().now?.workshop.address === 'panstwo';
  if (held.step === null) {
    return null;
  }
  const { step, texts } = held.step;
  const prompt =
    texts.activity === 'arrive' && !texts.phases[step.phase]?.prompt
      ? t('activities:arrive.waiting')
      : text(promptOf(texts, step.phase, { easy, formal }));
  return (
    // A landmark of its own: on a phone it stays with the bar, outside of what scrolls.
    <section className={styles.head} aria-label={text(texts.title)}>
      {!keyboard && (
        <div className={styles.line}>
          <p className={styles.where}>{placeWords(text, texts, step.phase)}</p>
          <StepTimer timer={step.timer} />
        </div>
      )}
      <Prompt key={prompt} words={prompt} />
      <Countdown />
    </section>
  );
}

/** What was announced: the reveal, or the last seconds of the step. */
function Countdown() {
  const { t } = useTranslation(['common']);
  const pending = useWorkshop().now?.step?.pending ?? null;
  const left = useTimer(pending && { length: 0, endsAt: pending.at, left: null });
  if (pending === null || left === null) {
    return null;
  }
  const count = Math.max(0, Math.ceil(left.left / 1_000));
  const words =
    pending.kind === 'close' ? t('common:timer.closeIn', { count }) : t('common:timer.revealIn', { count });
  return <p className={styles.countdown}>{words}</p>;
}
