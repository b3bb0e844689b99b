import { useTranslation } from 'react-i18next';
import { Link } from 'wouter';
import type { DocumentContent } from '#shared/protocol/documents.ts';
import styles from './Partner.module.css';

interface WhatChangedProps {
  about: DocumentContent;
  read: number;
  seat: string;
  workshop: string;
}

/** „Zobacz, co się zmieniło od wersji 2": the first thing that whoever has read the one before asks. */
export function WhatChanged({ about, read, seat, workshop }: WhatChangedProps) {
  const { t } = useTranslation('partner');
  const before = about.document.versions.map(({ n }) => n).filter(n => n < read);
  const last = before.at(-1);
  if (last === undefined) {
    return null;
  }
  const query = new URLSearchParams({ version: String(read), since: String(last), as: seat });
  return (
    <Link className={styles.changed} href={`/dokument/${workshop}/${about.document.id}?${query}`}>
      {t('differences.see', { n: last })}
    </Link>
  );
}
