import type { RefObject } from 'react';
import type { CardsConfig } from '#shared/activities/cards/cardsConfig.ts';
import type { OwnMarks } from '../../live/useMarks.ts';
import { useShortcuts } from '../../surfaces/seat/useShortcuts.ts';
import type { ActHistory } from './SeatHistory.ts';

type FieldRef = RefObject<HTMLInputElement | HTMLTextAreaElement | null>;

interface CardKeys {
  field: FieldRef;
  search: FieldRef;
  history: ActHistory;
  marks: OwnMarks;
  config: CardsConfig;
}

/** ↑ ↓ between cards, N nowe!, W write, / search, Ctrl+Z and Ctrl+Y for one's own acts. */
export function useCardKeys({ field, search, history, marks, config }: CardKeys): void {
  useShortcuts(
    {
      ArrowDown: () => step(1),
      ArrowUp: () => step(-1),
      n: () => {
        const card = current();
        if (card !== undefined && config.marks.includes('fresh') && card.querySelector('[aria-pressed]')) {
          marks.toggle(card.dataset.card ?? '', 'fresh');
        }
      },
      w: () => field.current?.focus(),
      '/': () => search.current?.focus(),
      'mod+z': history.undo,
      'mod+y': history.redo,
      'mod+shift+z': history.redo,
    },
    true,
  );
}

function cards(): HTMLElement[] {
  return [...document.querySelectorAll<HTMLElement>('[data-card]')];
}

function current(): HTMLElement | undefined {
  return document.activeElement?.closest<HTMLElement>('[data-card]') ?? undefined;
}

function step(by: number): void {
  const all = cards();
  const now = current();
  const goal = now === undefined ? (by > 0 ? 0 : all.length - 1) : all.indexOf(now) + by;
  all[goal]?.focus();
  all[goal]?.scrollIntoView({ block: 'nearest' });
}
