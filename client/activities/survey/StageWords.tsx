import { useState } from 'react';
import type { ShownText } from '#shared/activities/survey/show.ts';
import type { Question } from '#shared/activities/survey/surveyConfig.ts';
import { scramble } from '#shared/scramble.ts';
import { FitText, LEAST } from '../../surfaces/stage/FitText.tsx';
import { useStageWords } from '../../surfaces/stage/useStageWords.ts';
import { classes } from '../../ui/classes.ts';
import styles from './Stage.module.css';
import type { StageTotalsProps } from './StageOverview.tsx';
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
 * What people said, in an order that tells nothing and stays the same: the words themselves decide it. One after the
 * other they come up gently; who wants no movement sees them at once.
 */
export function StageWords({ question, totals, row = false }: StageWordsProps) {
  const t = useWallWords();
  const { say } = useStageWords();
  const [left, setLeft] = useState(0);
  const total = totals.questions[question.id];
  const texts = total !== undefined && 'texts' in total ? total.texts : [];
  // With the id, so that equal words stand apart.
  const placeOf = ({ id, text }: ShownText) => scramble(`${id}/${text}`);
  const mixed = texts.toSorted((one, other) => placeOf(one) - placeOf(other) || (one.id < other.id ? -1 : 1));
  const isText = question.kind === 'text';
  return (
    <div className={classes(styles.words, row && styles.wordsRow)}>
      {row && <p className={styles.wordsLabel}>{say(question.question)}</p>}
      <FitText
        settings={row ? ROW : isText ? ALONE.slice(3) : ALONE}
        className={isText ? styles.sentences : styles.said}
        onCut={cut => setLeft(cut)}
      >
        <ul>
          {mixed.map(({ id, text }, place) => (
            <li key={id} style={{ animationDelay: `${Math.min(place, 20) * 120}ms` }}>
              {text}
            </li>
          ))}
        </ul>
      </FitText>
      {left > 0 && <p className={styles.note}>{t('stage.moreWords', { count: left })}</p>}
    </div>
  );
}
