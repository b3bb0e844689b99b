import { CircleAlert } from 'lucide-react';
import { type Ref, useId, useState } from 'react';
import styles from './CodeField.module.css';
import { classes } from './classes.ts';

interface CodeFieldProps {
  label: string;
  /** The code without spaces, upper case. */
  value: string;
  onChange: (code: string) => void;
  /** Called once with a whole code. */
  onComplete?: (code: string) => void;
  hint?: string;
  /** Why it was refused; the last place turns rubric. */
  refusal?: string | undefined;
  length?: number;
  name?: string;
  autoFocus?: boolean;
  ref?: Ref<HTMLInputElement>;
}

/** Spaces, dashes and lower case mean nothing: people copy from a wall. */
export function cleanCode(typed: string, length = 6): string {
  return typed
    .toUpperCase()
    .replace(/[^A-Z0-9]/g, '')
    .slice(0, length);
}

/** One field drawn as six places, so that typing, pasting and autofill just work. */
export function CodeField(props: CodeFieldProps) {
  const { label, value, onChange, onComplete, hint, refusal, length = 6, name } = props;
  const id = useId();
  const [focused, setFocused] = useState(false);
  const at = Math.min(value.length, length - 1);
  const half = Math.ceil(length / 2);

  function change(typed: string) {
    const code = cleanCode(typed, length);
    onChange(code);
    if (code.length === length && code !== value) {
      onComplete?.(code);
    }
  }

  return (
    <div className={styles.field}>
      <label htmlFor={id} className={styles.label}>
        {label}
      </label>
      <div className={styles.places}>
        <input
          ref={props.ref}
          id={id}
          name={name}
          className={styles.input}
          value={value}
          onChange={event => change(event.currentTarget.value)}
          onFocus={() => setFocused(true)}
          onBlur={() => setFocused(false)}
          onSelect={event => event.currentTarget.setSelectionRange(value.length, value.length)}
          inputMode="text"
          autoCapitalize="characters"
          autoComplete="one-time-code"
          autoCorrect="off"
          spellCheck={false}
          // biome-ignore lint/a11y/noAutofocus: the code is the one thing to do on its page
          autoFocus={props.autoFocus}
          aria-invalid={refusal !== undefined || undefined}
          aria-describedby={`${id}-below`}
        />
        {Array.from({ length }, (_, place) => (
          <span
            // biome-ignore lint/suspicious/noArrayIndexKey: a place is its number
            key={place}
            aria-hidden="true"
            className={classes(
              styles.place,
              place === half && styles.second,
              refusal !== undefined && place === length - 1 && styles.refused,
              focused && place === at && styles.now,
            )}
          >
            {value[place] ?? (focused && place === at ? <i className={styles.caret} /> : '')}
          </span>
        ))}
      </div>
      <div id={`${id}-below`} className={styles.below}>
        <p className={styles.wrong} aria-live="polite">
          {refusal !== undefined && (
            <>
              <CircleAlert aria-hidden="true" size={18} strokeWidth={2.3} />
              <span>{refusal}</span>
            </>
          )}
        </p>
        {refusal === undefined && hint !== undefined && <p className={styles.hint}>{hint}</p>}
      </div>
    </div>
  );
}
