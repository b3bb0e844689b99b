import { useEffect, useRef } from 'react';
import { useTranslation } from 'react-i18next';
import type { Row } from '#shared/workshop/state.ts';
import { announcer } from '../../surfaces/seat/announcer.ts';
import { usePrefs } from '../../surfaces/seat/prefs.ts';

/** Tells screen readers of others' new cards, together and seldom; can be switched off. */
export function useNewCards(rows: readonly Row[], own: ReadonlySet<string>, on: boolean): void {
  const { t } = useTranslation(['seat']);
  const { announce } = usePrefs();
  const known = useRef<ReadonlySet<string> | null>(null);
  // The voice is outside of React.
  useEffect(() => {
    const before = known.current;
    known.current = new Set(rows.map(({ id }) => id));
    const more = before === null ? 0 : rows.filter(({ id }) => !before.has(id) && !own.has(id)).length;
    if (on && announce && more > 0) {
      announcer.count(more, count => t('seat:say.newCards', { count }));
    }
  });
}
