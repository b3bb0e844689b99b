import { StageFrame } from '../../surfaces/stage/StageFrame.tsx';
import type { ViewProps } from '../viewProps.ts';
import styles from './Stage.module.css';
import { useStageTalkWords } from './stageTalkWords.ts';
import type { TalkView } from './useTalk.ts';

/** People talk, or write alone: the question, and how many notes wait to be shown. */
export function StageQuestion({ step, texts, talk }: ViewProps & { talk: TalkView }) {
  const { t } = useStageTalkWords();
  const hidden = Object.values(step.counts.hidden)
    .flatMap(bySide => Object.values(bySide))
    .reduce((sum, count) => sum + count, 0);
  const { config, question } = talk;
  const place = { number: question + 1, of: config.questions.length };
  return (
    <StageFrame
      step={step}
      texts={texts}
      large
      footer={
        <>
          {config.questions.length > 1 && <p className={styles.foot}>{t('question', place)}</p>}
          {hidden > 0 && <p className={styles.count}>{t('stage.hidden', { count: hidden })}</p>}
        </>
      }
    />
  );
}
