import { useTranslation } from 'react-i18next';
import type { NowStep } from '#shared/protocol/parts.ts';
import { FreezeButton } from '../../surfaces/lead/documents/FreezeButton.tsx';
import { usePage } from '../../surfaces/lead/usePage.ts';
import { Button } from '../../ui/Button.tsx';
import styles from './Lead.module.css';
import { LeadConsent } from './LeadConsent.tsx';
import { isUnsettled, type Reading } from './reading.ts';
import { objectionsTo } from './standing.ts';

interface LeadFreezeProps {
  step: NowStep;
  reading: Reading;
  onTurn: (paragraph: string) => void;
}

/** The end of writing: what is still open, the frozen version, and the way to the documents' page. */
export function LeadFreeze({ step, reading, onTurn }: LeadFreezeProps) {
  const { t } = useTranslation('draft');
  const { go } = usePage();
  const { document, frozen, standings } = reading;
  if (document === null) {
    return null;
  }
  const open = reading.paragraphs.filter(isUnsettled).length;
  const disputed = [...(standings?.values() ?? [])].filter(one => objectionsTo(one) > 0).length;
  return (
    <section className={styles.freeze} aria-label={document.title}>
      <p className={styles.note}>
        {step.status === 'closed' && frozen !== null
          ? t('frozen', { mark: frozen.mark })
          : t('unsettled', { count: open })}
        {step.status === 'open' && disputed > 0 && ` · ${t('stance.open', { count: disputed })}`}
      </p>
      {standings !== null && <LeadConsent reading={reading} onTurn={onTurn} />}
      {step.status === 'open' && (
        <FreezeButton
          document={document.id}
          next={document.frozen + 1}
          off={reading.paragraphs.length === 0}
        />
      )}
      <Button variant="bare" onPress={() => go('documents')}>
        {t('toDocuments')}
      </Button>
    </section>
  );
}
