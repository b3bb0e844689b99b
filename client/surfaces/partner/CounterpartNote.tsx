import { useTranslation } from 'react-i18next';
import { missingFrom } from '#shared/agreement/parties/counterparts.ts';
import type { LifeUpload } from '#shared/protocol/documents.ts';
import styles from '../../documents/Verdict.module.css';

/** A file without a signature that came before: a counterpart, and how to get one file with all of them. */
export function CounterpartNote({ uploads, k }: { uploads: readonly LifeUpload[]; k: number }) {
  const { t } = useTranslation('partner');
  const names = missingFrom(uploads, k).map(({ name, organisation }) => name || organisation);
  return names.length === 0 ? null : (
    <p className={styles.todo}>{t('upload.counterpart', { names: names.join(', ') })}</p>
  );
}
