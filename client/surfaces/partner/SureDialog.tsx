import { useTranslation } from 'react-i18next';
import { Dialog } from '../../ui/Dialog.tsx';
import styles from './Acts.module.css';
import { bindNumbers } from './bindNumbers.ts';
import { DialogSays } from './DialogSays.tsx';
import type { Answering } from './useAnswering.ts';

interface SureDialogProps {
  n: number;
  answering: Answering;
  /** Whom the text names instead of whoever approves; null: the same person, or nobody. */
  another: string | null;
  /** Places of the text that are still to be filled. */
  blanks: number;
  asker: string;
  onSure: () => void;
  /** Back to the form. */
  onBack: () => void;
}

/** What does not fit the text is asked about once, in a step of its own: a note below a field is forgotten. */
export function SureDialog({ n, answering, another, blanks, asker, onSure, onBack }: SureDialogProps) {
  const { t } = useTranslation('partner');
  const { who, sending } = answering;
  return (
    <Dialog
      open
      title={t('approve.sureTitle')}
      act={{
        label: sending ? t('acts.sending') : t('approve.sureAct', { n }),
        off: sending,
        onAct: onSure,
      }}
      back={t('approve.sureBack')}
      onBack={onBack}
    >
      {/* The question has the focus, not the act: a second Enter from the form must not answer it. */}
      <div className={styles.questions} tabIndex={-1} data-autofocus="">
        {another !== null && <p>{t('approve.sureAnother', { name: another, who: who.name.trim() })}</p>}
        {blanks > 0 && <p>{t('approve.sureBlanks', { count: blanks })}</p>}
      </div>
      {asker !== '' && <p className={styles.reason}>{t('approve.sureAsk', { who: bindNumbers(asker) })}</p>}
      <DialogSays problem={answering.problem} />
    </Dialog>
  );
}
