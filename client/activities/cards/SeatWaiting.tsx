import type { CardsConfig } from '#shared/activities/cards/cardsConfig.ts';
import type { OwnEntry } from '../../live/ownEntries.ts';
import type { EntryData } from '../../surfaces/seat/useEntryDraft.ts';
import type { ViewProps } from '../viewProps.ts';
import { SeatAsks } from './SeatAsks.tsx';
import { SeatCarried } from './SeatCarried.tsx';
import type { Editing } from './SeatEditing.ts';

export interface SeatWaitingProps extends ViewProps {
  /** Own cards that count. */
  own: readonly OwnEntry[];
  editing: Editing;
  add: (cards: readonly EntryData[], more: { carried: string }) => void;
}

/** What waits for a word of this person: a gift somebody promised, and what was written in an earlier step. */
export function SeatWaiting({ step, texts, own, editing, add }: SeatWaitingProps) {
  return (
    <>
      <SeatAsks step={step.id} />
      <SeatCarried step={step} config={texts.config as CardsConfig} own={own} editing={editing} add={add} />
    </>
  );
}
