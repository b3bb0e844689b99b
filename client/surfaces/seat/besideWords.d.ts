import type { beside } from '#shared/i18n/pl/beside.ts';

/** The words of people who share a device. */
declare module '../../i18n.ts' {
  interface Namespaces {
    beside: typeof beside;
  }
}
