import { Lock, ThumbsUp } from 'lucide-react';
import { type DragEvent, type ReactNode, useState } from 'react';
import type { Cluster } from '#shared/activities/sort/arrangement.ts';
import { bindWords } from '#shared/i18n/nbsp.ts';
import { Button } from '../../ui/Button.tsx';
import { classes } from '../../ui/classes.ts';
import { Principle } from './Principle.tsx';
import styles from './Seat.module.css';
import { DRAGGED } from './SeatTile.tsx';
import { nameOf, useSortWords } from './sortView.ts';

interface SeatSectionProps {
  /** Null: the tray of tiles without a group. */
  cluster: Cluster | null;
  count: number;
  /** A menu beside the name. */
  menu?: ReactNode;
  /** Whether this person seconds the name; null: nothing can be said of it now. */
  seconds: boolean | null;
  onSecond: (on: boolean) => void;
  /** Absent: nothing can be dropped here. */
  onDropTile?: ((tile: string) => void) | undefined;
  children: ReactNode;
}

/** A cluster under its rule, or the tray: a name, how many, and the tiles. */
export function SeatSection({
  cluster,
  count,
  menu,
  seconds,
  onSecond,
  onDropTile,
  children,
}: SeatSectionProps) {
  const t = useSortWords();
  const [over, setOver] = useState(false);
  const id = `g-${cluster?.id ?? 'bez'}`;
  const backers = cluster?.backers.length ?? 0;

  function hover(event: DragEvent) {
    if (onDropTile !== undefined && event.dataTransfer.types.includes(DRAGGED)) {
      event.preventDefault();
      setOver(true);
    }
  }

  return (
    <section
      className={classes(styles.cluster, cluster === null && styles.tray, over && styles.target)}
      aria-labelledby={id}
      onDragOver={hover}
      onDragLeave={() => setOver(false)}
      onDrop={event => {
        setOver(false);
        const tile = event.dataTransfer.getData(DRAGGED);
        if (onDropTile !== undefined && tile !== '') {
          event.preventDefault();
          onDropTile(tile);
        }
      }}
    >
      <div className={styles.head}>
        <h2 id={id} className={classes(styles.name, cluster?.name === '' && styles.unnamed)}>
          {bindWords(cluster === null ? t('tray') : nameOf(t, cluster))}
        </h2>
        {cluster?.locked && <Lock className={styles.lock} aria-label={t('locked')} size={18} />}
        <span className={styles.count}>
          <span className="visually-hidden">{t('cards', { count })}</span>
          <span aria-hidden="true">{count}</span>
        </span>
        {menu}
      </div>
      {cluster !== null && <Principle t={t} cluster={cluster} />}
      {cluster !== null && cluster.name !== '' && (seconds !== null || backers > 0) && (
        <div className={styles.backing}>
          {seconds !== null && (
            <Button
              size="small"
              variant="bare"
              pressed={seconds}
              icon={<ThumbsUp aria-hidden="true" size={18} fill={seconds ? 'currentColor' : 'none'} />}
              label={t('second.of', { name: cluster.name })}
              onPress={() => onSecond(!seconds)}
            >
              {t(seconds ? 'second.mine' : 'second.act')}
            </Button>
          )}
          {backers > 0 && <span className={styles.backers}>{t('second.count', { count: backers })}</span>}
        </div>
      )}
      {children}
    </section>
  );
}
