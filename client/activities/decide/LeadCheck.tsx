import { Smartphone } from 'lucide-react';
import { Button } from '../../ui/Button.tsx';
import { useDecideWords } from './decideWords.ts';
import styles from './Lead.module.css';
import type { LeadProposalProps } from './LeadProposal.tsx';
import { LeadSlip } from './LeadSlip.tsx';
import { LeadWho } from './LeadWho.tsx';
import { useWaitedFor } from './useWaitedFor.ts';

/** While phones ask: how many answered, who has not, a level for somebody without a phone, and the reveal. */
export function LeadCheck(props: LeadProposalProps) {
  const { focus, led, direct } = props;
  const { t } = useDecideWords();
  const waited = useWaitedFor(led.ballots);
  return (
    <section className={styles.check}>
      <p className={styles.running} role="status">
        <Smartphone aria-hidden="true" size={20} />
        <span>
          {t('lead.running')}. {t('voices', { cast: focus.cast, voters: focus.voters })}
        </span>
      </p>
      {waited.length > 0 && (
        <p className={styles.note}>
          {t('lead.notVoted', { names: waited.map(({ name }) => name).join(', ') })}
        </p>
      )}
      <div className={styles.acts}>
        <Button
          size="main"
          keeps
          off={focus.cast === 0}
          onPress={() => void direct({ act: 'reveal', record: focus.id })}
        >
          {t('lead.reveal')}
        </Button>
        <LeadSlip {...props} />
      </div>
      <p className={styles.note}>{t('lead.boss')}</p>
      <LeadWho {...props} />
    </section>
  );
}
