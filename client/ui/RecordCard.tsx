import { Clock, type LucideIcon } from 'lucide-react';
import type { ReactNode } from 'react';
import { classes } from './classes.ts';
import type { SideLetter } from './marks.ts';
import styles from './RecordCard.module.css';
import { SideMark } from './SideMark.tsx';

/** One thing said below the text: who, which category, on what condition. */
export interface CardMeta {
  text: string;
  icon?: LucideIcon | undefined;
  side?: SideLetter | undefined;
  /** Read aloud for the mark, e.g. „strona B". */
  sideName?: string | undefined;
}

interface RecordCardProps {
  /** The words of a person, never cut. For a card set aside: „Kartka odłożona". */
  text: ReactNode;
  /**
   * waiting: not yet sent (`stateWords` „Czeka na wysłanie"); aside: set aside (`stateWords` is the sentence to its
   * author); held: another person is moving it, so only its place is drawn; lifted: under somebody's own finger.
   */
  state?: 'plain' | 'waiting' | 'aside' | 'held' | 'lifted';
  stateWords?: string | undefined;
  meta?: readonly CardMeta[];
  /** Mark before the text, with the letter inside (stage and lists). */
  side?: SideLetter | undefined;
  sideName?: string | undefined;
  /** „nowe!" at the right. */
  newWord?: string | undefined;
  /** Pencil of one's own card, or a row of buttons. */
  action?: ReactNode;
  /** Ellipsis menu of a card that can be moved. */
  menu?: ReactNode;
  /** Below the text, full width: answers, a remark. */
  children?: ReactNode;
  /** Rises and fades in once. */
  arriving?: boolean;
  /** An own group or the one being read: a heavier frame. */
  frame?: 'go' | 'rubric' | undefined;
  /** Sixteen px around and 18 px text on a phone; compact in columns. */
  dense?: boolean;
}

export function RecordCard(props: RecordCardProps) {
  const { text, state = 'plain', stateWords, meta = [], side, newWord, action, menu } = props;
  return (
    <div
      className={classes(
        styles.card,
        styles[state],
        props.dense && styles.dense,
        props.arriving && styles.arriving,
        props.frame && styles[props.frame],
      )}
    >
      {side && (
        <span className={styles.side}>
          <SideMark side={side} size={state === 'held' ? 16 : 30} name={props.sideName} />
        </span>
      )}
      <div className={styles.words}>
        <p className={styles.text}>{text}</p>
        {state === 'waiting' && (
          <p className={styles.wait}>
            <Clock aria-hidden="true" size={17} strokeWidth={2.3} />
            {stateWords}
          </p>
        )}
        {state === 'aside' && stateWords !== undefined && <p className={styles.sentence}>{stateWords}</p>}
        {state === 'plain' && meta.length > 0 && <MetaLine meta={meta} />}
        {props.children}
      </div>
      {newWord !== undefined && <em className={styles.newWord}>{newWord}</em>}
      {(action || menu) && (
        <div className={styles.actions}>
          {action}
          {menu}
        </div>
      )}
    </div>
  );
}

function MetaLine({ meta }: { meta: readonly CardMeta[] }) {
  return (
    <p className={styles.meta}>
      {meta.map(({ text, icon: Icon, side, sideName }) => (
        <span key={text} className={styles.item}>
          {side && <SideMark side={side} size={16} name={sideName} />}
          {Icon && <Icon aria-hidden="true" size={17} />}
          {text}
        </span>
      ))}
    </p>
  );
}
