import type { draft } from '#shared/i18n/pl/draft.ts';

/** The words of this activity, typed where it lives. */
declare module '../../i18n.ts' {
  interface Namespaces {
    draft: typeof draft;
  }
}
