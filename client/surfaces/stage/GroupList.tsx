import type { GroupLine } from '#shared/protocol.ts';
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
  onCut: (left: number) => void;
}

/**
 * Many groups: everybody by name in the order of the alphabet, so that one finds oneself. Where no name may stand on
 * the wall: table by table with the sides that sit there.
 */
export function GroupList({ groups, onCut }: GroupListProps) {
  const { t, lang } = useStageWords();
  const named = groups
    .flatMap(({ sign, people }) =>
      people.flatMap(({ id, name }) => (name === null ? [] : [{ id, name, sign }])),
    )
    .sort((one, other) => one.name.localeCompare(other.name, lang));
  return (
    <FitText settings={SETTINGS} onCut={onCut} className={styles.fit}>
      <ul className={styles.list}>
        {named.map(({ id, name, sign }) => (
          <li key={id} className={styles.row}>
            <span className={styles.name}>{name}</span>
            <TableSign sign={sign} label={t('common:table', { sign })} size="text" />
          </li>
        ))}
        {named.length === 0 &&
          groups.map(({ sign, people }) => (
            <li key={sign} className={styles.row}>
              <span className={styles.sides}>
                {people.map(({ id, side }) => (
                  <SideMark
                    key={id}
                    side={letterOfSide(side)}
                    size={44}
                    name={t('stage:step.sideName', { id: side })}
                  />
                ))}
              </span>
              <TableSign sign={sign} label={t('common:table', { sign })} size="text" />
            </li>
          ))}
      </ul>
    </FitText>
  );
}
