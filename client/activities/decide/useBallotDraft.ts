import { useMemo } from 'react';
import type { FocusedProposal } from '#shared/activities/decide/decideView.ts';
import { useDraft } from '../../live/useDraft.ts';

/** A level half chosen, a remark half written. */
export interface BallotDraft {
  level: number | null;
  remark: string;
  signed: boolean;
}

const EMPTY: BallotDraft = { level: null, remark: '', signed: false };

interface KeptBallot {
  value: BallotDraft;
  set: (value: BallotDraft) => void;
  /** Whether this device holds something of it. */
  kept: boolean;
  drop: () => void;
}

/** Survives a reload and a phone call; where nothing was begun it is what was given. */
export function useBallotDraft(
  step: string,
  focus: Pick<FocusedProposal, 'id' | 'version'>,
  given: BallotDraft | null,
): KeptBallot {
  const draft = useDraft(step, `${focus.id}.v${focus.version}`);
  return useMemo(
    () => ({
      value: readDraft(draft.text) ?? given ?? EMPTY,
      set: (value: BallotDraft) => draft.set(JSON.stringify(value)),
      kept: draft.text !== '',
      drop: draft.clear,
    }),
    [draft, given],
  );
}

/** What this device kept, if it can be read. */
function readDraft(json: string): BallotDraft | null {
  try {
    const kept: unknown = json === '' ? null : JSON.parse(json);
    if (typeof kept !== 'object' || kept === null) {
      return null;
    }
    const { level, remark, signed } = kept as Record<string, unknown>;
    return {
      level: typeof level === 'number' ? level : null,
      remark: typeof remark === 'string' ? remark : '',
      signed: signed === true,
    };
  } catch {
    return null;
  }
}

/** The ballot this person gave for the present wording. */
export function givenFor(
  ballot: Record<string, unknown> | null,
  focus: Pick<FocusedProposal, 'id' | 'version'>,
): BallotDraft | null {
  return ballot?.proposal === focus.id && ballot.version === focus.version && typeof ballot.level === 'number'
    ? {
        level: ballot.level,
        remark: typeof ballot.remark === 'string' ? ballot.remark : '',
        signed: ballot.signed === true,
      }
    : null;
}

/** Whether the server has it as it stands here. */
export function sameBallot(draft: BallotDraft, given: BallotDraft | null): boolean {
  const remark = draft.remark.trim();
  return (
    given !== null &&
    draft.level === given.level &&
    remark === given.remark &&
    (remark === '' || draft.signed === given.signed)
  );
}
