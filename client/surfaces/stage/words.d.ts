import type { stage } from '#shared/i18n/pl/stage.ts';

/** The words of this surface, typed where the surface lives. */
declare module '../../i18n.ts' {
  interface Namespaces {
    stage: typeof stage;
  }
}
