import { Check } from 'lucide-react';
import { useId } from 'react';
import styles from './Chips.module.css';
import { classes } from './classes.ts';
import type { SideLetter } from './marks.ts';
import { SideMark } from './SideMark.tsx';

export interface Chip {
  id: string;
  label: string;
  /** Drawn as the side's mark; `label` is then read aloud. */
  side?: SideLetter;
}

interface ChipsProps {
  /** What is chosen here: „Czego to dotyczy?" */
  label: string;
  showLabel?: boolean;
  chips: readonly Chip[];
  /** Ids of the chosen ones; a single choice has one. */
  chosen: readonly string[];
  onChange: (chosen: readonly string[]) => void;
  many?: boolean;
  /** One frame with lines between: a filter in a bar. */
  joined?: boolean;
}

/** Chosen is paper on ink: green stays with acts and answers. */
export function Chips({
  label,
  showLabel = false,
  chips,
  chosen,
  onChange,
  many = false,
  joined = false,
}: ChipsProps) {
  const name = useId();

  function toggle(id: string) {
    if (!many) {
      onChange([id]);
      return;
    }
    onChange(chosen.includes(id) ? chosen.filter(other => other !== id) : [...chosen, id]);
  }

  return (
    <fieldset className={styles.group}>
      <legend className={showLabel ? styles.label : 'visually-hidden'}>{label}</legend>
      <div className={joined ? styles.joined : styles.apart}>
        {chips.map(chip => {
          const on = chosen.includes(chip.id);
          return (
            <label key={chip.id} className={classes(styles.chip, on && styles.on)}>
              <input
                type={many ? 'checkbox' : 'radio'}
                name={name}
                className={styles.input}
                checked={on}
                onChange={() => toggle(chip.id)}
              />
              <span className={styles.face}>
                {on && !joined && <Check aria-hidden="true" size={18} strokeWidth={2.5} />}
                {chip.side ? <SideMark side={chip.side} size={16} name={chip.label} /> : chip.label}
              </span>
            </label>
          );
        })}
      </div>
    </fieldset>
  );
}
