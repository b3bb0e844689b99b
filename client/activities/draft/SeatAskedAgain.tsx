import { RotateCcw } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import { Button } from '../../ui/Button.tsx';
import type { Reading } from './reading.ts';
import styles from './SeatStance.module.css';
import type { OwnStances } from './useOwnStances.ts';

interface SeatAskedAgainProps {
  reading: Reading;
  stances: OwnStances;
  onGo: (paragraph: string) => void;
}

/** Clauses whose words changed after this person had answered, with the way to each. */
export function SeatAskedAgain({ reading, stances, onGo }: SeatAskedAgainProps) {
  const { t } = useTranslation('draft');
  const changed = reading.clauses.filter(({ id }) => {
    const own = stances.of(id);
    return own !== undefined && own.said.words !== reading.standings?.get(id)?.words;
  });
  if (changed.length === 0) {
    return null;
  }
  return (
    <section className={styles.changed} aria-label={t('stance.againTitle')}>
      <p>{t('stance.again')}</p>
      <ul>
        {changed.map(({ id, number, title }) => (
          <li key={id}>
            <Button
              size="small"
              icon={<RotateCcw aria-hidden="true" />}
              label={`${number} ${title}`.trim()}
              onPress={() => onGo(reading.paragraphs.findLast(({ clause }) => clause === id)?.id ?? '')}
            >
              {number === '' ? title : number}
            </Button>
          </li>
        ))}
      </ul>
    </section>
  );
}
