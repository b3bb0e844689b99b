import type { CSSProperties } from 'react';
import { StageFrame } from '../../surfaces/stage/StageFrame.tsx';
import { useStageWords } from '../../surfaces/stage/useStageWords.ts';
import type { ViewProps } from '../viewProps.ts';
import styles from './Stage.module.css';
import { StageLegend } from './StageLegend.tsx';
import { StageRow } from './StageRow.tsx';
import { StageWords } from './StageWords.tsx';
import { isSpread } from './spread.ts';
import { type SurveyView, useWallWords } from './surveyView.ts';

export interface StageTotalsProps extends ViewProps {
  survey: SurveyView;
  totals: Extract<NonNullable<SurveyView['shown']['totals']>, { n: number }>;
}

/** What lies between the sentence and the footer, in 1080ths of the wall's height. */
const BODY = 640;
const LEGEND = 62;
const WORDS = 190;
const LARGEST = 215;
/** Below this two lines of a question and an axis with words do not fit. */
const LEAST = 112;

/** Height of a row, and how many lines of its question fit into it. */
export function rowStyle(row: number): CSSProperties {
  const lines = Math.max(2, Math.floor((row - 8) / LINE));
  return { '--row': row, '--lines': lines, '--dot': row < LARGE_DOTS ? 34 : 50 } as CSSProperties;
}

const LINE = 36;
/** Below this a large dot, the one of before above it and the words of the ends do not find room. */
const LARGE_DOTS = 150;

/** Every question with an axis, one below the other, and the words people said. */
export function StageOverview({ step, texts, survey, totals }: StageTotalsProps) {
  const t = useWallWords();
  const { say } = useStageWords();
  const spreads = survey.config.questions.filter(isSpread);
  const words = survey.config.questions.find(({ id, kind }) => {
    const total = totals.questions[id];
    return kind === 'word' && total !== undefined && 'texts' in total && total.texts.length > 0;
  });
  const compared = Object.keys(survey.shown.before).length > 0;
  const room = BODY - LEGEND - (words === undefined ? 0 : WORDS);
  const rows = spreads.slice(0, Math.floor(room / LEAST));
  const more = survey.config.questions.length - rows.length - (words === undefined ? 0 : 1);
  const style = rowStyle(Math.min(LARGEST, room / rows.length));
  return (
    <StageFrame
      step={step}
      texts={texts}
      label={t('stage.label', { title: say(texts.title) })}
      sentence={t(survey.shown.earlierStands ? 'stands' : compared ? 'stage.compared' : 'stage.together')}
      footer={
        <p className={styles.hint}>
          {t('unsigned')} {more > 0 && t('stage.more', { count: more })}
        </p>
      }
    >
      <div className={styles.overview} style={style}>
        <ol className={styles.rows}>
          {rows.map(question => (
            <StageRow
              key={question.id}
              question={question}
              total={totals.questions[question.id]}
              before={survey.shown.before[question.id]?.[0]}
            />
          ))}
        </ol>
        <StageLegend survey={survey} n={totals.n} />
        {words !== undefined && <StageWords question={words} totals={totals} row />}
      </div>
    </StageFrame>
  );
}
