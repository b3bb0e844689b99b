import * as z from 'zod/mini';
import { type Question, surveyConfigSchema } from '#shared/activities/survey/surveyConfig.ts';
import { type PaperWorkshop, Tick, usePaperWords } from './PaperParts.tsx';
import styles from './PaperSheet.module.css';

const SCALE = [1, 2, 3, 4, 5];

/** The questions of a survey, to be answered with a pen. */
export function PaperQuestions({ config, workshop }: { config: unknown; workshop: PaperWorkshop }) {
  const { t, say } = usePaperWords(workshop);
  const parsed = z.safeParse(surveyConfigSchema, config);
  return !parsed.success ? null : (
    <>
      <p className={styles.more}>{t('sheet.unsigned')}</p>
      <ol className={styles.questions}>
        {parsed.data.questions.map((question, index) => (
          <li key={question.id} className={styles.question}>
            <p className={styles.asked}>
              {index + 1}. {say(question.question)}
            </p>
            <Place question={question} workshop={workshop} />
          </li>
        ))}
      </ol>
    </>
  );
}

/** Where the answer goes. */
function Place({ question, workshop }: { question: Question; workshop: PaperWorkshop }) {
  const { t, say } = usePaperWords(workshop);
  switch (question.kind) {
    case 'scale':
      return (
        <p className={styles.ticks}>
          <em>{say(question.low)}</em>
          {SCALE.map(step => (
            <span key={step}>
              <Tick /> {step}
            </span>
          ))}
          <em>{say(question.high)}</em>
        </p>
      );
    case 'choice':
    case 'many':
      return (
        <>
          <p className={styles.hint}>{t(question.kind === 'choice' ? 'sheet.one' : 'sheet.many')}</p>
          <p className={styles.ticks}>
            {question.choices.map(({ id, label }) => (
              <span key={id}>
                <Tick /> {say(label)}
              </span>
            ))}
          </p>
        </>
      );
    case 'number':
      return (
        <p className={styles.field}>
          {t('sheet.number', { min: question.min, max: question.max })}
          <i className={styles.line} />
        </p>
      );
    case 'text':
    case 'word':
      return (
        <div className={styles.lines}>
          <i className={styles.line} />
          {question.kind === 'text' && <i className={styles.line} />}
        </div>
      );
  }
}
