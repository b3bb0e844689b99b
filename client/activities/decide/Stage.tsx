import { type CSSProperties, useState } from 'react';
import type { DecideConfig } from '#shared/activities/decide/decideConfig.ts';
import { levelsOf } from '#shared/activities/decide/decideLevels.ts';
import type { FocusedProposal } from '#shared/activities/decide/decideView.ts';
import { FitText, LEAST, type Setting } from '../../surfaces/stage/FitText.tsx';
import { StageFrame } from '../../surfaces/stage/StageFrame.tsx';
import { useStageWords } from '../../surfaces/stage/useStageWords.ts';
import { Changes } from '../../ui/Changes.tsx';
import { Pointed } from '../../ui/Pointed.tsx';
import type { ViewProps } from '../viewProps.ts';
import { calledWords, type DecideT, useDecideStageWords, versionWords } from './decideWords.ts';
import styles from './Stage.module.css';
import { StageDecisions } from './StageDecisions.tsx';
import { StageLevels } from './StageLevels.tsx';
import { StageSaid } from './StageSaid.tsx';
import { useDecideView } from './useDecideView.ts';

/** Heights in 1080ths: what stands above and below the sentence and the levels, and the least height of a level. */
const AROUND = 54 + 40 + 48 + 152 + 16;
const LEVEL = 72;
/** More than this is a page, not a sentence. */
const MOST = 490;

const SETTINGS: readonly Setting[] = [
  { size: 60 },
  { size: 52 },
  { size: 46 },
  { size: 40 },
  { size: 35 },
  { size: 35, columns: 2 },
  { size: 31 },
  { size: 31, columns: 2 },
  { size: LEAST, columns: 2 },
  { size: LEAST, columns: 3 },
];

/** The sentence large, levels without names, one concern at a time, the stamp. */
export default function Stage({ step, texts }: ViewProps) {
  const { t } = useDecideStageWords();
  const { say } = useStageWords();
  const view = useDecideView(step);
  const focus = view?.focus ?? null;
  if (view !== null && step.status === 'closed') {
    return <StageDecisions step={step} texts={texts} proposals={view.proposals} />;
  }
  if (view === null || focus === null) {
    return <StageFrame step={step} texts={texts} large footer={<p className={styles.foot}>{t('soon')}</p>} />;
  }
  const number = view.proposals.findIndex(({ id }) => id === focus.id) + 1;
  const of = view.proposals.length;
  const title = say(texts.title);
  const label = of > 1 ? t('place', { title, number, of }) : title;
  return (
    <StageFrame
      step={step}
      texts={texts}
      label={[label, calledWords(focus), versionWords(t, focus)].filter(Boolean).join(', ')}
      sentence={<Sentence focus={focus} t={t} levels={levelsOf(texts.config as DecideConfig).length} />}
      footer={
        (focus.stage === 'check' || focus.check !== null) && (
          <p className={styles.foot} role="status">
            {t('voices', { cast: focus.cast, voters: focus.voters })}
          </p>
        )
      }
    >
      <div className={styles.columns}>
        <StageLevels config={texts.config as DecideConfig} focus={focus} />
        <StageSaid focus={focus} rule={view.rule} question={(texts.config as DecideConfig).question} />
      </div>
    </StageFrame>
  );
}

interface SentenceProps {
  focus: FocusedProposal;
  t: DecideT;
  /** How many levels must keep their place below it. */
  levels: number;
}

/** As large as the levels below it allow; points stand as a list, side by side when there are many. */
function Sentence({ focus, t, levels }: SentenceProps) {
  const [left, setLeft] = useState(0);
  const { text, writing, before, check, stage, version } = focus;
  const words = { removed: t('removed'), added: t('added') };
  const amended = check !== null && check.version !== version && stage !== 'check';
  const room = Math.min(MOST, 1080 - AROUND - levels * LEVEL);
  return (
    <span className={styles.sentence} style={{ '--room': room } as CSSProperties}>
      <FitText settings={SETTINGS} onCut={setLeft} className={styles.fitted}>
        {writing !== null ? (
          <Changes before={text} after={writing} words={words} />
        ) : amended && before !== null ? (
          <Changes before={before} after={text} words={words} />
        ) : (
          <Pointed text={text} />
        )}
      </FitText>
      {left > 0 && <span className={styles.quiet}>{t('stage.restOnPhones')}</span>}
    </span>
  );
}
