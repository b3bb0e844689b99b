import { type ClipboardEvent, type ReactNode, type RefObject, Suspense, useId, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { CardsConfig } from '#shared/activities/cards/cardsConfig.ts';
import { announcer } from '../../surfaces/seat/announcer.ts';
import { KeepFocus } from '../../surfaces/seat/KeepFocus.tsx';
import { Privacy } from '../../surfaces/seat/Privacy.tsx';
import { useDataWarning } from '../../surfaces/seat/useDataWarning.ts';
import type { EntryData, EntryDraft } from '../../surfaces/seat/useEntryDraft.ts';
import { useScreen } from '../../surfaces/seat/useScreen.ts';
import { useText } from '../../surfaces/seat/useText.ts';
import { Button } from '../../ui/Button.tsx';
import { CategoryPicker } from '../../ui/CategoryPicker.tsx';
import { Field } from '../../ui/Field.tsx';
import type { ViewProps } from '../viewProps.ts';
import styles from './SeatComposer.module.css';
import { asksMore, hasFields, SeatCardFields, SeatCondition } from './SeatLater.ts';
import { linesOf, SeatLines } from './SeatLines.tsx';

interface SeatComposerProps extends ViewProps {
  config: CardsConfig;
  draft: EntryDraft;
  /** Why nothing can be added now; null: it can. */
  refusal: string | null;
  /** „Twoje: 2 z 12”, on a laptop beside the category. */
  count: string;
  field: RefObject<HTMLInputElement | HTMLTextAreaElement | null>;
  onFocused: (focused: boolean) => void;
  /** Words of the green button where it does something else: „Dodaj jako »później«”. */
  act?: string | undefined;
  /** Stands where the green button would stand: what to do when nothing can be added. */
  instead?: ReactNode;
  add: (cards: readonly EntryData[]) => void;
}

/** Category, text, what else the step asks, who will see it, and the green button. */
export function SeatComposer(props: SeatComposerProps) {
  const { step, texts, config, draft, refusal, field } = props;
  const { t } = useTranslation(['activities', 'seat', 'common']);
  const text = useText();
  const { keyboard, wide } = useScreen();
  const [more, setMore] = useState(asksMore(config));
  const [pasted, setPasted] = useState(false);
  const reason = useId();
  const { data } = draft;
  const words = typeof data.text === 'string' ? data.text : '';
  const warning = useDataWarning(words, data.condition, data.forWhom);
  const column = config.columns.find(({ id }) => id === data.column) ?? config.columns[0];
  const tooLong = [...words.trim()].length > config.length;
  // Fields that are open stay where they are: the one somebody writes in must not go when the keyboard comes.
  const compact = keyboard && !wide && !more;
  const lines = pasted ? linesOf(words) : [];

  function add(texts: readonly string[]) {
    if (refusal !== null || tooLong) {
      return;
    }
    if (words.trim() === '') {
      field.current?.focus();
      return;
    }
    if (warning.holds()) {
      return;
    }
    props.add(texts.map(line => ({ ...data, text: line, column: column?.id ?? '' })));
    draft.clear({ column: data.column, owner: data.owner });
    setPasted(false);
    announcer.say(t('seat:say.added'));
  }

  function change(fields: EntryData) {
    draft.change({ column: column?.id ?? '', ...fields });
  }

  function onPaste(event: ClipboardEvent) {
    setPasted(linesOf(event.clipboardData.getData('text')).length > 1);
  }

  const one = () => add([words.trim()]);
  const usual = compact ? t('activities:cards.addShort') : t('activities:cards.add');
  const details = hasMore(config, wide) && (
    <Button variant="bare" size="small" expanded={more} onPress={() => setMore(!more)}>
      {more ? t('seat:cards.fewerDetails') : t('seat:cards.details')}
    </Button>
  );
  const button = (
    <KeepFocus>
      <Button
        variant="green"
        size="main"
        wide={!compact}
        off={refusal !== null || tooLong}
        reasonId={reason}
        onPress={one}
      >
        {warning.sentence ? t('seat:personal.add') : (props.act ?? usual)}
      </Button>
    </KeepFocus>
  );
  return (
    <div className={compact ? styles.compact : styles.composer}>
      {(config.columns.length > 0 || compact || wide || hasFields(config)) && (
        <div className={styles.head}>
          {config.columns.length > 0 && (
            <CategoryPicker
              label={t('activities:cards.category')}
              options={config.columns.map(({ id, name, icon }) => ({ id, name: text(name), icon }))}
              value={column?.id ?? ''}
              onChange={id => change({ column: id })}
            />
          )}
          {compact ? (
            <span className={styles.eye}>
              <Privacy step={step} texts={texts} column={column?.id ?? ''} />
            </span>
          ) : (
            (wide && <span className={styles.count}>{props.count}</span>) || details
          )}
        </div>
      )}
      <div className={styles.line} onPaste={onPaste}>
        <Field
          ref={field}
          label={t('activities:cards.text')}
          value={words}
          onChange={typed => change({ text: typed })}
          multiline
          rows={2}
          placeholder={column?.hint ? text(column.hint) : t('activities:cards.text')}
          limit={config.length}
          leftWords={left => t('common:count.charactersLeft', { count: left })}
          overWords={over => t('common:count.charactersOver', { count: over })}
          refusal={warning.sentence}
          onSubmit={one}
          onFocus={() => props.onFocused(true)}
          onBlur={() => props.onFocused(false)}
        />
        {compact && button}
      </div>
      {lines.length > 1 && (
        <SeatLines lines={lines} onEach={() => add(lines)} onOne={() => setPasted(false)} />
      )}
      {!compact && (
        <>
          <Suspense>
            {wide && config.condition && (
              <SeatCondition config={config} data={data} change={change} onSubmit={one} />
            )}
            {more && (
              <SeatCardFields
                config={config}
                data={data}
                change={change}
                onSubmit={one}
                withoutCondition={wide}
              />
            )}
          </Suspense>
          {wide && <div>{details}</div>}
          <Privacy step={step} texts={texts} column={column?.id ?? ''} />
        </>
      )}
      {refusal !== null && (
        <p id={reason} className={styles.reason} role="status">
          {refusal}
        </p>
      )}
      {!compact && (props.instead ?? button)}
    </div>
  );
}

/** On a laptop the condition stands there anyway. */
function hasMore(config: CardsConfig, wide: boolean): boolean {
  return hasFields(wide ? { ...config, condition: false } : config);
}
