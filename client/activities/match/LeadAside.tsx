import { resourcesIn } from '#shared/activities/match/links.ts';
import type { NowStep } from '#shared/protocol.ts';
import { useWorkshop } from '../../live/useWorkshop.ts';
import { useActs } from '../../surfaces/lead/ActProvider.tsx';
import { useLeadWords } from '../../surfaces/lead/leadWords.ts';
import { Button } from '../../ui/Button.tsx';
import styles from './Lead.module.css';
import { type MatchView, useMatchWords } from './matchView.ts';

/** What was taken apart or merged, each with its way back. */
export function LeadAside({ step, view }: { step: NowStep; view: MatchView }) {
  const { t } = useMatchWords();
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
    <details className={styles.add}>
      <summary>{t('lead.aside', { count: lines.length })}</summary>
      <ul className={styles.asideList}>
        {lines.map(({ id, data, reason, status }) => {
          const said = typeof data.text === 'string' ? data.text : '';
          const text =
            said ||
            resourcesIn(data)
              .map(one => view.resource(one)?.text ?? '')
              .join(' + ');
          return (
            <li key={id}>
              <span>
                {[text, status === 'merged' ? l('merge.merged') : reason].filter(Boolean).join(', ')}
              </span>
              <Button
                variant="bare"
                size="small"
                label={t('lead.restoreOf', { text })}
                onPress={() => void act({ type: 'entry:restore', step: step.id, entry: id })}
              >
                {t('lead.restore')}
              </Button>
            </li>
          );
        })}
      </ul>
    </details>
  );
}
