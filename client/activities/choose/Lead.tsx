import { useTranslation } from 'react-i18next';
import { BallotCount } from '../../surfaces/lead/step/BallotCount.tsx';
import type { ViewProps } from '../viewProps.ts';
import styles from './Lead.module.css';
import { LeadEarlier } from './LeadEarlier.tsx';
import { LeadLate } from './LeadLate.tsx';
import { LeadOptions } from './LeadOptions.tsx';
import { LeadOutcome } from './LeadOutcome.tsx';
import { useVote } from './voteView.ts';

/** Choosing on the console: the list is made, people vote, talk decides what goes on. */
export default function ChooseLead({ step, texts }: ViewProps) {
  const { t } = useTranslation('choose');
  const vote = useVote({ step, texts });
  if (step.status === 'waiting') {
    return null;
  }
  const open = step.status === 'open';
  return (
    <section className={styles.choose} aria-label={t('options')}>
      {vote.stage === 'voting' && <BallotCount step={step} shown={vote.shown} t={t} />}
      {vote.stage === 'result' ? (
        <LeadOutcome step={step} vote={vote} />
      ) : (
        <LeadOptions step={step} vote={vote} />
      )}
      {(vote.shown.late.length > 0 || (open && vote.stage !== 'before')) && (
        <LeadLate step={step} vote={vote} />
      )}
      <LeadEarlier vote={vote} />
    </section>
  );
}
