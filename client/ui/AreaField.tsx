import { useId } from 'react';
import type { Area } from '#shared/workshop/state.ts';
import styles from './AreaField.module.css';

interface AreaFieldProps {
  label: string;
  areas: readonly Area[];
  /** Null: none. */
  value: string | null;
  /** The first choice: no area. */
  none: string;
  /** Who will see it. */
  note?: string;
  onChange: (area: string | null) => void;
}

/** One part of the town, or none: a list that the device opens its own way, because there may be twenty. */
export function AreaField({ label, areas, value, none, note, onChange }: AreaFieldProps) {
  const id = useId();
  const known = areas.some(area => area.id === value) ? (value ?? '') : '';
  return (
    <div className={styles.field}>
      <label htmlFor={id} className={styles.label}>
        {label}
      </label>
      <select
        id={id}
        className={styles.control}
        value={known}
        aria-describedby={note === undefined ? undefined : `${id}-note`}
        onChange={event => onChange(event.currentTarget.value || null)}
      >
        <option value="">{none}</option>
        {areas.map(area => (
          <option key={area.id} value={area.id}>
            {area.name}
          </option>
        ))}
      </select>
      {note !== undefined && (
        <p id={`${id}-note`} className={styles.note}>
          {note}
        </p>
      )}
    </div>
  );
}
