import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { OwnEntries } from '../../live/useOwnEntries.ts';
import { announcer } from '../../surfaces/seat/announcer.ts';
import type { EntryData } from '../../surfaces/seat/useEntryDraft.ts';
import type { ActHistory } from './SeatHistory.ts';

export interface Editing {
  /** The card being changed where it lies. */
  entry: string | null;
  /** Whether own cards can be changed now. */
  may: boolean;
  open: (entry: string | null) => void;
  /** What the form of this card does; `before` is what the card said. */
  act: (
    entry: string,
    before: EntryData,
  ) => { data: EntryData; onSave: (data: EntryData) => void; onWithdraw: () => void; onBack: () => void };
  restore: (entry: string) => void;
  /** Withdrawn here and now: these can be taken back in their place. */
  withdrawn: ReadonlySet<string>;
}

/** Changing and withdrawing one's own cards, each with a way back. */
export function useEditing(own: OwnEntries, history: ActHistory, may: boolean): Editing {
  const { t } = useTranslation(['seat']);
  const [entry, setEntry] = useState<string | null>(null);
  const [withdrawn, setWithdrawn] = useState<ReadonlySet<string>>(new Set());

  function save(id: string, before: EntryData, data: EntryData) {
    void own.edit(id, data);
    history.note({ undo: () => void own.edit(id, before), redo: () => void own.edit(id, data) });
    setEntry(null);
  }

  function withdraw(id: string) {
    const take = () => {
      void own.withdraw(id);
      setWithdrawn(all => new Set(all).add(id));
      announcer.say(t('seat:say.withdrawn'));
    };
    take();
    history.note({ undo: () => restore(id), redo: take });
    setEntry(null);
  }

  function restore(id: string) {
    void own.restore(id);
    announcer.say(t('seat:say.restored'));
  }

  return {
    entry: may ? entry : null,
    may,
    open: setEntry,
    act: (id, before) => ({
      data: before,
      onSave: data => save(id, before, data),
      onWithdraw: () => withdraw(id),
      onBack: () => setEntry(null),
    }),
    restore,
    withdrawn,
  };
}
