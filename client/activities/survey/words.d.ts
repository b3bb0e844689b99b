import type { survey } from '#shared/i18n/pl/survey.ts';

/** The words of this activity, typed where it lives. */
declare module '../../i18n.ts' {
  interface Namespaces {
    survey: typeof survey;
  }
}
