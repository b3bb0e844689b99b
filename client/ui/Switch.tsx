import { Check } from 'lucide-react';
import type { ReactNode } from 'react';
import styles from './Switch.module.css';

interface SwitchProps {
  label: string;
  /** What changes, in one sentence. */
  note?: ReactNode;
  on: boolean;
  onChange: (on: boolean) => void;
  off?: boolean;
  name?: string;
}

/** On or off at once, no button needed. The knob moves and carries a check: never colour alone. */
export function Switch({ label, note, on, onChange, off = false, name }: SwitchProps) {
  return (
    <label className={styles.switch}>
      <input
        type="checkbox"
        role="switch"
        aria-checked={on}
        name={name}
        className={styles.input}
        checked={on}
        disabled={off}
        onChange={event => onChange(event.currentTarget.checked)}
      />
      <span className={styles.track} aria-hidden="true">
        <span className={styles.knob}>{on && <Check size={14} strokeWidth={3} />}</span>
      </span>
      <span>
        <span className={styles.label}>{label}</span>
        {note !== undefined && <span className={styles.note}>{note}</span>}
      </span>
    </label>
  );
}
