import type { CSSProperties } from 'react';

/** Everything below is drawn this much larger. */
export function scaled(scale: number): CSSProperties {
  return scale === 1 ? {} : ({ '--px': `calc(var(--u) / 10.8 * ${scale})` } as CSSProperties);
}
