import { useId } from 'react';
import { useTranslation } from 'react-i18next';
import { MOST_AMOUNT, type SheetField, type Value } from '#shared/activities/sheet/fields.ts';
import type { ErrorCode } from '#shared/errors.ts';
import { pick } from '#shared/text.ts';
import { Chips } from '../../ui/Chips.tsx';
import { Field } from '../../ui/Field.tsx';
import { ChoiceControl } from './ChoiceControl.tsx';
import { PicksControl } from './PicksControl.tsx';
import styles from './Sheet.module.css';
import { type SheetView, useSheetWords } from './sheetView.ts';
import { numberWords } from './valueWords.ts';

export interface ValueControlProps {
  form: SheetField['form'];
  side: string | null;
  value: Value;
  onChange: (part: Partial<Value>) => void;
  /** The field's name with its side, read aloud. */
  label: string;
  view: SheetView;
  refusal?: string | undefined;
}

/** Whatever is filled in a field that is not co-written: by tapping, choosing, or a few words beside it. */
export function ValueControl(props: ValueControlProps) {
  const { form, value, onChange, label, view, refusal } = props;
  const { t, lang } = useSheetWords();
  switch (form.type) {
    case 'short':
    case 'long':
      return <Words {...props} limit={form.length} label={label} rows={form.type === 'long' ? 4 : 2} />;
    case 'choice':
      return (
        <>
          <ChoiceControl
            form={form}
            label={label}
            chosen={value.choice}
            onChange={choice => onChange({ choice })}
          />
          {form.words > 0 && (
            <Words {...props} limit={form.words} label={t('field.whyOf', { label })} hint={t('field.why')} />
          )}
        </>
      );
    case 'many':
      return (
        <>
          <Chips
            label={label}
            many
            chips={form.choices.map(one => ({ id: one.id, label: pick(one.label, lang) }))}
            chosen={value.choices}
            onChange={choices => onChange({ choices })}
          />
          {form.words > 0 && (
            <Words {...props} limit={form.words} label={t('field.whyOf', { label })} hint={t('field.why')} />
          )}
        </>
      );
    case 'scale':
      return <Scale {...props} />;
    case 'date':
      return (
        <Field
          label={label}
          type="date"
          value={value.date}
          refusal={refusal}
          onChange={date => onChange({ date })}
        />
      );
    case 'amount':
      return <Amount {...props} />;
    case 'records':
      return (
        <>
          <PicksControl
            form={form}
            side={props.side}
            label={label}
            picked={value.picks}
            view={view}
            onChange={picks => onChange({ picks })}
          />
          {form.words > 0 && (
            <Words
              {...props}
              limit={form.words}
              label={t('field.extraOf', { label })}
              hint={t('field.extra')}
            />
          )}
        </>
      );
    case 'person':
      return null;
  }
}

function Words({
  value,
  onChange,
  label,
  limit,
  hint,
  refusal,
  rows = 1,
}: ValueControlProps & { limit: number; hint?: string; rows?: number }) {
  const { t } = useSheetWords();
  return (
    <Field
      label={label}
      multiline
      rows={rows}
      value={value.text}
      limit={limit}
      placeholder={hint}
      refusal={refusal}
      onChange={text => onChange({ text })}
      leftWords={left => t('field.left', { count: left })}
      overWords={over => t('field.over', { count: over })}
    />
  );
}

function Scale({ form, value, onChange, label }: ValueControlProps) {
  const { lang } = useSheetWords();
  const steps = Array.from({ length: form.max - form.min + 1 }, (_, index) => String(form.min + index));
  return (
    <div className={styles.scale}>
      <Chips
        label={label}
        chips={steps.map(id => ({ id, label: id }))}
        chosen={value.level === null ? [] : [String(value.level)]}
        onChange={([level]) => onChange({ level: Number(level) })}
      />
      {(form.low !== undefined || form.high !== undefined) && (
        <p className={styles.ends}>
          <span>{form.low && `${form.min}: ${pick(form.low, lang)}`}</span>
          <span>{form.high && `${form.max}: ${pick(form.high, lang)}`}</span>
        </p>
      )}
    </div>
  );
}

/** An amount outside of its range is kept all the same, and says what has to change before the sheet is handed in. */
function Amount({ form, value, onChange, label, refusal }: ValueControlProps) {
  const { t, lang } = useSheetWords();
  const id = useId();
  const range = { min: numberWords(lang, form.min), max: numberWords(lang, form.max) };
  const outside = value.amount !== null && (value.amount < form.min || value.amount > form.max);
  return (
    <div key={id}>
      <Field
        label={label}
        inputMode="numeric"
        value={value.amount === null ? '' : String(value.amount)}
        refusal={outside ? t('field.amountOutside', range) : refusal}
        note={outside ? undefined : t('field.amountRange', range)}
        onChange={typed => {
          const digits = typed.replace(/\D/g, '').slice(0, 9);
          onChange({ amount: digits === '' ? null : Math.min(Number(digits), MOST_AMOUNT) });
        }}
      />
    </div>
  );
}

/** Why something was refused, in words. */
export function useRefusal(code: ErrorCode | null): string | undefined {
  const { t } = useTranslation('errors');
  return code === null ? undefined : t(code);
}
