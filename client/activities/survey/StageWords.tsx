import { useState } from 'react';
import type { Question } from '#shared/activities/survey/surveyConfig.ts';
import { FitText, LEAST } from '../../surfaces/stage/FitText.tsx';
import { useStageWords } from '../../surfaces/stage/useStageWords.ts';
import { classes } from '../../ui/classes.ts';
import styles from './Stage.module.css';
import type { StageTotalsProps } from './StageOverview.tsx';
import { saidWords } from './saidWords.ts';
import { useWallWords } from './surveyView.ts';

interface StageWordsProps {
  question: Question;
  totals: StageTotalsProps['totals'];
  /** One line below other things, with its question as a label. */
  row?: boolean;
}

const ROW = [54, 46, 40, 34, 30, LEAST].map(size => ({ size }));
const ALONE = [84, 72, 62, 54, 46, 40, 34, 30, LEAST].map(size => ({ size }));

/**
 * What people said. One after the other the words come up gently; who wants no movement sees them at once.
 */
export function StageWords({ question, totals, row = false }: StageWordsProps) {
  const t = useWallWords();
  const { say } = useStageWords();
  const [left, setLeft] = useState(0);
  const total = totals.questions[question.id];
  const texts = total !== undefined && 'texts' in total ? total.texts : [];
  const isText = question.kind === 'text';
  const said = saidWords(texts, isText ? 'text' : 'word');
  // Words that many said stand for all of these.
  const unseen = left === 0 ? 0 : said.slice(-left).reduce((sum, { count }) => sum + count, 0);
  return (
    <div className={classes(styles.words, row && styles.wordsRow)}>
      {row && <p className={styles.wordsLabel}>{say(question.question)}</p>}
      <FitText
        settings={row ? ROW : isText ? ALONE.slice(3) : ALONE}
        className={isText ? styles.sentences : styles.said}
        onCut={cut => setLeft(cut)}
      >
        <ul>
          {said.map(({ id, text, count }, place) => (
            <li key={id} style={{ animationDelay: `${Math.min(place, 20) * 120}ms` }}>
              {text}
              {count > 1 && <b className={styles.times}>{` ×${count}`}</b>}
            </li>
          ))}
        </ul>
      </FitText>
      {unseen > 0 && <p className={styles.note}>{t('stage.moreWords', { count: unseen })}</p>}
    </div>
  );
}
