import type { PlanTextStep } from '#shared/protocol/answers.ts';

type Line = PlanTextStep['script'][number];

/** The facilitator's script at one moment: lines of this phase, and the first words that come after them. */
export interface ScriptNow {
  now: Line[];
  soon: Line | null;
}

/** The lines that come with a phase; a phase without lines of its own keeps those of the phase before. */
export function scriptNow({ script }: Pick<PlanTextStep, 'script'>, phase: number): ScriptNow {
  const phases = phasesOf(script);
  const present = Math.max(0, ...phases.filter(one => one <= phase));
  const now = script.filter((_, index) => phases[index] === present);
  const later = script.filter((_, index) => (phases[index] ?? 0) > phase);
  return { now, soon: later.find(line => 'say' in line) ?? later[0] ?? null };
}

/** The phase of each line: its own, or that of the line before it. */
function phasesOf(script: readonly Line[]): number[] {
  let phase = 0;
  return script.map(line => {
    phase = line.phase ?? phase;
    return phase;
  });
}
