import { ChevronLeft, ChevronRight } from 'lucide-react';
import { IconButton } from '../../ui/IconButton.tsx';
import styles from './Parts.module.css';

interface PagerProps {
  /** „Potrzeba 2 z 5" */
  words: string;
  previous: string;
  next: string;
  place: number;
  of: number;
  onGo: (place: number) => void;
}

/** One after the other: where one is, back and on. */
export function Pager({ words, previous, next, place, of, onGo }: PagerProps) {
  return (
    <div className={styles.pager}>
      <p className={styles.label} role="status">
        {words}
      </p>
      {of > 1 && (
        <span className={styles.arrows}>
          <IconButton
            label={previous}
            icon={<ChevronLeft aria-hidden="true" />}
            off={place <= 0}
            onPress={() => onGo(place - 1)}
          />
          <IconButton
            label={next}
            icon={<ChevronRight aria-hidden="true" />}
            off={place >= of - 1}
            onPress={() => onGo(place + 1)}
          />
        </span>
      )}
    </div>
  );
}
