import { Field } from '../../../ui/Field.tsx';
import { useDocumentWords } from '../leadWords.ts';
import { type Reading, useTyped } from './typedValue.ts';

interface NumberFieldProps {
  label: string;
  /** Null: what was typed is none. */
  value: number | null;
  least: number;
  most: number;
  /** Null: what stands there is no such number; the field says which are. */
  onChange: (value: number | null) => void;
}

/** A whole number as people type it: nothing is cut or bent while they do. */
export function NumberField({ label, value, least, most, onChange }: NumberFieldProps) {
  const t = useDocumentWords();
  const reading = numberWithin(least, most);
  const [words, type] = useTyped(value, reading);
  return (
    <Field
      label={label}
      showLabel
      inputMode="numeric"
      value={words}
      refusal={reading.read(words) === null ? t('lead.numberWithin', { least, most }) : undefined}
      onChange={typed => {
        type(typed);
        onChange(reading.read(typed));
      }}
    />
  );
}

/** Whole numbers between two. */
export function numberWithin(least: number, most: number): Reading<number> {
  return {
    read(words) {
      const number = /^\d{1,9}$/.test(words.trim()) ? Number(words) : null;
      return number === null || number < least || number > most ? null : number;
    },
    write: String,
  };
}
