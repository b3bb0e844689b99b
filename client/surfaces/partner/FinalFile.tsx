import { Download } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import { Link } from 'wouter';
import type { DocumentLife } from '#shared/protocol/documents.ts';
import { checkAddress, fromHere } from '../../documents/checkAddress.ts';
import { ButtonLink } from '../../ui/ButtonLink.tsx';
import styles from './Partner.module.css';
import { signedFile } from './signedFile.ts';

interface FinalFileProps {
  life: DocumentLife;
  /** `/api/workshops/:id/documents/:document/versions/:n` */
  path: string;
  seat: string;
}

/** The signed file of a version that holds: what is kept for years, where, and how to check it then. */
export function FinalFile({ life, path, seat }: FinalFileProps) {
  const { t } = useTranslation('partner');
  const file = signedFile(life, path, seat);
  const isOnPaper = life.sides.some(({ signed }) => signed?.kind === 'paper');
  return (
    <>
      {file !== null && (
        <>
          <ButtonLink
            variant="green"
            size="main"
            wide
            icon={<Download aria-hidden="true" />}
            href={file.href}
            download
          >
            {t('upload.final')}
          </ButtonLink>
          <p className={styles.lead}>{t('upload.finalNote', { count: file.count })}</p>
          <p className={styles.lead}>
            {t('upload.finalCheck')}{' '}
            <Link href={checkAddress()} state={fromHere()}>
              {t('upload.finalCheckLink')}
            </Link>
          </p>
        </>
      )}
      {isOnPaper && <p className={styles.lead}>{t('upload.finalPaper')}</p>}
    </>
  );
}
