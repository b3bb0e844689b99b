import { Lock } from 'lucide-react';
import { useId } from 'react';
import { useTranslation } from 'react-i18next';
import { Button } from '../../ui/Button.tsx';
import styles from './Acts.module.css';
import type { Asking } from './useAnswering.ts';

interface ActsProps {
  n: number;
  /** All of the text came past; only approving waits for it. */
  whole: boolean;
  onAsk: (asking: Asking) => void;
}

/** Approving, declining, handing over: three acts, always visible together. */
export function Acts({ n, whole, onAsk }: ActsProps) {
  const { t } = useTranslation('partner');
  const reason = useId();
  return (
    // biome-ignore lint/a11y/useSemanticElements: buttons are no fields of a form
    <div className={styles.acts} role="group" aria-label={t('acts.label')}>
      {whole ? (
        <p className={styles.reason}>{t('acts.notText')}</p>
      ) : (
        <p id={reason} className={styles.reason}>
          {t('acts.waits')}
        </p>
      )}
      <Button
        variant="green"
        size="main"
        wide
        hasPopup="dialog"
        icon={whole ? undefined : <Lock aria-hidden="true" />}
        off={!whole}
        reasonId={reason}
        onPress={() => onAsk('approve')}
      >
        {t('acts.approve', { n })}
      </Button>
      <div className={styles.others}>
        <Button wide hasPopup="dialog" onPress={() => onAsk('decline')}>
          {t('acts.decline')}
        </Button>
        <Button wide hasPopup="dialog" onPress={() => onAsk('hand-over')}>
          {t('acts.handOver')}
        </Button>
      </div>
      <p className={styles.reason}>{t('acts.handOverNote')}</p>
    </div>
  );
}
