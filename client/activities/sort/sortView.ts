import type { TFunction } from 'i18next';
import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import { type Arrangement, arrange, type Cluster, TILE } from '#shared/activities/sort/arrangement.ts';
import type { SortShown } from '#shared/activities/sort/sort.ts';
import type { SortConfig } from '#shared/activities/sort/sortConfig.ts';
import type { NowStep } from '#shared/protocol/parts.ts';
import { useRecords } from '../../live/useRecords.ts';
import { useStepDoc } from '../../live/useStepDoc.ts';
import { useWorkshop } from '../../live/useWorkshop.ts';
import type { ViewProps } from '../viewProps.ts';

export type SortT = TFunction<'sort'>;

/** Words of this activity in the language of this device. */
export function useSortWords(): SortT {
  return useTranslation('sort').t;
}

/** In the workshop's language, for the wall. */
export function useSortWallWords(): SortT {
  return useTranslation('sort', { lng: useWorkshop().now?.workshop.lang ?? 'pl' }).t;
}

/** Tiles and clusters of a step as every surface reads them. */
export interface SortView {
  config: SortConfig;
  now: Arrangement;
  /** What facilitators may take back and do again; false elsewhere. */
  undo: boolean;
  redo: boolean;
}

const NOTHING: ReadonlyMap<string, string | null> = new Map();

/** `moved`: moves of this device that are on their way, by tile; it shows them at once. */
export function useSort({ step, texts }: ViewProps, moved = NOTHING): SortView {
  const { rows } = useRecords(useStepDoc(step));
  const { results } = useWorkshop();
  const shown = (results?.step === step.id ? results.run : null) as SortShown | null;
  return useMemo(() => {
    const lying = rows.map(row =>
      row.kind === TILE && moved.has(row.id)
        ? { ...row, data: { ...row.data, in: moved.get(row.id) ?? null } }
        : row,
    );
    return {
      config: texts.config as SortConfig,
      now: arrange(lying),
      undo: shown?.undo ?? false,
      redo: shown?.redo ?? false,
    };
  }, [rows, moved, shown?.undo, shown?.redo, texts.config]);
}

/** What a cluster is called, also as long as nobody has named it. */
export function nameOf(t: SortT, { name }: Pick<Cluster, 'name'>): string {
  return name === '' ? t('unnamed') : name;
}

/** Names one can choose among; of two without a name one says what lies in it. */
export function choiceOf(t: SortT, { name, tiles }: Cluster): string {
  return name === '' && tiles[0] !== undefined
    ? t('unnamedWith', { text: tiles[0].text })
    : name || t('unnamed');
}

/** Tiles may be moved now: the step runs, or is over and still takes late entries. */
export function takesActs(step: NowStep): boolean {
  return step.write && !step.locked;
}
