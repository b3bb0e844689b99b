import { useEffect, useRef } from 'react';
import { useTranslation } from 'react-i18next';
import type { OwnGroup } from '#shared/protocol/parts.ts';
import { useWorkshop } from '../../live/useWorkshop.ts';
import { announcer } from './announcer.ts';

/** Said after the new phase is, so that both are heard. */
const AFTER_MS = 1_500;

/** What a group of this size is called. */
export function groupSize({ people }: OwnGroup): 'alone' | 'pair' | 'trio' | 'many' {
  return (['alone', 'pair', 'trio'] as const)[people.length] ?? 'many';
}

/** Tells screen readers with whom one sits, when that has changed; what stands there on arrival is read anyway. */
export function useAnnouncedGroup(): void {
  const { t } = useTranslation(['seat', 'common']);
  const { mine } = useWorkshop();
  const group = mine?.group ?? null;
  const known = useRef<string | null>(null);
  const names = group?.people.map(({ name }) => name).join(', ') ?? '';
  const key = mine === null ? null : group === null ? '' : `${group.sign} ${names}`;
  const words =
    group === null
      ? ''
      : group.people.length === 0
        ? t('seat:group.aloneNote')
        : t('seat:group.say', {
            group: t(`seat:group.${groupSize(group)}`),
            names,
            table: t('common:table', { sign: group.sign }),
          });
  // The voice is outside of React: it is told once for each change.
  useEffect(() => {
    const changed = known.current !== null && key !== known.current;
    known.current = key ?? known.current;
    if (!changed || words === '') {
      return;
    }
    const timer = setTimeout(() => announcer.say(words), AFTER_MS);
    return () => clearTimeout(timer);
  }, [key, words]);
}
