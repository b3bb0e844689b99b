import type { PlanTextStep } from '#shared/protocol/answers.ts';
import type { NowStep } from '#shared/protocol/parts.ts';
import { Phases } from '../../../ui/Phases.tsx';
import { useLeadWords, useSay } from '../leadWords.ts';

interface StepPhasesProps {
  texts: PlanTextStep;
  step: NowStep;
}

/** The phases of a step as bars; a step of one phase needs none. */
export function StepPhases({ texts, step }: StepPhasesProps) {
  const t = useLeadWords();
  const say = useSay();
  if (texts.phases.length < 2) {
    return null;
  }
  const bars = texts.phases.map((phase, index) => ({
    id: String(index),
    name: say(phase.label),
    form: t('step.phaseForm', { minutes: phase.minutes, form: t(`step.form.${phase.form}`) }),
    minutes: phase.minutes,
  }));
  return (
    <Phases
      phases={bars}
      current={step.status === 'open' ? String(step.phase) : null}
      label={t('step.phases')}
    />
  );
}
