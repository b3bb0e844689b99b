import type { gather } from '#shared/i18n/pl/gather.ts';

/** The words of this activity, typed where it lives. */
declare module '../../i18n.ts' {
  interface Namespaces {
    gather: typeof gather;
  }
}
