import { partsOf } from '#shared/agreement/marks.ts';
import { bindWords } from '#shared/i18n/nbsp.ts';
import { Pointed } from '../../ui/Pointed.tsx';
import styles from './Words.module.css';

interface WordsProps {
  text: string;
  /** § numbers by clause, for references. */
  numbers: ReadonlyMap<string, string>;
  /** „pytanie bez odpowiedzi", read aloud before a question. */
  askWords: string;
}

/** The words of a paragraph: questions as dashed places, references with the numbers they have now, points as a list. */
export function Words({ text, numbers, askWords }: WordsProps) {
  return <Pointed text={text} words={line => <Line text={line} numbers={numbers} askWords={askWords} />} />;
}

function Line({ text, numbers, askWords }: WordsProps) {
  let place = 0;
  return partsOf(text).map(part => {
    place += 1;
    switch (part.t) {
      case 'words':
        return bindWords(part.text);
      case 'ask':
        return (
          <span key={place} className={styles.ask}>
            <span className="visually-hidden">{askWords}: </span>
            {part.value}
          </span>
        );
      case 'ref':
        return numbers.get(part.value.split('.')[0] ?? '') ?? '§ …';
      default:
        return '…';
    }
  });
}
