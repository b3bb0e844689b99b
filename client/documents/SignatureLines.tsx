import { Check, CircleAlert } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import type { SignatureLine } from '#shared/agreement/verdict.ts';
import { longMoment } from './longDay.ts';
import styles from './Verdict.module.css';

interface SignatureLinesProps {
  signatures: readonly SignatureLine[];
  /** Name of a side by the index of its signature, as a person said. */
  matched?: Readonly<Record<string, string>>;
  /** Below what it stands. */
  heading?: 'h3' | 'h4';
}

/** The signatures of people in a file, under their title, and what nobody has checked. */
export function SignatureLines({ signatures, matched, heading: Heading = 'h4' }: SignatureLinesProps) {
  const { t } = useTranslation('verdict');
  return (
    <>
      <Heading className={styles.label}>{t('signatures')}</Heading>
      {signatures.every(({ isSeal }) => isSeal) && <p className={styles.quiet}>{t('noSignatures')}</p>}
      <SignatureList signatures={signatures} {...(matched === undefined ? {} : { matched })} />
      <p className={styles.quiet}>{t('notTrust')}</p>
    </>
  );
}

/** Of each signature of a person: name, kind, and whether it fits the content. */
export function SignatureList({ signatures, matched = {} }: Omit<SignatureLinesProps, 'heading'>) {
  const { t } = useTranslation('verdict');
  return (
    <ul>
      {signatures
        .filter(({ isSeal }) => !isSeal)
        .map(one => {
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
  );

  function facts({ valid, claimedAt, timestamped, issuer }: SignatureLine): string {
    const at = claimedAt === null ? Number.NaN : Date.parse(claimedAt);
    return [
      valid ? t('line.valid') : t('line.broken'),
      Number.isNaN(at) ? '' : t('line.claimed', { when: longMoment(at) }),
      timestamped ? t('line.timestamped') : '',
      issuer === '' ? '' : t('line.issuer', { issuer }),
    ]
      .filter(Boolean)
      .join('; ');
  }
}
