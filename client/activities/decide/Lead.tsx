import { RefreshCw } from 'lucide-react';
import * as z from 'zod/mini';
import { decideConfigSchema } from '#shared/activities/decide/decideConfig.ts';
import { Button } from '../../ui/Button.tsx';
import type { ViewProps } from '../viewProps.ts';
import { useDecideWords } from './decideWords.ts';
import styles from './Lead.module.css';
import { LeadAdd } from './LeadAdd.tsx';
import { LeadList } from './LeadList.tsx';
import { LeadProposal } from './LeadProposal.tsx';
import { LeadRule } from './LeadRule.tsx';
import { useLedDecideView } from './useDecideView.ts';
import { useDirect } from './useDirect.ts';

/** Consent on the console: the rule first, then one proposal after another. */
export default function DecideLead({ step, texts }: ViewProps) {
  const { t } = useDecideWords();
  const view = useLedDecideView(step);
  const direct = useDirect(step);
  const parsed = z.safeParse(decideConfigSchema, texts.config);
  if (!parsed.success || view === null || step.status === 'waiting') {
    return null;
  }
  const config = parsed.data;
  const open = step.status === 'open';
  const { focus, led, proposals, rule } = view;
  return (
    <section className={styles.decide}>
      <LeadRule rule={rule} config={config} off={!open} direct={direct} />
      {focus !== null && led !== null && (
        <LeadProposal
          key={focus.id}
          step={step}
          config={config}
          view={view}
          focus={focus}
          led={led}
          direct={direct}
        />
      )}
      {proposals.length === 0 && config.of !== 'version' && <p className={styles.note}>{t('lead.empty')}</p>}
      {proposals.length > 0 && (
        <LeadList proposals={proposals} focus={focus?.id ?? null} off={!open} direct={direct} />
      )}
      {open && config.of !== 'version' && <LeadAdd step={step} length={config.length} direct={direct} />}
      {open && config.of === 'version' && (
        <div className={styles.renew}>
          <Button
            size="small"
            icon={<RefreshCw aria-hidden="true" size={18} />}
            onPress={() => void direct({ act: 'renew' })}
          >
            {t('lead.renew')}
          </Button>
          <p className={styles.note}>{t('lead.renewNote')}</p>
        </div>
      )}
    </section>
  );
}
