import * as z from 'zod/mini';
import type { CastBallot } from '#shared/activities/activity.ts';
import type { ErrorCode } from '#shared/errors.ts';
import type { StepRun } from '#shared/workshop/steps/stepRun.ts';
import { own } from './fields.ts';
import type { SheetConfig } from './sheetConfig.ts';
import { FEWEST_SHOWN } from './spread.ts';

/** What people marked alone, before they talked: choices by field. */
export function ballotSchema(config: SheetConfig): z.ZodMiniType<Record<string, unknown>> {
  const shape: z.core.$ZodLooseShape = {};
  for (const { id, choices } of config.fields.filter(({ individual }) => individual)) {
    shape[id] = z.optional(z.enum(choices.map(choice => choice.id)));
  }
  const marks = z.strictObject(shape);
  return z.strictObject({
    marks: Object.keys(shape).length === 0 ? z.never() : marks,
  }) as unknown as z.ZodMiniType<Record<string, unknown>>;
}

export function refuseBallot(run: StepRun<SheetConfig>): ErrorCode | null {
  return run.phase.write && run.phase.visibility !== 'all' ? null : 'voting-closed';
}

/** Ballots become numbers and are forgotten; a field that fewer than five marked tells only how many. */
export function revealMarks(run: StepRun<SheetConfig>): void {
  const ballots = run.ballots();
  const asked = run.config.fields.filter(({ individual }) => individual);
  if (asked.length > 0) {
    run.result({
      cast: ballots.length,
      fields: Object.fromEntries(asked.map(({ id }) => [id, spreadOf(ballots, id)])),
    });
  }
  run.forgetBallots();
}

function spreadOf(ballots: readonly CastBallot[], field: string): { of: number; counts: unknown } {
  const given = ballots.flatMap(({ data }) => {
    const choice = own(own(data, 'marks'), field);
    return typeof choice === 'string' ? [choice] : [];
  });
  const counts: Record<string, number> = {};
  for (const choice of given) {
    counts[choice] = (Object.hasOwn(counts, choice) ? (counts[choice] ?? 0) : 0) + 1;
  }
  return { of: given.length, counts: given.length < FEWEST_SHOWN ? null : counts };
}
