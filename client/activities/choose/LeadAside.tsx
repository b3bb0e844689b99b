import { useTranslation } from 'react-i18next';
import type { EntryLine, NowStep } from '#shared/protocol/parts.ts';
import { useWorkshop } from '../../live/useWorkshop.ts';
import { useActs } from '../../surfaces/lead/ActProvider.tsx';
import { Button } from '../../ui/Button.tsx';
import styles from './Lead.module.css';

interface LeadAsideProps {
  step: NowStep;
  /** Nobody has voted: what was merged may be taken apart. */
  free: boolean;
}

/** What left the list, each with its way back. */
export function LeadAside({ step, free }: LeadAsideProps) {
  const { t } = useTranslation('choose');
  const { entries, entriesStep } = useWorkshop();
  const { act } = useActs();
  const lines = entriesStep === step.id ? [...entries.values()].filter(isAside) : [];
  if (lines.length === 0) {
    return null;
  }
  return (
    <details className={styles.more}>
      <summary>
        {t('lead.aside')} ({lines.length})
      </summary>
      <ul className={styles.options}>
        {lines.map(line => {
          const text = typeof line.data.text === 'string' ? line.data.text : '';
          return (
            <li key={line.id} className={styles.option}>
              <span className={styles.text}>
                {text}{' '}
                <span className={styles.small}>
                  {line.status === 'merged'
                    ? t('lead.asideMerged')
                    : [t('lead.asideAside'), line.reason].filter(Boolean).join(', ')}
                </span>
              </span>
              {step.status === 'open' && (free || line.status === 'aside') && (
                <Button
                  variant="bare"
                  size="small"
                  label={t('lead.restore', { text })}
                  onPress={() => void act({ type: 'entry:restore', step: step.id, entry: line.id })}
                >
                  {t('lead.restoreShort')}
                </Button>
              )}
            </li>
          );
        })}
      </ul>
    </details>
  );
}

function isAside({ status }: EntryLine): boolean {
  return status === 'merged' || status === 'aside';
}
