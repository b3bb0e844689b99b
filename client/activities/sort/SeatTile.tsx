import { FolderInput, Split } from 'lucide-react';
import { type DragEvent, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Tile } from '#shared/activities/sort/arrangement.ts';
import { classes } from '../../ui/classes.ts';
import { Menu } from '../../ui/Menu.tsx';
import { RecordCard } from '../../ui/RecordCard.tsx';
import styles from './Seat.module.css';
import type { Opened } from './SortDialogs.tsx';
import { nameOf, type SortView, useSortWords } from './sortView.ts';

interface SeatTileProps {
  tile: Tile;
  view: SortView;
  /** Nothing may be moved now. */
  off: boolean;
  /** On its way to the server. */
  waiting: boolean;
  /** I moved it while this view was open, so a move that crossed mine concerns me. */
  mine: boolean;
  /** On a laptop it can be dragged too. */
  drag: boolean;
  asks: boolean;
  /** Another tile was dropped on it. */
  onPair: (other: string) => void;
  onOpen: (opened: Opened) => void;
}

/** What a dragged tile carries; other things that are dragged are none of ours. */
export const DRAGGED = 'application/x-tile';

/** One tile with its way to everywhere: the ellipsis; dragging is the shortcut. */
export function SeatTile(props: SeatTileProps) {
  const { tile, view, off, waiting, mine, drag, asks, onPair, onOpen } = props;
  const t = useSortWords();
  const { t: c } = useTranslation('common');
  const [lifted, setLifted] = useState(false);
  const [over, setOver] = useState(false);
  const pairs = drag && tile.in === null && view.config.free && !lifted;
  const asked = view.now.clusters.find(({ id }) => id === tile.asked);

  function hover(event: DragEvent) {
    if (pairs && event.dataTransfer.types.includes(DRAGGED)) {
      event.preventDefault();
      event.stopPropagation();
      setOver(true);
    }
  }

  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: dragging is a shortcut; the menu does the same by keys
    <div
      className={classes(styles.tile, lifted && styles.lifted, over && styles.target)}
      draggable={drag && !off}
      onDragStart={event => {
        event.dataTransfer.setData(DRAGGED, tile.id);
        event.dataTransfer.effectAllowed = 'move';
        setLifted(true);
      }}
      onDragEnd={() => setLifted(false)}
      onDragOver={hover}
      onDragLeave={() => setOver(false)}
      onDrop={event => {
        setOver(false);
        const other = event.dataTransfer.getData(DRAGGED);
        if (pairs && other !== '' && other !== tile.id) {
          event.preventDefault();
          event.stopPropagation();
          onPair(other);
        }
      }}
    >
      <RecordCard
        dense
        text={lifted ? t('lifted') : tile.text}
        state={waiting ? 'waiting' : 'plain'}
        stateWords={c('save.waiting')}
        menu={
          off || waiting ? undefined : (
            <Menu
              label={t('more', { text: tile.text })}
              items={[
                {
                  id: 'move',
                  label: t(asks ? 'askTo' : 'moveTo'),
                  icon: <FolderInput aria-hidden="true" />,
                  onChoose: () => onOpen({ kind: 'move', tile }),
                },
                ...(view.config.split && !asks
                  ? [
                      {
                        id: 'split',
                        label: t('split.menu'),
                        icon: <Split aria-hidden="true" />,
                        onChoose: () => onOpen({ kind: 'split', tile }),
                      },
                    ]
                  : []),
              ]}
            />
          )
        }
      >
        {asked !== undefined && <p className={styles.note}>{t('askedFor', { name: nameOf(t, asked) })}</p>}
        {mine && tile.crossed !== null && (
          <p className={styles.note} role="status">
            {t('crossed')}
          </p>
        )}
      </RecordCard>
    </div>
  );
}
