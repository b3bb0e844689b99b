import type { NowStep } from '#shared/protocol.ts';
import { useWorkshop } from '../../live/useWorkshop.ts';
import { useActs } from '../../surfaces/lead/ActProvider.tsx';
import { Button } from '../../ui/Button.tsx';
import styles from './Lead.module.css';
import { usePlaceWords } from './placeView.ts';

/** What was set aside, each with its way back. */
export function LeadAside({ step }: { step: NowStep }) {
  const { t } = usePlaceWords();
  const { entries, entriesStep } = useWorkshop();
  const { act } = useActs();
  const lines =
    entriesStep === step.id ? [...entries.values()].filter(({ status }) => status === 'aside') : [];
  if (lines.length === 0) {
    return null;
  }
  return (
    <details className={styles.more}>
      <summary>{t('lead.aside', { count: lines.length })}</summary>
      <ul className={styles.aside}>
        {lines.map(({ id, data, reason }) => {
          const text = typeof data.text === 'string' ? data.text : '';
          return (
            <li key={id}>
              <span>{[text, reason].filter(Boolean).join(', ')}</span>
              <Button
                variant="bare"
                size="small"
                label={t('lead.restore', { text })}
                onPress={() => void act({ type: 'entry:restore', step: step.id, entry: id })}
              >
                {t('lead.restoreShort')}
              </Button>
            </li>
          );
        })}
      </ul>
    </details>
  );
}
