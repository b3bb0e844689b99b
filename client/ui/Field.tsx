import { CircleAlert } from 'lucide-react';
import {
  type KeyboardEvent,
  type ReactNode,
  type Ref,
  useCallback,
  useEffect,
  useId,
  useLayoutEffect,
  useRef,
} from 'react';
import { fitHeight } from './autosize.ts';
import { classes } from './classes.ts';
import styles from './Field.module.css';

export interface FieldProps {
  label: string;
  /** Draws the label above; otherwise it is only read aloud. */
  showLabel?: boolean;
  /** Leave out `value` when the text is bound to a shared document through `ref`. */
  value?: string;
  defaultValue?: string;
  onChange?: (value: string) => void;
  multiline?: boolean;
  /** Height of an empty multiline field. */
  rows?: number;
  /** The hint: a question, e.g. „Co stoi w szafie przez większość roku?". */
  placeholder?: string | undefined;
  /** Characters (code points). Too long is allowed while typing and never cut. */
  limit?: number;
  /** „zostało 14"; shown when 20 are left. */
  leftWords?: (left: number) => string;
  /** „O 4 znaki za dużo. Nic nie zniknęło, skróć zdanie." */
  overWords?: (over: number) => string;
  /** Why what was typed was refused. */
  refusal?: string | undefined;
  /** A sentence below, e.g. who will see it. */
  note?: ReactNode;
  noteIcon?: ReactNode;
  /** Ctrl+Enter or ⌘+Enter; plain Enter too in a field of one line. */
  onSubmit?: () => void;
  name?: string;
  type?: 'text' | 'search' | 'email' | 'password' | 'tel' | 'date' | 'time' | 'number';
  autoComplete?: string;
  inputMode?: 'text' | 'numeric' | 'email' | 'tel' | 'search';
  enterKeyHint?: 'enter' | 'done' | 'next' | 'send' | 'search';
  /** A Lucide icon inside, before the words (search). */
  icon?: ReactNode;
  readOnly?: boolean;
  required?: boolean;
  autoFocus?: boolean;
  onFocus?: () => void;
  onBlur?: () => void;
  ref?: Ref<HTMLInputElement | HTMLTextAreaElement>;
}

const SHOW_LEFT = 20;

export function Field(props: FieldProps) {
  const { label, showLabel = false, value, multiline = false, limit, refusal, note, noteIcon } = props;
  const id = useId();
  const own = useRef<HTMLInputElement | HTMLTextAreaElement>(null);
  const length = value === undefined ? 0 : [...value].length;
  const left = limit === undefined ? Number.POSITIVE_INFINITY : limit - length;
  const wrong = refusal ?? (left < 0 ? props.overWords?.(-left) : undefined);

  // `value` is a dependency because a new text is what changes the height.
  // biome-ignore lint/correctness/useExhaustiveDependencies: see above
  useLayoutEffect(() => {
    if (own.current instanceof HTMLTextAreaElement) {
      fitHeight(own.current);
    }
  }, [value]);

  // A new width, or a dialog that has just opened, gives the same words another height.
  useEffect(() => {
    const area = own.current;
    if (!(area instanceof HTMLTextAreaElement)) {
      return;
    }
    let width = 0;
    const observer = new ResizeObserver(() => {
      if (area.clientWidth !== width) {
        width = area.clientWidth;
        fitHeight(area);
      }
    });
    observer.observe(area);
    return () => observer.disconnect();
  }, []);

  const { ref } = props;
  // Stable, so that a text bound through `ref` is not bound anew at every letter.
  const hold = useCallback(
    (element: HTMLInputElement | HTMLTextAreaElement | null) => {
      own.current = element;
      if (typeof ref === 'function') {
        return ref(element);
      }
      if (ref) {
        ref.current = element;
      }
      return undefined;
    },
    [ref],
  );

  function keyDown(event: KeyboardEvent) {
    const meant = event.ctrlKey || event.metaKey || !multiline;
    if (event.key === 'Enter' && meant && props.onSubmit && !event.nativeEvent.isComposing) {
      event.preventDefault();
      props.onSubmit();
    }
  }

  const shared = {
    ref: hold,
    id,
    name: props.name,
    value,
    defaultValue: props.defaultValue,
    placeholder: props.placeholder,
    readOnly: props.readOnly ?? (value !== undefined && !props.onChange),
    required: props.required,
    autoComplete: props.autoComplete ?? 'off',
    inputMode: props.inputMode,
    enterKeyHint: props.enterKeyHint,
    autoFocus: props.autoFocus,
    // For dialogs: they take the focus when they open, later than React gives it.
    'data-autofocus': props.autoFocus || undefined,
    onFocus: props.onFocus,
    onBlur: props.onBlur,
    onKeyDown: keyDown,
    className: classes(
      styles.control,
      wrong !== undefined && styles.refused,
      props.icon !== undefined && styles.withIcon,
    ),
    'aria-invalid': wrong !== undefined || undefined,
    'aria-describedby': `${id}-below`,
  };

  return (
    <div className={styles.field}>
      <label htmlFor={id} className={showLabel ? styles.label : 'visually-hidden'}>
        {label}
      </label>
      <div className={styles.box}>
        {props.icon && <span className={styles.icon}>{props.icon}</span>}
        {multiline ? (
          <textarea
            {...shared}
            rows={props.rows ?? 2}
            onChange={event => {
              fitHeight(event.currentTarget);
              props.onChange?.(event.currentTarget.value);
            }}
          />
        ) : (
          <input
            {...shared}
            type={props.type ?? 'text'}
            onChange={event => props.onChange?.(event.currentTarget.value)}
          />
        )}
      </div>
      <div id={`${id}-below`} className={styles.below}>
        <p className={styles.wrong} aria-live="polite">
          {wrong !== undefined && <Wrong words={wrong} />}
        </p>
        {note !== undefined && (
          <p className={styles.note}>
            {noteIcon}
            <span>{note}</span>
          </p>
        )}
        {left >= 0 && left <= SHOW_LEFT && <p className={styles.left}>{props.leftWords?.(left)}</p>}
      </div>
    </div>
  );
}

function Wrong({ words }: { words: string }) {
  return (
    <>
      <CircleAlert aria-hidden="true" size={17} strokeWidth={2.3} />
      <span>{words}</span>
    </>
  );
}
