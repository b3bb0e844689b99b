import { ANSWERS, type AnswerWord } from '#shared/activities/match/needs.ts';
import styles from './AnswerButtons.module.css';
import { ANSWER_ICONS } from './answers.ts';
import { useMatchWords } from './matchView.ts';

interface AnswerButtonsProps {
  /** What is answered, read aloud as the group's name. */
  label: string;
  chosen: AnswerWord | null;
  onChoose: (answer: AnswerWord) => void;
}

/** Four answers of one size: a word and a drawing each, and none of them red or green. */
export function AnswerButtons({ label, chosen, onChoose }: AnswerButtonsProps) {
  const { t } = useMatchWords();
  return (
    <fieldset className={styles.answers}>
      <legend className="visually-hidden">{label}</legend>
      {ANSWERS.map(answer => {
        const Icon = ANSWER_ICONS[answer];
        return (
          <button
            key={answer}
            type="button"
            className={styles.answer}
            aria-pressed={chosen === answer}
            onClick={() => onChoose(answer)}
          >
            <Icon aria-hidden="true" />
            <span>{t(`say.${answer}`)}</span>
          </button>
        );
      })}
    </fieldset>
  );
}
