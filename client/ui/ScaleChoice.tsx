import { Check } from 'lucide-react';
import { type ReactNode, useId } from 'react';
import { classes } from './classes.ts';
import styles from './ScaleChoice.module.css';

const VALUES = [1, 2, 3, 4, 5] as const;

interface ScaleChoiceProps {
  /** What is asked; a `VisuallyHidden` where it stands above already. */
  legend: ReactNode;
  value: number | null;
  /** Words at both ends. */
  ends: readonly [low: string, high: string];
  /** „4 z 5", what a screen reader says of one place. */
  words: (value: number) => string;
  onChange: (value: number) => void;
  off?: boolean;
}

/** One to five, with words at both ends. */
export function ScaleChoice({ legend, value, ends, words, onChange, off = false }: ScaleChoiceProps) {
  const name = useId();
  const [low, high] = ends;
  const spoken = (one: number) => {
    const end = one === 1 ? low : one === VALUES.length ? high : null;
    return end === null ? words(one) : `${words(one)}, ${end}`;
  };
  return (
    <fieldset className={styles.group} disabled={off}>
      <legend>{legend}</legend>
      <div className={styles.scale}>
        {VALUES.map(one => (
          <label key={one} className={classes(styles.value, one === value && styles.chosen)}>
            <input
              type="radio"
              name={name}
              checked={one === value}
              aria-label={spoken(one)}
              onChange={() => onChange(one)}
            />
            <span aria-hidden="true">
              {one}
              {one === value && <Check size={18} strokeWidth={2.6} />}
            </span>
          </label>
        ))}
      </div>
      <p className={styles.ends} aria-hidden="true">
        <span>{low}</span>
        <span>{high}</span>
      </p>
    </fieldset>
  );
}
