import type { CSSProperties } from 'react';
import type { Before } from '#shared/activities/survey/before.ts';
import type { ShownTotal } from '#shared/activities/survey/show.ts';
import { useStageWords } from '../../surfaces/stage/useStageWords.ts';
import styles from './Stage.module.css';
import { axisOf, marksOf, placeOn, type SpreadQuestion } from './spread.ts';
import { useWallWords } from './surveyView.ts';

interface StageRowProps {
  question: SpreadQuestion;
  total: ShownTotal | undefined;
  before: Before | undefined;
}

/** One question on its axis: hollow above it what was, solid below it what is, the middle ones as large numbers. */
export function StageRow({ question, total, before }: StageRowProps) {
  const t = useWallWords();
  const { say, lang } = useStageWords();
  const number = (value: number) => value.toLocaleString(lang);
  if (total === undefined || !('median' in total)) {
    const few = total !== undefined && 'few' in total ? total.few : 0;
    return (
      <li className={styles.row}>
        <p className={styles.asked}>{say(question.question)}</p>
        <p className={styles.rowFew}>{t('questionFew', { count: few })}</p>
      </li>
    );
  }
  const axis = axisOf(question, total, before);
  const ends = question.kind === 'scale' ? [say(question.low), say(question.high)] : null;
  return (
    <li className={styles.row}>
      <p className={styles.asked}>{say(question.question)}</p>
      <span className={styles.end}>{axis[0]}</span>
      <div className={styles.axis} aria-hidden="true">
        {marksOf(axis).map(mark => (
          <i key={mark} className={styles.mark} style={at(placeOn(axis, mark))} />
        ))}
        {before !== undefined && (
          <>
            <i className={styles.halfBefore} style={between(axis, before)} />
            <i className={styles.dotBefore} style={at(placeOn(axis, before.median))} />
          </>
        )}
        <i className={styles.half} style={between(axis, total)} />
        <i className={styles.dot} style={at(placeOn(axis, total.median))} />
        {ends !== null && (
          <p className={styles.ends}>
            <span>{ends[0]}</span>
            <span>{ends[1]}</span>
          </p>
        )}
      </div>
      <span className={styles.end}>{axis[1]}</span>
      <p className={styles.medians}>
        {before !== undefined && (
          <span className={styles.was}>
            <span>{t('stage.before')}</span> <b>{number(before.median)}</b>
          </span>
        )}
        <span>
          <span>{t(before === undefined ? 'stage.median' : 'stage.now')}</span> <b>{number(total.median)}</b>
        </span>
      </p>
    </li>
  );
}

function at(place: number): CSSProperties {
  return { left: `${place}%` };
}

function between(axis: [number, number], { low, high }: { low: number; high: number }): CSSProperties {
  const from = placeOn(axis, low);
  return { left: `${from}%`, width: `${placeOn(axis, high) - from}%` };
}
