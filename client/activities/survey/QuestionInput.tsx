import { Check, Minus, Plus } from 'lucide-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Question } from '#shared/activities/survey/surveyConfig.ts';
import { useText } from '../../surfaces/seat/useText.ts';
import { ChoiceRows } from '../../ui/ChoiceRows.tsx';
import { classes } from '../../ui/classes.ts';
import { Field } from '../../ui/Field.tsx';
import { IconButton } from '../../ui/IconButton.tsx';
import { ScaleChoice } from '../../ui/ScaleChoice.tsx';
import { VisuallyHidden } from '../../ui/VisuallyHidden.tsx';
import styles from './QuestionInput.module.css';

interface QuestionInputProps<Q extends Question = Question> {
  question: Q;
  value: unknown;
  /** `undefined`: no answer. */
  onChange: (value: unknown) => void;
  /** Enter in a field. */
  onSubmit?: (() => void) | undefined;
  off?: boolean;
  /** Words beside a text that looks like data of a person. */
  warning?: string | undefined;
}

/** One question as it is answered, on a phone and on the console alike. */
export function QuestionInput(props: QuestionInputProps) {
  const { question, value, onChange, off = false } = props;
  const text = useText();
  const label = text(question.question);
  switch (question.kind) {
    case 'scale':
      return <Scale {...props} question={question} />;
    case 'number':
      return <Count {...props} question={question} />;
    case 'choice':
      return (
        <ChoiceRows
          label={label}
          rows={question.choices.map(one => ({ id: one.id, words: text(one.label) }))}
          chosen={typeof value === 'string' ? value : null}
          onChange={onChange}
          off={off}
        />
      );
    case 'many':
      return <Many {...props} question={question} />;
    case 'text':
    case 'word':
      return <Words {...props} question={question} />;
  }
}

type Of<Kind extends Question['kind']> = QuestionInputProps<Extract<Question, { kind: Kind }>>;

function Scale({ question, value, onChange, off = false }: Of<'scale'>) {
  const { t } = useTranslation('survey');
  const text = useText();
  return (
    <ScaleChoice
      legend={<VisuallyHidden>{text(question.question)}</VisuallyHidden>}
      value={typeof value === 'number' ? value : null}
      ends={[text(question.low), text(question.high)]}
      words={one => t('value', { value: one })}
      onChange={onChange}
      off={off}
    />
  );
}

/** Typed, or counted up and down with a thumb. */
function Count({ question, value, onChange, onSubmit, off = false }: Of<'number'>) {
  const { t } = useTranslation('survey');
  const text = useText();
  const { min, max } = question;
  const known = typeof value === 'number' ? value : null;
  const [typed, setTyped] = useState<string | null>(null);
  const shown = typed ?? (known === null ? '' : String(known));
  const wrong = shown.trim() !== '' && known === null;

  function type(words: string) {
    setTyped(words);
    const number = /^\s*-?\d{1,4}\s*$/.test(words) ? Number(words) : Number.NaN;
    onChange(number >= min && number <= max ? number : undefined);
  }

  function step(by: number) {
    const from = known ?? (by > 0 ? min - 1 : min + 1);
    setTyped(null);
    onChange(Math.min(max, Math.max(min, from + by)));
  }

  return (
    <div className={styles.count}>
      <IconButton
        framed
        label={t('less')}
        icon={<Minus aria-hidden="true" />}
        off={off || known === min}
        onPress={() => step(-1)}
      />
      <Field
        label={text(question.question)}
        value={shown}
        onChange={type}
        inputMode="numeric"
        enterKeyHint="next"
        readOnly={off}
        refusal={wrong ? t('range', { min, max }) : undefined}
        note={t('range', { min, max })}
        {...(onSubmit === undefined ? {} : { onSubmit })}
      />
      <IconButton
        framed
        label={t('more')}
        icon={<Plus aria-hidden="true" />}
        off={off || known === max}
        onPress={() => step(1)}
      />
    </div>
  );
}

function Many({ question, value, onChange, off = false }: Of<'many'>) {
  const text = useText();
  const chosen = Array.isArray(value) ? (value as string[]) : [];
  return (
    <fieldset className={styles.rows} disabled={off}>
      <legend className="visually-hidden">{text(question.question)}</legend>
      {question.choices.map(({ id, label }) => {
        const on = chosen.includes(id);
        return (
          <label key={id} className={classes(styles.row, on && styles.rowOn)}>
            <input
              type="checkbox"
              checked={on}
              onChange={() => {
                const next = on ? chosen.filter(one => one !== id) : [...chosen, id];
                onChange(next.length === 0 ? undefined : next);
              }}
            />
            <span className={styles.box} aria-hidden="true">
              {on && <Check size={18} strokeWidth={2.6} />}
            </span>
            <span className={styles.rowWords}>{text(label)}</span>
          </label>
        );
      })}
    </fieldset>
  );
}

function Words({ question, value, onChange, onSubmit, warning, off = false }: Of<'text' | 'word'>) {
  const { t } = useTranslation('survey');
  const text = useText();
  return (
    <Field
      label={text(question.question)}
      value={typeof value === 'string' ? value : ''}
      onChange={words => onChange(words === '' ? undefined : words)}
      multiline={question.kind === 'text'}
      rows={2}
      limit={question.length}
      leftWords={count => t('left', { count })}
      overWords={count => t('over', { count })}
      refusal={warning}
      enterKeyHint={question.kind === 'text' ? 'enter' : 'next'}
      readOnly={off}
      {...(onSubmit === undefined ? {} : { onSubmit })}
    />
  );
}
