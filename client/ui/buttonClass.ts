import type { ReactNode } from 'react';
import styles from './Button.module.css';
import { classes } from './classes.ts';

export interface ButtonLook {
  /** Green: the one way on. Quiet: paper with an outline. Bare: words. Danger: destroys something. */
  variant?: 'green' | 'quiet' | 'bare' | 'danger';
  /** Small 44, normal 48, main 54 (the one on a phone or in a panel), large 92 („Dalej" on the remote). */
  size?: 'small' | 'normal' | 'main' | 'large';
  /** As wide as its place. */
  wide?: boolean;
  /** A quiet button whose act keeps something: green words and outline. */
  keeps?: boolean;
  /** Second line under the words, e.g. „7 min, kartki zobaczy własna strona". */
  note?: ReactNode;
}

export function buttonClass(look: ButtonLook, off = false): string {
  const { variant = 'quiet', size = 'normal', wide = false, keeps = false } = look;
  return classes(
    styles.button,
    styles[variant],
    styles[size],
    wide && styles.wide,
    keeps && styles.keeps,
    look.note !== undefined && styles.tall,
    off && styles.off,
  );
}
