import { Pencil } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import type { CardsConfig } from '#shared/activities/cards/cardsConfig.ts';
import type { OwnEntry } from '../../live/ownEntries.ts';
import { useScreen } from '../../surfaces/seat/useScreen.ts';
import { useText } from '../../surfaces/seat/useText.ts';
import { Button } from '../../ui/Button.tsx';
import { iconOf } from '../../ui/categories.ts';
import { IconButton } from '../../ui/IconButton.tsx';
import { type CardMeta, RecordCard } from '../../ui/RecordCard.tsx';
import { useCardWords } from './SeatCardWords.ts';
import styles from './SeatList.module.css';

interface SeatOwnCardProps {
  config: CardsConfig;
  entry: OwnEntry;
  /** It is on its way for longer than people should wonder. */
  waits: boolean;
  /** Absent where it cannot be changed now. */
  onEdit?: (() => void) | undefined;
  onRestore: () => void;
}

/** A card of one's own: with its pencil, waiting, set aside, or just withdrawn. */
export function SeatOwnCard({ config, entry, waits, onEdit, onRestore }: SeatOwnCardProps) {
  const { t } = useTranslation(['activities', 'seat', 'common']);
  const text = useText();
  const cardWords = useCardWords(config);
  // With the keyboard open there is room for words only.
  const { keyboard } = useScreen();
  const words = String(entry.data.text ?? '');

  if (entry.status === 'withdrawn') {
    return (
      <div className={styles.withdrawn} role="status">
        <p>{t('seat:cards.withdrawn')}</p>
        <Button variant="bare" size="small" onPress={onRestore}>
          {t('common:action.undo')}
        </Button>
      </div>
    );
  }
  if (entry.status === 'aside') {
    return <RecordCard text={t('activities:cards.aside')} state="aside" />;
  }
  const column = config.columns.find(({ id }) => id === entry.data.column);
  const details = cardWords(entry.data, [], true);
  const meta: CardMeta[] = [
    ...(entry.into === undefined
      ? []
      : [
          {
            text: entry.alike
              ? t('activities:cards.alike')
              : t('activities:cards.merged', { text: entry.into }),
          },
        ]),
    ...(column ? [{ text: text(column.name), icon: iconOf(column.icon) }] : []),
    ...(details === '' ? [] : [{ text: details }]),
    ...(entry.status === 'awaits' ? [{ text: t('activities:cards.awaitsOwner') }] : []),
  ];
  return (
    <RecordCard
      text={words}
      meta={keyboard ? [] : meta}
      state={waits ? 'waiting' : 'plain'}
      stateWords={waits ? t('common:save.waiting') : undefined}
      arriving={entry.pending !== null}
      action={
        onEdit &&
        (entry.status !== 'merged' || entry.alike) &&
        !keyboard && (
          <IconButton
            label={t('seat:cards.edit', { text: words })}
            tone="quiet"
            icon={<Pencil aria-hidden="true" />}
            onPress={onEdit}
          />
        )
      }
    />
  );
}
