import { ChevronDown } from 'lucide-react';
import styles from './CategoryPicker.module.css';
import { iconOf } from './categories.ts';

export interface Category {
  id: string;
  name: string;
  /** Id of an icon from the template. */
  icon?: string | undefined;
}

interface CategoryPickerProps {
  /** „Kategoria", read aloud. */
  label: string;
  options: readonly Category[];
  value: string;
  onChange: (id: string) => void;
  name?: string;
}

/** A native select under a drawn face: phones show their own wheel, readers read their own list. */
export function CategoryPicker({ label, options, value, onChange, name }: CategoryPickerProps) {
  const chosen = options.find(({ id }) => id === value) ?? options[0];
  const Icon = iconOf(chosen?.icon);
  return (
    <div className={styles.picker}>
      <select
        className={styles.select}
        aria-label={label}
        name={name}
        value={value}
        onChange={event => onChange(event.currentTarget.value)}
      >
        {options.map(option => (
          <option key={option.id} value={option.id}>
            {option.name}
          </option>
        ))}
      </select>
      <span className={styles.face} aria-hidden="true">
        {Icon && <Icon className={styles.icon} />}
        <span>{chosen?.name}</span>
        <ChevronDown className={styles.chevron} strokeWidth={2.3} />
      </span>
    </div>
  );
}
