import type { GroupLine } from '#shared/protocol/parts.ts';
import { useWorkshop } from '../../live/useWorkshop.ts';
import { SideMark } from '../../ui/SideMark.tsx';
import { TableSign } from '../../ui/TableSign.tsx';
import { FitText, LEAST, type Setting } from './FitText.tsx';
import styles from './GroupList.module.css';
import { letterOfSide } from './letterOfSide.ts';
import { useStageWords } from './useStageWords.ts';

/** Few columns of large names first. */
const SETTINGS: readonly Setting[] = [
  { size: 48, columns: 3 },
  { size: 40, columns: 3 },
  { size: 36, columns: 4 },
  { size: 32, columns: 4 },
  { size: LEAST + 0.5, columns: 5 },
  { size: LEAST, columns: 6 },
];

interface GroupListProps {
  groups: readonly GroupLine[];
  /** Each table is one side's: its name says more than the names of all who sit there. */
  bySide: boolean;
  onCut: (left: number) => void;
}

/**
 * Many groups: everybody by name in the order of the alphabet, so that one finds oneself. Where no name may stand on
 * the wall: table by table with the sides that sit there.
 */
export function GroupList({ groups, bySide, onCut }: GroupListProps) {
  const { t, lang } = useStageWords();
  const named = groups
    .flatMap(({ sign, people }) =>
      people.flatMap(({ id, name }) => (name === null ? [] : [{ id, name, sign }])),
    )
    .sort((one, other) => one.name.localeCompare(other.name, lang));
  const byTable = bySide || named.length === 0;
  return (
    <FitText settings={SETTINGS} onCut={onCut} className={styles.fit}>
      <ul className={styles.list}>
        {(byTable ? [] : named).map(({ id, name, sign }) => (
          <li key={id} className={styles.row}>
            <span className={styles.name}>{name}</span>
            <TableSign sign={sign} label={t('common:table', { sign })} size="text" />
          </li>
        ))}
        {byTable && groups.map(group => <Table key={group.sign} group={group} bySide={bySide} />)}
      </ul>
    </FitText>
  );
}

/** One table: its side, or a mark for each who sits there. */
function Table({ group: { sign, people }, bySide }: { group: GroupLine; bySide: boolean }) {
  const { t } = useStageWords();
  const sides = useWorkshop().now?.workshop.sides ?? [];
  const of = bySide ? [...new Set(people.map(({ side }) => side))] : people.map(({ side }) => side);
  return (
    <li className={styles.row}>
      <span className={styles.sides}>
        {of.map((side, index) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: marks of one side are alike and stay in their order
          <span key={`${side}${index}`} className={styles.side}>
            <SideMark side={letterOfSide(side)} size={44} name={t('stage:step.sideName', { id: side })} />
            {bySide && <span className={styles.name}>{sides.find(({ id }) => id === side)?.short}</span>}
          </span>
        ))}
        {people.length === 0 && t('stage:groups.free')}
      </span>
      <TableSign sign={sign} label={t('common:table', { sign })} size="text" />
    </li>
  );
}
