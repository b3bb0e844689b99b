import { useTranslation } from 'react-i18next';
import type { DocumentDifferences } from '#shared/protocol/documents.ts';
import styles from './Differences.module.css';

interface DifferencesHeadProps {
  from: number;
  /** How many changes people made, and how many places only follow from them. */
  own: number;
  following: number;
  was: DocumentDifferences['was'];
}

/** How many changes there are, what became of the consent to the older version, and how a change is drawn. */
export function DifferencesHead({ from, own, following, was }: DifferencesHeadProps) {
  const { t } = useTranslation('partner');
  const count = useCountWords();
  const none = following === 0 ? 'none' : 'onlyFollows';
  return (
    <div className={styles.headWords}>
      <h1 className={styles.title}>{own === 0 ? t(`differences.${none}`, { from }) : count(own, from)}</h1>
      {(was.sealed || was.approved) && (
        <p className={styles.was}>
          {t(was.sealed ? 'differences.wasSealed' : 'differences.wasApproved', { n: from })}
        </p>
      )}
      <p className={styles.lead}>
        {own === 0
          ? t(`differences.${none}Text`)
          : t(following === 0 ? 'differences.rest' : 'differences.restFollow')}{' '}
        {own + following > 0 && t('differences.legend')}
      </p>
    </div>
  );
}

/** Small numbers are words in a heading. */
const WORDS = ['one', 'two', 'three', 'four'] as const;

function useCountWords(): (count: number, from: number) => string {
  const { t } = useTranslation('partner');
  return (count, from) => {
    const word = WORDS[count - 1];
    return word === undefined ? t('differences.title', { count, from }) : t(`differences.${word}`, { from });
  };
}
