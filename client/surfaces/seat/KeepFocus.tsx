import type { ReactNode } from 'react';

/** A button inside does not take the focus from the field one writes in: the phone's keyboard stays open. */
export function KeepFocus({ children }: { children: ReactNode }) {
  return (
    <span role="presentation" style={{ display: 'contents' }} onMouseDown={event => event.preventDefault()}>
      {children}
    </span>
  );
}
