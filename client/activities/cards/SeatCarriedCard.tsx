import { Suspense, useId } from 'react';
import { useTranslation } from 'react-i18next';
import type { CardsConfig } from '#shared/activities/cards/cardsConfig.ts';
import type { CarriedLine } from '#shared/protocol/parts.ts';
import type { EntryData } from '../../surfaces/seat/useEntryDraft.ts';
import { useText } from '../../surfaces/seat/useText.ts';
import { Button } from '../../ui/Button.tsx';
import { iconOf } from '../../ui/categories.ts';
import { type CardMeta, RecordCard } from '../../ui/RecordCard.tsx';
import { useCardWords } from './SeatCardWords.ts';
import type { Editing } from './SeatEditing.ts';
import { SeatEditCard } from './SeatLater.ts';
import styles from './SeatList.module.css';

interface SeatCarriedCardProps {
  line: CarriedLine;
  config: CardsConfig;
  /** What is full, so that it cannot be added now. */
  refusal: 'step' | 'column' | null;
  editing: Editing;
  onAdd: (data: EntryData) => void;
  onSkip: () => void;
}

/** One card of an earlier step, as it would lie here. */
export function SeatCarriedCard({ line, config, refusal, editing, onAdd, onSkip }: SeatCarriedCardProps) {
  const { t } = useTranslation(['carried', 'activities']);
  const text = useText();
  const cardWords = useCardWords(config);
  const reason = useId();
  const words = String(line.data.text ?? '');
  const tooLong = [...words].length > config.length;
  const column = config.columns.find(({ id }) => id === line.data.column);
  const details = cardWords(line.data, [], true);
  const meta: CardMeta[] = [
    ...(line.label === null ? [] : [{ text: text(line.label) }]),
    ...(column ? [{ text: text(column.name), icon: iconOf(column.icon) }] : []),
    ...(details === '' ? [] : [{ text: details }]),
  ];

  if (editing.entry === line.id) {
    return (
      <div className={styles.paper}>
        <Suspense>
          <SeatEditCard
            config={config}
            data={line.data}
            act={t('carried:add')}
            onSave={onAdd}
            onBack={() => editing.open(null)}
          />
        </Suspense>
      </div>
    );
  }
  const off = refusal !== null;
  const change = (
    <Button
      size="small"
      variant="quiet"
      keeps={tooLong}
      off={off}
      reasonId={reason}
      onPress={() => editing.open(line.id)}
    >
      {tooLong ? t('carried:shorten') : t('carried:change')}
    </Button>
  );
  return (
    <RecordCard text={words} meta={meta}>
      {refusal !== null && (
        <p id={reason} className={styles.note}>
          {refusal === 'step' ? t('activities:cards.limitReached') : t('activities:cards.columnLimitReached')}
        </p>
      )}
      {refusal === null && tooLong && (
        <p className={styles.note}>{t('carried:tooLong', { count: config.length })}</p>
      )}
      <div className={styles.acts}>
        {!tooLong && (
          <Button size="small" keeps off={off} reasonId={reason} onPress={() => onAdd(line.data)}>
            {t('carried:add')}
          </Button>
        )}
        {change}
        <Button size="small" variant="bare" onPress={onSkip}>
          {t('carried:skip')}
        </Button>
      </div>
    </RecordCard>
  );
}
