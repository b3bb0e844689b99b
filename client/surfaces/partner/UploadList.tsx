import { useTranslation } from 'react-i18next';
import type { DocumentLife } from '#shared/protocol/documents.ts';
import { shortOf } from '../../documents/partyNames.ts';
import { SignatureLines } from '../../documents/SignatureLines.tsx';
import { currentLanguage } from '../../i18n.ts';
import { moment } from '../../moments.ts';
import { CounterpartNote } from './CounterpartNote.tsx';
import styles from './Signing.module.css';

interface UploadListProps {
  life: DocumentLife;
  /** `/api/workshops/:id/documents/:document/versions/:n` */
  path: string;
  seat: string;
}

/** Signed files that were accepted, with whose signatures they hold. */
export function UploadList({ life, path, seat }: UploadListProps) {
  const { t } = useTranslation('partner');
  const short = (side: string) => shortOf(life, side);
  if (life.uploads.length === 0) {
    return null;
  }
  return (
    <section aria-labelledby="uploads">
      <h2 id="uploads" className={styles.title}>
        {t('upload.list')}
      </h2>
      {life.uploads.some(({ mayGet }) => !mayGet) && <p className={styles.note}>{t('upload.held')}</p>}
      <ul>
        {life.uploads.map(({ k, at, side, name, kind, signatures, matched, mayGet }) => (
          <li key={k} className={styles.upload}>
            {mayGet ? (
              <a className={styles.get} href={`${path}/signed/${k}?as=${seat}`} download>
                {t('upload.get', { name })}
              </a>
            ) : (
              <p>{name}</p>
            )}
            <p className={styles.note}>
              {[
                moment(at, currentLanguage()),
                side === null ? t('upload.fromLead') : t('upload.from', { side: short(side) }),
                kind === 'scan' ? t('upload.scan') : '',
              ]
                .filter(Boolean)
                .join('; ')}
            </p>
            <CounterpartNote uploads={life.uploads} k={k} />
            {kind === 'pdf' && (
              <SignatureLines
                heading="h3"
                signatures={signatures}
                matched={Object.fromEntries(Object.entries(matched).map(([index, id]) => [index, short(id)]))}
              />
            )}
          </li>
        ))}
      </ul>
    </section>
  );
}
