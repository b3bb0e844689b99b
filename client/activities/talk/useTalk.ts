import type { TalkClock } from '#shared/activities/talk/halves.ts';
import { questionAt } from '#shared/activities/talk/ladder.ts';
import type { ShownTalk, ShownTurns } from '#shared/activities/talk/talk.ts';
import type { TalkConfig } from '#shared/activities/talk/talkConfig.ts';
import type { Row } from '#shared/workshop/state.ts';
import { useRecords } from '../../live/useRecords.ts';
import { useStepDoc } from '../../live/useStepDoc.ts';
import { useTimer } from '../../live/useTimer.ts';
import { useWorkshop } from '../../live/useWorkshop.ts';
import type { ViewProps } from '../viewProps.ts';

export interface TalkView {
  config: TalkConfig;
  /** Of the phase, from 0. */
  question: number;
  /** Notes and voices that all see, question by question, the one of the phase first. */
  rows: readonly Row[];
  turns: ShownTurns | null;
  /** People sit in pairs in this phase: the time is shared by two. */
  paired: boolean;
  /** People sit together in this phase, in pairs or more. */
  seated: boolean;
}

/** A conversation as every surface knows it. */
export function useTalk({ step, texts }: ViewProps): TalkView {
  const config = texts.config as TalkConfig;
  const { results } = useWorkshop();
  const { rows } = useRecords(useStepDoc(step));
  const question = questionAt(config, step.phase);
  const run = results?.step === step.id ? (results.run as ShownTalk | null) : null;
  return {
    config,
    question,
    rows: [...rows].sort((one, other) => rank(one, question) - rank(other, question)),
    turns: run?.turns ?? null,
    paired: step.form === 'pairs',
    seated: step.form === 'pairs' || step.seating !== null,
  };
}

/** The question of the phase first, then the ladder from its top; within a question nothing moves. */
function rank({ place }: Row, question: number): number {
  return Number(place) === question ? -1 : Number(place);
}

/** The clock of the phase while it stands for two halves; null: it was stopped, or there is none. */
export function useTalkClock({ step, texts }: ViewProps): TalkClock | null {
  const time = useTimer(step.timer);
  return time === null || step.timer.length === 0 || step.status !== 'open'
    ? null
    : { length: step.timer.length, planned: plannedOf({ step, texts }), left: time.left };
}

/** The time a phase was given in the plan, in milliseconds. */
export function plannedOf({ step, texts }: ViewProps): number {
  return (texts.phases[step.phase]?.minutes ?? 0) * 60_000;
}

/** The clock of whoever speaks in a round. */
export function useTurnClock(turns: ShownTurns | null): number {
  const endsAt = turns?.now ? turns.endsAt : null;
  return useTimer({ length: 0, endsAt, left: null })?.left ?? 0;
}
