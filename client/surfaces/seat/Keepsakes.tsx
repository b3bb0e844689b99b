import { useOutbox } from '../../live/useOutbox.ts';
import styles from './Keepsakes.module.css';
import { LostWords } from './LostWords.tsx';
import { Unfinished } from './Unfinished.tsx';
import { useUnfinished } from './useUnfinished.ts';

/** Words that are only on this device: refused ones, and half-written ones of other steps. */
export function Keepsakes({ current }: { current: string | null }) {
  const { refused } = useOutbox();
  const unfinished = useUnfinished(current);
  if (refused.length === 0 && unfinished.length === 0) {
    return null;
  }
  return (
    <div className={styles.keepsakes}>
      {refused.map(one => (
        <LostWords key={one.id} refused={one} />
      ))}
      {unfinished.map(one => (
        <Unfinished key={one.texts.id} unfinished={one} />
      ))}
    </div>
  );
}
