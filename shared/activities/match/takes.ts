import type { Phase } from '#shared/template/template.ts';
import { ANSWER, LINK } from './needs.ts';

/**
 * What a phase takes: a phase of the sides answers, one that all read takes both, every other one links. A step nobody
 * is asked in takes no answers at all.
 */
export function kindsIn({ visibility }: Pick<Phase, 'visibility'>, answered: readonly string[]): string[] {
  if (visibility === 'side') {
    return answered.length > 0 ? [ANSWER] : [];
  }
  return visibility === 'all' && answered.length > 0 ? [LINK, ANSWER] : [LINK];
}

/**
 * Whether what is hidden stays hidden in a phase, whomever it shows other things to. Answers are for the own side until
 * the sides have had their phase, whatever „Dalej" and „Wstecz" were pressed; links of a mixed table are no matter of
 * one side.
 */
export function staysHidden(
  kind: string,
  phases: readonly Pick<Phase, 'visibility'>[],
  phase: number,
): boolean {
  const visibility = phases[phase]?.visibility;
  if (kind !== ANSWER) {
    return visibility === 'side';
  }
  const ahead = phases.slice(phase + 1).some(later => later.visibility === 'side');
  return visibility !== 'side' && (ahead || (visibility !== 'all' && visibility !== 'lead'));
}
