import type { NowStep } from '#shared/protocol/parts.ts';
import { useWorkshop } from '../../../live/useWorkshop.ts';
import { Button } from '../../../ui/Button.tsx';
import { useActs } from '../ActProvider.tsx';
import { useLeadWords } from '../leadWords.ts';
import styles from './SetAside.module.css';

interface SetAsideProps {
  step: NowStep;
  /** What a record is called where its own text does not say it. */
  nameOf?: (data: Readonly<Record<string, unknown>>) => string;
}

/** What was set aside or merged away in a step, each with its way back. */
export function SetAside({ step, nameOf }: SetAsideProps) {
  const t = useLeadWords();
  const { entries, entriesStep } = useWorkshop();
  const { act } = useActs();
  const all = entriesStep === step.id ? [...entries.values()] : [];
  const lines = all.filter(({ status }) => status === 'aside' || status === 'merged');
  if (lines.length === 0) {
    return null;
  }
  return (
    <details className={styles.aside}>
      <summary>{t('moderation.asideHere', { count: lines.length })}</summary>
      <ul>
        {lines.map(({ id, data, reason, status }) => {
          const said = typeof data.text === 'string' ? data.text : '';
          const text = said || (nameOf?.(data) ?? '');
          return (
            <li key={id}>
              <span>
                {[text, status === 'merged' ? t('merge.merged') : reason].filter(Boolean).join(', ')}
              </span>
              <Button
                variant="bare"
                size="small"
                label={t('moderation.restoreLabel', { text })}
                onPress={() => void act({ type: 'entry:restore', step: step.id, entry: id })}
              >
                {t('moderation.restore')}
              </Button>
            </li>
          );
        })}
      </ul>
    </details>
  );
}
