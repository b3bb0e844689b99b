import { Check } from 'lucide-react';
import { useId } from 'react';
import styles from './ChoiceRows.module.css';
import { classes } from './classes.ts';

export interface ChoiceRow {
  id: string;
  /** „5"; absent where the choice has words only. */
  numeral?: string;
  words: string;
  note?: string;
}

interface ChoiceRowsProps {
  /** The question, read aloud as the group's name. */
  label: string;
  rows: readonly ChoiceRow[];
  chosen: string | null;
  onChange: (id: string) => void;
  off?: boolean;
}

/** No row is coloured by its meaning, so that a 1 costs no more courage than a 5. */
export function ChoiceRows({ label, rows, chosen, onChange, off = false }: ChoiceRowsProps) {
  const name = useId();
  return (
    <fieldset className={styles.rows} disabled={off}>
      <legend className="visually-hidden">{label}</legend>
      {rows.map(({ id, numeral, words, note }) => (
        <label key={id} className={classes(styles.row, chosen === id && styles.chosen)}>
          <input
            type="radio"
            name={name}
            value={id}
            className={styles.input}
            checked={chosen === id}
            onChange={() => onChange(id)}
          />
          <span className={styles.face}>
            {numeral !== undefined && <b className={styles.numeral}>{numeral}</b>}
            <span className={styles.words}>
              {words}
              {note !== undefined && <span className={styles.note}>{note}</span>}
            </span>
            {chosen === id && <Check aria-hidden="true" className={styles.check} strokeWidth={2.5} />}
          </span>
        </label>
      ))}
    </fieldset>
  );
}
