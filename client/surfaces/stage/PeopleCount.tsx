import styles from './PeopleCount.module.css';
import type { SeatedSide } from './seated.ts';
import { useStageWords } from './useStageWords.ts';

/** „40 osób przy stole, czekamy na 6", where there are too many to count marks. */
export function PeopleCount({ sides }: { sides: readonly SeatedSide[] }) {
  const { t } = useStageWords();
  const here = sides.reduce((sum, side) => sum + side.here, 0);
  const missing = sides.reduce((sum, side) => sum + side.missing, 0);
  const words = t('stage:waiting.atTable', { count: here });
  return (
    <p className={styles.count}>
      <b className={styles.number}>{here}</b>
      <span>{missing === 0 ? words : `${words}, ${t('stage:waiting.expecting', { count: missing })}`}</span>
    </p>
  );
}
