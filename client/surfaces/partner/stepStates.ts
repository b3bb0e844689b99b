import type { ReaderStage } from '../../documents/lifeStage.ts';

export type StepId = 'read' | 'approve' | 'seal' | 'sign';
export type StepState = 'now' | 'done' | 'later';

const AFTER_ANSWERS: readonly ReaderStage[] = ['sealing', 'sign', 'brought', 'signed', 'signing', 'in-force'];
const AFTER_SEAL: readonly ReaderStage[] = ['sign', 'brought', 'signed', 'signing', 'in-force'];

/** The four steps on the way, of which at most one is now. `whole`: all of the text was read. */
export function stepStates(stage: ReaderStage, whole: boolean): Record<StepId, StepState> {
  const answered = AFTER_ANSWERS.includes(stage) || stage === 'approved';
  const read = whole || answered || stage === 'declined' || stage === 'handed-over';
  const asks = stage === 'decide' || stage === 'approving' || stage === 'declined' || stage === 'handed-over';
  return {
    read: read ? 'done' : 'now',
    approve: answered ? 'done' : asks && read ? 'now' : 'later',
    seal: AFTER_SEAL.includes(stage) ? 'done' : stage === 'sealing' ? 'now' : 'later',
    sign:
      // Whoever brought a file has done what there was to do; whose signature it holds, somebody else says.
      stage === 'signed' || stage === 'brought' || stage === 'in-force'
        ? 'done'
        : stage === 'sign' || stage === 'signing'
          ? 'now'
          : 'later',
  };
}
