import { useTranslation } from 'react-i18next';
import type { NowPart } from '#shared/protocol/parts.ts';
import { markOf } from '../../surfaces/lead/marksOf.ts';
import { SideMark } from '../../ui/SideMark.tsx';
import styles from './Lead.module.css';

/** People per side against the wish; a missing one is named gently and never blocks. */
export function LeadSides({ now }: { now: NowPart }) {
  const { t } = useTranslation('activities');
  const sides = now.workshop.sides.map(side => ({ ...side, here: now.here.online[side.id] ?? 0 }));
  const missing = sides.filter(side => side.here < side.wished);
  return (
    <div className={styles.sides}>
      <ul className={styles.counts}>
        {sides.map(side => {
          const mark = markOf(side.id);
          return (
            <li key={side.id}>
              {mark && <SideMark side={mark} size={28} />}
              {t('arrive.sideHere', { name: side.name, here: side.here, wished: side.wished })}
            </li>
          );
        })}
      </ul>
      {missing.length > 0 && (
        <p className={styles.note}>
          {t('arrive.sideMissing', { name: missing.map(side => side.short || side.name).join(', ') })}.{' '}
          {t('arrive.sideMissingNote')}
        </p>
      )}
    </div>
  );
}
