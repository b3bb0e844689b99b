import { type Circle, peopleIn } from '#shared/activities/gather/circle.ts';
import { letterOfSide } from '../../surfaces/stage/letterOfSide.ts';
import { SideMark } from '../../ui/SideMark.tsx';
import styles from './CirclePeople.module.css';
import { type CircleView, useCircleWords } from './circleView.ts';

/** Names behind the marks, the asked ones last. */
export function CirclePeople({ circle, view }: { circle: Circle; view: CircleView }) {
  const { t } = useCircleWords();
  return (
    <details className={styles.people}>
      <summary>{t('seat.who', { count: peopleIn(circle).length })}</summary>
      <ul>
        {circle.members
          .toSorted((one, other) => Number(one.at === 0) - Number(other.at === 0))
          .map(({ by, side, at }) => (
            <li key={by}>
              {side !== '' && <SideMark side={letterOfSide(side)} size={16} />}
              <span>{view.people.get(by)?.name ?? t('somebody')}</span>
              {at === 0 && <span className={styles.awaits}>{t('awaits')}</span>}
            </li>
          ))}
      </ul>
    </details>
  );
}
