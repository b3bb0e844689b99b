import { Monitor } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import type { Row } from '#shared/workshop/state.ts';
import { useSides } from '../../surfaces/seat/useSides.ts';
import { RecordCard } from '../../ui/RecordCard.tsx';
import styles from './SeatList.module.css';

/** The card that is read aloud at this moment. */
export function SeatNowRead({ row }: { row: Row | undefined }) {
  const { t } = useTranslation(['seat']);
  const side = useSides().get(row?.side ?? '');
  return (
    row !== undefined && (
      <section className={styles.group}>
        <h2 className={styles.onStage}>
          <Monitor aria-hidden="true" size={17} />
          {t('seat:cards.nowRead')}
        </h2>
        <RecordCard text={row.text} side={side?.letter} sideName={side?.label} frame="rubric" />
      </section>
    )
  );
}
