import { useId } from 'react';
import own from './DocumentsPage.module.css';

interface OptionFieldProps<Id extends string> {
  label: string;
  options: readonly { id: Id; words: string }[];
  value: Id;
  onChange: (id: Id) => void;
}

/** One of a few, in the browser's own list. */
export function OptionField<Id extends string>({ label, options, value, onChange }: OptionFieldProps<Id>) {
  const id = useId();
  return (
    <div className={own.kind}>
      <label htmlFor={id}>{label}</label>
      <select
        id={id}
        value={value}
        onChange={event => {
          const chosen = options.find(one => one.id === event.currentTarget.value);
          if (chosen !== undefined) {
            onChange(chosen.id);
          }
        }}
      >
        {options.map(({ id: option, words }) => (
          <option key={option} value={option}>
            {words}
          </option>
        ))}
      </select>
    </div>
  );
}
