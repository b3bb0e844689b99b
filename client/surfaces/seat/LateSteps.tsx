import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { CardsConfig } from '#shared/activities/cards/cardsConfig.ts';
import { promptOf } from '#shared/prompt.ts';
import { useSession } from '../../live/SeatProvider.tsx';
import { useWorkshop } from '../../live/useWorkshop.ts';
import { Button } from '../../ui/Button.tsx';
import { CategoryPicker } from '../../ui/CategoryPicker.tsx';
import { Dialog } from '../../ui/Dialog.tsx';
import { Field } from '../../ui/Field.tsx';
import { announcer } from './announcer.ts';
import styles from './LateSteps.module.css';
import { usePrefs } from './prefs.ts';
import { putEntry } from './putEntry.ts';
import { useDataWarning } from './useDataWarning.ts';
import { useEntryDraft } from './useEntryDraft.ts';
import { type LateStep, useLateSteps } from './useLateSteps.ts';
import { useText } from './useText.ts';

/** „Dopisz, gdy masz chwilę": earlier steps that still take a card. What the room does now stays where it is. */
export function LateSteps({ onBack }: { onBack: () => void }) {
  const { t } = useTranslation(['seat']);
  const text = useText();
  const steps = useLateSteps();
  const [chosen, setChosen] = useState<string | null>(null);
  const step = steps.find(({ texts }) => texts.id === chosen);
  if (step !== undefined) {
    return <AddLate step={step} onBack={() => setChosen(null)} />;
  }
  return (
    <Dialog
      open
      title={t('seat:lateSteps.title')}
      sentence={t(steps.length === 0 ? 'seat:lateSteps.none' : 'seat:lateSteps.sentence')}
      back={t('seat:lateSteps.back')}
      onBack={onBack}
    >
      <ul className={styles.steps}>
        {steps.map(({ texts }) => (
          <li key={texts.id}>
            <Button wide onPress={() => setChosen(texts.id)}>
              {text(texts.title)}
            </Button>
          </li>
        ))}
      </ul>
    </Dialog>
  );
}

/** One card for a step that is over; what is half-written stays on the phone. */
function AddLate({ step, onBack }: { step: LateStep; onBack: () => void }) {
  const { t } = useTranslation(['activities', 'seat', 'common']);
  const text = useText();
  const session = useSession();
  const { easy } = usePrefs();
  const formal = useWorkshop().now?.workshop.address === 'panstwo';
  const { texts, attribution } = step;
  const config = texts.config as CardsConfig;
  const draft = useEntryDraft(texts.id);
  const [added, setAdded] = useState<readonly string[]>([]);
  const words = typeof draft.data.text === 'string' ? draft.data.text : '';
  const warning = useDataWarning(words);
  const column = config.columns.find(({ id }) => id === draft.data.column) ?? config.columns[0];
  const tooLong = [...words.trim()].length > config.length;
  const empty = words.trim() === '';

  function add() {
    if (empty || tooLong || warning.holds()) {
      return;
    }
    const data = { ...draft.data, text: words.trim(), column: column?.id ?? '' };
    putEntry(session, { id: texts.id, attribution }, data, 'card');
    draft.clear({ column: draft.data.column });
    setAdded([...added, words.trim()]);
    announcer.say(t('seat:say.added'));
  }

  return (
    <Dialog
      open
      title={text(texts.title)}
      sentence={text(promptOf(texts, 0, { easy, formal }))}
      act={{
        label: warning.sentence ? t('seat:personal.add') : t('seat:late.addLate'),
        onAct: add,
        off: empty || tooLong,
      }}
      back={t('seat:lateSteps.toList')}
      onBack={onBack}
    >
      {config.columns.length > 0 && (
        <CategoryPicker
          label={t('activities:cards.category')}
          options={config.columns.map(({ id, name, icon }) => ({ id, name: text(name), icon }))}
          value={column?.id ?? ''}
          onChange={id => draft.change({ column: id })}
        />
      )}
      <Field
        label={t('activities:cards.text')}
        value={words}
        onChange={typed => draft.change({ column: column?.id ?? '', text: typed })}
        multiline
        rows={3}
        autoFocus
        placeholder={column?.hint ? text(column.hint) : t('activities:cards.text')}
        limit={config.length}
        leftWords={left => t('common:count.charactersLeft', { count: left })}
        overWords={over => t('common:count.charactersOver', { count: over })}
        refusal={warning.sentence}
        note={`${t('common:visibility.allLate')} ${t(`common:attribution.${attribution}`)}`}
        onSubmit={add}
      />
      <div role="status">
        {added.length > 0 && (
          <>
            <p className={styles.label}>{t('seat:lateSteps.added')}</p>
            <ul className={styles.added}>
              {added.map((one, place) => (
                // biome-ignore lint/suspicious/noArrayIndexKey: only ever grows at its end
                <li key={place}>{one}</li>
              ))}
            </ul>
          </>
        )}
      </div>
    </Dialog>
  );
}

/** The way there, where there is something to add to. */
export function LateStepsButton({ onOpen }: { onOpen: () => void }) {
  const { t } = useTranslation(['seat']);
  return useLateSteps().length === 0 ? null : (
    <Button variant="quiet" wide onPress={onOpen}>
      {t('seat:lateSteps.title')}
    </Button>
  );
}
