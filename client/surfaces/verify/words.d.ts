import type { verify } from '#shared/i18n/pl/verify.ts';

/** The words of this surface, typed where the surface lives. */
declare module '../../i18n.ts' {
  interface Namespaces {
    verify: typeof verify;
  }
}
