import { type ReactNode, useEffect, useRef } from 'react';

/** A button inside does not take the focus from the field one writes in: the phone's keyboard stays open. */
export function KeepFocus({ children }: { children: ReactNode }) {
  const place = useRef<HTMLSpanElement>(null);
  // A listener of the page, because the place itself is no control: only what lies in it is.
  useEffect(() => {
    const element = place.current;
    const keep = (event: Event) => event.preventDefault();
    element?.addEventListener('mousedown', keep);
    return () => element?.removeEventListener('mousedown', keep);
  }, []);
  return (
    <span ref={place} style={{ display: 'contents' }}>
      {children}
    </span>
  );
}
