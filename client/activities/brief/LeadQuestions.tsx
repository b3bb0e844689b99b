import { useTranslation } from 'react-i18next';
import type { NowStep } from '#shared/protocol/parts.ts';
import { useRecords } from '../../live/useRecords.ts';
import { useStepDoc } from '../../live/useStepDoc.ts';
import { useWorkshop } from '../../live/useWorkshop.ts';
import { ModeratedCard } from '../../surfaces/lead/moderation/ModeratedCard.tsx';
import styles from './Lead.module.css';

/** Parked questions: those only facilitators see, then those the room sees. */
export function LeadQuestions({ step }: { step: NowStep }) {
  const { t } = useTranslation('activities');
  const { now, entries, entriesStep } = useWorkshop();
  const { rows } = useRecords(useStepDoc(step));
  const sides = now?.workshop.sides ?? [];
  const parked =
    entriesStep === step.id ? [...entries.values()].filter(line => line.status === 'hidden') : [];
  const shown = rows.map(row => ({
    id: row.id,
    side: row.side ?? null,
    name: null,
    flags: 0,
    data: { text: row.text },
  }));
  const all = [...parked, ...shown];
  return (
    <section className={styles.questions}>
      <h3 className={styles.label}>{t('brief.questions', { count: all.length })}</h3>
      {all.length === 0 ? (
        <p className={styles.note}>{t('brief.noQuestions')}</p>
      ) : (
        all.map(line => <ModeratedCard key={line.id} step={step.id} line={line} sides={sides} />)
      )}
    </section>
  );
}
