import { Download } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import { fileToSign, peopleOf } from '#shared/agreement/parties/counterparts.ts';
import type { DocumentLife } from '#shared/protocol/documents.ts';
import { ButtonLink } from '../../ui/ButtonLink.tsx';
import styles from './Partner.module.css';

interface FinalFileProps {
  life: DocumentLife;
  /** `/api/workshops/:id/documents/:document/versions/:n` */
  path: string;
  seat: string;
}

/** The signed file of a version that holds: what is kept for years. Nothing where everybody signed on paper. */
export function FinalFile({ life, path, seat }: FinalFileProps) {
  const { t } = useTranslation('partner');
  const file = fileToSign(life.uploads);
  return file === null || !file.mayGet ? null : (
    <>
      <ButtonLink
        variant="green"
        size="main"
        wide
        icon={<Download aria-hidden="true" />}
        href={`${path}/signed/${file.k}?as=${seat}`}
        download
      >
        {t('upload.final')}
      </ButtonLink>
      <p className={styles.lead}>{t('upload.finalNote', { count: peopleOf(file).length })}</p>
    </>
  );
}
