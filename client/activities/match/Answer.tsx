import type { SideAnswer } from '#shared/activities/match/needs.ts';
import { letterOfSide } from '../../surfaces/stage/letterOfSide.ts';
import { SideMark } from '../../ui/SideMark.tsx';
import styles from './Answer.module.css';
import { ANSWER_ICONS } from './answers.ts';
import type { MatchT } from './matchView.ts';

interface AnswerProps {
  t: MatchT;
  side: string;
  /** Null: not answered yet. */
  given: SideAnswer | null;
  mark?: number;
}

/** What a side answered: its mark, a drawing, a word, and what is not clear. */
export function Answer({ t, side, given, mark = 18 }: AnswerProps) {
  const Icon = given === null ? null : ANSWER_ICONS[given.answer];
  return (
    <span className={styles.answer}>
      <SideMark side={letterOfSide(side)} size={mark} letter={mark < 26 ? 'beside' : 'inside'} />
      {Icon && given ? (
        <b className={styles.word}>
          <Icon aria-hidden="true" />
          {t(`answer.${given.answer}`)}
        </b>
      ) : (
        <span className={styles.waits}>{t('answer.none')}</span>
      )}
      {given && given.note !== '' && <span className={styles.note}>„{given.note}”</span>}
    </span>
  );
}
