import { Fragment } from 'react';
import { diffWords } from '#shared/diffWords.ts';
import { bindWords } from '#shared/i18n/nbsp.ts';
import styles from './Changes.module.css';

interface ChangesProps {
  before: string;
  after: string;
  /** „usunięto", „dodano": read aloud before what went and what came. */
  words: { removed: string; added: string };
}

/** A text with its change in it: what went is struck through, what came underlined and heavier; never colour alone. */
export function Changes({ before, after, words }: ChangesProps) {
  // Counted words give every stretch a name of its own that stays while the end is still being written.
  let place = 0;
  return diffWords(bindWords(before), bindWords(after)).map(({ kind, text }) => {
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
        {removed && ' '}
      </Fragment>
    );
  });
}
