import type { Cluster } from '#shared/activities/sort/arrangement.ts';
import { bindWords } from '#shared/i18n/nbsp.ts';
import { Principle } from './Principle.tsx';
import styles from './Stage.module.css';
import { nameOf, type SortT } from './sortView.ts';

/** Tiles that can be read below a name that is read aloud. */
const MOST = 6;

/** One cluster, whole and large, while somebody reads it aloud. */
export function StageAloud({ t, cluster }: { t: SortT; cluster: Cluster }) {
  const { tiles, fear, principle } = cluster;
  const most = fear + principle === '' ? MOST : 2;
  return (
    <article className={styles.aloud}>
      <h2 className={styles.aloudName}>{bindWords(nameOf(t, cluster))}</h2>
      <div className={styles.aloudPrinciple}>
        <Principle t={t} cluster={cluster} />
      </div>
      <ul className={styles.aloudTiles}>
        {tiles.slice(0, most).map(({ id, text }) => (
          <li key={id}>
            <span data-first-words>{bindWords(text)}</span>
          </li>
        ))}
      </ul>
      {tiles.length > most && (
        <p className={styles.more}>{t('stage.rest', { count: tiles.length - most })}</p>
      )}
    </article>
  );
}
