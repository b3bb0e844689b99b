import type { ReactNode, Ref } from 'react';
import { classes } from './classes.ts';
import styles from './IconButton.module.css';

interface IconButtonProps {
  /** The accessible name: an icon never stands without one. */
  label: string;
  /** A Lucide icon. */
  icon: ReactNode;
  onPress?: () => void;
  tone?: 'ink' | 'quiet';
  /** With an outline, as beside other quiet buttons. */
  framed?: boolean;
  pressed?: boolean;
  expanded?: boolean;
  controls?: string;
  hasPopup?: 'menu' | 'dialog';
  off?: boolean;
  ref?: Ref<HTMLButtonElement>;
}

export function IconButton(props: IconButtonProps) {
  const { label, icon, onPress, tone = 'ink', framed = false, off = false } = props;
  return (
    <button
      ref={props.ref}
      type="button"
      className={classes(styles.icon, styles[tone], framed && styles.framed, off && styles.off)}
      aria-label={label}
      title={label}
      aria-pressed={props.pressed}
      aria-expanded={props.expanded}
      aria-controls={props.controls}
      aria-haspopup={props.hasPopup}
      aria-disabled={off || undefined}
      onClick={off ? undefined : onPress}
    >
      {icon}
    </button>
  );
}
