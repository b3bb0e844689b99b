import { Suspense, useRef } from 'react';
import { useTranslation } from 'react-i18next';
import type { CardsConfig } from '#shared/activities/cards/cardsConfig.ts';
import { foldWords } from '#shared/text.ts';
import { mergedInto } from '../../live/mergedInto.ts';
import { isUnowned, type OwnEntry } from '../../live/ownEntries.ts';
import { useSession } from '../../live/SeatProvider.tsx';
import { useMarks } from '../../live/useMarks.ts';
import { useOwnEntries } from '../../live/useOwnEntries.ts';
import { useRecords } from '../../live/useRecords.ts';
import { useStepDoc } from '../../live/useStepDoc.ts';
import { ListPart } from '../../surfaces/seat/Parts.tsx';
import { putEntry } from '../../surfaces/seat/putEntry.ts';
import { useReady } from '../../surfaces/seat/SeatReadiness.tsx';
import type { EntryData } from '../../surfaces/seat/useEntryDraft.ts';
import { EmptyState } from '../../ui/EmptyState.tsx';
import type { ViewProps } from '../viewProps.ts';
import { useCardKeys } from './SeatCardKeys.ts';
import { useEditing } from './SeatEditing.ts';
import { SeatGroupCards } from './SeatGroupCards.tsx';
import { useActHistory } from './SeatHistory.ts';
import { SeatReadyNote, SeatShelves, SeatWaiting, useLater, useWaits } from './SeatLater.ts';
import styles from './SeatList.module.css';
import { useNewCards } from './SeatNewCards.ts';
import { SeatNowRead } from './SeatNowRead.tsx';
import { SeatOwnCards } from './SeatOwnCards.tsx';
import { SeatSideCards } from './SeatSideCards.tsx';
import { SeatWork } from './SeatWork.tsx';

/** What its author cannot change any more. */
const GONE: ReadonlySet<OwnEntry['status']> = new Set(['withdrawn', 'aside', 'merged']);

/** Cards on a phone or a laptop: written hidden, read by all after the reveal. */
export default function Seat({ step, texts }: ViewProps) {
  const { t } = useTranslation(['activities', 'seat']);
  const config = texts.config as CardsConfig;
  const session = useSession();
  const own = useOwnEntries(step.id);
  const later = useLater();
  const waits = useWaits();
  const shown = step.visibility === 'all';
  // Nothing lies in the document before the reveal: it is opened in quiet, to be there when the cards come.
  const stepDoc = useStepDoc(shown || later ? step : null);
  const { rows } = useRecords(stepDoc);
  const history = useActHistory();
  const marks = useMarks(step.id);
  const ready = useReady(step.id);
  const editing = useEditing(own, history, step.status === 'open' && !step.locked);
  const field = useRef<HTMLInputElement | HTMLTextAreaElement>(null);
  const list = useRef<HTMLUListElement>(null);
  const search = useRef<HTMLInputElement | HTMLTextAreaElement>(null);
  const rowIds = new Set(rows.map(({ id }) => id));
  const written = own.entries.filter(({ status }) => !GONE.has(status));
  const ownIds = new Set(written.map(({ id }) => id));
  const live = shown && stepDoc?.status === 'live';
  // A shelf is known once a card of it is here: that it is revealed may be told a moment before its cards come.
  const shelves = new Set(rows.map(({ place }) => place));
  const isKnown = ({ data }: OwnEntry) =>
    live &&
    (step.revealed === 'all' ||
      (step.revealed?.includes(String(data.column)) && shelves.has(String(data.column))));
  const listed = own.entries.flatMap((entry): OwnEntry[] => {
    if (shown && rowIds.has(entry.id) && entry.status !== 'withdrawn') {
      return [];
    }
    if (entry.status === 'withdrawn') {
      return editing.withdrawn.has(entry.id) ? [entry] : [];
    }
    const into = mergedInto(rows, step.id, entry.id)?.text;
    if (into !== undefined) {
      const alike = foldWords(into) === foldWords(String(entry.data.text ?? ''));
      return [{ ...entry, status: 'merged', into, alike }];
    }
    // Where no author is stored, a card that is in no list any more was set aside; so was what a merged one went into.
    const gone = isKnown(entry) && (entry.status === 'merged' || isUnowned(step.attribution));
    return gone && entry.pending === null ? [{ ...entry, status: 'aside' }] : [entry];
  });
  useCardKeys({ field, search, history, marks, config });
  useNewCards(rows, ownIds, shown);

  function add(cards: readonly EntryData[], more?: { carried: string }) {
    for (const data of cards) {
      const entry = putEntry(session, step, data, 'card', more);
      history.note({ undo: () => void own.withdraw(entry), redo: () => void own.restore(entry) });
    }
    if (!shown) {
      // The newest card lies last: let it be seen above the dock.
      requestAnimationFrame(() => list.current?.lastElementChild?.scrollIntoView({ block: 'nearest' }));
    }
  }

  const covered = listed.filter(({ status }) => !GONE.has(status)).length;
  const count = shown
    ? covered > 0
      ? t('seat:cards.yoursHidden', { count: covered })
      : t('activities:cards.yours', { count: listed.length })
    : config.limit === null
      ? t('activities:cards.yours', { count: written.length })
      : t('activities:cards.yoursOf', { done: written.length, limit: config.limit });
  return (
    <>
      <SeatWork
        step={step}
        texts={texts}
        config={config}
        own={written}
        field={field}
        away={editing.entry !== null}
        add={add}
      />
      <ListPart label={t('seat:cards.region')}>
        {step.show.record !== null && <SeatNowRead row={rows.find(({ id }) => id === step.show.record)} />}
        <Suspense>
          {waits && <SeatWaiting step={step} texts={texts} own={written} editing={editing} add={add} />}
          {!shown && ready && <SeatReadyNote step={step} texts={texts} />}
        </Suspense>
        {(listed.length > 0 || !shown) && (
          <section className={styles.group}>
            {(!shown || listed.length > 0) && <h2 className={styles.label}>{count}</h2>}
            {listed.length === 0 && step.write && <EmptyState sentence={t('activities:cards.empty')} />}
            <SeatOwnCards config={config} entries={listed} editing={editing} list={list} />
          </section>
        )}
        {step.visibility === 'side' && <SeatSideCards config={config} step={step.id} own={ownIds} />}
        {step.visibility === 'group' && <SeatGroupCards config={config} />}
        <Suspense>
          {shown && <SeatShelves {...{ step, config, rows, marks, editing, search }} own={ownIds} />}
        </Suspense>
      </ListPart>
    </>
  );
}
