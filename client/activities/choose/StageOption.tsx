import { countLines } from '../../surfaces/stage/textLines.ts';
import { useTextMeasure } from '../../surfaces/stage/useTextMeasure.ts';
import styles from './Stage.module.css';
import { type Need, optionName } from './stageFit.ts';

const MEASURED = 35;

/** Lines of a text in a column of this width, in letters of any size. */
export function useLines(column: number): (text: string, font: number) => number {
  const measure = useTextMeasure(`650 ${MEASURED}px "Atkinson Hyperlegible Next"`);
  return (text, font) => countLines(text, column, words => (measure(words) * font) / MEASURED);
}

/** What the longest of these texts needs. */
export function needOf(texts: readonly string[], lines: (text: string, font: number) => number): Need {
  return font => texts.reduce((most, text) => Math.max(most, lines(text, font)), 1);
}

interface StageOptionProps {
  text: string;
  /** Every option of the list fits whole; otherwise those that have a name stand with it alone, all alike. */
  whole: boolean;
}

/** An option in its row; all of it is on the phones. */
export function StageOption({ text, whole }: StageOptionProps) {
  return <span className={styles.clamped}>{whole ? text : (optionName(text) ?? text)}</span>;
}
