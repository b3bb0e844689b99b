import type { CSSProperties } from 'react';
import type { GroupLine } from '#shared/protocol/parts.ts';
import { useWorkshop } from '../../live/useWorkshop.ts';
import { Plank } from '../../ui/Plank.tsx';
import { SideMark } from '../../ui/SideMark.tsx';
import { TableSign } from '../../ui/TableSign.tsx';
import styles from './GroupTable.module.css';
import { opposite } from './groupNames.ts';
import { letterOfSide } from './letterOfSide.ts';
import { useStageWords } from './useStageWords.ts';

type Sitter = GroupLine['people'][number];

interface GroupTableProps {
  groups: readonly GroupLine[];
  /** Of the names. */
  size: number;
}

/** Up to six groups: people sit opposite each other at one long table, each group at its number. */
export function GroupTable({ groups, size }: GroupTableProps) {
  const { t } = useStageWords();
  const style = { '--groups': groups.length, '--name': size } as CSSProperties;
  return (
    <div className={styles.table} style={style}>
      <div className={styles.plank}>
        <Plank face={128} edge={14} grain={7} seed={3} />
      </div>
      <ul className={styles.groups}>
        {groups.map(({ sign, title, people }) => {
          const [far, near] = opposite(people);
          return (
            <li key={sign} className={styles.group}>
              <People people={far} />
              <span className={styles.sign}>
                <TableSign sign={sign} label={t('common:table', { sign })} size={84} />
                {title !== null && <b className={styles.title}>{title}</b>}
                {people.length === 0 && <span className={styles.free}>{t('stage:groups.free')}</span>}
              </span>
              <People people={near} />
            </li>
          );
        })}
      </ul>
    </div>
  );
}

function People({ people }: { people: readonly Sitter[] }) {
  const { t } = useStageWords();
  const sides = useWorkshop().now?.workshop.sides ?? [];
  return (
    <span className={styles.people}>
      {people.map(({ id, name, side }) => (
        <span key={id} className={styles.person}>
          <SideMark side={letterOfSide(side)} size={44} name={t('stage:step.sideName', { id: side })} />
          <span className={name === null ? styles.unnamed : styles.name}>
            {name ?? sides.find(one => one.id === side)?.short}
          </span>
        </span>
      ))}
    </span>
  );
}
