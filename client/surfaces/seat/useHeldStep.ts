import { useEffect, useState } from 'react';
import type { PlanTextStep } from '#shared/protocol/answers.ts';
import type { NowStep } from '#shared/protocol/parts.ts';
import { usePlan } from '../../live/usePlan.ts';
import { useWorkshop } from '../../live/useWorkshop.ts';

interface Shown {
  step: NowStep;
  texts: PlanTextStep;
}

export interface HeldStep {
  /** What this phone shows; null: the waiting screen. */
  step: Shown | null;
  /** Where the others are by now, while somebody finishes a sentence here. */
  next: PlanTextStep | null;
  follow: () => void;
}

/** Follows the facilitator, yet never takes a text away from somebody who is typing it. */
export function useHeldStep(): HeldStep {
  const focus = useWorkshop().now?.step ?? null;
  const plan = usePlan();
  const [held, setHeld] = useState<Shown | null>(null);
  const texts = textsOf(plan, focus?.id);
  const shown =
    focus !== null && texts !== null && focus.status !== 'waiting' ? { step: focus, texts } : null;
  const moved = held !== null && held.step.id !== focus?.id && isTyping();
  const kept = moved ? held : shown;
  if (held?.step !== kept?.step || held?.texts !== kept?.texts) {
    setHeld(kept);
  }
  const waits = moved;
  // Whether somebody types is known to the page only: ask it again when a field is left or emptied.
  const [, again] = useState(0);
  useEffect(() => {
    if (!waits) {
      return;
    }
    const timer = setInterval(() => again(count => count + 1), 700);
    return () => clearInterval(timer);
  }, [waits]);
  return {
    step: kept,
    next: moved ? texts : null,
    follow: () => {
      (document.activeElement as HTMLElement | null)?.blur();
      setHeld(shown);
    },
  };
}

function textsOf(plan: ReturnType<typeof usePlan>, id: string | undefined): PlanTextStep | null {
  return plan?.sessions.flatMap(({ steps }) => steps).find(step => step.id === id) ?? null;
}

/** A field in focus with words in it. */
function isTyping(): boolean {
  const { activeElement: field } = document;
  return (
    (field instanceof HTMLTextAreaElement || (field instanceof HTMLInputElement && field.type === 'text')) &&
    !field.readOnly &&
    field.value.trim() !== ''
  );
}
