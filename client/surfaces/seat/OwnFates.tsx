import { useEffect, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { bindWords } from '#shared/i18n/nbsp.ts';
import type { OwnFates as Fates } from '#shared/protocol/answers.ts';
import { useSession } from '../../live/SeatProvider.tsx';
import { Dialog } from '../../ui/Dialog.tsx';
import styles from '../../ui/Fate.module.css';
import { Fate } from '../../ui/Fate.tsx';

/** „Co się stało z moimi kartkami": each signed card of one's own, what grew from it, and where it stands by now. */
export function OwnFates({ onBack }: { onBack: () => void }) {
  const { t } = useTranslation('trace');
  const { seat, workshop } = useSession();
  const [fates, setFates] = useState<Fates | 'failed' | null>(null);

  useEffect(() => {
    const left = new AbortController();
    void fetch(`/api/workshops/${workshop}/traces/own?as=${seat}`, { signal: left.signal })
      .then(async reply => setFates(reply.ok ? ((await reply.json()) as Fates) : 'failed'))
      .catch(() => left.signal.aborted || setFates('failed'));
    return () => left.abort();
  }, [workshop, seat]);

  const records = fates === null || fates === 'failed' ? [] : fates.records;
  return (
    <Dialog open title={t('title')} back={t('back')} onBack={onBack}>
      <div role="status">
        {fates === null && <p className={styles.note}>{t('loading')}</p>}
        {fates === 'failed' && <p className={styles.note}>{t('failed')}</p>}
        {fates !== null && fates !== 'failed' && records.length === 0 && (
          <p className={styles.note}>{t('none')}</p>
        )}
      </div>
      <ul className={styles.cards}>
        {records.map(({ step, id, text, became, stands }) => (
          <li key={`${step}/${id}`}>
            <p className={styles.card}>{bindWords(text)}</p>
            <Fate fate={{ became, stands }} />
          </li>
        ))}
      </ul>
    </Dialog>
  );
}
