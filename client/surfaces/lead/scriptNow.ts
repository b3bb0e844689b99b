import type { PlanTextStep } from '#shared/protocol.ts';

type Line = PlanTextStep['script'][number];

/** The facilitator's script at one moment: lines of this phase, and the first words that come after them. */
export interface ScriptNow {
  now: Line[];
  soon: Line | null;
}

/** Deals the lines of a step to its phases in their order; a phase without lines of its own keeps the last ones. */
export function scriptNow({ script, phases }: PlanTextStep, phase: number): ScriptNow {
  const share = (place: number) => Math.floor((place * script.length) / Math.max(1, phases.length));
  let from = share(phase);
  const until = Math.max(share(phase + 1), Math.min(script.length, 1));
  while (from > 0 && from >= until) {
    from -= 1;
  }
  const rest = script.slice(until);
  return { now: script.slice(from, until), soon: rest.find(line => 'say' in line) ?? rest[0] ?? null };
}
