import type { LucideIcon } from 'lucide-react';
import { type CSSProperties, type ReactNode, useId } from 'react';
import type { SideLetter } from './marks.ts';
import { Plank } from './Plank.tsx';
import styles from './Shelf.module.css';
import { SideMark } from './SideMark.tsx';

export interface ShelfBay {
  id: string;
  name: string;
  icon?: LucideIcon | undefined;
  /** Mark and number for each side, up to three sides; from four on leave it out and give `total`. */
  tally?: readonly { side: SideLetter; count: number; name: string }[];
  total?: string | undefined;
  /** „i jeszcze 4" above the cards, or „+5" beside the name (`moreBelow`). */
  more?: string | undefined;
  moreBelow?: string | undefined;
  /** Spines, or cards. */
  content?: ReactNode;
  /** An empty shelf asks instead: „Ta półka jeszcze czeka…". */
  question?: string | undefined;
}

interface ShelfProps {
  /** One row of bays on one plank. */
  bays: readonly ShelfBay[];
  /** Columns of the row, so that a row that is not full keeps its bays in line with the row above. */
  columns?: number;
  seed?: number;
}

export function Shelf({ bays, columns = bays.length, seed = 1 }: ShelfProps) {
  const id = useId();
  return (
    <div className={styles.shelf} style={{ '--columns': columns } as CSSProperties}>
      <div className={styles.row}>
        {bays.map(bay => (
          <section key={bay.id} className={styles.bay} aria-labelledby={`${id}-${bay.id}`}>
            <BayHead bay={bay} />
            {bay.content}
            {bay.question !== undefined && <p className={styles.question}>{bay.question}</p>}
          </section>
        ))}
      </div>
      <div className={styles.plank}>
        <Plank face={16} edge={6} grain={3} seed={seed} />
      </div>
      <div className={styles.row}>
        {bays.map(({ id: bay, name, icon: Icon, moreBelow }) => (
          <div key={bay} className={styles.foot}>
            <h3 id={`${id}-${bay}`} className={styles.name}>
              {Icon && <Icon aria-hidden="true" />}
              {name}
            </h3>
            {moreBelow !== undefined && <span className={styles.more}>{moreBelow}</span>}
          </div>
        ))}
      </div>
    </div>
  );
}

function BayHead({ bay }: { bay: ShelfBay }) {
  const { tally, total, more } = bay;
  if (!tally && total === undefined && more === undefined) {
    return null;
  }
  return (
    <p className={styles.head}>
      {tally?.map(({ side, count, name }) => (
        <span key={side} className={styles.tally}>
          <SideMark side={side} size={26} letter="inside" name={name} />
          {count}
        </span>
      ))}
      {total !== undefined && <span className={styles.total}>{total}</span>}
      {more !== undefined && <span className={styles.more}>{more}</span>}
    </p>
  );
}
