import type { decide } from '#shared/i18n/pl/decide.ts';

/** The words of this activity, typed where it lives. */
declare module '../../i18n.ts' {
  interface Namespaces {
    decide: typeof decide;
  }
}
