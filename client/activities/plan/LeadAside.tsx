import type { NowStep } from '#shared/protocol.ts';
import { useWorkshop } from '../../live/useWorkshop.ts';
import { useActs } from '../../surfaces/lead/ActProvider.tsx';
import { useLeadWords } from '../../surfaces/lead/leadWords.ts';
import { Button } from '../../ui/Button.tsx';
import styles from './Lead.module.css';
import { useTaskWords } from './taskView.ts';

/** What was set aside, each with its way back. */
export function LeadAside({ step }: { step: NowStep }) {
  const { t } = useTaskWords();
  const l = useLeadWords();
  const { entries, entriesStep } = useWorkshop();
  const { act } = useActs();
  const lines =
    entriesStep === step.id
      ? [...entries.values()].filter(({ status }) => status === 'aside' || status === 'merged')
      : [];
  if (lines.length === 0) {
    return null;
  }
  return (
    <details className={styles.history}>
      <summary>{t('lead.aside', { count: lines.length })}</summary>
      <ul className={styles.aside}>
        {lines.map(({ id, data, reason, status }) => {
          const text = typeof data.text === 'string' ? data.text : '';
          return (
            <li key={id}>
              <span>
                {[text, status === 'merged' ? l('merge.merged') : reason].filter(Boolean).join(', ')}
              </span>
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
