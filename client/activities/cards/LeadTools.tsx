import { ChevronLeft, ChevronRight, Lock, LockOpen, Volume2, X } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import type { CardsConfig } from '#shared/activities/cards/cardsConfig.ts';
import type { NowStep } from '#shared/protocol/parts.ts';
import type { Row } from '#shared/workshop/state.ts';
import { useActs } from '../../surfaces/lead/ActProvider.tsx';
import { useLeadWords } from '../../surfaces/lead/leadWords.ts';
import { Button } from '../../ui/Button.tsx';
import styles from './Lead.module.css';
import { LeadAttribution } from './LeadAttribution.tsx';
import { inReadingOrder } from './leadOrder.ts';

interface LeadToolsProps {
  step: NowStep;
  config: CardsConfig;
  rows: readonly Row[];
}

/** Read aloud one by one, lock writing, keep less about authors. */
export function LeadTools({ step, config, rows }: LeadToolsProps) {
  const { t } = useTranslation('activities');
  const lead = useLeadWords();
  const { act } = useActs();
  const ordered = inReadingOrder(rows, config);
  const place = ordered.findIndex(row => row.id === step.show.record);
  const show = (record: string | null) => void act({ type: 'step:show', step: step.id, record });
  const reading = place >= 0;
  if (step.status !== 'open') {
    return null;
  }
  return (
    <div className={styles.tools}>
      {ordered.length > 0 && !reading && (
        <Button
          size="small"
          icon={<Volume2 aria-hidden="true" />}
          onPress={() => show(ordered[0]?.id ?? null)}
        >
          {t('cards.readAloud.start')}
        </Button>
      )}
      {reading && (
        <>
          <Button
            size="small"
            icon={<ChevronLeft aria-hidden="true" />}
            off={place === 0}
            onPress={() => show(ordered[place - 1]?.id ?? null)}
          >
            {t('cards.readAloud.previous')}
          </Button>
          <Button
            size="small"
            iconAfter={<ChevronRight aria-hidden="true" />}
            off={place === ordered.length - 1}
            onPress={() => show(ordered[place + 1]?.id ?? null)}
          >
            {t('cards.readAloud.next')}
          </Button>
          <span role="status" className={styles.note}>
            {t('cards.readAloud.position', { number: place + 1, of: ordered.length })}
          </span>
          <Button variant="bare" size="small" icon={<X aria-hidden="true" />} onPress={() => show(null)}>
            {t('cards.readAloud.stop')}
          </Button>
        </>
      )}
      <Button
        variant="bare"
        size="small"
        pressed={step.locked}
        icon={step.locked ? <Lock aria-hidden="true" /> : <LockOpen aria-hidden="true" />}
        onPress={() => void act({ type: 'step:lock', step: step.id, locked: !step.locked })}
      >
        {lead('attribution.lock')}
      </Button>
      <LeadAttribution step={step} />
    </div>
  );
}
