import { Monitor, MonitorOff } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import type { NowStep } from '#shared/protocol/parts.ts';
import type { Row } from '#shared/workshop/state.ts';
import { useWorkshop } from '../../live/useWorkshop.ts';
import { useActs } from '../../surfaces/lead/ActProvider.tsx';
import { ModeratedCard } from '../../surfaces/lead/moderation/ModeratedCard.tsx';
import { Button } from '../../ui/Button.tsx';
import styles from './Lead.module.css';
import type { TalkView } from './useTalk.ts';

/** What people wrote and what was said aloud: put one on the wall, set one aside. */
export function LeadNotes({ step, talk }: { step: NowStep; talk: TalkView }) {
  const { t } = useTranslation('talk');
  const { now, entries, entriesStep } = useWorkshop();
  const sides = now?.workshop.sides ?? [];
  const previewed =
    entriesStep === step.id ? [...entries.values()].filter(line => line.status === 'hidden') : [];
  const hidden = Object.values(step.counts.hidden)
    .flatMap(bySide => Object.values(bySide))
    .reduce((sum, count) => sum + count, 0);
  const count = talk.rows.length + previewed.length;
  return (
    <section className={styles.part}>
      <h3 className={styles.label}>{t('lead.notes', { count })}</h3>
      {hidden > previewed.length && (
        <p className={styles.note}>{t('lead.hidden', { count: hidden - previewed.length })}</p>
      )}
      {count === 0 && hidden === 0 && <p className={styles.note}>{t('lead.noNotes')}</p>}
      {previewed.map(line => (
        <ModeratedCard key={line.id} step={step.id} line={line} sides={sides} />
      ))}
      {talk.rows.map(row => (
        <ShownNote key={row.id} step={step} row={row} />
      ))}
    </section>
  );
}

function ShownNote({ step, row }: { step: NowStep; row: Row }) {
  const { t } = useTranslation('talk');
  const { act } = useActs();
  const { now } = useWorkshop();
  const read = step.show.record === row.id;
  const line = { id: row.id, side: row.side ?? null, name: null, flags: 0, data: { text: row.text } };
  return (
    <div className={styles.shown}>
      <ModeratedCard step={step.id} line={line} sides={now?.workshop.sides ?? []} onStage={read} />
      {step.status === 'open' && (
        <Button
          size="small"
          variant="bare"
          icon={read ? <MonitorOff aria-hidden="true" /> : <Monitor aria-hidden="true" />}
          label={t(read ? 'lead.unshow' : 'lead.show', { text: row.text })}
          onPress={() => void act({ type: 'step:show', step: step.id, record: read ? null : row.id })}
        >
          {t(read ? 'lead.unshowShort' : 'lead.showShort')}
        </Button>
      )}
    </div>
  );
}
