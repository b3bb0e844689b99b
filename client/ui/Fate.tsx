import { CornerDownRight, FileText } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import { readable } from '#shared/agreement/marks.ts';
import type { Fate as Told } from '#shared/protocol/answers.ts';
import styles from './Fate.module.css';

const KINDS = ['option', 'proposal', 'paragraph', 'suggestion'] as const;
const MOST_LETTERS = 90;

/** What became of a card: where it stands in a document by now, and what grew from it on the way. */
export function Fate({ fate: { became, stands } }: { fate: Told }) {
  const { t } = useTranslation('trace');
  if (became.length === 0 && stands.length === 0) {
    return <p className={styles.note}>{t('nowhere')}</p>;
  }
  return (
    <>
      {stands.map(({ document, record, place }) => (
        <p key={`${document}/${record}`} className={styles.stands}>
          <FileText aria-hidden="true" size={18} />
          <span>{t('stands', { place })}</span>
        </p>
      ))}
      {became.map(one => (
        <p key={`${one.step}/${one.id}`} className={styles.became}>
          <CornerDownRight aria-hidden="true" size={18} />
          <span>{t(`became.${kindOf(one.kind)}`, { text: shortened(one.text) })}</span>
        </p>
      ))}
    </>
  );
}

function kindOf(kind: string): (typeof KINDS)[number] | 'other' {
  return KINDS.find(known => known === kind) ?? 'other';
}

function shortened(text: string): string {
  const letters = [...readable(text).replace(/\s+/g, ' ')];
  return letters.length <= MOST_LETTERS ? letters.join('') : `${letters.slice(0, MOST_LETTERS).join('')}…`;
}
