import type { place } from '#shared/i18n/pl/place.ts';

/** The words of this activity, typed where it lives. */
declare module '../../i18n.ts' {
  interface Namespaces {
    place: typeof place;
  }
}
