import type { MouseEvent } from 'react';
import { useTranslation } from 'react-i18next';
import type { DocumentDifferences } from '#shared/protocol/documents.ts';
import { cardId, keyOf } from './ChangeCards.tsx';
import styles from './Differences.module.css';
import { usePlace } from './usePlaces.ts';

/** Where a text changed, each place a way to its card. */
export function PlacesNav({ changes }: Pick<DocumentDifferences, 'changes'>) {
  const { t } = useTranslation('partner');
  const place = usePlace();
  return (
    <nav aria-labelledby="places" className={styles.places}>
      <h2 id="places" className={styles.placesTitle}>
        {t('differences.places')}
      </h2>
      <ol>
        {changes.map((change, at) => (
          <li key={keyOf(change)}>
            <a href={`#${cardId(at)}`} onClick={event => goTo(event, cardId(at))}>
              {place(change)}
            </a>
          </li>
        ))}
      </ol>
    </nav>
  );
}

/** The address of this page holds what is compared, so the place is gone to without changing it. */
function goTo(event: MouseEvent, id: string) {
  const card = document.getElementById(id);
  if (card !== null) {
    event.preventDefault();
    card.scrollIntoView({ block: 'start' });
    card.focus({ preventScroll: true });
  }
}
