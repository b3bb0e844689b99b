import * as z from 'zod/mini';
import { arriveConfigSchema } from '#shared/activities/arrive/arrive.ts';
import { useWorkshop } from '../../live/useWorkshop.ts';
import type { ViewProps } from '../viewProps.ts';
import { StagePulse } from './StagePulse.tsx';
import { StagePulseFew } from './StagePulseFew.tsx';
import { StageWelcome } from './StageWelcome.tsx';
import { readTally } from './stageTally.ts';

/** Arrival on the wall: the way in and the table filling; after closing how the room is today. */
export default function ArriveStage({ step, texts }: ViewProps) {
  const { results } = useWorkshop();
  const config = z.safeParse(arriveConfigSchema, texts.config);
  const pulse = config.success && config.data.pulse.on ? config.data.pulse : null;
  const tally = results?.step === step.id ? readTally(results.result) : null;
  if (pulse === null || tally === null) {
    return <StageWelcome step={step} texts={texts} />;
  }
  return 'few' in tally ? (
    <StagePulseFew step={step} texts={texts} count={tally.few} />
  ) : (
    <StagePulse step={step} texts={texts} pulse={pulse} tally={tally} />
  );
}
