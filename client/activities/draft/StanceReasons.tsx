import { MessageSquare, OctagonX } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import type { StanceReason } from '#shared/activities/draft/showStances.ts';
import { useWorkshop } from '../../live/useWorkshop.ts';
import { markOf } from '../../surfaces/lead/marksOf.ts';
import { SideMark } from '../../ui/SideMark.tsx';
import styles from './StanceReasons.module.css';

interface StanceReasonsProps {
  reasons: readonly StanceReason[];
  /** They were said of words that changed since; told at each where it is not told above. */
  earlier?: boolean;
}

/** Why not, for those who lead: the word, the side where it is told, a name only where it was signed. */
export function StanceReasons({ reasons, earlier = false }: StanceReasonsProps) {
  const { t } = useTranslation('draft');
  const { people } = useWorkshop();
  if (reasons.length === 0) {
    return null;
  }
  return (
    <ul className={styles.reasons}>
      {reasons.map(({ stance, text, side, by }, index) => {
        const letter = markOf(side);
        const Icon = stance === 'object' ? OctagonX : MessageSquare;
        const name = people?.people.find(({ id }) => id === by)?.name;
        return (
          // Two people may say the same, and nothing else tells them apart.
          // biome-ignore lint/suspicious/noArrayIndexKey: see above
          <li key={index} className={stance === 'object' ? styles.objection : undefined}>
            <Icon size={18} aria-hidden="true" />
            <span>
              {letter && <SideMark side={letter} size={18} />}{' '}
              <b>
                {t(stance === 'object' ? 'stance.objectOne' : 'stance.remarkOne')}
                {name !== undefined && `, ${name}`}:
              </b>{' '}
              {text}
              {earlier && ` (${t('stance.toEarlier')})`}
            </span>
          </li>
        );
      })}
    </ul>
  );
}
