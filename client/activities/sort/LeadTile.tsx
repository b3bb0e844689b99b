import { FolderInput, Split } from 'lucide-react';
import type { Tile } from '#shared/activities/sort/arrangement.ts';
import { classes } from '../../ui/classes.ts';
import { Menu, type MenuItem } from '../../ui/Menu.tsx';
import styles from './Lead.module.css';
import type { Opened } from './SortDialogs.tsx';
import { nameOf, type SortView, useSortWords } from './sortView.ts';

interface LeadTileProps {
  tile: Tile;
  view: SortView;
  off: boolean;
  chosen: boolean;
  onChoose: (on: boolean) => void;
  onOpen: (opened: Opened) => void;
  /** To set it aside, with a reason. */
  more: MenuItem[];
}

/** One tile on the console: marked to be moved with others, or moved alone. */
export function LeadTile({ tile, view, off, chosen, onChoose, onOpen, more }: LeadTileProps) {
  const t = useSortWords();
  const asked = view.now.clusters.find(({ id }) => id === tile.asked);
  const words = (
    <span>
      {tile.text}
      {asked !== undefined && (
        <span className={styles.note}>{t('askedFor', { name: nameOf(t, asked) })}</span>
      )}
      {tile.table > 0 && <span className={styles.note}>{t('table', { sign: tile.table })}</span>}
      {tile.crossed !== null && <span className={styles.note}>{t('crossed')}</span>}
    </span>
  );
  return (
    <div className={classes(styles.tile, chosen && styles.chosen)}>
      {off ? (
        <div className={styles.label}>{words}</div>
      ) : (
        <label className={styles.label}>
          <input type="checkbox" checked={chosen} onChange={event => onChoose(event.currentTarget.checked)} />
          {words}
        </label>
      )}
      {!off && (
        <Menu
          label={t('more', { text: tile.text })}
          items={[
            {
              id: 'move',
              label: t('moveTo'),
              icon: <FolderInput aria-hidden="true" />,
              onChoose: () => onOpen({ kind: 'move', tile }),
            },
            ...(view.config.split
              ? [
                  {
                    id: 'split',
                    label: t('split.menu'),
                    icon: <Split aria-hidden="true" />,
                    onChoose: () => onOpen({ kind: 'split', tile }),
                  },
                ]
              : []),
            ...more,
          ]}
        />
      )}
    </div>
  );
}
