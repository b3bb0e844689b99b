import type { CSSProperties } from 'react';
import type { Question } from '#shared/activities/survey/surveyConfig.ts';
import { StageFrame } from '../../surfaces/stage/StageFrame.tsx';
import { useStageWords } from '../../surfaces/stage/useStageWords.ts';
import styles from './Stage.module.css';
import { StageColumns } from './StageColumns.tsx';
import { StageLegend } from './StageLegend.tsx';
import { rowStyle, type StageTotalsProps } from './StageOverview.tsx';
import { StageRow } from './StageRow.tsx';
import { StageWords } from './StageWords.tsx';
import { isSpread } from './spread.ts';
import { useWallWords } from './surveyView.ts';

/** One question large: the facilitator talks about it with the room. */
export function StageQuestion(props: StageTotalsProps & { question: Question }) {
  const { step, texts, survey, totals, question } = props;
  const t = useWallWords();
  const { say } = useStageWords();
  const total = totals.questions[question.id];
  return (
    <StageFrame
      step={step}
      texts={texts}
      label={t('stage.label', { title: say(texts.title) })}
      sentence={say(question.question)}
      footer={<p className={styles.hint}>{t('unsigned')}</p>}
    >
      {drawn()}
    </StageFrame>
  );

  function drawn() {
    if (total === undefined || 'few' in total) {
      return <p className={styles.aside}>{t('questionFew', { count: total?.few ?? 0 })}</p>;
    }
    if ('texts' in total) {
      return total.texts.length === 0 ? (
        <p className={styles.aside}>{t('noTexts')}</p>
      ) : (
        <StageWords question={question} totals={totals} />
      );
    }
    if ('choices' in total && 'choices' in question) {
      const most = Math.max(1, ...Object.values(total.choices));
      return (
        <ol className={styles.choices} style={{ '--choices': question.choices.length } as CSSProperties}>
          {question.choices.map(({ id, label }) => (
            <li key={id}>
              <span>{say(label)}</span>
              <span className={styles.bars} aria-hidden="true">
                <i style={{ width: `${((total.choices[id] ?? 0) / most) * 100}%` }} />
              </span>
              <b>{total.choices[id] ?? 0}</b>
            </li>
          ))}
        </ol>
      );
    }
    const before = survey.shown.before[question.id]?.[0];
    if (isSpread(question) && before !== undefined) {
      return (
        <div className={styles.overview} style={rowStyle(260)}>
          <ol className={styles.rows}>
            <StageRow question={question} total={total} before={before} />
          </ol>
          <StageLegend survey={survey} n={total.n} />
        </div>
      );
    }
    return isSpread(question) && 'median' in total && <StageColumns question={question} total={total} />;
  }
}
