import { useState } from 'react';
import { groszeOf } from '#shared/agreement/grants/money.ts';
import { Field } from '../../../ui/Field.tsx';
import { useDocumentWords } from '../leadWords.ts';

interface AmountFieldProps {
  label: string;
  /** In grosze. */
  value: number;
  onChange: (grosze: number) => void;
}

/** An amount as people type it; what is none is told and the last good one stays. */
export function AmountField({ label, value, onChange }: AmountFieldProps) {
  const t = useDocumentWords();
  const [typed, setTyped] = useState(value === 0 ? '' : plain(value));
  const read = typed.trim() === '' ? 0 : groszeOf(typed);
  return (
    <Field
      label={label}
      showLabel
      value={typed}
      refusal={read === null || read > MOST_GROSZE ? t('lead.application.noAmount') : undefined}
      onChange={words => {
        setTyped(words);
        const grosze = words.trim() === '' ? 0 : groszeOf(words);
        if (grosze !== null && grosze <= MOST_GROSZE) {
          onChange(grosze);
        }
      }}
    />
  );
}

const MOST_GROSZE = 100_000_000;

function plain(grosze: number): string {
  return grosze % 100 === 0 ? String(grosze / 100) : (grosze / 100).toFixed(2).replace('.', ',');
}
