import { Plus } from 'lucide-react';
import { useState } from 'react';
import { classes } from '../../ui/classes.ts';
import styles from './Seat.module.css';
import { DRAGGED } from './SeatTile.tsx';
import { useSortWords } from './sortView.ts';

/** On a laptop: a place to drop a tile that begins a group. By keys the tile's own menu does the same. */
export function SeatNewPlace({ onDropTile }: { onDropTile: (tile: string) => void }) {
  const t = useSortWords();
  const [over, setOver] = useState(false);
  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: dragging is a shortcut; „Przenieś do…" does the same by keys
    <div
      className={classes(styles.newPlace, over && styles.target)}
      onDragOver={event => {
        if (event.dataTransfer.types.includes(DRAGGED)) {
          event.preventDefault();
          setOver(true);
        }
      }}
      onDragLeave={() => setOver(false)}
      onDrop={event => {
        setOver(false);
        const tile = event.dataTransfer.getData(DRAGGED);
        if (tile !== '') {
          event.preventDefault();
          onDropTile(tile);
        }
      }}
    >
      <Plus aria-hidden="true" size={20} />
      <span>{t('newPlace')}</span>
    </div>
  );
}
