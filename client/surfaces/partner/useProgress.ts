import { useCallback, useEffect, useState } from 'react';
import { keepParts, keptParts } from './keptProgress.ts';

export interface Progress {
  /** How many parts of the document were reached, from its beginning. */
  done: number;
  /** Something further on was seen already: the next unread part lies above it. */
  hasGap: boolean;
  /** A part was read another way: aloud. */
  reach: (part: number) => void;
}

/**
 * How far a document was read: parts are elements with `data-end="<index>"` at their end. Whoever jumps to the end
 * has not read what lies between, so a part counts when those before it were seen. `covered`: as many pixels at the
 * bottom of the screen hide the text; what lies behind them was not seen. `sheet`: as it stands on the page now; turning a
 * tablet draws another one.
 */
export function useProgress(sheet: HTMLElement | null, text: string, covered: number): Progress {
  const [seen, setSeen] = useState(() => ({ text, parts: keptParts(text) }));
  const reach = useCallback(
    (part: number) =>
      setSeen(before => {
        const parts = before.text === text ? before.parts : keptParts(text);
        return parts.has(part) && before.text === text ? before : { text, parts: new Set([...parts, part]) };
      }),
    [text],
  );
  // What can be seen is known to the browser alone.
  useEffect(() => {
    const ends = sheet?.querySelectorAll<HTMLElement>('[data-end]') ?? [];
    const observer = new IntersectionObserver(
      entries => {
        for (const { isIntersecting, target } of entries) {
          if (isIntersecting && target instanceof HTMLElement) {
            reach(Number(target.dataset.end));
          }
        }
      },
      { rootMargin: `0px 0px -${covered}px 0px` },
    );
    for (const end of ends) {
      observer.observe(end);
    }
    return () => observer.disconnect();
  }, [sheet, reach, covered]);
  // What is kept belongs to the device.
  useEffect(() => keepParts(seen.text, seen.parts), [seen]);
  const parts = seen.text === text ? seen.parts : keptParts(text);
  const done = unbroken(parts);
  return { done, hasGap: [...parts].some(part => part > done), reach };
}

function unbroken(parts: ReadonlySet<number>): number {
  let done = 0;
  while (parts.has(done)) {
    done += 1;
  }
  return done;
}
