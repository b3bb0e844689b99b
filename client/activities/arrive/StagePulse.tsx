import type { Text } from '#shared/text.ts';
import { Spread } from '../../surfaces/stage/Spread.tsx';
import { StageFrame } from '../../surfaces/stage/StageFrame.tsx';
import { useStageWords } from '../../surfaces/stage/useStageWords.ts';
import type { ViewProps } from '../viewProps.ts';
import styles from './StagePulse.module.css';
import { medianOf } from './stageTally.ts';

interface StagePulseProps extends ViewProps {
  pulse: { question: Text; low: Text; high: Text };
  tally: { n: number; counts: readonly number[] };
}

/** How the room is today. */
export function StagePulse({ step, texts, pulse, tally }: StagePulseProps) {
  const { t, say } = useStageWords();
  return (
    <StageFrame
      step={step}
      texts={texts}
      label={say(pulse.question)}
      sentence={t('activities:arrive.pulse.result')}
      footer={<p className={styles.unsigned}>{t('stage:arrive.unsigned')}</p>}
    >
      <Spread
        columns={tally.counts.map((count, place) => ({ words: String(place + 1), count }))}
        ends={[say(pulse.low), say(pulse.high)]}
        median={medianOf(tally.counts)}
        words={{
          middle: t('stage:arrive.middle'),
          answers: t('activities:arrive.pulse.answers', { count: tally.n }),
        }}
      />
    </StageFrame>
  );
}
