import { Check } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import type { NowStep } from '#shared/protocol/parts.ts';
import { useActs } from '../../surfaces/lead/ActProvider.tsx';
import { useSay } from '../../surfaces/lead/leadWords.ts';
import { useAdvance } from '../../surfaces/lead/step/useAdvance.ts';
import { Button } from '../../ui/Button.tsx';
import styles from './Lead.module.css';
import type { LeadShelf } from './leadShelves.ts';

/** Reveal shelf by shelf, in any order; each is announced 3–2–1 like every reveal. What stays covered can be left so. */
export function LeadReveal({ step, shelves }: { step: NowStep; shelves: readonly LeadShelf[] }) {
  const { t } = useTranslation('activities');
  const say = useSay();
  const { act } = useActs();
  const { next } = useAdvance(step);
  const revealed = Array.isArray(step.revealed) ? step.revealed : [];
  const left = shelves.filter(({ id, hidden }) => hidden > 0 && !revealed.includes(id));
  const told = shelves.filter(shelf => left.includes(shelf) || revealed.includes(shelf.id));
  return (
    <>
      <ul className={styles.reveals}>
        {told.map(shelf => {
          const done = revealed.includes(shelf.id);
          return (
            <li key={shelf.id}>
              {done ? (
                <span className={styles.revealed}>
                  <Check aria-hidden="true" size={18} />
                  {say(shelf.name)}: {t('cards.reveal.revealed')}
                </span>
              ) : (
                <Button
                  size="small"
                  keeps
                  off={step.pending !== null || step.status !== 'open'}
                  onPress={() => void act({ type: 'step:reveal', step: step.id, column: shelf.id })}
                >
                  {t('cards.reveal.column', { name: say(shelf.name) })} ({shelf.hidden})
                </Button>
              )}
            </li>
          );
        })}
      </ul>
      {left.length > 0 && step.status === 'open' && (
        <Button variant="bare" size="small" off={step.pending !== null} onPress={next}>
          {t('cards.reveal.leave')}
        </Button>
      )}
    </>
  );
}
