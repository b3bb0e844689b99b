import { useId } from 'react';
import styles from './RoundStamp.module.css';
import type { Tone } from './verdictWords.ts';

interface RoundStampProps {
  tone: Tone;
  /** Runs once round the stamp; ends with a dot and a space. */
  words: string;
  /** Instead of the sign, across the middle: „PRÓBA". */
  middle?: string | undefined;
}

const SIGNS: Record<Tone, string> = {
  good: 'M81 113 101 129 127 87',
  // The line for a signature, empty, and the pen above it.
  plain: 'M76 134h58M92 116l4-15 28-28 11 11-28 28z',
  trial: '',
  bad: 'M86 87 122 126M124 87 88 124',
  unknown: 'M88 92a17 17 0 1 1 26 15c-6 4-9 7-9 14M105 133v.5',
};
const RADIUS = 78;

/** A round stamp: tick, empty line, cross or question mark, and the verdict in words round it, as in the title beside it. */
export function RoundStamp({ tone, words, middle }: RoundStampProps) {
  const id = useId();
  return (
    <svg viewBox="0 0 210 210" className={styles.stamp} data-tone={tone} aria-hidden="true" focusable="false">
      <defs>
        <path
          id={id}
          d={`M${105 - RADIUS} 105a${RADIUS} ${RADIUS} 0 1 1 ${2 * RADIUS} 0a${RADIUS} ${RADIUS} 0 1 1 ${-2 * RADIUS} 0`}
        />
      </defs>
      <circle cx="105" cy="105" r="101" strokeWidth="5" />
      <circle cx="105" cy="105" r="92.5" strokeWidth="1.6" />
      <circle cx="105" cy="105" r="60.5" strokeWidth="1.6" />
      <text className={styles.words}>
        <textPath href={`#${id}`} textLength={2 * Math.PI * RADIUS - 2} lengthAdjust="spacing">
          {words}
        </textPath>
      </text>
      {middle === undefined ? (
        <path className={styles.sign} d={SIGNS[tone]} />
      ) : (
        <text
          className={styles.middle}
          x="105"
          y="105"
          fontSize={Math.min(30, 180 / middle.length)}
          textLength={104}
          lengthAdjust="spacingAndGlyphs"
        >
          {middle}
        </text>
      )}
    </svg>
  );
}
