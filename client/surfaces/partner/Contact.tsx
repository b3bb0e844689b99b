import { useTranslation } from 'react-i18next';
import type { DocumentLife } from '#shared/protocol/documents.ts';
import type { ReaderStage } from '../../documents/lifeStage.ts';
import { bindNumbers } from './bindNumbers.ts';
import styles from './Head.module.css';

/** Where nothing is asked any more, or a signature is: whom to ask. */
const STAGES: readonly ReaderStage[] = ['sign', 'signing', 'brought', 'signed', 'in-force'];

/** Who can be asked, and who says by when to sign: the page itself knows no day for that. */
export function Contact({ life: { asker }, stage }: { life: DocumentLife; stage: ReaderStage }) {
  const { t } = useTranslation('partner');
  if (!STAGES.includes(stage)) {
    return null;
  }
  const when = stage === 'sign' || stage === 'signing' ? t('contact.when') : '';
  const who = asker === '' ? '' : t('contact.who', { who: bindNumbers(asker) });
  return when === '' && who === '' ? null : (
    <p className={styles.asker}>{[when, who].filter(Boolean).join(' ')}</p>
  );
}
