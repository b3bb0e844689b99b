import { useMemo } from 'react';
import type { ChooseConfig } from '#shared/activities/choose/chooseConfig.ts';
import { type RankedOption, ranked } from '#shared/activities/choose/ranking.ts';
import { type ChooseResult, readResult } from '#shared/activities/choose/result.ts';
import type { ChooseShown } from '#shared/activities/choose/show.ts';
import type { Row } from '#shared/workshop/state.ts';
import { useRecords } from '../../live/useRecords.ts';
import { useStepDoc } from '../../live/useStepDoc.ts';
import { useWorkshop } from '../../live/useWorkshop.ts';
import type { ViewProps } from '../viewProps.ts';

/** An option as a view draws it after the reveal. */
export type ShownOption = RankedOption & { row: Row };

/** One vote as every surface reads it. */
export interface VoteView {
  config: ChooseConfig;
  /** Options in the order of publication. */
  options: readonly Row[];
  /** `before`: what there is to choose from; `voting`: dots are given; `result`: totals, or why there are none. */
  stage: 'before' | 'voting' | 'result';
  /** The result that goes on, of this round or of the one before it; null before the reveal. */
  result: ChooseResult | null;
  /** Nobody voted in this round and an earlier result stands. */
  earlierStands: boolean;
  /** Options ranked by that result; empty before the reveal. */
  ranked: readonly ShownOption[];
  shown: ChooseShown;
}

const NOTHING: ChooseShown = {
  cast: 0,
  voters: 0,
  round: 0,
  marks: {},
  late: [],
  stands: null,
  who: [],
  earlier: [],
};

/** Reads options, totals and what is shown of the step; the configuration was checked when the template was loaded. */
export function useVote({ step, texts }: ViewProps): VoteView {
  const { results } = useWorkshop();
  const { rows } = useRecords(useStepDoc(step));
  const config = texts.config as ChooseConfig;
  const own = results?.step === step.id ? results : null;
  return useMemo(() => {
    const shown = (own?.run as ChooseShown | null) ?? NOTHING;
    const present = readResult(own?.result);
    const result = present === null ? null : (shown.stands ?? present);
    const options = rows.filter(row => row.text.trim() !== '');
    const byId = new Map(options.map(row => [row.id, row]));
    const lines = result === null ? [] : ranked([...byId.keys()], result, shown.marks, config.cut);
    return {
      config,
      options,
      stage: result !== null ? 'result' : step.visibility === 'all' ? 'before' : 'voting',
      result,
      earlierStands: result !== null && result !== present,
      ranked: lines.flatMap(line => {
        const row = byId.get(line.id);
        return row === undefined ? [] : [{ ...line, row }];
      }),
      shown,
    };
  }, [own, rows, config, step.visibility]);
}
