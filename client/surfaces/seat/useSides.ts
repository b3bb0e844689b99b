import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import { useWorkshop } from '../../live/useWorkshop.ts';
import { SIDE_LETTERS, type SideLetter } from '../../ui/marks.ts';

export interface KnownSide {
  id: string;
  letter: SideLetter;
  name: string;
  short: string;
  /** „strona A: Miejski Ośrodek Kultury”, read aloud for the mark. */
  label: string;
}

/** The sides of this workshop by id, in their order. */
export function useSides(): ReadonlyMap<string, KnownSide> {
  const { t } = useTranslation(['seat']);
  const sides = useWorkshop().now?.workshop.sides;
  return useMemo(() => {
    const known = new Map<string, KnownSide>();
    for (const { id, name, short } of sides ?? []) {
      const letter = SIDE_LETTERS.find(one => one === id) ?? 'F';
      const label = `${t('seat:waiting.sideName', { side: letter })}: ${name}`;
      known.set(id, { id, letter, name, short, label });
    }
    return known;
  }, [sides, t]);
}

/** The sides this seat belongs to, the one it counts with first; none for guests. */
export function useMySides(): KnownSide[] {
  const sides = useSides();
  return (useWorkshop().mine?.person?.sides ?? []).flatMap(id => sides.get(id) ?? []);
}

/** The side this seat counts with; undefined for guests of no side. */
export function useMySide(): KnownSide | undefined {
  return useMySides()[0];
}
