import type { DecideConfig } from '#shared/activities/decide/decideConfig.ts';
import type { FocusedProposal } from '#shared/activities/decide/decideView.ts';
import { StageFrame } from '../../surfaces/stage/StageFrame.tsx';
import { useStageWords } from '../../surfaces/stage/useStageWords.ts';
import { Changes } from '../../ui/Changes.tsx';
import type { ViewProps } from '../viewProps.ts';
import { type DecideT, useDecideStageWords, versionWords } from './decideWords.ts';
import styles from './Stage.module.css';
import { StageDecisions } from './StageDecisions.tsx';
import { StageLevels } from './StageLevels.tsx';
import { StageSaid } from './StageSaid.tsx';
import { useDecideView } from './useDecideView.ts';

/** A longer sentence stands smaller, so that the levels below it keep their place. */
const LONG = 130;
const VERY_LONG = 220;

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
      label={`${label}, ${versionWords(t, focus)}`}
      sentence={<Sentence focus={focus} t={t} />}
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
        <StageSaid focus={focus} rule={view.rule} />
      </div>
    </StageFrame>
  );
}

function Sentence({ focus, t }: { focus: FocusedProposal; t: DecideT }) {
  const { text, writing, before, check, stage, version } = focus;
  const words = { removed: t('removed'), added: t('added') };
  const shown = writing ?? text;
  const size = shown.length > VERY_LONG ? styles.small : shown.length > LONG ? styles.middle : undefined;
  const amended = check !== null && check.version !== version && stage !== 'check';
  return (
    <span className={size}>
      {writing !== null ? (
        <Changes before={text} after={writing} words={words} />
      ) : amended && before !== null ? (
        <Changes before={before} after={text} words={words} />
      ) : (
        text
      )}
    </span>
  );
}
