import type { choose } from '#shared/i18n/pl/choose.ts';

/** The words of this activity, typed where it lives. */
declare module '../../i18n.ts' {
  interface Namespaces {
    choose: typeof choose;
  }
}
