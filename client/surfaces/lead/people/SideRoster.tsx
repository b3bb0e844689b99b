import type { PersonLine } from '#shared/protocol/parts.ts';
import type { Side } from '#shared/workshop/state.ts';
import { SideMark } from '../../../ui/SideMark.tsx';
import { useCommonWords, useLeadWords } from '../leadWords.ts';
import { markOf } from '../marksOf.ts';
import styles from '../Page.module.css';
import own from './PeoplePage.module.css';
import type { Asked } from './PersonDialogs.tsx';
import { PersonRow } from './PersonRow.tsx';

interface SideRosterProps {
  /** Null: people without a side, or taken off the list. */
  side: Side | null;
  people: readonly PersonLine[];
  hands: readonly { id: string }[];
  /** A meeting runs. */
  meeting: boolean;
  onAsk: (asked: Asked) => void;
}

/** People of one side under its name, with how many are wished. */
export function SideRoster({ side, people, hands, meeting, onAsk }: SideRosterProps) {
  const t = useLeadWords();
  const c = useCommonWords();
  const mark = markOf(side?.id);
  return (
    <section
      className={styles.section}
      aria-label={t('people.list', { name: side?.name ?? t('people.noSide') })}
    >
      {side !== null && (
        <div className={`${styles.sectionHead} ${own.sideHead}`}>
          <h2 className={own.side}>
            {mark && <SideMark side={mark} size={28} />}
            {side.name}
          </h2>
          <span className={styles.count}>{c('count.of', { done: people.length, of: side.wished })}</span>
        </div>
      )}
      <ul className={styles.rows}>
        {people.map(line => (
          <PersonRow
            key={line.id}
            line={line}
            raised={hands.some(hand => hand.id === line.id)}
            meeting={meeting}
            onAsk={onAsk}
          />
        ))}
      </ul>
    </section>
  );
}
