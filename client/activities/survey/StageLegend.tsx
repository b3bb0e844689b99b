import { useStageWords } from '../../surfaces/stage/useStageWords.ts';
import { useBeforeWords } from './beforeWords.ts';
import styles from './Stage.module.css';
import { type SurveyView, useWallWords } from './surveyView.ts';

/** What hollow and solid mean, when it was, and how many answered. */
export function StageLegend({ survey, n }: { survey: SurveyView; n: number }) {
  const t = useWallWords();
  const { lang } = useStageWords();
  const when = useBeforeWords(lang);
  const [before] = Object.values(survey.shown.before).flat();
  return (
    <p className={styles.legend}>
      {before !== undefined && (
        <span>
          <i className={styles.hollow} aria-hidden="true" />
          {t('stage.beforeWhen', { when: when(before) })}
        </span>
      )}
      <span>
        <i className={styles.solid} aria-hidden="true" />
        {before === undefined ? t('stage.middle', { count: n }) : t('stage.nowWhen', { count: n })}
      </span>
      <span>{t('stage.half')}</span>
    </p>
  );
}
