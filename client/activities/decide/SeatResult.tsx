import type { DecideConfig } from '#shared/activities/decide/decideConfig.ts';
import { levelsOf } from '#shared/activities/decide/decideLevels.ts';
import type { FocusedProposal } from '#shared/activities/decide/decideView.ts';
import { useText } from '../../surfaces/seat/useText.ts';
import { classes } from '../../ui/classes.ts';
import { Stamp } from '../../ui/Stamp.tsx';
import { levelWords, stampWords, useDecideWords } from './decideWords.ts';
import styles from './Seat.module.css';
import { Signed } from './Signed.tsx';
import { drawsBars, Voices } from './Voices.tsx';

/** What the room said, in words and numbers: levels without names, the concern talked about, the stamp. */
export function SeatResult({ config, focus }: { config: DecideConfig; focus: FocusedProposal }) {
  const { t, lang } = useDecideWords();
  const text = useText();
  const { outcome, check, concern, version, stage, open } = focus;
  if (stage === 'reading' && outcome === null) {
    return <p className={styles.todo}>{t('seat.reading')}</p>;
  }
  return (
    <>
      {outcome !== null && (
        <section className={styles.stamp} aria-label={t('seat.outcome')}>
          <Stamp {...stampWords(t, lang, outcome, focus.remarks.length > 0)} />
        </section>
      )}
      {outcome === null && check !== null && check.version !== version && (
        <p className={styles.todo}>{t('seat.changed')}</p>
      )}
      {outcome === null && concern !== null && (
        <section className={styles.concern} aria-live="polite">
          <h2 className={styles.label}>
            {t('concern', { place: concern.place, of: concern.of })}
            {concern.waiting > 0 && (
              <span className={styles.quiet}>, {t('waits', { count: concern.waiting })}</span>
            )}
          </h2>
          <p className={styles.sentence}>{concern.text}</p>
          <Signed remark={concern} t={t} className={styles.quiet} />
          <p className={styles.question}>{config.question ? text(config.question) : t('question')}</p>
        </section>
      )}
      {outcome === null && concern === null && open > 0 && (
        <p className={styles.todo}>{t('openConcerns', { count: open })}</p>
      )}
      {check !== null && <Levels config={config} check={check} />}
      {focus.remarks.length > 0 && (
        <section className={styles.remarks}>
          <h2 className={styles.label}>{t(outcome === null ? 'remarks' : 'kept')}</h2>
          <ul>
            {focus.remarks.map(remark => (
              <li key={remark.id}>
                <p>{remark.text}</p>
                <Signed remark={remark} t={t} className={styles.quiet} />
              </li>
            ))}
          </ul>
          {focus.more > 0 && <p className={styles.quiet}>{t('more', { count: focus.more })}</p>}
        </section>
      )}
    </>
  );
}

function Levels({ config, check }: { config: DecideConfig; check: NonNullable<FocusedProposal['check']> }) {
  const { t } = useDecideWords();
  const text = useText();
  const most = Math.max(0, ...Object.values(check.counts));
  const bars = drawsBars(check.counts) || most > 5;
  return (
    <section className={styles.result} aria-label={t('seat.result')}>
      <h2 className={styles.label}>{t('voices', { cast: check.voters, voters: check.present })}</h2>
      <ol>
        {levelsOf(config).map(level => {
          const count = check.counts[level] ?? 0;
          return (
            <li key={level} className={classes(styles.level, count === 0 && styles.none)}>
              <b className={styles.numeral}>{level}</b>
              <span className={styles.words}>{levelWords(t, text, config, level, true)}</span>
              <Voices level={level} count={count} most={most} bars={bars} />
              <span className={styles.count}>{count}</span>
            </li>
          );
        })}
      </ol>
    </section>
  );
}
