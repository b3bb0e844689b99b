import { classes } from '../../ui/classes.ts';
import styles from './Home.module.css';
import { useHomeWords } from './homeWords.ts';

/** The road of meetings: solid behind, one rubric point now, hollow ahead; said in words for readers. */
export function Meetings({ done, of }: { done: number; of: number }) {
  const t = useHomeWords();
  return (
    <div>
      <ol className={styles.road} aria-hidden="true">
        {Array.from({ length: of }, (_, place) => (
          <li
            // biome-ignore lint/suspicious/noArrayIndexKey: a meeting is its place here
            key={place}
            className={classes(place < done && styles.behind, place === done && styles.here)}
          />
        ))}
      </ol>
      <p className={styles.roadWords}>
        {done < of ? t('meeting', { number: done + 1, of }) : t('meetings', { done, of })}
      </p>
    </div>
  );
}
