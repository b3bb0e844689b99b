import type { sort } from '#shared/i18n/pl/sort.ts';

/** The words of this activity, typed where it lives. */
declare module '../../i18n.ts' {
  interface Namespaces {
    sort: typeof sort;
  }
}
