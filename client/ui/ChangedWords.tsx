import { Fragment } from 'react';
import type { WordChange } from '#shared/diffWords.ts';
import styles from './Changes.module.css';

export interface ChangedWordsProps {
  changes: readonly WordChange[];
  /** „usunięto", „dodano": read aloud before what went and what came. */
  words: { removed: string; added: string };
  /** What went and what came stand in texts of their own: nothing has to be parted. */
  apart?: boolean;
}

/** Words with their change in them: what went is struck through, what came underlined; never colour alone. */
export function ChangedWords({ changes, words, apart = false }: ChangedWordsProps) {
  // Counted words give every stretch a name of its own that stays while the end is still being written.
  let place = 0;
  return changes.map(({ kind, text }) => {
    const key = `${kind}${place}`;
    place += text.length;
    if (kind === 'same') {
      return <Fragment key={key}>{text}</Fragment>;
    }
    const removed = kind === 'del';
    const Mark = removed ? 'del' : 'ins';
    return (
      <Fragment key={key}>
        <Mark className={removed ? styles.removed : styles.added}>
          <span className="visually-hidden">{removed ? words.removed : words.added}: </span>
          {text}
        </Mark>
        {/* Both stand side by side without a space of their own: „piknik" and „podwieczorek". */}
        {removed && !apart && ' '}
      </Fragment>
    );
  });
}
