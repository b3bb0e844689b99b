import { useTranslation } from 'react-i18next';
import type { Blank } from '#shared/agreement/blanks.ts';
import type { AgreementDoc } from '#shared/agreement/model.ts';
import { bindNumbers } from './bindNumbers.ts';
import styles from './Head.module.css';

/** The clause that says how long a document holds. */
const DURATION = 'A22';

interface BlanksProps {
  blanks: readonly Blank[];
  stage: 'decide' | 'sign';
  /** Who can be asked, or ''. */
  asker: string;
  doc: AgreementDoc;
}

/** Before an institution approves or signs: what the text leaves open, and who fills it. */
export function Blanks({ blanks, stage, asker, doc }: BlanksProps) {
  const { t } = useTranslation('partner');
  if (blanks.length === 0) {
    return null;
  }
  const duration = doc.clauses.find(({ id }) => id === DURATION)?.title ?? '';
  const noEnd = duration !== '' && blanks.some(({ place }) => place.endsWith(duration));
  return (
    <details className={styles.fold}>
      <summary>{t('blanks.title', { count: blanks.length })}</summary>
      <p>
        {t(`blanks.${stage}`)} {asker !== '' && t('blanks.asker', { who: bindNumbers(asker) })}
      </p>
      {stage === 'sign' && noEnd && <p>{t('blanks.noEnd', { place: duration })}</p>}
      <ul className={styles.blankList}>
        {blanks.map(({ place, before, question }, index) => (
          // The same may be asked twice under one heading.
          // biome-ignore lint/suspicious/noArrayIndexKey: a version never changes
          <li key={index}>
            <b>{place}:</b> {before} <i>{question}</i>
          </li>
        ))}
      </ul>
    </details>
  );
}
