import type { ShownTurns, Speaker } from '#shared/activities/talk/talk.ts';
import { letterOfSide } from '../../surfaces/stage/letterOfSide.ts';
import { StageFrame } from '../../surfaces/stage/StageFrame.tsx';
import { useStageWords } from '../../surfaces/stage/useStageWords.ts';
import { SideMark } from '../../ui/SideMark.tsx';
import type { ViewProps } from '../viewProps.ts';
import styles from './Stage.module.css';
import { StageRing } from './StageRing.tsx';
import { useStageTalkWords } from './stageTalkWords.ts';
import { useSpeakerName } from './useSpeaker.ts';

/** A round: one person speaks, everybody knows who is next. */
export function StageTurns({ step, texts, turns }: ViewProps & { turns: ShownTurns }) {
  const { t } = useStageTalkWords();
  const nameOf = useSpeakerName(t);
  const timer = {
    length: turns.seconds * 1000,
    endsAt: turns.now === null ? null : turns.endsAt,
    left: null,
  };
  return (
    <StageFrame
      step={step}
      texts={texts}
      {...(turns.now === null ? {} : { clock: <StageRing step={step} timer={timer} small /> })}
      footer={
        turns.now !== null && (
          <>
            <p className={styles.count}>
              {turns.left > 0 ? t('stage.left', { count: turns.left }) : t('stage.last')}
            </p>
            <p className={styles.foot}>{t('stage.pass')}</p>
          </>
        )
      }
    >
      <section className={styles.turn} aria-label={t('seat.turns')}>
        {turns.now === null ? (
          <p className={styles.speaker}>{t('stage.done')}</p>
        ) : (
          <>
            <p className={styles.turnLabel}>{t('stage.now')}</p>
            <p className={styles.speaker} role="status">
              <Mark speaker={turns.now} />
              {nameOf(turns.now)}
            </p>
            {turns.next !== null && (
              <p className={styles.following}>{t('stage.next', { name: nameOf(turns.next) })}</p>
            )}
          </>
        )}
      </section>
    </StageFrame>
  );
}

function Mark({ speaker }: { speaker: Speaker }) {
  const { t } = useStageWords();
  return speaker.side === '' ? null : (
    <SideMark
      side={letterOfSide(speaker.side)}
      size={96}
      name={t('stage:step.sideName', { id: speaker.side })}
    />
  );
}
