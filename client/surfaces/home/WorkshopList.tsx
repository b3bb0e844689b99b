import { EmptyState } from '../../ui/EmptyState.tsx';
import type { OwnSeats } from '../lead/leadApi.ts';
import styles from './Home.module.css';
import type { WorkshopLine } from './homeApi.ts';
import { useHomeWords } from './homeWords.ts';
import { PresentWorkshop } from './PresentWorkshop.tsx';
import { WorkshopRow } from './WorkshopRow.tsx';

interface WorkshopListProps {
  workshops: readonly WorkshopLine[];
  seats: OwnSeats;
}

/** Workshops, the one used last on paper of its own; the archive folded away. */
export function WorkshopList({ workshops, seats }: WorkshopListProps) {
  const t = useHomeWords();
  const led = new Set(
    seats.seats
      .filter(seat => seat.kind === 'facilitator' || seat.kind === 'cofacilitator')
      .map(seat => seat.workshop),
  );
  const sorted = [...workshops].sort((one, other) => usedAt(other) - usedAt(one));
  const live = sorted.filter(one => one.status !== 'archived');
  const archived = sorted.filter(one => one.status === 'archived');
  const present = live.find(one => led.has(one.id));
  return (
    <section className={styles.section} aria-labelledby="cykle">
      <h1 id="cykle" className={styles.title}>
        {t('title')}
      </h1>
      {workshops.length === 0 && <EmptyState level={2} title={t('emptyTitle')} sentence={t('empty')} />}
      {present !== undefined && <PresentWorkshop workshop={present} />}
      <ul className={styles.list}>
        {live
          .filter(one => one !== present)
          .map(one => (
            <WorkshopRow key={one.id} workshop={one} led={led.has(one.id)} />
          ))}
      </ul>
      {archived.length > 0 && (
        <details className={styles.archive}>
          <summary>{t('archive', { count: archived.length })}</summary>
          <ul className={styles.list}>
            {archived.map(one => (
              <WorkshopRow key={one.id} workshop={one} led={led.has(one.id)} />
            ))}
          </ul>
        </details>
      )}
    </section>
  );
}

function usedAt(workshop: WorkshopLine): number {
  return workshop.lastUsedAt ?? workshop.createdAt;
}
