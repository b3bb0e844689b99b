import type { MouseEvent, ReactNode, Ref } from 'react';
import styles from './Button.module.css';
import { type ButtonLook, buttonClass } from './buttonClass.ts';

interface ButtonProps extends ButtonLook {
  children: ReactNode;
  /** A Lucide icon before the words. */
  icon?: ReactNode;
  /** A Lucide icon after the words: an arrow, a chevron. */
  iconAfter?: ReactNode;
  /** Cannot be used now, but stays in the tab order so that its reason can be read. */
  off?: boolean;
  /** Id of the sentence that says why it is off (it stands right above). */
  reasonId?: string | undefined;
  onPress?: (event: MouseEvent<HTMLButtonElement>) => void;
  type?: 'button' | 'submit';
  pressed?: boolean;
  expanded?: boolean;
  controls?: string;
  hasPopup?: 'menu' | 'dialog';
  label?: string;
  ref?: Ref<HTMLButtonElement>;
}

export function Button(props: ButtonProps) {
  const { children, note, icon, iconAfter, off = false, reasonId, onPress, type = 'button' } = props;

  function press(event: MouseEvent<HTMLButtonElement>) {
    if (off) {
      event.preventDefault();
      return;
    }
    onPress?.(event);
  }

  return (
    <button
      ref={props.ref}
      type={type}
      className={buttonClass(props, off)}
      onClick={press}
      aria-disabled={off || undefined}
      aria-describedby={off ? reasonId : undefined}
      aria-pressed={props.pressed}
      aria-expanded={props.expanded}
      aria-controls={props.controls}
      aria-haspopup={props.hasPopup}
      aria-label={props.label}
    >
      <span className={styles.words}>
        {icon}
        <span>{children}</span>
        {iconAfter}
      </span>
      {note !== undefined && <span className={styles.note}>{note}</span>}
    </button>
  );
}
