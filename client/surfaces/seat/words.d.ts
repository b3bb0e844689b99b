import type { seat } from '#shared/i18n/pl/seat.ts';

/** The words of this surface, typed where the surface lives. */
declare module '../../i18n.ts' {
  interface Namespaces {
    seat: typeof seat;
  }
}
