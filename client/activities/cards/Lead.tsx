import * as z from 'zod/mini';
import { cardsConfigSchema } from '#shared/activities/cards/cardsConfig.ts';
import { useRecords } from '../../live/useRecords.ts';
import { useStepDoc } from '../../live/useStepDoc.ts';
import { useWorkshop } from '../../live/useWorkshop.ts';
import type { ViewProps } from '../viewProps.ts';
import styles from './Lead.module.css';
import { LeadCarried } from './LeadCarried.tsx';
import { LeadColumns } from './LeadColumns.tsx';
import { LeadHidden } from './LeadHidden.tsx';
import { LeadPreview } from './LeadPreview.tsx';
import { LeadReveal } from './LeadReveal.tsx';
import { LeadTools } from './LeadTools.tsx';
import { leadShelves } from './leadShelves.ts';

/** Cards on the console: counts while hidden, the preview, and the whole list once the room sees it. */
export default function CardsLead({ step, texts }: ViewProps) {
  const { entries, entriesStep } = useWorkshop();
  const { rows } = useRecords(useStepDoc(step));
  const config = z.safeParse(cardsConfigSchema, texts.config);
  if (!config.success || step.status === 'waiting') {
    return null;
  }
  const lines = entriesStep === step.id ? [...entries.values()] : [];
  const preview = lines.filter(line => line.status === 'hidden');
  const flagged = lines.filter(line => line.status === 'flagged');
  const shelves = leadShelves(config.data, step, rows);
  const hidden = shelves.reduce((sum, shelf) => sum + shelf.hidden, 0);
  return (
    <section className={styles.cards}>
      {hidden > 0 || rows.length === 0 ? (
        <LeadHidden shelves={shelves} seen={preview.length >= hidden} step={step} />
      ) : null}
      <LeadCarried step={step} config={config.data} lines={lines} />
      {step.revealed !== null && step.revealed !== 'all' && <LeadReveal step={step} shelves={shelves} />}
      {preview.length > 0 && <LeadPreview step={step} lines={preview} config={config.data} />}
      <LeadTools step={step} config={config.data} rows={rows} />
      {rows.length > 0 && <LeadColumns step={step} config={config.data} rows={rows} flagged={flagged} />}
    </section>
  );
}
