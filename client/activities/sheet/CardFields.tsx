import { EMPTY_VALUE, type SheetField, type Value } from '#shared/activities/sheet/fields.ts';
import type { SheetConfig } from '#shared/activities/sheet/sheetConfig.ts';
import { pick } from '#shared/text.ts';
import { Field } from '../../ui/Field.tsx';
import styles from './Sheet.module.css';
import { type SheetView, useSheetWords } from './sheetView.ts';
import { partOf } from './useKeptValue.ts';
import { ValueControl } from './ValueControl.tsx';

export type CardValues = Readonly<Record<string, Value>>;

interface CardFieldsProps {
  values: CardValues;
  view: SheetView;
  onChange: (values: CardValues) => void;
}

/** The fields of one's own sheet, all at once: there are few, and nobody else writes in them. */
export function CardFields({ values, view, onChange }: CardFieldsProps) {
  const { t, lang } = useSheetWords();
  const heldIn = (form: SheetField['form']) => values[form.id] ?? EMPTY_VALUE;
  return (
    <div className={styles.card} data-fields>
      {view.config.fields.map((form, index) => {
        const label = pick(form.label, lang);
        const change = (part: Partial<Value>) =>
          onChange({ ...values, [form.id]: { ...heldIn(form), ...part } });
        return form.type === 'short' || form.type === 'long' ? (
          <Field
            key={form.id}
            label={label}
            showLabel
            multiline
            rows={form.type === 'long' ? 3 : 1}
            value={heldIn(form).text}
            limit={form.length}
            placeholder={form.hint && pick(form.hint, lang)}
            autoFocus={index === 0}
            onChange={text => change({ text })}
            leftWords={left => t('field.left', { count: left })}
            overWords={over => t('field.over', { count: over })}
          />
        ) : (
          <div key={form.id} className={styles.one}>
            <p className={styles.label}>{label}</p>
            <ValueControl
              form={form}
              side={null}
              value={heldIn(form)}
              onChange={change}
              label={label}
              view={view}
            />
          </div>
        );
      })}
    </div>
  );
}

/** What is sent: only fields with something in them, and of each only what its type has. */
export function entryOf(values: CardValues, config: SheetConfig): Record<string, unknown> {
  const filled = config.fields.flatMap(form => {
    const value = values[form.id];
    const part = value === undefined ? {} : partOf(form, value);
    const some = Object.values(part).some(
      one => one !== '' && one !== null && !(Array.isArray(one) && one.length === 0),
    );
    return some ? [[form.id, part] as const] : [];
  });
  return Object.fromEntries(filled);
}

/** A half-written or sent card as the form holds it. Total. */
export function readCard(values: unknown): CardValues {
  const entries = typeof values === 'object' && values !== null ? Object.entries(values) : [];
  return Object.fromEntries(entries.map(([id, value]) => [id, { ...EMPTY_VALUE, ...(value as Value) }]));
}
