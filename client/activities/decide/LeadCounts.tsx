import type { DecideConfig } from '#shared/activities/decide/decideConfig.ts';
import { levelsOf } from '#shared/activities/decide/decideLevels.ts';
import type { FocusedProposal } from '#shared/activities/decide/decideView.ts';
import type { Text } from '#shared/text.ts';
import { levelWords, useDecideWords } from './decideWords.ts';
import styles from './Lead.module.css';
import { drawsBars, Voices } from './Voices.tsx';

interface LeadCountsProps {
  config: DecideConfig;
  check: NonNullable<FocusedProposal['check']>;
  say: (text: Text) => string;
}

/** The levels side by side, one block per voice. */
export function LeadCounts({ config, check, say }: LeadCountsProps) {
  const { t } = useDecideWords();
  const bars = drawsBars(check.counts);
  const most = Math.max(0, ...Object.values(check.counts));
  return (
    <ol className={styles.counts} aria-label={t('levels')}>
      {levelsOf(config).map(level => {
        const count = check.counts[level] ?? 0;
        const words = levelWords(t, say, config, level, true);
        return (
          <li key={level} title={words}>
            <b aria-hidden="true">{level}</b>
            <span className="visually-hidden">{t('levelCount', { level, words, count })}</span>
            {count === 0 ? (
              <span aria-hidden="true" className={styles.note}>
                {t('nobody')}
              </span>
            ) : (
              <span aria-hidden="true" className={styles.voices}>
                <Voices level={level} count={count} most={most} bars={bars} />
                {bars && count}
              </span>
            )}
          </li>
        );
      })}
    </ol>
  );
}
