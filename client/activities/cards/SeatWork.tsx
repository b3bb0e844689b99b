import { type RefObject, Suspense, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { CardsConfig } from '#shared/activities/cards/cardsConfig.ts';
import type { OwnEntry } from '../../live/ownEntries.ts';
import { useCommand } from '../../live/useCommand.ts';
import { useWorkshop } from '../../live/useWorkshop.ts';
import { useHand } from '../../surfaces/seat/HandButton.tsx';
import { WorkPart } from '../../surfaces/seat/Parts.tsx';
import { SeatReadiness, useReady } from '../../surfaces/seat/SeatReadiness.tsx';
import { type EntryData, useEntryDraft } from '../../surfaces/seat/useEntryDraft.ts';
import { useScreen } from '../../surfaces/seat/useScreen.ts';
import { Button } from '../../ui/Button.tsx';
import type { ViewProps } from '../viewProps.ts';
import styles from './SeatComposer.module.css';
import { SeatComposer } from './SeatComposer.tsx';
import { KeysHint } from './SeatLater.ts';

interface SeatWorkProps extends ViewProps {
  config: CardsConfig;
  /** Own cards that count. */
  own: readonly OwnEntry[];
  field: RefObject<HTMLInputElement | HTMLTextAreaElement | null>;
  /** A card is being edited in the list. */
  away: boolean;
  add: (cards: readonly EntryData[]) => void;
}

/** The dock: readiness and composer, whatever the phase; a field in use keeps its place, its text and its focus. */
export function SeatWork(props: SeatWorkProps) {
  const { step, texts, config, own, field, away, add } = props;
  const { t } = useTranslation(['activities', 'seat']);
  const { wide } = useScreen();
  const { mine } = useWorkshop();
  const draft = useEntryDraft(step.id);
  const ready = useReady(step.id);
  const [focused, setFocused] = useState(false);
  const [opened, setOpened] = useState(false);
  const [kept, setKept] = useState(false);
  const [covers, setCovers] = useState(step.visibility !== 'all');
  const written = typeof draft.data.text === 'string' && draft.data.text.trim() !== '';
  const hidden = step.visibility !== 'all';
  const closed = step.status === 'closed';
  if (covers !== hidden) {
    setCovers(hidden);
    // What was revealed is what people look for now: a field with nothing in it gives way, though it has the focus.
    setFocused(false);
    setOpened(false);
  }
  // Where there is only to read, an empty field would cover what is read.
  const full = !hidden && limitReached() !== null;
  const busy = written || (focused && (closed || (step.write && !full)));
  // One of a pair writes, the other reads along: their screen belongs to the words, the composer is one press away.
  const reads = step.visibility === 'group' && own.length === 0 && (mine?.group?.entries.length ?? 0) > 0;
  const open = busy || (step.write && (wide || opened || (hidden && !ready && !reads)));
  const readiness = step.write && hidden ? <SeatReadiness step={step} /> : undefined;
  const foot = (
    <Suspense>
      <KeysHint />
    </Suspense>
  );

  if (closed ? !busy || kept : !busy && !step.write) {
    return wide ? (
      <WorkPart label={t('seat:cards.dock')} foot={foot}>
        {null}
      </WorkPart>
    ) : null;
  }
  return (
    <WorkPart label={t('seat:cards.dock')} top={open ? readiness : undefined} foot={foot} away={away}>
      {!open && (ready || reads) && <div className={styles.readyRow}>{readiness}</div>}
      {closed && <h2 className={styles.title}>{t('seat:late.title')}</h2>}
      {open && (
        <SeatComposer
          key="composer"
          step={step}
          texts={texts}
          config={config}
          draft={draft}
          refusal={refusalOf()}
          count={countWords()}
          field={field}
          onFocused={setFocused}
          act={closed ? t('seat:late.addLate') : undefined}
          instead={closed && step.locked ? <AskToAdd /> : undefined}
          add={add}
        />
      )}
      {closed && (
        <Button variant="bare" wide onPress={() => setKept(true)}>
          {t('seat:late.keep')}
        </Button>
      )}
      {!open && !ready && (
        <Button
          variant="green"
          size="main"
          wide
          onPress={() => {
            setOpened(true);
            setTimeout(() => field.current?.focus());
          }}
        >
          {t('activities:cards.add')}
        </Button>
      )}
    </WorkPart>
  );

  function refusalOf(): string | null {
    if (step.locked) {
      return t('seat:late.locked');
    }
    if (!step.write && !closed) {
      return t('seat:late.paused');
    }
    return limitReached();
  }

  function limitReached(): string | null {
    if (config.limit !== null && own.length >= config.limit) {
      return t('activities:cards.limitReached');
    }
    const column = String(draft.data.column ?? config.columns[0]?.id ?? '');
    const most = config.columns.find(({ id }) => id === column)?.limit ?? null;
    const inColumn = own.filter(({ data }) => data.column === column).length;
    return most !== null && inColumn >= most ? t('activities:cards.columnLimitReached') : null;
  }

  function countWords(): string {
    return config.limit === null
      ? t('activities:cards.yours', { count: own.length })
      : t('activities:cards.yoursShort', { done: own.length, limit: config.limit });
  }
}

/** The step closed and is locked, but words are left: the facilitator can still let them in. */
function AskToAdd() {
  const { t } = useTranslation(['seat']);
  const { send } = useCommand();
  const hand = useHand();
  return hand ? (
    <p className={styles.reason} role="status">
      {t('seat:late.asked')}
    </p>
  ) : (
    <Button variant="green" size="main" wide onPress={() => void send({ type: 'hand:raise' })}>
      {t('seat:late.ask')}
    </Button>
  );
}
