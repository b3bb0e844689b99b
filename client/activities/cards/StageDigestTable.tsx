import type { CSSProperties } from 'react';
import { useWorkshop } from '../../live/useWorkshop.ts';
import { letterOfSide } from '../../surfaces/stage/letterOfSide.ts';
import { useStageWords } from '../../surfaces/stage/useStageWords.ts';
import { iconOf } from '../../ui/categories.ts';
import { classes } from '../../ui/classes.ts';
import { SideMark } from '../../ui/SideMark.tsx';
import styles from './StageDigestTable.module.css';
import { countsOf, type WallShelf } from './stageCards.ts';

/** Rows lower than this have smaller words. */
const ROOMY = 72;

interface StageDigestTableProps {
  shelves: readonly WallShelf[];
  /** Height of a row. */
  row: number;
}

/** Shelves by sides with totals; a zero is a dash. */
export function StageDigestTable({ shelves, row }: StageDigestTableProps) {
  const { t, say } = useStageWords();
  const all = countsOf(shelves);
  const sides = (useWorkshop().now?.workshop.sides ?? []).filter(({ id }) => all[id] !== undefined);
  return (
    <table
      className={classes(styles.table, row < ROOMY && styles.tight)}
      style={{ '--row': row } as CSSProperties}
    >
      <thead>
        <tr>
          <th scope="col">{t('stage:cards.shelf')}</th>
          {sides.map(({ id, name }) => (
            <th key={id} scope="col" className={styles.number}>
              <SideMark
                side={letterOfSide(id)}
                size={44}
                name={`${t('stage:step.sideName', { id })}, ${name}`}
              />
            </th>
          ))}
          <th scope="col" className={styles.total}>
            {t('stage:cards.total')}
          </th>
        </tr>
      </thead>
      <tbody>
        {shelves.map(({ column, counts, total }) => {
          const Icon = iconOf(column.icon);
          return (
            <tr key={column.id}>
              <th scope="row">
                <span className={styles.name}>
                  {Icon && <Icon aria-hidden="true" />}
                  {say(column.name)}
                </span>
              </th>
              {sides.map(({ id }) => (
                <td key={id} className={styles.number}>
                  {counts[id] ?? '–'}
                </td>
              ))}
              <td className={styles.total}>{total === 0 ? '–' : total}</td>
            </tr>
          );
        })}
      </tbody>
    </table>
  );
}
