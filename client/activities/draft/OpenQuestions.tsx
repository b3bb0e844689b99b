import { useTranslation } from 'react-i18next';
import styles from './PenField.module.css';
import { questionsIn } from './questions.ts';

interface OpenQuestionsProps {
  /** The words as they stand. */
  text: string;
  /** Id of the text area in which they stand. */
  field: string;
}

/** What is still to be filled in, below the field: a press selects the place, and what is typed takes it. */
export function OpenQuestions({ text, field }: OpenQuestionsProps) {
  const { t } = useTranslation('draft');
  const questions = questionsIn(text);
  if (questions.length === 0) {
    return null;
  }

  function select(index: number) {
    const area = document.getElementById(field);
    if (!(area instanceof HTMLTextAreaElement)) {
      return;
    }
    // The field is newer than what was drawn: others write too.
    const place = questionsIn(area.value)[index];
    area.focus();
    if (place !== undefined) {
      area.setSelectionRange(place.start, place.end);
    }
  }

  return (
    <div className={styles.questions}>
      <p className={styles.writers}>{t('answer')}</p>
      <ul>
        {questions.map(({ start, question }, index) => (
          <li key={start}>
            <button type="button" className={styles.question} onClick={() => select(index)}>
              {question}
            </button>
          </li>
        ))}
      </ul>
    </div>
  );
}
