import { useTranslation } from 'react-i18next';
import { bindWords } from '#shared/i18n/nbsp.ts';
import { useAskedTrace } from '../../../live/useTrace.ts';
import { useWorkshop } from '../../../live/useWorkshop.ts';
import { Dialog } from '../../../ui/Dialog.tsx';
import styles from '../../../ui/Fate.module.css';
import { Fate } from '../../../ui/Fate.tsx';

interface FateDialogProps {
  step: string;
  record: string;
  text: string;
  onBack: () => void;
}

/** What became of one card, asked from the console. */
export function FateDialog({ step, record, text, onBack }: FateDialogProps) {
  const { t } = useTranslation('trace');
  const { status } = useWorkshop();
  // Back on the network it asks again by itself.
  const { answer: fate, failed } = useAskedTrace(step, record, status);
  return (
    <Dialog open title={t('ofCard')} back={t('back')} onBack={onBack}>
      <div className={styles.fate}>
        <p className={styles.card}>{bindWords(text)}</p>
        {fate === null ? (
          <p className={styles.note} role="status">
            {t(status === 'offline' ? 'failed' : failed ? 'refused' : 'loading')}
          </p>
        ) : (
          <Fate fate={fate} />
        )}
      </div>
    </Dialog>
  );
}
