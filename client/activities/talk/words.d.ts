import type { talk } from '#shared/i18n/pl/talk.ts';

/** The words of this activity, typed where it lives. */
declare module '../../i18n.ts' {
  interface Namespaces {
    talk: typeof talk;
  }
}
