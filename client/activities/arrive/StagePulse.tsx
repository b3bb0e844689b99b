import type { CSSProperties } from 'react';
import type { Text } from '#shared/text.ts';
import { StageFrame } from '../../surfaces/stage/StageFrame.tsx';
import { useStageWords } from '../../surfaces/stage/useStageWords.ts';
import type { ViewProps } from '../viewProps.ts';
import styles from './StagePulse.module.css';
import { medianOf } from './stageTally.ts';

interface StagePulseProps extends ViewProps {
  pulse: { question: Text; low: Text; high: Text };
  tally: { n: number; counts: readonly number[] };
}

/** Above this many voices a bar with a number stands instead of one disc per voice. */
const MOST_DISCS = 40;
const TALLEST = 7;

/** How the room is today: one disc per voice over its place on the scale, the middle as a large number. */
export function StagePulse({ step, texts, pulse, tally }: StagePulseProps) {
  const { t, say, lang } = useStageWords();
  const tallest = Math.max(...tally.counts);
  const discs = tally.n <= MOST_DISCS && tallest <= TALLEST;
  const median = medianOf(tally.counts).toLocaleString(lang);
  return (
    <StageFrame
      step={step}
      texts={texts}
      label={say(pulse.question)}
      sentence={t('activities:arrive.pulse.result')}
      footer={<p className={styles.unsigned}>{t('stage:arrive.unsigned')}</p>}
    >
      <div className={styles.pulse}>
        <ol className={styles.scale}>
          {tally.counts.map((count, place) => (
            // biome-ignore lint/suspicious/noArrayIndexKey: a place on the scale is its number
            <li key={place} className={styles.place}>
              <span className={styles.count}>{count === 0 ? '' : count}</span>
              <span className={styles.stack} aria-hidden="true">
                {discs ? (
                  Array.from({ length: count }, (_, voice) => (
                    // biome-ignore lint/suspicious/noArrayIndexKey: voices are a count
                    <i key={voice} className={styles.disc} />
                  ))
                ) : (
                  <i className={styles.bar} style={{ '--share': count / tallest } as CSSProperties} />
                )}
              </span>
              <span className={styles.value}>{place + 1}</span>
            </li>
          ))}
        </ol>
        <p className={styles.ends}>
          <span>{say(pulse.low)}</span>
          <span>{say(pulse.high)}</span>
        </p>
        <p className={styles.middle}>
          <span>{t('stage:arrive.middle')}</span>
          <b>{median}</b>
          <span>{t('activities:arrive.pulse.answers', { count: tally.n })}</span>
        </p>
      </div>
    </StageFrame>
  );
}
