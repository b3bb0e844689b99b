import type { carried } from '#shared/i18n/pl/carried.ts';

/** Words of what earlier steps handed on, typed where they are said. */
declare module '../../i18n.ts' {
  interface Namespaces {
    carried: typeof carried;
  }
}
