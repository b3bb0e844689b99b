import { type RefCallback, useLayoutEffect, useState } from 'react';

/** How many pixels at the bottom of the screen the dock around an element covers: more with larger text. */
export function useCovered(): [RefCallback<HTMLElement>, number] {
  const [element, setElement] = useState<HTMLElement | null>(null);
  const [covered, setCovered] = useState(0);
  // Sizes are known to the browser alone.
  useLayoutEffect(() => {
    const dock = element?.parentElement ?? null;
    if (dock === null) {
      setCovered(0);
      return;
    }
    const measure = () => setCovered(Math.round(dock.getBoundingClientRect().height));
    measure();
    const observer = new ResizeObserver(measure);
    observer.observe(dock);
    return () => observer.disconnect();
  }, [element]);
  return [setElement, covered];
}
