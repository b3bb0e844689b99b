import { useTranslation } from 'react-i18next';
import styles from './Signing.module.css';

/** The secret left the address bar, so the page cannot give its own link: it says where the link is. */
export function KeepLink() {
  const { t } = useTranslation('partner');
  return <p className={styles.note}>{t('keepLink')}</p>;
}
