import type { ReactNode } from 'react';
import { itemOf } from '#shared/agreement/points.ts';
import { bindWords } from '#shared/i18n/nbsp.ts';
import styles from './Pointed.module.css';

interface PointedProps {
  text: string;
  /** How words are drawn; as they are without it. */
  words?: (text: string) => ReactNode;
}

/** Words with points as the document has them: lines that begin with „- " are a numbered list. */
export function Pointed({ text, words = plain }: PointedProps) {
  const { text: body, sub: points = [] } = itemOf(text);
  return (
    <>
      {words(body)}
      {points.length > 0 && (
        <ol className={styles.points}>
          {points.map((point, index) => (
            // Points have no name but their place.
            // biome-ignore lint/suspicious/noArrayIndexKey: see above
            <li key={index}>
              <span>{words(point)}</span>
            </li>
          ))}
        </ol>
      )}
    </>
  );
}

function plain(text: string): ReactNode {
  return bindWords(text);
}
