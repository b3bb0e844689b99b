import { useEffect, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { bindWords } from '#shared/i18n/nbsp.ts';
import type { ParkedQuestion, ParkedQuestions } from '#shared/protocol/answers.ts';
import { useSession } from '../../live/SeatProvider.tsx';
import { ask } from '../../surfaces/lead/leadApi.ts';
import styles from './Lead.module.css';

/** Questions parked at other steps: the room comes back to them while something is looked at. */
export function LeadParked({ step }: { step: string }) {
  const { t } = useTranslation('activities');
  const { seat, workshop } = useSession();
  const [parked, setParked] = useState<readonly ParkedQuestion[]>([]);

  useEffect(() => {
    let left = false;
    void ask<ParkedQuestions>('GET', `/api/workshops/${workshop}/questions?as=${seat}`).then(reply => {
      if (!left && reply.ok) {
        setParked(reply.value.questions.filter(one => one.step !== step));
      }
    });
    return () => {
      left = true;
    };
  }, [step, seat, workshop]);

  if (parked.length === 0) {
    return null;
  }
  return (
    <section className={styles.questions}>
      <h3 className={styles.label}>{t('brief.parkedEarlier', { count: parked.length })}</h3>
      <ul className={styles.parked}>
        {parked.map(({ step: from, id, text }) => (
          <li key={`${from}/${id}`}>{bindWords(text)}</li>
        ))}
      </ul>
    </section>
  );
}
