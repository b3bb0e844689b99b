import { useTranslation } from 'react-i18next';
import type { DocumentDifferences } from '#shared/protocol/documents.ts';
import { ChangeCard } from './ChangeCard.tsx';
import styles from './Differences.module.css';

type Changes = DocumentDifferences['changes'];

interface ChangeCardsProps {
  changes: Changes;
  /** Each says which of them it is, and can be gone to. */
  counted?: boolean;
  beside: { from: number; to: number } | null;
  sides: DocumentDifferences['sides'];
  lang: string;
}

/** Changes on paper, one below the other. */
export function ChangeCards({ changes, counted = false, ...card }: ChangeCardsProps) {
  const { t } = useTranslation('partner');
  return (
    <ol className={styles.cards}>
      {changes.map((change, at) => (
        <ChangeCard
          key={keyOf(change)}
          {...card}
          id={counted ? cardId(at) : undefined}
          change={change}
          place={counted ? t('differences.place', { n: at + 1, of: changes.length }) : ''}
        />
      ))}
    </ol>
  );
}

/** One of several changes, whatever else changed. */
export function keyOf({ section, of, from, to }: Changes[number]): string {
  return `${section} ${of} ${from} ${to}`;
}

/** Where the list above leads to. */
export function cardId(at: number): string {
  return `zmiana-${at + 1}`;
}
