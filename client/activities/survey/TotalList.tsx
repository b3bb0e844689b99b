import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { ShownText, ShownTotal } from '#shared/activities/survey/show.ts';
import type { Question } from '#shared/activities/survey/surveyConfig.ts';
import { useText } from '../../surfaces/seat/useText.ts';
import { useBeforeWords } from './beforeWords.ts';
import { isSpread } from './spread.ts';
import type { SurveyView } from './surveyView.ts';
import styles from './TotalList.module.css';

interface TotalListProps {
  survey: SurveyView;
  /** Of the questions, below what stands above the list. */
  level: 2 | 3;
  /** What can be done with a question. */
  tools?: (question: Question) => ReactNode;
  /** What can be done with a text. */
  textTools?: (text: ShownText) => ReactNode;
}

/** Totals question by question, as bars with numbers and as words: on phones and on the console. */
export function TotalList({ survey, level, tools, textTools }: TotalListProps) {
  const { t } = useTranslation('survey');
  const text = useText();
  const { totals } = survey.shown;
  const Title = `h${level}` as const;
  if (totals === null || 'few' in totals) {
    return null;
  }
  return (
    <ol className={styles.list}>
      {survey.config.questions.map(question => {
        const total = totals.questions[question.id];
        return (
          <li key={question.id} className={styles.question}>
            <div className={styles.head}>
              <Title className={styles.asked}>{text(question.question)}</Title>
              {tools?.(question)}
            </div>
            {total === undefined || 'few' in total ? (
              <p className={styles.note}>{t('questionFew', { count: total?.few ?? 0 })}</p>
            ) : (
              <>
                <Numbers question={question} total={total} survey={survey} />
                {'texts' in total && <Texts texts={total.texts} tools={textTools} />}
              </>
            )}
          </li>
        );
      })}
    </ol>
  );
}

interface NumbersProps {
  question: Question;
  total: Exclude<ShownTotal, { few: number }>;
  survey: SurveyView;
}

function Numbers({ question, total, survey }: NumbersProps) {
  const { t, i18n } = useTranslation('survey');
  const before = useBeforeWords();
  const rows = useRows(question, total);
  const most = Math.max(1, ...rows.map(row => row.count));
  const number = (value: number) => value.toLocaleString(i18n.language);
  return (
    <>
      {rows.length > 0 && (
        <ul className={styles.bars}>
          {rows.map(({ id, words, count }) => (
            <li key={id}>
              <span>{words}</span>
              <i style={{ width: `${(count / most) * 100}%` }} aria-hidden="true" />
              <b>{count}</b>
            </li>
          ))}
        </ul>
      )}
      <p className={styles.note}>
        {'median' in total && <b>{t('median', { value: number(total.median) })} </b>}
        {t('answers', { count: total.n })}
      </p>
      {'median' in total &&
        (survey.shown.before[question.id] ?? []).map(one => (
          <p key={one.from?.step ?? ''} className={styles.note}>
            {t('beforeLine', { value: number(one.median), when: before(one) })}
          </p>
        ))}
    </>
  );
}

/** Each value of a scale, the values of a number that were given, each choice. */
function useRows(question: Question, total: NumbersProps['total']) {
  const text = useText();
  if (isSpread(question) && 'counts' in total) {
    const first = question.kind === 'scale' ? 1 : question.min;
    return total.counts
      .map((count, place) => ({ id: String(place), value: first + place, count }))
      .filter(({ count }) => question.kind === 'scale' || count > 0)
      .map(row => ({ ...row, words: ended(row.value) }));
  }
  return 'choices' in question && 'choices' in total
    ? question.choices.map(({ id, label }) => ({ id, words: text(label), count: total.choices[id] ?? 0 }))
    : [];

  function ended(value: number): string {
    const end =
      question.kind !== 'scale' ? null : value === 1 ? question.low : value === 5 ? question.high : null;
    return end === null ? String(value) : `${value} ${text(end)}`;
  }
}

function Texts({ texts, tools }: { texts: readonly ShownText[]; tools: TotalListProps['textTools'] }) {
  const { t } = useTranslation('survey');
  return texts.length === 0 ? (
    <p className={styles.note}>{t('noTexts')}</p>
  ) : (
    <ul className={styles.texts}>
      {texts.map(one => (
        <li key={one.id} className={one.hidden ? styles.hidden : undefined}>
          <span>{one.text}</span>
          {tools?.(one)}
        </li>
      ))}
    </ul>
  );
}
