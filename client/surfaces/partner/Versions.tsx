import { useTranslation } from 'react-i18next';
import { Link } from 'wouter';
import type { DocumentContent, DocumentDifferences } from '#shared/protocol/documents.ts';
import { currentLanguage } from '../../i18n.ts';
import { moment } from '../../moments.ts';
import { useAnswer } from './useAnswer.ts';
import styles from './Versions.module.css';

interface VersionsProps {
  about: DocumentContent;
  /** The one that is being read; null: the text in progress. */
  read: number | null;
  seat: string;
  workshop: string;
}

/** Every frozen version with its mark, the newest first; from an older one leads what changed since. */
export function Versions({ about, read, seat, workshop }: VersionsProps) {
  const { t } = useTranslation(['documents', 'partner']);
  const { id, versions } = about.document;
  if (versions.length === 0) {
    return null;
  }
  const address = (query: Record<string, string>) =>
    `/dokument/${workshop}/${id}?${new URLSearchParams({ ...query, as: seat })}`;
  return (
    <section aria-labelledby="versions">
      <h2 id="versions" className={styles.title}>
        {t('documents:versions.title')}
      </h2>
      <ul>
        {versions.toReversed().map(({ n, at, mark }) => (
          <li key={n} className={styles.row}>
            <b>{t('documents:versionOf', { n })}</b>
            <span className={styles.when}>
              {moment(at, currentLanguage())}
              <span className={styles.mark}>{mark}</span>
            </span>
            {n === read ? (
              <span className={styles.here}>{t('documents:versions.here')}</span>
            ) : (
              <Link className={styles.link} href={address({ version: String(n) })}>
                {t('documents:versions.read', { n })}
              </Link>
            )}
            {read !== null && n < read && (
              <Link className={styles.link} href={address({ version: String(read), since: String(n) })}>
                {n === read - 1 ? (
                  <Counted about={about} from={n} to={read} seat={seat} workshop={workshop} />
                ) : (
                  t('partner:differences.linkPlain', { n: read })
                )}
              </Link>
            )}
          </li>
        ))}
      </ul>
    </section>
  );
}

/** „2 zmiany do wersji 3": of the version before, because that is what is asked. */
function Counted({
  about,
  from,
  to,
  seat,
  workshop,
}: Omit<VersionsProps, 'read'> & { from: number; to: number }) {
  const { t } = useTranslation('partner');
  const path = `/api/workshops/${workshop}/documents/${about.document.id}/differences`;
  const { answered } = useAnswer<DocumentDifferences>(`${path}?from=${from}&to=${to}&as=${seat}`);
  if (answered.state !== 'known') {
    return t('differences.linkPlain', { n: to });
  }
  const count = answered.value.changes.filter(({ follows }) => follows === null).length;
  return count === 0 ? t('differences.linkNone', { n: to }) : t('differences.link', { count, n: to });
}
