import { useEffect, useRef } from 'react';
import type { NowStep } from '#shared/protocol/parts.ts';

/**
 * What is said now stands at the top of the console: whoever has read the tips at the bottom and goes on would look at
 * the middle of the next step. Nobody who is typing is moved away from their words.
 */
export function useTopOfStep(step: Pick<NowStep, 'id' | 'phase'> | null): void {
  const place = step === null ? '' : `${step.id} ${step.phase}`;
  const before = useRef(place);
  useEffect(() => {
    if (before.current !== place) {
      before.current = place;
      const types = document.activeElement?.matches('#krok :is(input, textarea, [contenteditable])') === true;
      if (!types) {
        window.scrollTo({ top: 0 });
      }
    }
  }, [place]);
}
