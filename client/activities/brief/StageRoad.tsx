import type { CSSProperties } from 'react';
import type { Slide } from '#shared/activities/brief/brief.ts';
import { StageFrame } from '../../surfaces/stage/StageFrame.tsx';
import { useStageShape } from '../../surfaces/stage/stageShape.ts';
import { usePrompt } from '../../surfaces/stage/usePrompt.ts';
import { useStageWords } from '../../surfaces/stage/useStageWords.ts';
import { wallSentence } from '../../surfaces/stage/wallSentence.ts';
import { classes } from '../../ui/classes.ts';
import styles from './StageRoad.module.css';
import { stretch } from './stageRoad.ts';
import type { BriefViewProps } from './stageView.ts';

interface StageRoadProps extends BriefViewProps {
  stations: readonly Slide[];
  now: number;
}

/** A first sentence that is short enough for the large form. */
const LARGE = 70;

/** The road of meetings with one red point: now. */
export function StageRoad({ step, texts, parked, stations, now }: StageRoadProps) {
  const { t, say } = useStageWords();
  const { wide } = useStageShape();
  const { large, rest } = wallSentence(usePrompt(step, texts), LARGE);
  const { first, drawn } = stretch(stations, now, wide ? 4 : 3);
  const footer = (
    <>
      {rest !== '' && rest.length <= LARGE && <p className={styles.rest}>{rest}</p>}
      {parked}
    </>
  );
  return (
    <StageFrame step={step} texts={texts} sentence={large} large footer={footer}>
      <ol className={styles.road} style={{ '--stations': drawn.length } as CSSProperties}>
        {drawn.map((station, place) => {
          const index = first + place;
          const isNow = index === now;
          return (
            <li
              key={index}
              className={classes(styles.station, index <= now && styles.reached, isNow && styles.now)}
            >
              <span className={styles.line} aria-hidden="true" />
              <span className={styles.point} aria-hidden="true" />
              <p className={styles.when}>{isNow ? t('activities:brief.now') : '\u00a0'}</p>
              <h2 className={styles.name}>{say(station.title)}</h2>
              {station.text !== undefined && <p className={styles.text}>{say(station.text)}</p>}
            </li>
          );
        })}
      </ol>
    </StageFrame>
  );
}
