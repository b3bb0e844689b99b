import * as z from 'zod/mini';
import { sharedTime, untilBell } from '#shared/activities/talk/halves.ts';
import { talkConfigSchema } from '#shared/activities/talk/talkConfig.ts';
import { useWorkshop } from '../../live/useWorkshop.ts';
import { StageFrame } from '../../surfaces/stage/StageFrame.tsx';
import StageGroups from '../../surfaces/stage/StageGroups.tsx';
import { formatTimer } from '../../ui/Timer.tsx';
import type { ViewProps } from '../viewProps.ts';
import styles from './Stage.module.css';
import { StageNotes } from './StageNotes.tsx';
import { StageQuestion } from './StageQuestion.tsx';
import { StageRing } from './StageRing.tsx';
import { StageTurns } from './StageTurns.tsx';
import { useStageTalkWords } from './stageTalkWords.ts';
import { plannedOf, useTalk, useTalkClock } from './useTalk.ts';

/** More groups than these are a list of names, which needs the height of a ring for itself. */
const MOST_AT_TABLE = 6;
const MOST_BESIDE_RING = 20;

/** A conversation on the wall: who sits with whom and the ring, then whose turn it is, then what people keep. */
export default function TalkStage({ step, texts }: ViewProps) {
  const config = z.safeParse(talkConfigSchema, texts.config);
  return config.success ? <Talk step={step} texts={texts} /> : <StageFrame step={step} texts={texts} large />;
}

function Talk({ step, texts }: ViewProps) {
  const talk = useTalk({ step, texts });
  const groups = useWorkshop().people?.groups ?? null;
  if (step.status === 'open' && groups !== null && groups.length > 0) {
    const bell = talk.config.bell;
    return (
      <StageGroups
        step={step}
        texts={texts}
        groups={groups}
        asksReady={false}
        below={bell && <Halves step={step} texts={texts} />}
        {...(groups.length > MOST_BESIDE_RING
          ? {}
          : {
              clock: (
                <StageRing
                  step={step}
                  bell={bell ? plannedOf({ step, texts }) : 0}
                  small={groups.length > MOST_AT_TABLE}
                />
              ),
            })}
      />
    );
  }
  if (talk.turns !== null) {
    return <StageTurns step={step} texts={texts} turns={talk.turns} />;
  }
  if (talk.rows.length > 0) {
    return <StageNotes step={step} texts={texts} talk={talk} />;
  }
  return <StageQuestion step={step} texts={texts} talk={talk} />;
}

/** Below the question: how long each speaks; from the bell on, that it is the other's time. */
function Halves({ step, texts }: ViewProps) {
  const { t } = useStageTalkWords();
  const clock = useTalkClock({ step, texts });
  if (clock === null) {
    return null;
  }
  const changed = untilBell(clock) === null;
  return (
    <p className={changed ? styles.change : styles.each} role="status">
      {clock.left <= 0
        ? t('stage.over')
        : changed
          ? t('stage.change')
          : t('stage.each', { time: formatTimer(sharedTime(clock) / 2) })}
    </p>
  );
}
