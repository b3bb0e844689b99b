import type { DecideConfig } from '#shared/activities/decide/decideConfig.ts';
import { levelsOf } from '#shared/activities/decide/decideLevels.ts';
import type { FocusedProposal } from '#shared/activities/decide/decideView.ts';
import { useStageWords } from '../../surfaces/stage/useStageWords.ts';
import { classes } from '../../ui/classes.ts';
import { levelWords, useDecideStageWords } from './decideWords.ts';
import styles from './Stage.module.css';
import { drawsBars, Voices } from './Voices.tsx';

/** The levels with their words; once shown, one block per voice and its number. */
export function StageLevels({ config, focus }: { config: DecideConfig; focus: FocusedProposal }) {
  const { t } = useDecideStageWords();
  const { say } = useStageWords();
  const counts = focus.check?.counts ?? null;
  const most = Math.max(0, ...Object.values(counts ?? {}));
  const bars = counts !== null && drawsBars(counts);
  return (
    <ol className={styles.levels} aria-label={t('levels')}>
      {levelsOf(config).map(level => {
        const count = counts?.[level] ?? 0;
        return (
          <li key={level} className={classes(styles.level, counts !== null && count === 0 && styles.none)}>
            <b className={styles.numeral}>{level}</b>
            <span className={styles.words}>{levelWords(t, say, config, level, true)}</span>
            {counts !== null && (
              <>
                <Voices level={level} count={count} most={most} bars={bars} />
                <span className={styles.count}>{count}</span>
              </>
            )}
          </li>
        );
      })}
    </ol>
  );
}
