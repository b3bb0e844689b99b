import { useTranslation } from 'react-i18next';
import { useCommand } from '../../live/useCommand.ts';
import { useOutbox } from '../../live/useOutbox.ts';
import { useWorkshop } from '../../live/useWorkshop.ts';
import { Button } from '../../ui/Button.tsx';
import { RecordCard } from '../../ui/RecordCard.tsx';
import styles from './SeatList.module.css';

/** Somebody promised what is mine: only my yes lets the others see it. */
export function SeatAsks({ step }: { step: string }) {
  const { t } = useTranslation(['activities', 'seat']);
  const { mine } = useWorkshop();
  const { pictures } = useOutbox();
  const { send } = useCommand();
  const answered = new Set(
    pictures.flatMap(({ command }) => (command.type === 'entry:accept' ? [command.entry] : [])),
  );
  const asks = (mine?.asks ?? []).filter(({ entry }) => !answered.has(entry));
  if (asks.length === 0) {
    return null;
  }
  return (
    <section className={styles.group} aria-label={t('seat:cards.asks')}>
      <h2 className={styles.label}>{t('seat:cards.asks')}</h2>
      {asks.map(({ entry, text }) => (
        <RecordCard key={entry} text={text} frame="rubric">
          <p className={styles.note}>{t('activities:cards.owner.asked')}</p>
          <div className={styles.acts}>
            <Button
              size="small"
              keeps
              onPress={() => void send({ type: 'entry:accept', step, entry, accepted: true })}
            >
              {t('activities:cards.owner.agree')}
            </Button>
            <Button
              size="small"
              onPress={() => void send({ type: 'entry:accept', step, entry, accepted: false })}
            >
              {t('activities:cards.owner.decline')}
            </Button>
          </div>
        </RecordCard>
      ))}
    </section>
  );
}
