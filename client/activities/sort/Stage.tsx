import type { CSSProperties } from 'react';
import type { Arrangement, Cluster } from '#shared/activities/sort/arrangement.ts';
import { bindWords } from '#shared/i18n/nbsp.ts';
import { StageFrame } from '../../surfaces/stage/StageFrame.tsx';
import { useStageShape } from '../../surfaces/stage/stageShape.ts';
import { classes } from '../../ui/classes.ts';
import type { ViewProps } from '../viewProps.ts';
import { Principle } from './Principle.tsx';
import styles from './Stage.module.css';
import { StageAloud } from './StageAloud.tsx';
import { nameOf, type SortT, useSort, useSortWallWords } from './sortView.ts';
import { type ClusterFit, fitClusters, fitTray, tilesBelow } from './stageClusters.ts';

/** What belongs together on the wall: names large, how many in each, and what still lies without a group. */
export default function SortStage({ step, texts }: ViewProps) {
  const t = useSortWallWords();
  const { now } = useSort({ step, texts });
  const { record } = step.show;
  const standing = record === null ? null : now.standing(record);
  const aloud = now.clusters.find(({ id }) => id === standing);
  return (
    <StageFrame step={step} texts={texts} footer={<Counts t={t} now={now} />}>
      {aloud !== undefined ? (
        <StageAloud t={t} cluster={aloud} />
      ) : now.clusters.length === 0 ? (
        <Tray t={t} now={now} />
      ) : (
        <Clusters t={t} clusters={now.clusters} />
      )}
    </StageFrame>
  );
}

function Counts({ t, now }: { t: SortT; now: Arrangement }) {
  const sorted = now.tiles.size - now.tray.length;
  const filled = now.clusters.filter(({ tiles }) => tiles.length > 0).length;
  return (
    <p className={styles.counts}>
      {sorted > 0 && (
        <span>
          <b>{t('stage.sorted', { count: sorted })}</b> {t('stage.inGroups', { count: filled })}
        </span>
      )}
      {now.tray.length > 0 && (
        <span>
          <b>{now.tray.length}</b> {t('stage.unsorted')}
        </span>
      )}
    </p>
  );
}

function Tray({ t, now }: { t: SortT; now: Arrangement }) {
  const { tray } = now;
  const { columns, font, shown } = fitTray(tray.length);
  if (tray.length === 0) {
    return <p className={styles.none}>{t('empty')}</p>;
  }
  return (
    <div className={styles.digest}>
      <ul className={styles.papers} style={{ '--columns': columns, '--font': font } as CSSProperties}>
        {tray.slice(0, shown).map(({ id, text }) => (
          <li key={id} className={styles.paper}>
            <span data-first-words>{bindWords(text)}</span>
          </li>
        ))}
      </ul>
      {shown < tray.length && (
        <p className={styles.more}>{t('stage.onPhones', { count: tray.length - shown })}</p>
      )}
    </div>
  );
}

function Clusters({ t, clusters }: { t: SortT; clusters: readonly Cluster[] }) {
  const fit = fitClusters(clusters.length);
  const style = {
    '--columns': fit.columns,
    '--height': fit.height,
    '--font': fit.font,
    '--lines': fit.lines,
  } as CSSProperties;
  return (
    <div className={styles.digest}>
      <ul className={fit.form === 'rows' ? styles.rows : styles.clusters} style={style}>
        {clusters.slice(0, fit.shown).map(cluster => (
          <li key={cluster.id}>
            <StageCluster t={t} cluster={cluster} fit={fit} />
          </li>
        ))}
      </ul>
      {fit.shown < clusters.length && (
        <p className={styles.more}>{t('stage.moreGroups', { count: clusters.length - fit.shown })}</p>
      )}
    </div>
  );
}

/** Characters of a principle that is set smaller, on a wide wall and on an old one. */
const LONG = { wide: 150, old: 60 } as const;

/** A name with its number; below it the principle, or the first tiles. */
function StageCluster({ t, cluster, fit }: { t: SortT; cluster: Cluster; fit: ClusterFit }) {
  const { tiles, name, fear, principle } = cluster;
  const { wide } = useStageShape();
  const long = fear.length + principle.length > (wide ? LONG.wide : LONG.old);
  const hasPrinciple = fear + principle !== '' && fit.tiles > 0;
  // Low papers hold what was agreed, without the fear; read aloud, a group shows both.
  const short = fit.form === 'papers' && fit.tiles === 0 ? principle : '';
  const few = tiles.slice(0, tilesBelow(fit, name, hasPrinciple, tiles.length));
  const rest = tiles.length - few.length;
  return (
    <article
      className={classes(
        styles.cluster,
        short !== '' && styles.agreed,
        hasPrinciple && !wide && styles.close,
      )}
    >
      <div className={styles.head}>
        <span className={styles.number}>
          <span className="visually-hidden">{t('cards', { count: tiles.length })}</span>
          <span aria-hidden="true">{tiles.length}</span>
        </span>
        <h2 className={styles.name} data-unnamed={name === '' || undefined}>
          <span data-first-words>{bindWords(nameOf(t, cluster))}</span>
        </h2>
      </div>
      {hasPrinciple && (
        <div className={classes(styles.principle, long && styles.longer)}>
          <Principle t={t} cluster={cluster} />
        </div>
      )}
      {short !== '' && (
        <p className={styles.short} data-first-words>
          <span className="visually-hidden">{t('principle.alone')} </span>
          {bindWords(short)}
        </p>
      )}
      {few.length > 0 && (
        <ul className={styles.tiles}>
          {few.map(({ id, text }) => (
            <li key={id} className={styles.tile}>
              <span data-first-words>{bindWords(text)}</span>
            </li>
          ))}
        </ul>
      )}
      {few.length > 0 && rest > 0 && <p className={styles.rest}>{t('stage.rest', { count: rest })}</p>}
    </article>
  );
}
