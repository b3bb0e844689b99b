import { inOwnOrder } from '#shared/activities/choose/order.ts';
import { useWorkshop } from '../../live/useWorkshop.ts';
import type { ViewProps } from '../viewProps.ts';
import { StageOptions } from './StageOptions.tsx';
import { StageOutcome } from './StageOutcome.tsx';
import { useVote } from './voteView.ts';

/** A vote on the wall: the list in no order and without numbers, then all numbers at once. */
export default function ChooseStage({ step, texts }: ViewProps) {
  const { mine } = useWorkshop();
  const vote = useVote({ step, texts });
  if (vote.stage === 'result') {
    return <StageOutcome step={step} texts={texts} vote={vote} />;
  }
  const options = inOwnOrder(vote.options, `${mine?.seat.id ?? ''}/${step.id}`);
  return <StageOptions step={step} texts={texts} options={options} voting={vote.stage === 'voting'} />;
}
