import { Anchor } from 'lucide-react';
import { type PlaceView, type PlaceWords, spotWords } from './placeView.ts';
import styles from './Seat.module.css';

/** „Punkt odniesienia: 2. Program przy okienku", and where it stands. */
export function SeatAnchor({ view, words }: { view: PlaceView; words: PlaceWords }) {
  const { anchor } = view.shown;
  const item = view.items.find(({ id }) => id === anchor?.item);
  if (anchor === null || item === undefined) {
    return null;
  }
  return (
    <p className={styles.anchor}>
      <Anchor aria-hidden="true" size={18} />
      <span>
        {words.t('anchor', { number: item.number, text: item.text })}{' '}
        <span className={styles.where}>{spotWords(words, view.config, anchor.spot)}</span>
      </span>
    </p>
  );
}
