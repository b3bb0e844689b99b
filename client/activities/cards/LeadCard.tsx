import { Archive, CircleAlert, Combine, CornerDownRight, Monitor, MonitorOff, MoveRight } from 'lucide-react';
import { type KeyboardEvent, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { CardsConfig } from '#shared/activities/cards/cardsConfig.ts';
import { saidExtras } from '#shared/activities/cards/extras.ts';
import type { NowStep } from '#shared/protocol/parts.ts';
import type { Row } from '#shared/workshop/state.ts';
import { takenIn } from '../../live/mergedInto.ts';
import { useWorkshop } from '../../live/useWorkshop.ts';
import { useActs } from '../../surfaces/lead/ActProvider.tsx';
import { useLeadWords, useSay } from '../../surfaces/lead/leadWords.ts';
import { markOf } from '../../surfaces/lead/marksOf.ts';
import { FateDialog } from '../../surfaces/lead/moderation/FateDialog.tsx';
import { useHideReasons } from '../../surfaces/lead/moderation/hideReasons.ts';
import { Menu } from '../../ui/Menu.tsx';
import { RecordCard } from '../../ui/RecordCard.tsx';
import styles from './Lead.module.css';

interface LeadCardProps {
  step: NowStep;
  config: CardsConfig;
  row: Row;
  flags: number;
  /** Shelves it could move to. */
  others: readonly { id: string; name: string }[];
  /** Asks which card says the same; absent where there is no other, or none may be merged now. */
  onMerge?: (() => void) | undefined;
}

/** One card the room sees, with what a facilitator may do: show, move, set aside (H). */
export function LeadCard({ step, config, row, flags, others, onMerge }: LeadCardProps) {
  const t = useLeadWords();
  const sayText = useSay();
  const { t: a } = useTranslation('activities');
  const { t: c } = useTranslation('common');
  const { t: trace } = useTranslation('trace');
  const [asking, setAsking] = useState(false);
  const { now, people } = useWorkshop();
  const { act, say } = useActs();
  const reasons = useHideReasons();
  const side = markOf(row.side);
  const reading = step.show.record === row.id;
  const name = people?.people.find(one => one.id === row.by)?.name;
  const short = now?.workshop.sides.find(one => one.id === row.side)?.short ?? '';
  const field = (key: string) => (typeof row.data?.[key] === 'string' ? row.data[key] : '');
  const forWhom = field('forWhom');
  const fields = [
    field('condition'),
    forWhom && `${a('cards.forWhom')}: ${forWhom}`,
    ...saidExtras(config.extras, row.data).map(
      ({ label, answer }) => `${sayText(label)}: ${sayText(answer)}`,
    ),
  ];
  const joined = takenIn(row, step.id);
  const weight =
    row.weight !== undefined && row.weight > 0 ? a('cards.mark.plusCount', { count: row.weight }) : '';

  async function hide(reason: string) {
    if ((await act({ type: 'entry:hide', step: step.id, entry: row.id, reason })) !== null) {
      say(t('moderation.hiddenNow', { text: row.text }));
    }
  }

  function keyDown(event: KeyboardEvent<HTMLElement>) {
    const plain = !event.ctrlKey && !event.altKey && !event.metaKey && !event.repeat;
    if (plain && event.key.toLowerCase() === 'h' && event.target === event.currentTarget) {
      event.preventDefault();
      void hide('');
    }
  }

  return (
    <article
      className={styles.card}
      // biome-ignore lint/a11y/noNoninteractiveTabindex: the card takes the key H
      tabIndex={0}
      aria-keyshortcuts="H"
      onKeyDown={keyDown}
    >
      <RecordCard
        dense
        text={row.text}
        frame={reading ? 'rubric' : undefined}
        meta={[
          ...(side === null ? [] : [{ text: name ?? short, side, sideName: t('ready.side', { side }) }]),
          ...[...fields, weight].filter(words => words !== '').map(text => ({ text })),
          ...(joined > 0 ? [{ text: t('merge.cards.joined', { count: joined }), icon: Combine }] : []),
          ...(row.data?.late === true ? [{ text: a('cards.late') }] : []),
          ...(flags > 0 ? [{ text: a('cards.moderation.flags', { count: flags }), icon: CircleAlert }] : []),
          ...(reading ? [{ text: a('cards.readAloud.onStage'), icon: Monitor }] : []),
        ]}
        menu={
          <Menu
            label={`${c('action.more')}: ${row.text}`}
            items={[
              {
                id: 'show',
                label: reading ? a('cards.readAloud.stop') : a('cards.readAloud.show'),
                icon: reading ? <MonitorOff aria-hidden="true" /> : <Monitor aria-hidden="true" />,
                off: step.status !== 'open',
                onChoose: () =>
                  void act({ type: 'step:show', step: step.id, record: reading ? null : row.id }),
              },
              ...others.map((other, index) => ({
                id: `move ${other.id}`,
                label: t('attribution.moveTo', { name: other.name }),
                icon: <MoveRight aria-hidden="true" />,
                divided: index === 0,
                onChoose: () =>
                  void act({ type: 'entry:move', step: step.id, entry: row.id, place: other.id }),
              })),
              ...(onMerge
                ? [
                    {
                      id: 'merge',
                      label: t('merge.open'),
                      icon: <Combine aria-hidden="true" />,
                      divided: true,
                      onChoose: onMerge,
                    },
                  ]
                : []),
              {
                id: 'fate',
                label: trace('ask'),
                icon: <CornerDownRight aria-hidden="true" />,
                divided: true,
                onChoose: () => setAsking(true),
              },
              ...reasons.map((reason, index) => ({
                id: `hide ${reason}`,
                label: `${c('action.setAside')}: ${reason}`,
                icon: <Archive aria-hidden="true" />,
                divided: index === 0,
                onChoose: () => void hide(reason),
              })),
            ]}
          />
        }
      />
      {asking && (
        <FateDialog step={step.id} record={row.id} text={row.text} onBack={() => setAsking(false)} />
      )}
    </article>
  );
}
