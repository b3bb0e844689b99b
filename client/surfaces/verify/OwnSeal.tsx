import { TriangleAlert } from 'lucide-react';
import { useEffect, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { SealAnswer } from '#shared/agreement/files/sealFacts.ts';
import { longDay } from '../../documents/longDay.ts';
import styles from './OwnSeal.module.css';

/** What this server seals with, so that whoever holds a file compares the fingerprint with their own program's. */
export function OwnSeal() {
  const { t } = useTranslation('verify');
  const answer = useSeal();
  if (answer === null) {
    return null;
  }
  return (
    <section className={styles.seal} aria-labelledby="pieczec">
      <h2 id="pieczec" className={styles.title}>
        {t('seal.title')}
      </h2>
      {answer.problem === null ? (
        <>
          <p>{t('seal.sentence')}</p>
          <Warning answer={answer} />
          <details className={styles.details}>
            <summary>{t('seal.details')}</summary>
            <Facts answer={answer} />
          </details>
        </>
      ) : (
        <p>{answer.problem === 'none-yet' ? t('seal.none') : t('seal.unusable')}</p>
      )}
    </section>
  );
}

interface AnswerProps {
  answer: Extract<SealAnswer, { problem: null }>;
}

/** That the seal's time ends, which is worth a word in sight. */
function Warning({ answer: { expired, endsInDays } }: AnswerProps) {
  const { t } = useTranslation('verify');
  return expired || endsInDays !== null ? (
    <p className={styles.warning}>
      <TriangleAlert aria-hidden="true" size={18} />
      <span>{expired ? t('seal.endedNote') : t('seal.endsSoon')}</span>
    </p>
  ) : null;
}

/** What a program for PDFs shows too, letter by letter. */
function Facts({ answer }: AnswerProps) {
  const { t } = useTranslation('verify');
  const { subject, until, expired, fingerprint } = answer;
  const words = { subject, date: longDay(Date.parse(until)) };
  return (
    <>
      <p>{expired ? t('seal.ended', words) : t('seal.until', words)}</p>
      <p className={styles.label}>{t('seal.fingerprint')}</p>
      <p className={styles.fingerprint} translate="no">
        {(fingerprint.toUpperCase().match(/.{4}/g) ?? []).join(' ')}
      </p>
      <p>{t('seal.compare')}</p>
    </>
  );
}

/** Null until the server said; a page without it is still of use. */
function useSeal(): SealAnswer | null {
  const [answer, setAnswer] = useState<SealAnswer | null>(null);
  // The server is an outside system.
  useEffect(() => {
    let wanted = true;
    fetch('/api/seal')
      .then(async response => (response.ok ? ((await response.json()) as SealAnswer) : null))
      .catch(() => null)
      .then(said => {
        if (wanted) {
          setAnswer(said);
        }
      });
    return () => {
      wanted = false;
    };
  }, []);
  return answer;
}
