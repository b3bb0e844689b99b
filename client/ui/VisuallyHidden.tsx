import type { ReactNode } from 'react';

/** Read aloud, not drawn. The class stands in base.css, because pages without React use it too. */
export function VisuallyHidden({ children }: { children: ReactNode }) {
  return <span className="visually-hidden">{children}</span>;
}
