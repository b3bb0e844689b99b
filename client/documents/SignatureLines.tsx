import { Check, CircleAlert, TriangleAlert } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import { isPersons, type SignatureLine } from '#shared/agreement/files/verdict.ts';
import { longMoment } from './longDay.ts';
import styles from './Verdict.module.css';

interface SignatureLinesProps {
  signatures: readonly SignatureLine[];
  /** Name of a side by the index of its signature, as a person said. */
  matched?: Readonly<Record<string, string>>;
  /** Below what it stands. */
  heading?: 'h3' | 'h4';
}

/** A moment that a file names, for people; '' where it names none. */
function momentIn(iso: string | null): string {
  const at = iso === null ? Number.NaN : Date.parse(iso);
  return Number.isNaN(at) ? '' : longMoment(at);
}

/** The signatures of people in a file, under their title, and what nobody has checked. */
export function SignatureLines({ signatures, matched, heading: Heading = 'h4' }: SignatureLinesProps) {
  const { t } = useTranslation('verdict');
  return (
    <>
      <Heading className={styles.label}>{t('signatures')}</Heading>
      {!signatures.some(isPersons) && <p className={styles.quiet}>{t('noSignatures')}</p>}
      <SignatureList signatures={signatures} {...(matched === undefined ? {} : { matched })} />
      <p className={styles.quiet}>{t('notTrust')}</p>
    </>
  );
}

/** A date that cannot be right is said; the signature may hold all the same. */
function DateRemark({ signature: { dated, stampedAt, claimedAt } }: { signature: SignatureLine }) {
  const { t } = useTranslation('verdict');
  if (dated === undefined) {
    return null;
  }
  const when = momentIn(stampedAt ?? claimedAt);
  return (
    <p className={styles.remark}>
      <TriangleAlert aria-hidden="true" size={18} />
      <span>{dated === 'future' ? t('line.future', { when }) : t('line.beforeSeal', { when })}</span>
    </p>
  );
}

/** Of each signature but the seal: name, kind, whether it fits the content, and when it was made as far as is known. */
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
                <DateRemark signature={one} />
                {side !== undefined && <p className={styles.quiet}>{t('line.matched', { side })}</p>}
              </div>
            </li>
          );
        })}
    </ul>
  );

  function facts({ valid, level, claimedAt, timestamped, stampedAt, issuer }: SignatureLine): string {
    const claimed = level === 'time-stamp' ? '' : momentIn(claimedAt);
    const stamped = momentIn(stampedAt ?? null);
    return [
      valid ? t('line.valid') : t('line.broken'),
      claimed === '' ? '' : t('line.claimed', { when: claimed }),
      stamped === '' ? (timestamped ? t('line.timestamped') : '') : t('line.stamped', { when: stamped }),
      issuer === '' ? '' : t('line.issuer', { issuer }),
    ]
      .filter(Boolean)
      .join('; ');
  }
}
