import type { areas } from '#shared/i18n/pl/areas.ts';

/** The words of where people are from. */
declare module '../i18n.ts' {
  interface Namespaces {
    areas: typeof areas;
  }
}
