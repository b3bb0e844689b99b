import type { CSSProperties } from 'react';
import { Notice } from '../../live/Notice.tsx';
import { useWorkshop } from '../../live/useWorkshop.ts';
import { Blank } from './Blank.tsx';
import { Closed } from './Closed.tsx';
import { CodeAlone } from './CodeAlone.tsx';
import { LostMark } from './LostMark.tsx';
import { RehearsalFrame } from './RehearsalFrame.tsx';
import styles from './StageScreen.module.css';
import { StageStep } from './StageStep.tsx';
import { useStageShape } from './stageShape.ts';
import { useStageKeys } from './useStageKeys.ts';
import { useStageWords } from './useStageWords.ts';
import { Waiting } from './Waiting.tsx';

/** Chooses the picture; the last one stays when the network goes. */
export function StageScreen() {
  const { now, ended } = useWorkshop();
  const { lang, t } = useStageWords();
  const { margin, wide } = useStageShape();
  const { codeAlone } = useStageKeys();
  if (ended === 'erased' || ended === 'revoked') {
    // What is gone, or no longer this browser's to show, leaves the wall too.
    return <Notice title={t(`stage:ended.${ended}`)} text={t('stage:ended.text')} />;
  }
  const theme = now?.stage.theme ?? 'light';
  return (
    <div
      className={styles.screen}
      data-surface="stage"
      data-theme={theme}
      data-wide={wide}
      lang={lang}
      style={{ '--margin': margin } as CSSProperties}
    >
      {codeAlone ? <CodeAlone /> : <Picture />}
      {now?.workshop.rehearsal && <RehearsalFrame />}
      <LostMark />
    </div>
  );
}

function Picture() {
  const { now } = useWorkshop();
  if (now === null || now.stage.blank) {
    return <Blank />;
  }
  if (now.workshop.status === 'archived') {
    return <Closed />;
  }
  const { step } = now;
  return step === null || step.status === 'waiting' ? <Waiting now={now} /> : <StageStep step={step} />;
}
