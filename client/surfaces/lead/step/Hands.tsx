import { Hand } from 'lucide-react';
import type { NowPart } from '#shared/protocol/parts.ts';
import { Button } from '../../../ui/Button.tsx';
import { classes } from '../../../ui/classes.ts';
import { useActs } from '../ActProvider.tsx';
import { useCommonWords, useLeadWords } from '../leadWords.ts';
import styles from './RoomColumn.module.css';

/** Raised hands in the order of raising; a place that speaks to readers also when nobody raises one. */
export function Hands({ hands }: { hands: NowPart['hands'] }) {
  const t = useLeadWords();
  const c = useCommonWords();
  const { act } = useActs();
  return (
    <section
      aria-label={t('hands.label')}
      className={classes(hands.count > 0 && styles.section, hands.count > 0 && styles.raised)}
    >
      <ul className={styles.hands} aria-live="polite">
        {hands.people.map(({ id, name }) => (
          <li key={id} className={styles.hand}>
            <Hand aria-hidden="true" size={22} />
            <p>
              <b>{name}</b> {t('hands.raises')}
            </p>
            <Button
              variant="bare"
              size="small"
              label={t('hands.lower', { name })}
              onPress={() => void act({ type: 'hand:lower', person: id })}
            >
              {c('hand.lowerThis')}
            </Button>
          </li>
        ))}
      </ul>
      {hands.count > 1 && (
        <Button variant="bare" size="small" onPress={() => void act({ type: 'hand:lower', person: null })}>
          {c('hand.lowerAll')}
        </Button>
      )}
    </section>
  );
}
