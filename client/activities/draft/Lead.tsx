import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { DraftConfig } from '#shared/activities/draft/draftConfig.ts';
import { EmptyState } from '../../ui/EmptyState.tsx';
import type { ViewProps } from '../viewProps.ts';
import styles from './Lead.module.css';
import { LeadFreeze } from './LeadFreeze.tsx';
import { LeadOutline } from './LeadOutline.tsx';
import { LeadPages } from './LeadPages.tsx';
import { LeadParagraph } from './LeadParagraph.tsx';
import { LeadPens } from './LeadPens.tsx';
import { paragraphShown } from './paragraphShown.ts';
import { useReading } from './useReading.ts';

/** The text on the console: its clauses, the paragraph in view with its field, what is proposed, who writes. */
export default function DraftLead({ step, texts }: ViewProps) {
  const { t } = useTranslation('draft');
  const config = texts.config as DraftConfig;
  const { reading, stepDoc } = useReading(step);
  const [own, setOwn] = useState<string | null>(null);
  const wall = paragraphShown(reading, step.show.record);
  const paragraph =
    reading.paragraphs.find(({ id }) => id === own) ?? wall?.paragraph ?? reading.paragraphs[0];
  if (step.status === 'waiting') {
    return null;
  }
  if (paragraph === undefined || stepDoc === null) {
    return <EmptyState sentence={stepDoc?.status === 'live' ? t('empty') : t('loading')} />;
  }
  return (
    <section className={styles.draft}>
      <LeadPages step={step} reading={reading} paragraph={paragraph} onTurn={setOwn} />
      <div className={styles.desk}>
        <LeadOutline step={step} reading={reading} chosen={paragraph.id} onChoose={setOwn} />
        <LeadParagraph
          key={paragraph.id}
          step={step}
          reading={reading}
          paragraph={paragraph}
          stepDoc={stepDoc}
          limit={config.length}
          onTurn={setOwn}
        />
      </div>
      <LeadFreeze step={step} reading={reading} onTurn={setOwn} />
      <LeadPens step={step} />
    </section>
  );
}
