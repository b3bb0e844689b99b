import { Archive, Lock, LockOpen, Monitor, MonitorOff } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import type { Cluster, Tile } from '#shared/activities/sort/arrangement.ts';
import type { NowStep } from '#shared/protocol/parts.ts';
import { useActs } from '../../surfaces/lead/ActProvider.tsx';
import { useHideReasons } from '../../surfaces/lead/moderation/hideReasons.ts';
import { classes } from '../../ui/classes.ts';
import { Menu } from '../../ui/Menu.tsx';
import { clusterMenu } from './clusterMenu.tsx';
import styles from './Lead.module.css';
import { LeadTile } from './LeadTile.tsx';
import { Principle } from './Principle.tsx';
import type { Opened } from './SortDialogs.tsx';
import { nameOf, type SortView, useSortWords } from './sortView.ts';
import type { SortActs } from './useSortActs.ts';

interface LeadClusterProps {
  step: NowStep;
  view: SortView;
  /** Null: the tray. */
  cluster: Cluster | null;
  tiles: readonly Tile[];
  off: boolean;
  acts: SortActs;
  chosen: ReadonlySet<string>;
  onChoose: (tile: string, on: boolean) => void;
  onOpen: (opened: Opened) => void;
}

/** One cluster on the console, or what lies without a group. */
export function LeadCluster({
  step,
  view,
  cluster,
  tiles,
  off,
  acts,
  chosen,
  onChoose,
  onOpen,
}: LeadClusterProps) {
  const t = useSortWords();
  const { t: c } = useTranslation('common');
  const { act, say } = useActs();
  const reasons = useHideReasons();
  const id = `grupa-${cluster?.id ?? 'bez'}`;
  const aloud = cluster !== null && step.show.record === cluster.id;

  async function hide(tile: string, reason: string) {
    if ((await act({ type: 'entry:hide', step: step.id, entry: tile, reason })) !== null) {
      say(c('action.setAside'));
    }
  }

  return (
    <section className={classes(styles.cluster, cluster === null && styles.tray)} aria-labelledby={id}>
      <div className={styles.head}>
        <h3 id={id} className={classes(styles.name, cluster?.name === '' && styles.unnamed)}>
          {cluster === null ? t('tray') : nameOf(t, cluster)}
        </h3>
        {cluster?.locked && <Lock aria-label={t('locked')} size={18} />}
        {aloud && <Monitor aria-label={t('lead.onStage')} size={18} />}
        <b className={styles.count}>{t('cards', { count: tiles.length })}</b>
        {cluster !== null && !off && (
          <Menu
            label={t('more', { text: nameOf(t, cluster) })}
            items={[
              {
                id: 'show',
                label: t(aloud ? 'lead.silent' : 'lead.aloud'),
                icon: aloud ? <MonitorOff aria-hidden="true" /> : <Monitor aria-hidden="true" />,
                off: step.status !== 'open',
                onChoose: () =>
                  void act({ type: 'step:show', step: step.id, record: aloud ? null : cluster.id }),
              },
              {
                id: 'lock',
                label: t(cluster.locked ? 'lead.unlock' : 'lead.lock'),
                icon: cluster.locked ? <LockOpen aria-hidden="true" /> : <Lock aria-hidden="true" />,
                onChoose: () => acts.act(cluster.id, { act: 'lock', on: !cluster.locked }, t('said.saved')),
              },
              ...clusterMenu(t, cluster, view, acts, onOpen),
            ]}
          />
        )}
      </div>
      {cluster !== null && <Principle t={t} cluster={cluster} />}
      {cluster !== null && cluster.backers.length > 0 && (
        <p className={styles.note}>{t('second.count', { count: cluster.backers.length })}</p>
      )}
      {tiles.length === 0 && <p className={styles.note}>{t('lead.emptyGroup')}</p>}
      <ul className={styles.tiles}>
        {tiles.map(tile => (
          <li key={tile.id}>
            <LeadTile
              tile={tile}
              view={view}
              off={off}
              chosen={chosen.has(tile.id)}
              onChoose={on => onChoose(tile.id, on)}
              onOpen={onOpen}
              more={reasons.map((reason, index) => ({
                id: reason,
                label: `${c('action.setAside')}: ${reason}`,
                icon: <Archive aria-hidden="true" />,
                divided: index === 0,
                onChoose: () => void hide(tile.id, reason),
              }))}
            />
          </li>
        ))}
      </ul>
    </section>
  );
}
