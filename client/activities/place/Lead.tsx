import { BallotCount } from '../../surfaces/lead/step/BallotCount.tsx';
import type { ViewProps } from '../viewProps.ts';
import styles from './Lead.module.css';
import { LeadItems } from './LeadItems.tsx';
import { LeadOutcome } from './LeadOutcome.tsx';
import { LeadPins } from './LeadPins.tsx';
import { usePlace, usePlaceWords } from './placeView.ts';

/** A field on the console: what is placed, who has placed, where it stands and what to talk about. */
export default function PlaceLead({ step, texts }: ViewProps) {
  const { t } = usePlaceWords();
  const view = usePlace({ step, texts });
  if (step.status === 'waiting') {
    return null;
  }
  if (view.config.items === 'own') {
    return <LeadPins step={step} view={view} />;
  }
  return (
    <section className={styles.place} aria-label={t('items')}>
      {view.stage === 'placing' && <BallotCount step={step} shown={view.shown} t={t} />}
      {view.stage === 'result' ? (
        <LeadOutcome step={step} view={view} />
      ) : (
        <LeadItems step={step} view={view} />
      )}
    </section>
  );
}
