import { useTranslation } from 'react-i18next';
import { Link } from 'wouter';
import type { DocumentContent } from '#shared/protocol.ts';
import { currentLanguage } from '../../i18n.ts';
import { moment } from '../../moments.ts';
import styles from './Versions.module.css';

interface VersionsProps {
  about: DocumentContent;
  /** The one that is being read; null: the text in progress. */
  read: number | null;
  seat: string;
  workshop: string;
}

/** Every frozen version with its mark, the newest first. */
export function Versions({ about, read, seat, workshop }: VersionsProps) {
  const { t } = useTranslation('documents');
  const { id, versions } = about.document;
  if (versions.length === 0) {
    return null;
  }
  return (
    <section aria-labelledby="versions">
      <h2 id="versions" className={styles.title}>
        {t('versions.title')}
      </h2>
      <ul>
        {versions.toReversed().map(({ n, at, mark }) => (
          <li key={n} className={styles.row}>
            <b>{t('versionOf', { n })}</b>
            <span className={styles.when}>
              {moment(at, currentLanguage())}
              <span className={styles.mark}>{mark}</span>
            </span>
            {n === read ? (
              <span className={styles.here}>{t('versions.here')}</span>
            ) : (
              <Link
                className={styles.link}
                href={`/dokument/${workshop}/${id}?${new URLSearchParams({ version: String(n), as: seat })}`}
              >
                {t('versions.read', { n })}
              </Link>
            )}
          </li>
        ))}
      </ul>
    </section>
  );
}
