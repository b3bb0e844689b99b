import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { CardsConfig } from '#shared/activities/cards/cardsConfig.ts';
import { useDataWarning } from '../../surfaces/seat/useDataWarning.ts';
import type { EntryData } from '../../surfaces/seat/useEntryDraft.ts';
import { useScreen } from '../../surfaces/seat/useScreen.ts';
import { useText } from '../../surfaces/seat/useText.ts';
import { Button } from '../../ui/Button.tsx';
import { CategoryPicker } from '../../ui/CategoryPicker.tsx';
import { Field } from '../../ui/Field.tsx';
import { SeatCardFields } from './SeatCardFields.tsx';
import { hasFields } from './SeatLater.ts';
import styles from './SeatList.module.css';

interface SeatEditCardProps {
  config: CardsConfig;
  data: EntryData;
  onSave: (data: EntryData) => void;
  /** Absent where there is no card yet that could be taken back. */
  onWithdraw?: (() => void) | undefined;
  onBack: () => void;
  /** Words of the button where it does something else. */
  act?: string;
}

/** One's own card, changed where it lies. */
export function SeatEditCard({ config, data, onSave, onWithdraw, onBack, act }: SeatEditCardProps) {
  const { t } = useTranslation(['activities', 'seat', 'common']);
  const text = useText();
  const { wide } = useScreen();
  const [next, setNext] = useState(data);
  const words = String(next.text ?? '');
  const warning = useDataWarning(words, next.condition, next.forWhom);
  const fits = words.trim() !== '' && [...words.trim()].length <= config.length;
  const change = (fields: EntryData) => setNext({ ...next, ...fields });

  function save() {
    if (fits && !warning.holds()) {
      const filled = Object.entries({ ...next, text: words.trim() });
      onSave(Object.fromEntries(filled.filter(([key, value]) => key === 'column' || value !== '')));
    }
  }

  return (
    <div className={styles.edit}>
      {config.columns.length > 0 && (
        <CategoryPicker
          label={t('activities:cards.category')}
          options={config.columns.map(({ id, name, icon }) => ({ id, name: text(name), icon }))}
          value={String(next.column ?? '')}
          onChange={column => change({ column })}
        />
      )}
      <Field
        label={t('activities:cards.text')}
        value={words}
        onChange={typed => change({ text: typed })}
        multiline
        autoFocus
        limit={config.length}
        leftWords={left => t('common:count.charactersLeft', { count: left })}
        overWords={over => t('common:count.charactersOver', { count: over })}
        refusal={warning.sentence}
        onSubmit={save}
      />
      {hasFields(config) && <SeatCardFields config={config} data={next} change={change} onSubmit={save} />}
      <div className={styles.acts}>
        <Button variant={wide ? 'quiet' : 'green'} keeps={wide} off={!fits} onPress={save}>
          {warning.sentence ? t('seat:personal.keep') : (act ?? t('activities:cards.saveChange'))}
        </Button>
        <Button variant="bare" onPress={onBack}>
          {t('common:action.back')}
        </Button>
        {onWithdraw && (
          <Button variant="bare" onPress={onWithdraw}>
            {t('common:action.withdraw')}
          </Button>
        )}
      </div>
    </div>
  );
}
