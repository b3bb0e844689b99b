import type { match } from '#shared/i18n/pl/match.ts';

/** The words of this activity, typed where it lives. */
declare module '../../i18n.ts' {
  interface Namespaces {
    match: typeof match;
  }
}
