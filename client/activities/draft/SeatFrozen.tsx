import { Snowflake } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import { useSession } from '../../live/SeatProvider.tsx';
import { ButtonLink } from '../../ui/ButtonLink.tsx';
import type { Reading } from './reading.ts';
import styles from './Seat.module.css';

/** The text stands still: its version, and where it can be read whole. */
export function SeatFrozen({ frozen }: { frozen: NonNullable<Reading['frozen']> }) {
  const { t } = useTranslation('draft');
  const { seat, workshop } = useSession();
  return (
    <section className={styles.frozen}>
      <p>
        <Snowflake aria-hidden="true" size={18} /> {t('frozen', { mark: frozen.mark })}
      </p>
      <ButtonLink href={`/dokument/${workshop}/${frozen.document}?as=${seat}`}>{t('readWhole')}</ButtonLink>
    </section>
  );
}
