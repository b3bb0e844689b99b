import { Check, Leaf } from 'lucide-react';
import { useId } from 'react';
import type { SheetField } from '#shared/activities/sheet/fields.ts';
import { pick } from '#shared/text.ts';
import { ChoiceRows } from '../../ui/ChoiceRows.tsx';
import { classes } from '../../ui/classes.ts';
import styles from './ChoiceControl.module.css';
import { useSheetWords } from './sheetView.ts';

interface ChoiceControlProps {
  form: SheetField['form'];
  label: string;
  chosen: string;
  onChange: (choice: string) => void;
}

/** Two or three stand side by side, more below each other; on the narrowest phones always below. */
export function ChoiceControl({ form, label, chosen, onChange }: ChoiceControlProps) {
  const { lang } = useSheetWords();
  const name = useId();
  if (form.choices.length > 3) {
    return (
      <ChoiceRows
        label={label}
        chosen={chosen === '' ? null : chosen}
        onChange={onChange}
        rows={form.choices.map(({ id, label: words, note }) => ({
          id,
          words: pick(words, lang),
          ...(note === undefined ? {} : { note: pick(note, lang) }),
        }))}
      />
    );
  }
  return (
    <fieldset className={styles.parts}>
      <legend className="visually-hidden">{label}</legend>
      {form.choices.map(({ id, label: words, note, weight }) => (
        <label key={id} className={classes(styles.part, chosen === id && styles.chosen)}>
          <input type="radio" name={name} value={id} checked={chosen === id} onChange={() => onChange(id)} />
          <span className={styles.face}>
            <b>
              {chosen === id && <Check aria-hidden="true" size={18} strokeWidth={2.8} />}
              {weight === 0 && <Leaf aria-hidden="true" size={18} />}
              {pick(words, lang)}
            </b>
            {note !== undefined && <span>{pick(note, lang)}</span>}
          </span>
        </label>
      ))}
    </fieldset>
  );
}
