import type { ReactNode } from 'react';
import type { SideLetter } from './marks.ts';
import { SideMark } from './SideMark.tsx';
import styles from './SourceChip.module.css';

interface SourceChipProps {
  /** The first words of the source. */
  words: string;
  /** A Lucide icon of the kind, or a side. */
  icon?: ReactNode;
  side?: SideLetter | undefined;
  sideName?: string | undefined;
  /** Size of the side's mark; from 26 px on its letter stands inside. */
  markSize?: number;
  /** Opens the trace. */
  onPress?: () => void;
}

/** A small piece of paper: where a sentence comes from. */
export function SourceChip({ words, icon, side, sideName, markSize = 16, onPress }: SourceChipProps) {
  const inside = (
    <>
      {icon}
      {side && <SideMark side={side} size={markSize} name={sideName} />}
      <span>{words}</span>
    </>
  );
  return onPress ? (
    <button type="button" className={styles.chip} onClick={onPress}>
      {inside}
    </button>
  ) : (
    <span className={styles.chip}>{inside}</span>
  );
}
