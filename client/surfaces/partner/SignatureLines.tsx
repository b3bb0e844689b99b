import { Check, CircleAlert } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import type { SignatureLine } from '#shared/agreement/verdict.ts';
import { currentLanguage } from '../../i18n.ts';
import { moment } from '../../moments.ts';
import styles from './Verdict.module.css';

interface SignatureLinesProps {
  signatures: readonly SignatureLine[];
  /** Name of a side by the index of its signature, as a person said. */
  matched?: Readonly<Record<string, string>>;
  /** Below what it stands. */
  heading?: 'h3' | 'h4';
}

/** The signatures of people in a file: name, kind, and whether it fits the content. */
export function SignatureLines({ signatures, matched = {}, heading: Heading = 'h4' }: SignatureLinesProps) {
  const { t } = useTranslation('verdict');
  const people = signatures.filter(({ isSeal }) => !isSeal);
  return (
    <>
      <Heading className={styles.label}>{t('signatures')}</Heading>
      {people.length === 0 && <p className={styles.quiet}>{t('noSignatures')}</p>}
      <ul>
        {people.map(one => {
          const side = matched[String(one.index)];
          return (
            <li key={one.index} className={styles.signature}>
              {one.valid ? (
                <Check aria-hidden="true" size={18} strokeWidth={2.5} />
              ) : (
                <CircleAlert aria-hidden="true" size={18} />
              )}
              <div>
                <p>
                  <b>{one.name || one.organisation || t('line.nobody')}</b>, {t(`level.${one.level}`)}
                </p>
                <p className={styles.quiet}>{facts(one)}</p>
                {side !== undefined && <p className={styles.quiet}>{t('line.matched', { side })}</p>}
              </div>
            </li>
          );
        })}
      </ul>
      <p className={styles.quiet}>{t('notTrust')}</p>
    </>
  );

  function facts({ valid, claimedAt, timestamped, issuer }: SignatureLine): string {
    const at = claimedAt === null ? Number.NaN : Date.parse(claimedAt);
    return [
      valid ? t('line.valid') : t('line.broken'),
      Number.isNaN(at) ? '' : t('line.claimed', { when: moment(at, currentLanguage()) }),
      timestamped ? t('line.timestamped') : '',
      issuer === '' ? '' : t('line.issuer', { issuer }),
    ]
      .filter(Boolean)
      .join('; ');
  }
}
