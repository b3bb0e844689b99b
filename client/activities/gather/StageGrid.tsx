import { isAlive, peopleIn } from '#shared/activities/gather/circle.ts';
import { pick } from '#shared/text.ts';
import { type CircleView, useCircleWallWords } from './circleView.ts';
import styles from './Stage.module.css';

/** The market of topics: slots of time across, places down; below it what has no cell yet. */
export function StageGrid({ view }: { view: CircleView }) {
  const { t, lang } = useCircleWallWords();
  const { grid } = view.config;
  const living = view.circles.filter(isAlive);
  const without = living.filter(({ slot }) => slot === '');
  const shown = without.slice(0, MOST_WITHOUT);
  return (
    <div className={styles.digest}>
      <table className={styles.grid}>
        <thead>
          <tr>
            <td />
            {grid?.slots.map(({ id, name }) => (
              <th key={id} scope="col">
                {pick(name, lang)}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {grid?.spots.map(spot => (
            <tr key={spot.id}>
              <th scope="row">{pick(spot.name, lang)}</th>
              {grid.slots.map(slot => {
                const there = living.find(one => one.slot === slot.id && one.spot === spot.id);
                return (
                  <td key={slot.id}>
                    {there === undefined ? (
                      <span className={styles.free}>{t('stage.free')}</span>
                    ) : (
                      <>
                        <span className={styles.cellText} data-first-words>
                          {there.text}
                        </span>
                        <span className={styles.cellCount}>
                          {t('people', { count: peopleIn(there).length })}
                        </span>
                      </>
                    )}
                  </td>
                );
              })}
            </tr>
          ))}
        </tbody>
      </table>
      {without.length > 0 && (
        <p className={styles.more}>
          <span data-first-words>
            {t('stage.withoutCell', { texts: shown.map(({ text }) => text).join(' · ') })}
          </span>
          {without.length > shown.length && ` ${t('stage.more', { count: without.length - shown.length })}`}
        </p>
      )}
    </div>
  );
}

/** Topics without a cell that are named; the others are a number. */
const MOST_WITHOUT = 3;
