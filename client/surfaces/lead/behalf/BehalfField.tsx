import { useTranslation } from 'react-i18next';
import { Chips } from '../../../ui/Chips.tsx';
import { Field } from '../../../ui/Field.tsx';
import { useSay } from '../leadWords.ts';
import type { EntryField } from './entryForm.ts';

/** As the server checks it: characters of a short field. */
const FIELD_LENGTH = 100;

interface BehalfFieldProps {
  field: EntryField;
  value: string;
  onChange: (words: string) => void;
  onSubmit: () => void;
}

/** A short field of somebody's card of paper. */
export function BehalfField({ field, value, onChange, onSubmit }: BehalfFieldProps) {
  const { t } = useTranslation('activities');
  const say = useSay();
  const { hint, choices } = field;
  const label = typeof field.label === 'string' ? t(`cards.${field.label}`) : say(field.label);
  return choices.length === 0 ? (
    <Field
      label={label}
      showLabel
      value={value}
      limit={FIELD_LENGTH}
      placeholder={hint === null ? undefined : say(hint)}
      onChange={onChange}
      onSubmit={onSubmit}
    />
  ) : (
    <Chips
      label={label}
      showLabel
      chips={choices.map(choice => ({ id: choice.id, label: say(choice.label) }))}
      chosen={[value]}
      onChange={([chosen]) => onChange(chosen ?? '')}
    />
  );
}
