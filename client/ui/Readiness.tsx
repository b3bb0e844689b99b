import { classes } from './classes.ts';
import type { SideLetter } from './marks.ts';
import { Plank } from './Plank.tsx';
import styles from './Readiness.module.css';
import { SideMark } from './SideMark.tsx';
import { seat } from './seating.ts';

export interface SideReadiness {
  side: SideLetter;
  /** „strona A, Ośrodek kultury: gotowe 4 z 4", read aloud. */
  label: string;
  /** „31 z 40", drawn when there are too many for marks. */
  numbers: string;
  ready: number;
  of: number;
}

interface ReadinessProps {
  /** „Gotowe 7 z 9", always first. */
  words: string;
  sides: readonly SideReadiness[];
  /** Beside or below the words: „sprzed 2 min", „31 ukrytych kartek". */
  note?: string | undefined;
  /** compact: the dock of a phone; table: remote and console; bare: words alone (offline, what was last known). */
  form?: 'compact' | 'table' | 'bare';
}

const MOST_ON_A_SIDE = 12;
const MOST_IN_ALL = 24;

/** Words first, then the table: filled is ready, dashed is not yet. */
export function Readiness({ words, sides, note, form = 'compact' }: ReadinessProps) {
  const all = sides.reduce((sum, { of }) => sum + of, 0);
  const many = all > MOST_IN_ALL || sides.some(({ of }) => of > MOST_ON_A_SIDE);
  return (
    <div className={classes(styles.readiness, styles[form])}>
      <p className={styles.head}>
        <b className={styles.words}>{words}</b>
        {note !== undefined && <span className={styles.note}>{note}</span>}
      </p>
      {form !== 'bare' && many && <Numbers sides={sides} />}
      {form !== 'bare' && !many && <Table sides={sides} lettersAside={sides.length <= 2} />}
    </div>
  );
}

function Numbers({ sides }: { sides: readonly SideReadiness[] }) {
  return (
    <ul className={styles.numbers}>
      {sides.map(({ side, label, numbers }) => (
        <li key={side}>
          <SideMark side={side} size={26} letter="inside" name={label} />
          <span aria-hidden="true">{numbers}</span>
        </li>
      ))}
    </ul>
  );
}

function Table({ sides, lettersAside }: { sides: readonly SideReadiness[]; lettersAside: boolean }) {
  const { far, near, left, right } = seat(sides);
  const ends = left.length + right.length > 0;
  return (
    <div className={classes(styles.seating, lettersAside && styles.aside, ends && styles.ends)}>
      <Edge sides={far} place="far" />
      {ends && <Edge sides={left} place="left" />}
      <div className={styles.plank}>
        <Plank face={9} edge={3} grain={3} seed={3} />
      </div>
      {ends && <Edge sides={right} place="right" />}
      <Edge sides={near} place="near" />
    </div>
  );
}

function Edge({
  sides,
  place,
}: {
  sides: readonly SideReadiness[];
  place: 'far' | 'near' | 'left' | 'right';
}) {
  return (
    <div className={classes(styles.edge, styles[place])}>
      {sides.map(({ side, label, ready, of }) => (
        <span key={side} className={styles.side} role="img" aria-label={label}>
          <b className={classes(styles.letter, styles[side])}>{side}</b>
          <span className={styles.marks}>
            {Array.from({ length: of }, (_, person) => (
              // biome-ignore lint/suspicious/noArrayIndexKey: marks are a count, not persons
              <SideMark key={person} side={side} size={12.5} letter="none" empty={person >= ready} />
            ))}
          </span>
        </span>
      ))}
    </div>
  );
}
