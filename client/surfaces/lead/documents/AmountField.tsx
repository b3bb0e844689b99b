import { groszeOf } from '#shared/agreement/grants/money.ts';
import { Field } from '../../../ui/Field.tsx';
import { useDocumentWords } from '../leadWords.ts';
import { type Reading, useTyped } from './typedValue.ts';

const MOST_GROSZE = 100_000_000;

/** Złoty as people type them, in grosze; nothing typed is nothing asked for. */
export const AMOUNT: Reading<number> = {
  read(words) {
    const grosze = words.trim() === '' ? 0 : groszeOf(words);
    return grosze === null || grosze > MOST_GROSZE ? null : grosze;
  },
  write: grosze => (grosze === 0 ? '' : plain(grosze)),
};

interface AmountFieldProps {
  label: string;
  /** In grosze; null: what was typed is none. */
  value: number | null;
  /** Null: what stands there is no amount; the field says so. */
  onChange: (grosze: number | null) => void;
}

/** An amount as people type it. */
export function AmountField({ label, value, onChange }: AmountFieldProps) {
  const t = useDocumentWords();
  const [words, type] = useTyped(value, AMOUNT);
  return (
    <Field
      label={label}
      showLabel
      value={words}
      refusal={AMOUNT.read(words) === null ? t('lead.application.noAmount') : undefined}
      onChange={typed => {
        type(typed);
        onChange(AMOUNT.read(typed));
      }}
    />
  );
}

function plain(grosze: number): string {
  return grosze % 100 === 0 ? String(grosze / 100) : (grosze / 100).toFixed(2).replace('.', ',');
}
